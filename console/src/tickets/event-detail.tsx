import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { sayInstant, sayUntil } from '../parts/instant.ts'
import { sayBriefly } from '../parts/mail-subject.ts'
import { useLabels, type ListName } from '../parts/use-catalog.ts'
import { useTownName } from '../parts/use-town-name.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import { interestWords } from '../shortlists/interest-words.ts'
import type { TimelineEntry } from './use-timeline.ts'

/** Codes in the details of events, and the list that says each. */
const codeLists: Record<string, Partial<Record<string, ListName>>> = {
  'ticket.status_changed': { from: 'ticketStatuses', to: 'ticketStatuses' },
  'ticket.opened': { purpose: 'openingPurposes' },
  'ticket.resolved': { resolution: 'resolutionKinds' },
  'company.corrected': { reason: 'correctionReasons' },
  'caught_mail.opened': { reason: 'mailReadingReasons' },
  'token.created': { reason: 'tokenReasons' },
  'task.created': { kind: 'taskKinds' },
  'task.done': { kind: 'taskKinds' },
  'follow_up.cancelled': { reason: 'cancelReasons' },
  'follow_up.put_off': { reason: 'putOffReasons' },
  'follow_up.held': { for: 'holdReasons' },
  'relation.added': { kind: 'relationKinds' },
  'relation.removed': { kind: 'relationKinds' },
  'suppression.added': { reason: 'suppressionReasons' },
  'suppression.lifted': { reason: 'suppressionReasons' },
  'outcome.recorded': { kind: 'outcomeKinds' },
  'outcome.corrected': { kind: 'outcomeKinds' },
}

const people: ReadonlySet<string> = new Set(['consultantId', 'to', 'personId'])
/** Numbers of tickets. */
const numbers: ReadonlySet<string> = new Set(['other', 'into'])
const instants: ReadonlySet<string> = new Set(['dueAt', 'due'])

/** What more a line of history can say: to whom, why, until when. */
export function EventDetail({
  entry: { type, at, details, mail, actor, towns },
}: {
  entry: Pick<TimelineEntry, 'type' | 'at' | 'details'> & Partial<TimelineEntry>
}) {
  const labels = useLabels()
  const nameOf = useStaffNames()
  const nameOfTown = useTownName()
  const interests: Partial<Record<string, string>> = useWords(interestWords)
  const { dot, comma } = usePunctuation()
  const { language } = useLanguage()
  const subject = type.startsWith('follow_up.') ? mail?.subject : undefined
  const lists: Partial<Record<string, ListName>> = { ...(type.startsWith('follow_up.') && { kind: 'messageKinds' }), ...codeLists[type] }
  const said = inOrder(details).flatMap(([key, value]) => {
    if (typeof value !== 'string') return []
    const list = lists[key]
    // The subject of a mail says more than its kind.
    if (list) return list === 'messageKinds' && subject ? [] : [labels(list, value)]
    if (numbers.has(key)) return [value]
    if (key === 'interest') return interests[value] ?? []
    // Whoever did it to themselves is named as who did it.
    if (key === 'personId' && value === actor?.id) return []
    if (people.has(key)) return nameOf(value) ?? []
    return instants.has(key) ? [sayInstant(value, language)] : []
  })
  if (towns && towns.length > 0) said.unshift(towns.map(nameOfTown).join(comma))
  if (subject) said.unshift(sayBriefly(subject))
  const until = typeof details['until'] === 'string' ? sayUntil(details['until'], language, at) : undefined
  if (said.length === 0 && until === undefined) return null
  const joined = said.join(type === 'ticket.status_changed' ? ' → ' : dot)
  return <span>{[joined, until].filter((part) => part).join(language === 'ja' ? '' : ' ')}</span>
}

/** Where something came from stands before where it went. */
function inOrder(details: TimelineEntry['details']): [string, unknown][] {
  return Object.entries(details).toSorted(([one], [other]) => Number(other === 'from') - Number(one === 'from'))
}
