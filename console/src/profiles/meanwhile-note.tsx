import { Alert, Button, List, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useWords } from '../language/language.tsx'
import { isSameStatement, type Contested } from './rebase-profile.ts'
import { statementAt } from './statement-at.ts'
import { usePlaceName } from './use-place-name.ts'
import { useSayContested } from './use-say-contested.ts'

const wording = {
  meanwhile: {
    ja: '編集中にほかの人が登録内容を変更しました。両方の変更を合わせてあります。確かめて、もう一度保存してください。',
    en: 'Somebody else changed the profile meanwhile. It now has the changes of both. Look it over and save again.',
  },
  contested: {
    ja: '次の項目は、ほかの人も変更しています。どちらを残すかを選べます。選んだ内容は欄に入り、保存するまで何度でも選び直せます。',
    en: 'Both changed the following. Choose what to keep: it goes into the field, and you can choose again until you save.',
  },
  mine: { ja: '自分の変更：', en: 'Yours: ' },
  theirs: { ja: 'ほかの人の変更：', en: 'Theirs: ' },
  takeTheirs: { ja: 'ほかの人の内容にする', en: 'Take theirs' },
  takeMine: { ja: '自分の内容に戻す', en: 'Back to mine' },
  takeAt: { ja: (field: string, act: string) => `${field}：${act}`, en: (field: string, act: string) => `${act}: ${field}` },
} as const

interface MeanwhileNoteProps {
  readonly contested: readonly Contested[]
  /** The profile as the form has it now. */
  readonly profile: object
  readonly put: (path: readonly string[], statement: unknown) => void
}

/** Says that somebody else stated a profile meanwhile, and both versions of what both changed; either can be put into the form. */
export function MeanwhileNote({ contested, profile, put }: MeanwhileNoteProps) {
  const words = useWords(wording)
  const { sayField } = useSayContested()
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => note.current?.focus(), [contested])
  return (
    <Alert ref={note} tabIndex={-1} color="yellow" role="alert">
      <Text size="sm">{words.meanwhile}</Text>
      {contested.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            {words.contested}
          </Text>
          <List size="sm" mt="xs">
            {contested.map((one) => (
              <List.Item key={one.path.join(' ')}>
                <strong>{sayField(one.path)}</strong>
                {(['mine', 'theirs'] as const).map((side) => (
                  <div key={side}>
                    {words[side]}
                    <Value path={one.path} value={one[side]} />
                  </div>
                ))}
                <TakeButton one={one} has={statementAt(profile, one.path)} put={put} />
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  )
}

/** Puts the side into the form that it does not have. */
function TakeButton({ one: { path, mine, theirs }, has, put }: { one: Contested; has: unknown } & Pick<MeanwhileNoteProps, 'put'>) {
  const words = useWords(wording)
  const { sayField } = useSayContested()
  const isTheirs = isSameStatement(has, theirs)
  const act = isTheirs ? words.takeMine : words.takeTheirs
  return (
    <Button
      size="compact-xs"
      variant="default"
      my={4}
      aria-label={words.takeAt(sayField(path), act)}
      onClick={() => put(path, isTheirs ? mine : theirs)}
    >
      {act}
    </Button>
  )
}

function Value({ path, value }: { path: readonly string[]; value: unknown }) {
  const { sayValue } = useSayContested()
  return path[0] === 'headquarters' && typeof value === 'string' ? <PlaceName code={value} /> : sayValue(path, value)
}

function PlaceName({ code }: { code: string }) {
  return usePlaceName(code)
}
