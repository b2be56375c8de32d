import { Checkbox, Text } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import type { FieldSet } from './field-set.ts'

const wording = {
  read: { ja: '電話口で読み上げる文', en: 'To be read out on the telephone' },
  agreed: {
    ja: (version: string) => `個人情報の取扱い（${version}版）を読み上げ、口頭で同意をいただきました`,
    en: (version: string) => `I read out how personal data is handled (version ${version}), and they agreed`,
  },
  missing: {
    ja: '同意をいただいてから登録してください。同意がいただけないときは登録できません。',
    en: 'File it once they agree; without their consent it cannot be filed.',
  },
} as const

/** What is read out about personal data, and that it was agreed to; the ticket keeps which version. */
export function OralConsent({ answers, change, at, text }: FieldSet & { text: Schemas['ConsentText'] | undefined }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  if (!text) return null
  return (
    <>
      <details open>
        <summary>{words.read}</summary>
        {[text.purpose, text.sharing, text.requests].map((part) => (
          <Text key={part.en} size="sm" mt="xs">
            {part[language]}
          </Text>
        ))}
      </details>
      <Checkbox
        required
        label={words.agreed(text.version)}
        checked={answers.isAgreed}
        error={at('formConsent') && words.missing}
        onChange={({ currentTarget }) => change({ isAgreed: currentTarget.checked })}
      />
    </>
  )
}
