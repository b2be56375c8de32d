import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { contacts } from '../../src/people/people.table.ts'
import { ticketParticipants } from '../../src/tickets/tickets.table.ts'
import { react } from '../../workers/react.ts'
import { openCase, type Case } from '../shortlists/scene.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { pdf, png } from '../support/files.ts'
import { get, newLink } from './browser.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

async function upload({ consultant, number }: Case, kind: 'reply' | 'note', name: string, bytes: Buffer): Promise<string> {
  const answer = await consultant.request('POST', `/api/v1/tickets/${number}/drafts/${kind}/attachments`, bytes, {
    'content-type': 'application/octet-stream',
    'file-name': encodeURIComponent(name),
  })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}

async function reply(found: Case, files: readonly string[]): Promise<void> {
  const said = { direction: 'out', subject: '資料をお送りします', body: 'ご覧ください。', attachments: files }
  const answer = await found.consultant.request('POST', `/api/v1/tickets/${found.number}/messages`, said)
  expect(answer.statusCode, answer.body).toBe(201)
  for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
}

/** Somebody who takes part in a case from now on, with a proved address. */
async function colleagueOf(found: Case): Promise<string> {
  const { id, email } = await desk.contact({})
  await desk.db.update(contacts).set({ verifiedAt: new Date() }).where(eq(contacts.id, id))
  const row = {
    ticketId: found.ticketId,
    name: '同僚 次郎',
    email,
    language: 'ja',
    contactId: id,
    addedBy: found.applicantId,
    createdAt: new Date(),
  } as const
  await desk.db.insert(ticketParticipants).values(row)
  return id
}

const pathTo = async (found: Case, contactId: string) =>
  (await newLink(desk, { purpose: 'case', contactId, ticketId: found.ticketId })).path
const filesOn = async (path: string) => {
  const page = load((await get(desk, path)).body)
  return page('.said a[download]')
    .toArray()
    .map((one) => ({ name: page(one).text(), href: String(page(one).attr('href')) }))
}

describe('the files of a reply', () => {
  it('stand with it on the page of the case and are saved from there, never run', async () => {
    const found = await openCase(desk)
    await reply(found, [await upload(found, 'reply', 'ご案内（会津）.pdf', pdf), await upload(found, 'reply', '図.png', png)])
    const files = await filesOn(await pathTo(found, found.applicantId))
    expect(files.map(({ name }) => name)).toEqual(['ご案内（会津）.pdf', '図.png'])
    const saved = await get(desk, files[0]?.href ?? '')
    expect(saved.rawPayload.equals(pdf)).toBe(true)
    expect(saved.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''%E3%81%94%E6%A1%88%E5%86%85%EF%BC%88%E4%BC%9A%E6%B4%A5%EF%BC%89.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(saved.headers['content-security-policy']).toContain('sandbox')
  })

  it('go to those the reply went to alone: nobody who came later, no other case, and no file of a note', async () => {
    const found = await openCase(desk)
    const early = await colleagueOf(found)
    const note = await upload(found, 'note', '内部資料.pdf', pdf)
    await found.consultant.request('POST', `/api/v1/tickets/${found.number}/notes`, { body: '社内用', attachments: [note] })
    await reply(found, [await upload(found, 'reply', 'ご案内.pdf', pdf)])
    const late = await colleagueOf(found)
    const own = await pathTo(found, found.applicantId)
    const [file] = await filesOn(own)
    const id = file?.href.split('/').at(-1) ?? ''
    expect((await filesOn(await pathTo(found, early))).map(({ name }) => name)).toEqual(['ご案内.pdf'])
    const latePath = await pathTo(found, late)
    expect((await get(desk, latePath)).body).toContain('資料をお送りします')
    expect(await filesOn(latePath)).toEqual([])
    const other = await openCase(desk)
    for (const path of [latePath, await pathTo(other, other.applicantId)])
      expect((await get(desk, `${path}/files/${id}`)).statusCode).toBe(404)
    for (const wrong of [note, 'x']) expect((await get(desk, `${own}/files/${wrong}`)).statusCode).toBe(404)
    expect((await get(desk, `${own}/files/${id}`)).statusCode).toBe(200)
  })
})
