import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person, TestApp } from '../support/app.ts'
import { dispatched, enquired, listedCodes, openCase, startDeskWithTown, type Case } from '../shortlists/scene.ts'
import { get, newLink, post, postAndLook, sendAnswer, textOf } from './browser.ts'

let desk: TestApp
let town: Person

beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
})
afterAll(() => desk.close())

const [first, second, third] = listedCodes

interface Opened {
  found: Case
  path: string
  /** Addresses a scanner may follow from the page. */
  views: readonly string[]
  /** What the human does in the end, and what the page then says. */
  act: Record<string, string>
  done: string
}

const staged = {
  interest: async (): Promise<Opened> => {
    const found = await openCase(desk)
    const shortlistId = await dispatched(found)
    const { path } = await newLink(desk, { purpose: 'interest', contactId: found.applicantId, ticketId: found.ticketId, shortlistId })
    const act = { [`interest.${first}`]: 'interested', [`interest.${second}`]: 'declined', [`interest.${third}`]: 'declined' }
    return { found, path, views: ['/comparison', `/comparison?with=${first}&with=${second}`], act, done: '回答は完了しています' }
  },
  answer: async (): Promise<Opened> => {
    const found = await openCase(desk)
    const enquiryId = await enquired(found)
    const { path } = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })
    return { found, path, views: ['/sheet'], act: { answer: 'accept' }, done: '「受け入れを希望する」と回答済みです' }
  },
  consent: async (): Promise<Opened> => {
    const found = await openCase(desk)
    const enquiryId = await enquired(found)
    await town.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, { answer: 'accept', message: '' })
    const { path } = await newLink(desk, { purpose: 'consent', contactId: found.applicantId, ticketId: found.ticketId, enquiryId })
    return { found, path, views: [], act: { consent: 'give' }, done: '「開示に同意する」と回答済みです' }
  },
} as const

/** Everything the desk has written down, as one number per table. */
async function rowsOfAll(): Promise<Record<string, unknown>> {
  const tables = await desk.db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const digests = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await desk.db.execute<{ digest: string }>(
        sql`select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from ${sql.identifier(name)} t`,
      )
      return [name, row?.digest] as const
    }),
  )
  return Object.fromEntries(digests)
}

describe.each(['interest', 'answer', 'consent'] as const)('the link to %s', (purpose) => {
  it('is not used up, and nothing is written, by scanners that open it and all it leads to, three times', async () => {
    const { path, views, act, done } = await staged[purpose]()
    const before = await rowsOfAll()
    for (let times = 0; times < 3; times += 1) {
      for (const url of ['', ...views, '?lang=en'].map((view) => `${path}${view}`)) {
        expect((await get(desk, url)).statusCode, url).toBe(200)
        expect((await desk.app.inject({ method: 'HEAD', url })).statusCode, url).toBe(200)
      }
    }
    expect(await rowsOfAll()).toEqual(before)
    expect(textOf(await postAndLook(desk, path, act))).toContain(done)
    const changed = Object.entries(await rowsOfAll()).filter(([name, digest]) => before[name] !== digest)
    expect(changed.map(([name]) => name)).toEqual(expect.arrayContaining(['case_links', 'events', 'outbox']))
  })

  it('says what to do and nothing of the case when it is forged, cut off or runs out, on all its pages', async () => {
    const { found, path, views, act } = await staged[purpose]()
    const token = path.slice('/l/'.length)
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    const secrets = [found.number, found.companyName, found.ticketId, '佐藤', '会津若松市', '白浜町']
    for (const wrong of [forged, token.slice(0, 30), `${token}x`, `${token.slice(0, 42)}%20`, '..%2f..%2fetc']) {
      for (const view of ['', ...views]) {
        const answer = await get(desk, `/l/${wrong}${view}`)
        expect(answer.statusCode, wrong).toBe(404)
        expect(textOf(answer)).toContain('リンクコード')
        for (const secret of secrets) expect(answer.body).not.toContain(secret)
      }
      expect((await post(desk, `/l/${wrong}`, act)).statusCode).toBe(404)
    }
    await desk.moveClockTo(new Date(Date.now() + 31 * 86_400_000))
    for (const view of ['', ...views]) {
      const answer = await get(desk, `${path}${view}`)
      expect(answer.statusCode).toBe(410)
      expect(textOf(answer)).toContain('新しいリンクをメールで受け取る')
      expect(answer.body).toContain(`action="${path}/renewal"`)
      for (const secret of secrets) expect(answer.body).not.toContain(secret)
    }
    expect((await sendAnswer(desk, path, act)).statusCode).toBe(410)
    await desk.owner`update clock_offset set seconds = 0`
  })

  it('does no act of another purpose', async () => {
    const { found, path } = await staged[purpose]()
    const before = await rowsOfAll()
    const acts = [{ answer: 'accept' }, { consent: 'give' }, { [`interest.${first}`]: 'interested' }]
    const own = { interest: `interest.${first}`, answer: 'answer', consent: 'consent' }[purpose]
    for (const act of acts.filter((one) => !(own in one))) expect((await sendAnswer(desk, path, act)).statusCode).toBe(422)
    expect(await rowsOfAll()).toEqual(before)
    expect(found.number).toMatch(/^C-/u)
  })
})

describe('a link with letters behind it that a mail program took for a part of it', () => {
  it('leads to the page that is meant, and nowhere when the link itself is another', async () => {
    const { path } = await staged.interest()
    for (const behind of ['。', '。なお、', '」', '）', '>', '.', ',', ')', '&gt;', ' ', '’', ';']) {
      const led = await get(desk, `${path}${encodeURIComponent(behind)}?lang=en`)
      expect([led.statusCode, led.headers.location], behind).toEqual([303, `${path}?lang=en`])
    }
    expect((await get(desk, `${path}.`)).headers.location).toBe(path)
    for (const other of [`${path}A`, path.slice(0, -1), `${path}/unknown`]) expect((await get(desk, other)).statusCode, other).toBe(404)
    const sent = await desk.app.inject({
      method: 'POST',
      url: `${path}%E3%80%82`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(sent.statusCode).toBe(404)
  })
})
