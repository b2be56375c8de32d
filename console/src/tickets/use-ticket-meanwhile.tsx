import { useState, type ReactNode } from 'react'
import { useWords } from '../language/language.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { useChangesSaid } from './use-changes-said.ts'
import type { Ticket } from './use-tickets.ts'

const wording = { ticket: { ja: '案件', en: 'Ticket' } } as const

/**
 * What became of a ticket since a dialog about it was opened, to be shown in it, and the version its reader has seen, for `If-Match`: the
 * present one as soon as they say that they have seen it, or where nothing of what they judge by is other than it was.
 */
export function useTicketMeanwhile(ticket: Ticket): { ifMatch: string; note: ReactNode } {
  const [seen, setSeen] = useState(ticket)
  const words = useWords(wording)
  const said = useChangesSaid()(seen, ticket).join(' ')
  const { version } = said === '' ? ticket : seen
  return {
    ifMatch: `"${String(version)}"`,
    note: <MeanwhileNote theirs={said === '' ? [] : [{ label: words.ticket, said }]} goOn={() => setSeen(ticket)} />,
  }
}
