import { Alert, List } from '@mantine/core'
import { useLanguage, useWords } from '../language/language.tsx'
import type { Run } from './use-runs.ts'

const wording = {
  before: { ja: '順位を見る前にご確認ください', en: 'To know before relying on the order' },
  relax: { ja: '条件の緩和', en: 'What relaxing would bring' },
} as const

/** What to know of a run before relying on it, and what keeps candidates away when there are few. */
export function RunNotices({ run: { notices, nobody, relaxations } }: { run: Run }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const said = [...(nobody ? [nobody] : []), ...notices]
  const kept = relaxations ? [...relaxations.conflicts, ...relaxations.mustHaves] : []
  return (
    <>
      {said.length > 0 && (
        <Alert color="yellow" variant="light" title={words.before} p="xs">
          <List size="sm">
            {said.map((notice) => (
              <List.Item key={notice.code}>{notice[language]}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {kept.length > 0 && (
        <Alert color="vermilion" variant="light" title={words.relax} p="xs">
          <List size="sm">
            {kept.map(({ explanation }) => (
              <List.Item key={explanation.ja}>{explanation[language]}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  )
}
