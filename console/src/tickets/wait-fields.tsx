import { Radio, Stack, TextInput } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { latestDay } from '../parts/instant.ts'

export interface Wait {
  readonly for: 'applicant' | 'third_party'
  /** A day, YYYY-MM-DD; empty: without an end. */
  readonly until: string
}

const wording = {
  whose: { ja: '誰の返答を待ちますか', en: 'Whose answer?' },
  applicant: {
    ja: '相談者（3・7営業日後にお尋ねし、14営業日で終了します）',
    en: 'The applicant’s (asked after 3 and 7 business days, ended after 14)',
  },
  third_party: { ja: '第三者', en: 'Somebody else’s' },
  until: { ja: 'いつまで（過ぎると自動で再開します）', en: 'Until (it then opens again by itself)' },
} as const

interface WaitFieldsProps {
  readonly wait: Wait
  readonly choose: (wait: Wait) => void
  readonly may: Readonly<Record<Wait['for'], boolean>>
}

/** Whose word is waited for, and how long. */
export function WaitFields({ wait, choose, may }: WaitFieldsProps) {
  const words = useWords(wording)
  return (
    <>
      <Radio.Group label={words.whose} value={wait.for} onChange={(whose) => choose({ ...wait, for: whose })}>
        <Stack gap="xs" mt="xs">
          <Radio value="applicant" label={words.applicant} disabled={!may.applicant} />
          <Radio value="third_party" label={words.third_party} disabled={!may.third_party} />
        </Stack>
      </Radio.Group>
      <TextInput
        type="date"
        max={latestDay}
        label={words.until}
        value={wait.until}
        onChange={({ currentTarget }) => choose({ ...wait, until: currentTarget.value })}
      />
    </>
  )
}
