import { Loader, Stack, Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { PassedCases } from '../passing/passed-cases.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { OrganizationView } from './organization-view.tsx'
import { useOrganization } from './use-organization.ts'

const wording = {
  none: {
    ja: 'この案件は個人からの相談です。組織の履歴はありません。',
    en: 'This applicant asks for themselves: there is no organisation.',
  },
} as const

/** A ticket's organisation: who it is, whom the desk knows there, and what was done with it in all its tickets. */
export function OrganizationPanel({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const list = useOrganization(ticket.number)
  if (list.isPending) return <Loader m="md" size="sm" />
  if (list.data && !list.data.pages[0]?.organization) return <Text size="sm">{words.none}</Text>
  return (
    <Stack gap="md">
      {ticket.audience === 'municipal' && <PassedCases ticket={ticket} />}
      <OrganizationView list={list} ticket={ticket} />
    </Stack>
  )
}
