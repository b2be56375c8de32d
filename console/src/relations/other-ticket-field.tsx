import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { asNumber, isNumber, sayTicket, typedNumber } from './ticket-number.ts'
import { useLabels } from '../parts/use-catalog.ts'
import type { Ticket } from '../tickets/use-tickets.ts'

const wording = {
  label: { ja: '相手の案件（受付番号）', en: 'The other ticket (its number)' },
  hint: { ja: '同じ組織の案件は候補から選べます。', en: 'Those of the same organisation are offered.' },
} as const

interface OtherTicketFieldProps {
  readonly ticket: Ticket
  readonly value: string
  readonly onChange: (typed: string) => void
  /** What is wrong with the number. */
  readonly error?: string | undefined
}

/** Which other ticket is meant: picked among those of the same organisation, or typed. */
export function OtherTicketField({ ticket, value, onChange, error }: OtherTicketFieldProps) {
  const words = useWords(wording)
  const labels = useLabels()
  const organization = ticket.organization?.id
  const { data } = useQuery({
    queryKey: ['tickets-of', organization],
    enabled: organization !== undefined,
    queryFn: () => bodyOf(api.GET('/api/v1/tickets', { params: { query: { ...(organization && { organization }), limit: 20 } } })),
  })
  // Nothing is offered any more once one is named: it would cover what the dialog says of it.
  const others = isNumber(asNumber(value)) ? [] : (data?.items ?? []).filter(({ number }) => number !== ticket.number)
  return (
    <Autocomplete
      label={words.label}
      {...(organization !== undefined && { description: words.hint })}
      placeholder="C-2026-000001"
      required
      data-autofocus
      data={others.map((one) => sayTicket(one, labels('ticketStatuses', one.status)))}
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false }}
      // As long as no offers are seen, Escape closes the dialog and not a list of them.
      openOnFocus={false}
      {...(others.length === 0 && { dropdownOpened: false })}
      error={error}
      value={value}
      onChange={(typed) => onChange(typedNumber(typed) ?? typed)}
    />
  )
}
