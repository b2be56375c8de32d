import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTaskWithin } from '../../src/tasks/create-task.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestDesk
let consultant: Person
let number: string
const timeline = (query = '', person = consultant) => person.request('GET', `/api/v1/tickets/${number}/timeline?${query}`)

interface Entry {
  id: string
  type: string
  message: { subject: string; body: string; direction: string } | null
  note: { body: string } | null
  mail: { kind: string; state: string; subject: string; attempts: unknown[] } | null
}

beforeAll(async () => {
  desk = await startDesk()
  consultant = await desk.staff('consultant')
  number = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket.number
  const path = `/api/v1/tickets/${number}`
  await consultant.request('PUT', `${path}/assignment`, { consultantId: consultant.id })
  await consultant.request('POST', `${path}/notes`, { body: '電話で確認済み' })
  await consultant.request('POST', `${path}/messages`, { direction: 'out', subject: '資料のご案内', body: '会津若松市の資料です。' })
  desk.worker()
  await desk.settled()
})
afterAll(() => desk.close())

it('tells the latest first what happened, with the words said, the notes and the mails as they stand', async () => {
  const { items, nextCursor } = (await timeline()).json() as { items: Entry[]; nextCursor: string | null }
  expect(nextCursor).toBeNull()
  expect(items.map(({ id }) => id)).toEqual(
    items
      .map(({ id }) => id)
      .toSorted()
      .toReversed(),
  )
  const of = (type: string) => items.filter((entry) => entry.type === type)
  expect(of('message.sent').map(({ message }) => message)).toMatchObject([
    { direction: 'out', subject: '資料のご案内', body: '会津若松市の資料です。' },
  ])
  expect(of('note.added').map(({ note }) => note)).toMatchObject([{ body: '電話で確認済み' }])
  const mails = of('follow_up.sent').map(({ mail }) => mail)
  expect(mails.map((mail) => mail?.kind).toSorted()).toEqual(['acknowledgement', 'new-assignment'])
  for (const mail of mails) expect(mail).toMatchObject({ state: 'sent', attempts: [{ attempt: 1, outcome: 'sent' }] })
  expect(of('ticket.assigned')).toMatchObject([{ message: null, note: null, mail: null }])
})

it('says of a reply how it stands with the mail it goes by', async () => {
  const replyStands = async () => ((await timeline()).json().items as Entry[]).find(({ type }) => type === 'message.sent')?.mail // the contract of the route
  expect(await replyStands()).toMatchObject({ side: 'applicant', state: 'pending', heldFor: 'verified_contact' })
  const { id } = (await consultant.request('GET', `/api/v1/tickets/${number}`)).json().applicant
  await consultant.request('PUT', `/api/v1/contacts/${id}/verification`)
  await desk.settled()
  expect(await replyStands()).toMatchObject({ state: 'sent', heldFor: null })
})

it('says what is to be seen to, until somebody has, on the first page alone', async () => {
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  const followUp = { id: crypto.randomUUID(), ticketId: ticket?.id ?? '', organizationId: null }
  await desk.db.transaction((tx) => createTaskWithin(tx, { kind: 'mail_failed', followUp, now: new Date() }))
  const { openTasks } = (await timeline()).json()
  expect(openTasks).toMatchObject([{ kind: 'mail_failed', ticket: number, can: { complete: true } }])
  const { nextCursor } = (await timeline('limit=1')).json()
  expect((await timeline(`limit=1&cursor=${nextCursor}`)).json().openTasks).toEqual([])
  await consultant.request('PUT', `/api/v1/tasks/${openTasks[0].id}/completion`)
  expect((await timeline()).json().openTasks).toEqual([])
})

it('goes on where the page before ended, with nothing twice and nothing left out', async () => {
  const whole = (await timeline()).json().items as Entry[]
  const pages: Entry[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = (await timeline(`limit=3${cursor && `&cursor=${cursor}`}`)).json() as { items: Entry[]; nextCursor: string | null }
    pages.push(...page.items)
    cursor = page.nextCursor
  }
  expect(pages).toEqual(whole)
})

it('keeps the words from an auditor', async () => {
  const auditor = await desk.staff('auditor')
  const answer = await timeline('', auditor)
  expect(answer.statusCode).toBe(200)
  for (const words of ['資料のご案内', '会津若松市', '電話で確認済み']) expect(answer.body).not.toContain(words)
  expect(answer.json().items.map(({ type }: Entry) => type)).toContain('note.added')
})

it('brings what its reader is writing when asked for, and to nobody else', async () => {
  await consultant.request('PUT', `/api/v1/tickets/${number}/drafts/note`, { body: '書きかけ' })
  expect((await timeline()).json().drafts).toBeNull()
  expect((await timeline('drafts=true')).json().drafts).toMatchObject({ note: { body: '書きかけ' }, reply: null })
  expect((await timeline('drafts=true', await desk.staff('consultant'))).json().drafts).toMatchObject({ note: null })
  expect((await timeline('drafts=true', await desk.staff('auditor'))).json().drafts).toBeNull()
})
