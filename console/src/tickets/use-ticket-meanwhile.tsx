import { Alert, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useWords } from '../language/language.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { useMe } from '../session/use-session.ts'
import { useChangesSaid } from './use-changes-said.ts'
import type { Ticket } from './use-tickets.ts'

const wording = {
  ticket: { ja: '案件', en: 'Ticket' },
  over: { ja: 'この操作は、もうできません', en: 'This can be done no more' },
  notYours: { ja: 'この案件は、あなたの担当ではなくなりました。', en: 'You do not have this ticket any more.' },
  changed: { ja: 'この案件は、ほかの人が先に変更しました。', en: 'Somebody else has changed this ticket.' },
} as const

interface Meanwhile {
  readonly ifMatch: string
  /** Its reader may not do any more what the dialog asks about. */
  readonly isOver: boolean
  readonly note: ReactNode
}

/**
 * What became of a ticket since a dialog about it was opened, to be shown in it, and the version its reader has seen, for `If-Match`: the
 * present one as soon as they say that they have seen it, or where nothing of what they judge by is other than it was. `may`: whether they
 * may still do what it asks about; where they may not, there is nothing to go on to. `isAllOrNothing`: nothing is written or chosen in it.
 */
export function useTicketMeanwhile(ticket: Ticket, may: boolean, isAllOrNothing = false): Meanwhile {
  const me = useMe()
  const [seen, setSeen] = useState(ticket)
  const words = useWords(wording)
  const said = useChangesSaid()(seen, ticket).join(' ')
  const { version } = said === '' ? ticket : seen
  const isLost = me !== undefined && seen.assignee?.id === me.id && ticket.assignee?.id !== me.id
  const theirs = said === '' ? [] : [{ label: words.ticket, said }]
  return {
    ifMatch: `"${String(version)}"`,
    isOver: !may,
    note: may ? (
      <MeanwhileNote theirs={theirs} goOn={() => setSeen(ticket)} isAllOrNothing={isAllOrNothing} />
    ) : (
      <Alert color="indigo" title={words.over} role="status">
        {isLost && <Text size="sm">{words.notYours}</Text>}
        <Text size="sm">{said || words.changed}</Text>
      </Alert>
    ),
  }
}
