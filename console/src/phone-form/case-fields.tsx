import { MultiSelect, Select, SimpleGrid, Textarea } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import type { FieldSet } from './field-set.ts'
import { useChoices } from './use-choices.ts'

const wording = {
  topics: { ja: '課題', en: 'Topics' },
  supports: { ja: '支援内容', en: 'Support' },
  stage: { ja: '段階', en: 'Stage' },
  preferredContact: { ja: '希望する連絡方法', en: 'Prefers' },
  message: { ja: 'ご相談の内容', en: 'What they ask' },
} as const

/** What the call is about, and how the desk should answer. */
export function CaseFields({ answers, change, at }: FieldSet) {
  const words = useWords(wording)
  const catalog = useCatalog()
  const labels = useLabels()
  const choices = useChoices()
  const { audience } = answers
  return (
    <>
      <Textarea
        label={words.message}
        required
        autosize
        minRows={4}
        maxRows={14}
        value={answers.message}
        error={at('message')}
        onChange={({ currentTarget }) => change({ message: currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <MultiSelect
          label={words.topics}
          data={choices(catalog?.topics.filter((topic) => topic.audience === audience))}
          value={[...answers.topics]}
          error={at('topics')}
          onChange={(topics) => change({ topics })}
        />
        <MultiSelect
          label={words.supports}
          data={choices(catalog?.supports.filter(({ audiences }) => audiences.includes(audience)))}
          value={[...answers.supports]}
          error={at('supports')}
          onChange={(supports) => change({ supports })}
        />
        <Select
          label={words.stage}
          required={audience !== 'worker'}
          placeholder={audience === 'worker' ? labels('stages', null) : ''}
          clearable={audience === 'worker'}
          data={choices(catalog?.stages)}
          value={answers.stage}
          error={at('stage')}
          onChange={(stage) => change({ stage })}
        />
        <Select
          label={words.preferredContact}
          required
          allowDeselect={false}
          data={choices(catalog?.preferredContacts)}
          value={answers.preferredContact}
          error={at('preferredContact')}
          onChange={(preferredContact) => change({ preferredContact: preferredContact ?? 'phone' })}
        />
      </SimpleGrid>
    </>
  )
}
