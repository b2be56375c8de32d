import { useState, type ReactNode } from 'react'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayInstant } from '../parts/instant.ts'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import type { Ticket } from './use-tickets.ts'

const wording = {
  status: { ja: '状態', en: 'State' },
  assignee: { ja: '担当者', en: 'Consultant' },
  word: { ja: '最後の連絡', en: 'Last word' },
  applicant: { ja: (when: string) => `相談者から（${when}）`, en: (when: string) => `from the applicant, ${when}` },
  desk: { ja: (when: string) => `窓口から（${when}）`, en: (when: string) => `from the desk, ${when}` },
} as const

/**
 * What became of a ticket since a dialog about it was opened, to be shown in it, and the version its reader has seen, for `If-Match`: the
 * present one as soon as they say that they have seen it, or where nothing of what they judge by is other than it was.
 */
export function useTicketMeanwhile(ticket: Ticket): { ifMatch: string; note: ReactNode } {
  const [seen, setSeen] = useState(ticket)
  const words = useWords(wording)
  const labels = useLabels()
  const { language } = useLanguage()
  const say = ({ status, assignee, lastWord }: Ticket) => [
    { label: words.status, said: labels('ticketStatuses', status) },
    { label: words.assignee, said: assignee?.name ?? '' },
    { label: words.word, said: lastWord ? words[lastWord.from](sayInstant(lastWord.at, language)) : '' },
  ]
  const before = say(seen)
  const theirs = say(ticket).filter(({ said }, at) => said !== before[at]?.said)
  const { version } = theirs.length === 0 ? ticket : seen
  return { ifMatch: `"${String(version)}"`, note: <MeanwhileNote theirs={theirs} goOn={() => setSeen(ticket)} /> }
}
