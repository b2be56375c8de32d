import { List, Text } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'

const wording = {
  why: { ja: '必須条件により候補から外れています。', en: 'A must-have rules it out.' },
} as const

/** Why a run ruled a municipality out, and by how much. */
export function ExcludedReasons({ excluded }: { excluded: Schemas['MatchExcluded'] }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  return (
    <>
      <Text size="sm">{words.why}</Text>
      <List size="sm">
        {excluded.reasons.map((reason) => (
          <List.Item key={reason.ja}>{reason[language]}</List.Item>
        ))}
      </List>
    </>
  )
}
