import { Loader, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { endsShowing } from '../api/ends-showing.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { ShortlistCard } from './shortlist-card.tsx'
import { useEnquiries, useShortlists } from './use-case.ts'

const wording = {
  none: {
    ja: '候補自治体一覧はまだありません。「マッチング」で候補を選び、一覧を作成してください。',
    en: 'There is no shortlist yet. Choose candidates under “Matching” and draft one.',
  },
  noCompany: {
    ja: '候補自治体一覧は、企業からのご相談で作成します。この案件では使いません。',
    en: 'Shortlists are made for companies; this ticket has none.',
  },
  toMatching: { ja: 'マッチングを開く', en: 'Open matching' },
} as const

/** The lists of a ticket from draft to introduction, the latest first. */
export function ShortlistsPanel({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const lists = useShortlists(ticket.number)
  const enquiries = useEnquiries(ticket.number)
  const failed = [lists, enquiries].find(({ error, data }) => endsShowing(error, data))
  if (failed) return <ProblemNote error={failed.error} retry={() => void Promise.all([lists.refetch(), enquiries.refetch()])} />
  if (!lists.data || !enquiries.data) return <Loader m="md" size="sm" />
  if (lists.data.length === 0) {
    const isOfCompany = ticket.audience === 'corporate'
    return (
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{isOfCompany ? words.none : words.noCompany}</Text>
        {isOfCompany && (
          <Link to="." search={(kept) => ({ ...kept, tab: 'matching' as const })}>
            {words.toMatching}
          </Link>
        )}
      </Stack>
    )
  }
  return (
    <Stack gap="lg">
      {lists.data.map((shortlist) => (
        <ShortlistCard key={shortlist.id} ticket={ticket} shortlist={shortlist} enquiries={enquiries.data} />
      ))}
    </Stack>
  )
}
