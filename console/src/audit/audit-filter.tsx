import { Group, Select, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import { useStaff } from '../parts/use-staff.ts'
import { wholeNumber } from '../relations/ticket-number.ts'
import type { AuditSearch } from './audit-search.ts'
import { latestDay } from '../parts/instant.ts'

const wording = {
  who: { ja: '操作した職員', en: 'Who' },
  about: { ja: '対象の職員', en: 'About' },
  what: { ja: '操作', en: 'What' },
  ticket: { ja: '案件番号', en: 'Ticket' },
  noNumber: { ja: 'C-2026-000001のように入力してください', en: 'Type a number like C-2026-000001' },
  from: { ja: 'この日から', en: 'From' },
  to: { ja: 'この日まで', en: 'To' },
  everybody: { ja: 'すべて', en: 'All' },
  none: { ja: '見つかりません', en: 'Nothing found' },
  show: { ja: '表示する', en: 'Show' },
} as const

/** What narrows the audit; the address holds it. */
export function AuditFilter({ search }: { search: AuditSearch }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const members = useStaff().map(({ id, name }) => ({ value: id, label: name }))
  const catalog = useCatalog()
  const [wanted, setWanted] = useState<AuditSearch>(search)
  const ticketField = useRef<HTMLInputElement>(null)
  const [isNoNumber, setNoNumber] = useState(false)
  const want = (key: 'who' | 'about' | 'what' | 'ticket' | 'from' | 'to', value: string | null) =>
    setWanted(({ [key]: _before, ...others }) => (value ? { ...others, [key]: value } : others))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const { ticket: typed, ...others } = wanted
        const ticket = wholeNumber(typed ?? '')
        if (typed !== undefined && typed.trim() !== '' && ticket === undefined) {
          setNoNumber(true)
          ticketField.current?.focus()
          return
        }
        const asked = ticket === undefined ? others : { ...others, ticket }
        setWanted(asked)
        void navigate({ to: '/audit', search: asked })
      }}
    >
      <Group mb="md" align="start">
        <Select
          label={words.who}
          placeholder={words.everybody}
          clearable
          clearButtonProps={{ 'aria-label': words.everybody }}
          value={wanted.who ?? null}
          onChange={(value) => want('who', value)}
          data={members}
        />
        <Select
          label={words.about}
          placeholder={words.everybody}
          clearable
          clearButtonProps={{ 'aria-label': words.everybody }}
          value={wanted.about ?? null}
          onChange={(value) => want('about', value)}
          data={members}
        />
        <Select
          label={words.what}
          placeholder={words.everybody}
          searchable
          openOnFocus={false}
          nothingFoundMessage={words.none}
          value={wanted.what ?? null}
          onChange={(value) => want('what', value)}
          data={(catalog?.eventTypes ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
          w={300}
        />
        <TextInput
          label={words.ticket}
          placeholder="C-2026-000001"
          ref={ticketField}
          value={wanted.ticket ?? ''}
          onChange={({ currentTarget }) => {
            setNoNumber(false)
            want('ticket', currentTarget.value)
          }}
          error={isNoNumber && words.noNumber}
          w={150}
        />
        {/* The two days stand together, however little room there is beside the rest. */}
        <Group align="end">
          <TextInput
            type="date"
            max={latestDay}
            label={words.from}
            value={wanted.from ?? ''}
            onChange={({ currentTarget }) => want('from', currentTarget.value)}
          />
          <TextInput
            type="date"
            max={latestDay}
            label={words.to}
            value={wanted.to ?? ''}
            onChange={({ currentTarget }) => want('to', currentTarget.value)}
          />
          <SubmitButton name={wording.show} />
        </Group>
      </Group>
    </form>
  )
}
