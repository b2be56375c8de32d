import { Badge, Group, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { useStaffNames } from '../parts/use-staff.ts'
import { CannedTextDialog } from './canned-text-dialog.tsx'
import { RemoveTextDialog } from './remove-text-dialog.tsx'
import styles from './canned-texts.module.css'

const wording = {
  title: { ja: '定型文', en: 'Canned texts' },
  add: { ja: '定型文を登録', en: 'Add a text' },
  none: {
    ja: 'まだ定型文がありません。よく書く文を登録しておくと、返信やメモに挿入できます。',
    en: 'There are none yet. Keep what you write often, and insert it in replies and notes.',
  },
  shared: { ja: '全員で共有', en: 'Shared' },
  change: { ja: (name: string) => `「${name}」を変更`, en: (name: string) => `Change “${name}”` },
  remove: { ja: (name: string) => `「${name}」を削除`, en: (name: string) => `Remove “${name}”` },
  changeShort: { ja: '変更', en: 'Change' },
  removeShort: { ja: '削除', en: 'Remove' },
} as const

type Open = { readonly act: 'add' } | { readonly act: 'change' | 'remove'; readonly text: Schemas['CannedText'] }

/** Words people of the desk write again and again: their own, and those that are shared. */
export function CannedTextsScreen() {
  const words = useWords(wording)
  const nameOf = useStaffNames()
  const [open, setOpen] = useState<Open>()
  const { data, error, refetch } = useQuery({ queryKey: ['canned-texts'], queryFn: () => bodyOf(api.GET('/api/v1/canned-texts')) })
  const close = () => setOpen(undefined)
  /** It may be changed while a dialog about it is open. */
  const now = (text: Schemas['CannedText']) => data?.items.find(({ id }) => id === text.id) ?? text
  return (
    <Screen title={words.title} acts={<ActButton name={wording.add} act={() => setOpen({ act: 'add' })} />}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader />}
      {data?.items.length === 0 && <Text c="dimmed">{words.none}</Text>}
      <ul className={styles.texts}>
        {data?.items.map((text) => (
          <li key={text.id} className={styles.text}>
            <Group justify="space-between">
              <Group gap="xs">
                <h2 className={styles.name}>{text.name}</h2>
                {text.shared && <Badge variant="light">{words.shared}</Badge>}
                <Text size="xs" c="dimmed">
                  {nameOf(text.staffId)}
                </Text>
              </Group>
              <Group gap="xs">
                {text.can.change && (
                  <ActButton
                    name={wording.changeShort}
                    of={{ key: text.id, name: text.name }}
                    size="compact-sm"
                    variant="default"
                    aria-label={words.change(text.name)}
                    act={() => setOpen({ act: 'change', text })}
                  />
                )}
                {text.can.remove && (
                  <ActButton
                    name={wording.removeShort}
                    of={{ key: text.id, name: text.name }}
                    size="compact-sm"
                    variant="default"
                    aria-label={words.remove(text.name)}
                    act={() => setOpen({ act: 'remove', text })}
                  />
                )}
              </Group>
            </Group>
            {text.ja !== '' && <p className={styles.words}>{text.ja}</p>}
            {text.en !== '' && (
              <p className={styles.words} lang="en">
                {text.en}
              </p>
            )}
          </li>
        ))}
      </ul>
      {data && open && open.act !== 'remove' && (
        <CannedTextDialog variables={data.variables} {...(open.act === 'change' && { text: now(open.text) })} close={close} />
      )}
      {open?.act === 'remove' && <RemoveTextDialog text={now(open.text)} close={close} />}
    </Screen>
  )
}
