import { MultiSelect, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { counted, grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import { BulkDialog, type BulkDialogProps } from './bulk-dialog.tsx'

type Ticket = Schemas['Ticket']

const wording = {
  title: { ja: (count: number) => `${grouped(count)}件の内容を変更`, en: (count: number) => `Change ${counted(count, 'ticket')}` },
  act: { ja: '変更する', en: 'Change' },
  done: {
    ja: (count: number) => `${grouped(count)}件の内容を変更しました。`,
    en: (count: number) => `Changed: ${counted(count, 'ticket')}.`,
  },
  topics: { ja: '課題（選ぶと置き換わります）', en: 'Topics (take the place of those there are)' },
  stage: { ja: '段階', en: 'Stage' },
  same: { ja: '変更しない', en: 'As it is' },
  mixed: {
    ja: '課題は、相談区分が同じ案件を選ぶと、まとめて変更できます。',
    en: 'Topics can be changed together where the applicants are of one kind.',
  },
} as const

/** Changes topics and stage of the selected tickets; topics belong to a kind of applicant, so they are offered where there is one. */
export function ChangeDialog(props: BulkDialogProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const [topics, setTopics] = useState<string[]>([])
  const [stage, setStage] = useState<string | null>(null)
  const [audience, other] = new Set(props.tickets.map((ticket) => ticket.audience))
  const body = {
    ...(topics.length > 0 && { topics: topics as Ticket['topics'] }), // the list offers only codes the API knows
    ...(stage !== null && { stage: stage as NonNullable<Ticket['stage']> }), // this list, too
  }
  const choices = (list: readonly { code: string; ja: string; en: string }[] = []) =>
    list.map((entry) => ({ value: entry.code, label: entry[language] }))
  return (
    <BulkDialog
      {...props}
      title={words.title}
      act={words.act}
      done={words.done}
      isReady={Object.keys(body).length > 0}
      send={(tickets) => bodyOf(api.POST('/api/v1/bulk/change', { body: { tickets, ...body } }))}
    >
      {other === undefined ? (
        <MultiSelect
          label={words.topics}
          placeholder={topics.length === 0 ? words.same : ''}
          data-autofocus
          openOnFocus={false}
          data={choices(catalog?.topics.filter((topic) => topic.audience === audience))}
          value={topics}
          onChange={setTopics}
        />
      ) : (
        <Text size="sm">{words.mixed}</Text>
      )}
      <Select
        label={words.stage}
        placeholder={words.same}
        clearable
        openOnFocus={false}
        data={choices(catalog?.stages)}
        value={stage}
        onChange={setStage}
      />
    </BulkDialog>
  )
}
