import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reader, Transaction } from '../../src/db/client.ts'
import { findEnquiryNumbers } from '../../src/search/search.store.ts'
import { listEnquiries, type EnquirySort } from '../../src/shortlists/enquiry-list.store.ts'
import type { EnquiryStatus } from '../../src/catalog/case-codes.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { rowsRead } from '../support/rows-read.ts'
import { enquired, openCase } from './scene.ts'

const perPage = 31
/** Three stretches of a page, joined with their tickets, and the page itself. */
const mostOfAPage = 600
const ended: readonly EnquiryStatus[] = ['declined', 'withdrawn', 'expired']

let desk: TestApp
let waiting: string
let ticketNumber: string

/** One enquiry that waits, and beside it one that has ended to each local government, four times over: some seven thousand. */
beforeAll(async () => {
  desk = await startApp()
  const found = await openCase(desk)
  ticketNumber = found.number
  waiting = await enquired(found)
  await desk.owner`
    insert into shortlists select (jsonb_populate_record(list, jsonb_build_object('id', uuidv7()))).* from shortlists list, generate_series(1, 4)`
  await desk.owner`
    insert into shortlist_candidates (id, shortlist_id, municipality_id, position, engine_rank)
    select uuidv7(), list.id, municipalities.id, 1, 1 from municipalities, shortlists list
      where not exists (select from shortlist_candidates known where known.shortlist_id = list.id)`
  await desk.owner`
    insert into enquiries select (jsonb_populate_record(sent, jsonb_build_object(
      'id', uuidv7(), 'candidate_id', candidate.id, 'municipality_id', candidate.municipality_id,
      'status', (array['declined', 'withdrawn', 'expired'])[1 + row_number() over () % 3],
      'expires_at', sent.expires_at - row_number() over () * interval '1 minute'))).*
    from shortlist_candidates candidate cross join enquiries sent where candidate.interest is null and candidate.shortlist_id <> (
      select shortlist_id from shortlist_candidates asked where asked.id = sent.candidate_id)`
  await desk.owner`vacuum analyze enquiries`
})
afterAll(() => desk?.close())

const readFor = (work: (tx: Transaction) => Promise<unknown>) => rowsRead(desk.db, 'enquiries', work)

describe('among thousands of enquiries that have ended', () => {
  it('the number of one finds its ticket by reading the index of numbers alone', async () => {
    const find = (tx: Transaction) => findEnquiryNumbers(tx, waiting.slice(-6))
    expect((await desk.db.transaction(find)).map(({ number }) => number)).toEqual([ticketNumber])
    expect(await readFor(find)).toBeLessThan(10)
  })

  const pages: { sort: EnquirySort; status: readonly EnquiryStatus[] | undefined }[] = [
    { sort: 'latest', status: ended },
    { sort: 'deadline', status: ended },
    { sort: 'latest', status: undefined },
    { sort: 'deadline', status: ['sent'] },
  ]
  it.each(pages)('a page by $sort of $status reads a page, and after it the next one', async ({ sort, status }) => {
    const page = (after?: readonly [string, string]) => (reader: Reader) =>
      listEnquiries(reader, { status }, { sort, limit: perPage, after })
    const rows = await page()(desk.db)
    expect(rows).toHaveLength(status?.includes('sent') ? 1 : perPage)
    const ids = rows.map(({ enquiry }) => enquiry.id)
    const byHand = rows.toSorted((one, other) =>
      sort === 'latest'
        ? other.enquiry.id.localeCompare(one.enquiry.id)
        : Number(one.enquiry.expiresAt) - Number(other.enquiry.expiresAt) || one.enquiry.id.localeCompare(other.enquiry.id),
    )
    expect(ids).toEqual(byHand.map(({ enquiry }) => enquiry.id))
    expect(await readFor(page())).toBeLessThan(mostOfAPage)
    const last = rows.at(-1)
    const next = page(last && [last.enquiry.expiresAt.toISOString(), last.enquiry.id])
    expect((await next(desk.db)).filter(({ enquiry }) => ids.includes(enquiry.id))).toEqual([])
    expect(await readFor(next)).toBeLessThan(mostOfAPage)
  })
})
