import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readOwnData } from '../../src/pages/own-data/read-own-data.ts'
import { findContact } from '../../src/people/read-contacts.ts'
import { get, newLink } from '../pages/browser.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { pdf } from '../support/files.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestDesk
let supervisor: Person
let consultant: Person
beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
  ;[supervisor, consultant] = await Promise.all([desk.staff('supervisor'), desk.staff('consultant')])
})
afterAll(() => desk?.close())

let number: string
let ticketId: string
let applicant: { id: string; email: string }
beforeEach(async () => {
  const { ticket } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json()
  number = ticket.number
  await supervisor.request('PUT', of('/assignment'), { consultantId: consultant.id })
  applicant = (await consultant.request('GET', of())).json().applicant
  ticketId = (await desk.owner<{ id: string }[]>`select id from tickets where number = ${number}`)[0]?.id ?? ''
})

const reason = 'ご本人のお申し出のため。'
const secret = '持病のこと'
const of = (path = '') => `/api/v1/tickets/${number}${path}`
const vouch = () => consultant.request('PUT', `/api/v1/contacts/${applicant.id}/verification`)
const erase = (what: string, by = supervisor, headers: Record<string, string> = {}, why = reason) =>
  by.request('POST', `/api/v1/${what}/erasure`, { reason: why }, headers)
const upload = async (kind: 'reply' | 'note') =>
  (
    await consultant.request('POST', of(`/drafts/${kind}/attachments`), pdf, {
      'content-type': 'application/octet-stream',
      'file-name': encodeURIComponent(`${secret}.pdf`),
    })
  ).json().id as string
const write = async (body: object = {}): Promise<string> => {
  const written = await consultant.request('POST', of('/messages'), {
    direction: 'out',
    subject: `${secret}の件`,
    body: `${secret}を伺いました。`,
    ...body,
  })
  expect(written.statusCode, written.body).toBe(201)
  return written.json().id
}
const note = async (attachments: string[] = []): Promise<string> =>
  (await consultant.request('POST', of('/notes'), { body: `${secret}を伺いました。`, attachments })).json().id

interface Entry {
  type: string
  details: Record<string, unknown>
  message: { id: string; subject: string; body: string; erasedAt: string | null; can: { erase: boolean } } | null
  note: { id: string; body: string; erasedAt: string | null; can: { erase: boolean } } | null
  files: { id: string; name: string; size: number; verdict: string; can: { erase: boolean } }[]
  mail: { subject: string | null; text: string | null } | null
}
const timeline = async (who = supervisor): Promise<Entry[]> => (await who.request('GET', of('/timeline?limit=200'))).json().items
const everywhere = async () => {
  const seen = ['', '/timeline?limit=200', '/messages', '/notes', '/attachments', '/follow-ups', '/events']
  const answers = await Promise.all(seen.map((path) => supervisor.request('GET', of(path))))
  const found = await supervisor.request('GET', `/api/v1/search?q=${encodeURIComponent(secret)}`)
  const contact = await findContact(desk.db, applicant.id)
  const own = contact && (await readOwnData(desk.db, contact))
  const link = await newLink(desk, { purpose: 'case', contactId: applicant.id, ticketId })
  const page = await get(desk, link.path)
  expect([...answers, found, page].map(({ statusCode }) => statusCode)).toEqual(Array(9).fill(200))
  return [
    ...answers.map(({ body }) => body),
    JSON.stringify(found.json().tickets.items.filter((ticket: { number: string }) => ticket.number === number)),
    JSON.stringify(found.json().people),
    JSON.stringify(own),
    page.body,
  ]
}

describe('the words of a message', () => {
  it('are erased for good, at the desk, in its mails, and on the pages of the person; that it was said stays', async () => {
    await vouch()
    const id = await write()
    await desk.mailWith(applicant.email, secret)
    await desk.settled()
    expect((await everywhere()).filter((words) => words.includes(secret)).length).toBeGreaterThan(4)
    expect((await timeline()).find(({ message }) => message)?.message?.can).toEqual({ erase: true })
    const erased = await erase(`messages/${id}`)
    expect(erased.statusCode, erased.body).toBe(200)
    expect((await everywhere()).filter((words) => words.includes(secret))).toEqual([])
    const entries = await timeline()
    const { erasedAt } = erased.json() as { erasedAt: string }
    expect(entries.find(({ type }) => type === 'message.sent')?.message).toMatchObject({
      id,
      subject: '',
      body: '',
      erasedAt,
      can: { erase: false },
    })
    const event = entries.find(({ type }) => type === 'message.erased')
    expect(event).toMatchObject({ details: { erasedId: id }, note: { body: reason }, message: null })
  })

  it('wait in no mail any more', async () => {
    const id = await write()
    const held = async () =>
      (
        await desk.owner<
          { state: string; cancel_reason: string | null }[]
        >`select state, cancel_reason from follow_ups where message_id = ${id}`
      )[0]
    await eventually(async () => expect(await held()).toBeDefined(), { within: 30_000 })
    expect((await erase(`messages/${id}`)).statusCode).toBe(200)
    expect(await held()).toEqual({ state: 'cancelled', cancel_reason: 'words_erased' })
    await vouch()
    await desk.settled()
    expect((await desk.mailsTo(applicant.email)).filter(({ subject }) => subject?.includes(secret))).toEqual([])
  })

  it('are erased once: the same request is answered as before, another one with 409 and who did it', async () => {
    const id = await write()
    const key = { 'idempotency-key': `erase-${id}` }
    const first = await erase(`messages/${id}`, supervisor, key)
    expect((await erase(`messages/${id}`, supervisor, key)).json()).toEqual(first.json())
    const again = await erase(`messages/${id}`)
    expect([again.statusCode, again.json().code]).toEqual([409, 'already_erased'])
    expect(again.json()).toMatchObject({ erasedAt: first.json().erasedAt, erasedBy: supervisor.id })
    expect((await timeline()).filter(({ type }) => type === 'message.erased')).toHaveLength(1)
  })

  it('are erased by supervisors only, and for a reason', async () => {
    const id = await write()
    const entry = (await timeline(consultant)).find(({ message }) => message)
    expect(entry?.message?.can).toEqual({ erase: false })
    expect((await erase(`messages/${id}`, consultant)).statusCode).toBe(403)
    const unreasoned = await erase(`messages/${id}`, supervisor, {}, '')
    expect([unreasoned.statusCode, unreasoned.json().errors?.[0]?.field]).toEqual([422, 'reason'])
    expect((await erase(`messages/${crypto.randomUUID()}`)).statusCode).toBe(404)
  })
})

it('erases the words of a note', async () => {
  const id = await note()
  expect((await erase(`notes/${id}`)).statusCode).toBe(200)
  const entry = (await timeline()).find(({ type }) => type === 'note.added')
  expect(entry?.note).toMatchObject({ id, body: '', can: { erase: false } })
  expect(entry?.note?.erasedAt).not.toBeNull()
  expect((await everywhere()).filter((words) => words.includes(secret))).toEqual([])
  expect((await erase(`notes/${id}`)).statusCode).toBe(409)
})

it('leaves the reason of an act to whoever did not do it: administrators and its writer erase none, another supervisor does', async () => {
  const administrator = await desk.staff('administrator')
  const why = { purpose: 'fault', reason: '画面の不具合を調べるため。' }
  expect((await administrator.request('POST', of('/openings'), why)).statusCode).toBe(201)
  expect((await erase(`messages/${await write()}`)).statusCode).toBe(200)
  const idOf = async (type: string) => (await timeline()).find((entry) => entry.type === type)?.note?.id
  const [opened, erased] = [await idOf('ticket.opened'), await idOf('message.erased')]
  const colleague = await desk.staff('supervisor')
  for (const [id, by] of [
    [opened, administrator],
    [erased, administrator],
    [erased, supervisor],
  ] as const) {
    const refused = await erase(`notes/${id}`, by)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'gives_reason'])
    expect((await timeline(by)).find(({ note: shown }) => shown?.id === id)?.note?.can).toEqual({ erase: false })
  }
  expect((await timeline(colleague)).find(({ note: shown }) => shown?.id === erased)?.note?.can).toEqual({ erase: true })
  for (const id of [opened, erased]) expect((await erase(`notes/${id}`, colleague)).statusCode).toBe(200)
})

describe('a file', () => {
  it('is erased with its name, at the desk and in what is kept of its mail', async () => {
    await vouch()
    const id = await upload('reply')
    await write({ subject: '資料の件', body: '添えます。', attachments: [id] })
    await desk.mailWith(applicant.email, '資料の件')
    await desk.settled()
    expect((await erase(`attachments/${id}`)).statusCode).toBe(200)
    expect((await timeline()).find(({ type }) => type === 'message.sent')?.files).toMatchObject([
      { id, name: '', size: 0, verdict: 'erased', can: { erase: false } },
    ])
    expect((await everywhere()).filter((words) => words.includes(secret))).toEqual([])
    for (const way of ['content', 'preview']) {
      const opened = await supervisor.request('GET', `/api/v1/attachments/${id}/${way}`)
      expect([opened.statusCode, opened.json().code]).toEqual([409, 'attachment_erased'])
    }
    expect(await desk.owner`select 1 from attachment_bytes where attachment_id = ${id}`).toHaveLength(0)
    expect((await erase(`attachments/${id}`)).statusCode).toBe(409)
  })

  it('goes with no mail that waited, and that of a draft is its writer’s', async () => {
    const [sent, drafted] = [await upload('reply'), await upload('note')]
    await write({ subject: '資料の件', body: '添えます。', attachments: [sent] })
    expect((await erase(`attachments/${sent}`)).statusCode).toBe(200)
    await vouch()
    const mail = await desk.mailWith(applicant.email, '資料の件')
    expect(mail.attachments).toEqual([])
    expect(mail.text).not.toContain(secret)
    expect((await erase(`attachments/${drafted}`)).statusCode).toBe(404)
  })
})
