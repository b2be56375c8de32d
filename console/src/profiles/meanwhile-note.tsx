import { Alert, List, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useWords } from '../language/language.tsx'
import type { Contested } from './rebase-profile.ts'
import { usePlaceName } from './use-place-name.ts'
import { useSayContested } from './use-say-contested.ts'

const wording = {
  meanwhile: {
    ja: '編集中にほかの人が登録内容を変更しました。両方の変更を合わせてあります。確かめて、もう一度保存してください。',
    en: 'Somebody else changed the profile meanwhile. It now has the changes of both. Look it over and save again.',
  },
  contested: {
    ja: '次の項目は、ほかの人も変更しています。画面には自分の変更が入っています。ほかの人の内容を残すときは、その欄を直してから保存してください。',
    en: 'Both changed the following. The form has yours; to keep theirs, put it into the field before you save.',
  },
  mine: { ja: '自分の変更：', en: 'Yours: ' },
  theirs: { ja: 'ほかの人の変更：', en: 'Theirs: ' },
} as const

/** Says that somebody else stated a profile meanwhile, and both versions of what both changed. */
export function MeanwhileNote({ contested }: { contested: readonly Contested[] }) {
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
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  )
}

function Value({ path, value }: { path: readonly string[]; value: unknown }) {
  const { sayValue } = useSayContested()
  return path[0] === 'headquarters' && typeof value === 'string' ? <PlaceName code={value} /> : sayValue(path, value)
}

function PlaceName({ code }: { code: string }) {
  return usePlaceName(code)
}
