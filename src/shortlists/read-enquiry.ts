import type { Reader } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { SignedInActor } from '../people/actor.ts'
import { enquiryForReading, type EnquiryCase } from './case-access.ts'
import { listQuestions } from './enquiries.store.ts'
import { listEnquiries, listSurroundings, type EnquiryFilter, type EnquirySort } from './enquiry-list.store.ts'
import { showEnquiry, type EnquiryView } from './enquiry.view.ts'

/** An enquiry as `actor` may see it. NotFound (404) when there is none for them. */
export async function readEnquiry(reader: Reader, actor: SignedInActor, id: string): Promise<EnquiryView> {
  const [view] = await showAll(reader, actor, [await enquiryForReading(reader, actor, id)])
  if (!view) throw new Error(`enquiry ${id} is gone`)
  return view
}

export interface EnquiryQuery extends EnquiryFilter {
  sort: EnquirySort
  limit: number
  /** Sort key of the last enquiry of the page before: its deadline and id. */
  after: readonly [string, string] | undefined
}

/** An enquiry of a list, with the sort key of its place. */
export interface EnquiryOfList {
  view: EnquiryView
  key: readonly [string, string]
}

/** Up to `limit` enquiries of all tickets as a member of the desk may see them. `assignee: 'me'` means the actor. */
export async function readEnquiries(reader: Reader, actor: SignedInActor, query: EnquiryQuery): Promise<EnquiryOfList[]> {
  const { sort, limit, after, assignee, ...filter } = query
  const found = await listEnquiries(reader, { ...filter, assignee: assignee === 'me' ? actor.id : assignee }, { sort, limit, after })
  const cases = found.map(({ ticket, enquiry }) => ({ ticket, enquiry, side: 'desk' as const }))
  const views = await showAll(reader, actor, cases)
  return views.map((view, index) => ({ view, key: [found[index]?.enquiry.expiresAt.toISOString() ?? '', view.id] }))
}

/** In the order of `cases`. */
async function showAll(reader: Reader, actor: SignedInActor, cases: readonly EnquiryCase[]): Promise<EnquiryView[]> {
  if (cases.length === 0) return []
  const ids = cases.map(({ enquiry }) => enquiry.id)
  const surroundings = new Map((await listSurroundings(reader, ids)).map(({ id, ...around }) => [id, around]))
  const questions = await listQuestions(reader, ids)
  const now = await readNow(reader)
  return cases.map((found) => {
    const { id } = found.enquiry
    const around = surroundings.get(id)
    if (!around) throw new Error(`a side of enquiry ${id} is gone`)
    return showEnquiry(found, { ...around, questions: questions.filter(({ enquiryId }) => enquiryId === id), now }, actor)
  })
}
