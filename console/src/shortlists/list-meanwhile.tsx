import { Alert, Button, Group, Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import styles from './edit-dialog.module.css'
import type { ListContent } from './list-content.ts'

const wording = {
  somebody: { ja: 'ほかの人', en: 'Somebody else' },
  named: { ja: (name: string) => `${name}さん`, en: (name: string) => name },
  title: { ja: (who: string) => `${who}がこの一覧を変更しました`, en: (who: string) => `${who} has changed this list` },
  what: {
    ja: (who: string) => `自分の入力は下に残っています。次が、${who}が保存した内容です。`,
    en: (who: string) => `What you entered still stands below. This is what ${who} saved:`,
  },
  note: { ja: '企業への一言', en: 'Words to the company' },
  summary: { ja: '概要', en: 'Summary' },
  keep: { ja: '自分の内容で続ける', en: 'Go on with mine' },
  take: { ja: (who: string) => `${who}の内容にする`, en: () => 'Take theirs' },
} as const

interface ListMeanwhileProps {
  readonly theirs: ListContent
  /** Whoever of the desk changed it, if that is known. */
  readonly colleague: string | undefined
  readonly nameOf: (code: string) => string
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** What a colleague saved of a list while somebody else was changing it, and which of the two goes on. */
export function ListMeanwhile({ theirs: { codes, notes, note, summary }, colleague, nameOf, keepMine, takeTheirs }: ListMeanwhileProps) {
  const words = useWords(wording)
  const { colon } = usePunctuation()
  const who = colleague === undefined ? words.somebody : words.named(colleague)
  return (
    <Alert color="indigo" title={words.title(who)} role="alert">
      <Text size="sm">{words.what(who)}</Text>
      <ol className={styles.theirs}>
        {codes.map((code) => (
          <li key={code}>
            {nameOf(code)}
            {notes[code] && <div className={styles.words}>{notes[code]}</div>}
          </li>
        ))}
      </ol>
      {note && (
        <Text size="sm" className={styles.words ?? ''}>
          {words.note + colon + note}
        </Text>
      )}
      {summary && (
        <Text size="sm" className={styles.words ?? ''}>
          {words.summary + colon + summary}
        </Text>
      )}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={keepMine}>
          {words.keep}
        </Button>
        <Button size="compact-sm" variant="default" onClick={takeTheirs}>
          {words.take(who)}
        </Button>
      </Group>
    </Alert>
  )
}
