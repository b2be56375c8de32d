import { Checkbox, MultiSelect, Radio, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useWords } from '../language/language.tsx'
import { ConsultantSelect } from '../parts/consultant-select.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import { useMe } from '../session/use-session.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import type { Split, SplitChoices, Topic } from './use-split.ts'

const wording = {
  message: { ja: '新しい案件の内容', en: 'What the new ticket is about' },
  messageHint: {
    ja: '選んだ言葉のうち、この件にあたる部分を残してください。相談者のページとメールにも載ります。',
    en: 'Keep of the chosen words what belongs to it. The applicant reads it on their page and in the mail.',
  },
  topics: { ja: '課題', en: 'Topics' },
  applicant: { ja: '相談者', en: 'Applicant' },
  person: { ja: (name: string, email: string) => `${name}（${email}）`, en: (name: string, email: string) => `${name} (${email})` },
  who: { ja: '担当', en: 'Who takes it' },
  me: { ja: '自分が担当する', en: 'I take it' },
  other: { ja: 'ほかの担当者を決める', en: 'Somebody else' },
  nobody: { ja: '決めずに、「担当者なし」に入れる', en: 'Nobody yet: it waits among the unassigned' },
  people: { ja: '新しい案件の参加者', en: 'Who takes part in the new ticket' },
  peopleHint: { ja: '選んだ方には、新しい案件のメッセージの写しが届きます。', en: 'They get copies of its messages.' },
  notice: { ja: '新しい受付番号を相談者にメールで知らせる', en: 'Tell the applicant the new number by mail' },
} as const

interface SplitFieldsProps {
  readonly ticket: Ticket
  readonly choices: SplitChoices
  readonly split: Split
  readonly change: (change: Partial<Split>) => void
}

/** What the new ticket is, whose it is and who takes it. */
export function SplitFields({ ticket, choices, split, change }: SplitFieldsProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const topics = useCatalog()?.topics.filter(({ audience }) => audience === ticket.audience) ?? []
  const others = choices.people.filter(({ id }) => id !== split.applicantId)
  return (
    <Stack>
      <Textarea
        label={words.message}
        description={words.messageHint}
        required
        autosize
        minRows={3}
        maxRows={10}
        maxLength={10_000}
        value={split.message}
        onChange={({ currentTarget }) => change({ message: currentTarget.value })}
      />
      <MultiSelect
        label={words.topics}
        data={topics.map((topic) => ({ value: topic.code, label: topic[language] }))}
        value={split.topics}
        onChange={(chosen) => change({ topics: chosen as Topic[] })} // the list offers only codes of the catalog
      />
      {choices.applicants.length > 1 && (
        <Select
          label={words.applicant}
          allowDeselect={false}
          data={choices.applicants.map(({ id, name, email }) => ({ value: id, label: words.person(name, email) }))}
          value={split.applicantId}
          onChange={(applicantId) => applicantId && change({ applicantId })}
        />
      )}
      <Takers ticket={ticket} choices={choices} split={split} change={change} />
      {others.length > 0 && choices.people.length > 1 && (
        <Checkbox.Group
          label={words.people}
          description={words.peopleHint}
          value={split.people}
          onChange={(people) => change({ people: [...people] })}
        >
          <Stack gap="xs" mt="xs">
            {others.map(({ id, name, email }) => (
              <Checkbox key={id} value={id} label={words.person(name, email)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Checkbox label={words.notice} checked={split.notice} onChange={({ currentTarget }) => change({ notice: currentTarget.checked })} />
    </Stack>
  )
}

function Takers({ ticket, choices: { can }, split, change }: SplitFieldsProps) {
  const words = useWords(wording)
  const me = useMe()
  const { consultantId } = split
  const [who, setWho] = useState(consultantId === null ? 'nobody' : consultantId === me?.id ? 'me' : 'other')
  const choose = (chosen: string) => {
    setWho(chosen)
    change({ consultantId: chosen === 'me' ? (me?.id ?? null) : chosen === 'other' ? (ticket.assignee?.id ?? null) : null })
  }
  return (
    <>
      <Radio.Group label={words.who} value={who} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {can.take && <Radio value="me" label={words.me} />}
          {can.give && <Radio value="other" label={words.other} />}
          <Radio value="nobody" label={words.nobody} />
        </Stack>
      </Radio.Group>
      {who === 'other' && <ConsultantSelect value={consultantId} onChange={(chosen) => change({ consultantId: chosen })} />}
    </>
  )
}
