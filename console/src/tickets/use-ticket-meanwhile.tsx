import { useState, type ReactNode } from 'react'
import { useWords } from '../language/language.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { OverNote } from '../parts/over-note.tsx'
import { useMe } from '../session/use-session.ts'
import { useChangesSaid } from './use-changes-said.ts'
import type { Ticket } from './use-tickets.ts'

const wording = {
  ticket: { ja: '案件', en: 'Ticket' },
  notYours: { ja: 'この案件は、あなたの担当ではなくなりました。', en: 'You do not have this ticket any more.' },
  changed: { ja: 'この案件は、ほかの人が先に変更しました。', en: 'Somebody else has changed this ticket.' },
} as const

interface About {
  /** Nothing is written or chosen in the dialog. */
  readonly isAllOrNothing?: boolean
  /** What happened to what it is about, beside the ticket: said where they may not go on. */
  readonly besides?: readonly string[]
}

interface Meanwhile {
  readonly ifMatch: string
  /** Its reader may not do any more what the dialog asks about. */
  readonly isOver: boolean
  readonly note: ReactNode
}

/**
 * What became of a ticket since a dialog about it was opened, to be shown in it, and the version its reader has seen, for `If-Match`: the
 * present one as soon as they say that they have seen it, or where nothing of what they judge by is other than it was. `may`: whether they
 * may still do what it asks about; where they may not, there is nothing to go on to.
 */
export function useTicketMeanwhile(ticket: Ticket, may: boolean, { isAllOrNothing = false, besides = [] }: About = {}): Meanwhile {
  const me = useMe()
  const [seen, setSeen] = useState(ticket)
  const words = useWords(wording)
  const changes = useChangesSaid()(seen, ticket)
  const said = changes.join(' ')
  const { version } = said === '' ? ticket : seen
  const isLost = me !== undefined && seen.assignee?.id === me.id && ticket.assignee?.id !== me.id
  const happened = [...besides, ...(isLost ? [words.notYours] : []), ...changes]
  const theirs = said === '' ? [] : [{ label: words.ticket, said }]
  return {
    ifMatch: `"${String(version)}"`,
    isOver: !may,
    note: may ? (
      <MeanwhileNote theirs={theirs} goOn={() => setSeen(ticket)} isAllOrNothing={isAllOrNothing} />
    ) : (
      <OverNote said={happened.length > 0 ? happened : [words.changed]} />
    ),
  }
}
