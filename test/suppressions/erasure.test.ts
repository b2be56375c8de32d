import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { claimFollowUp } from '../../src/follow-ups/claim-follow-up.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { recordAttempt } from '../../src/follow-ups/record-attempt.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { writeByLink } from '../../src/links/act-by-link.ts'
import { createErasureTaskWithin } from '../../src/tasks/create-task.ts'
import { react } from '../../workers/react.ts'
import { get, newLink, post, textOf } from '../pages/browser.ts'
import { historyOf, openCase, type Case } from '../shortlists/scene.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { contactForm, corporateForm } from '../support/forms.ts'

let desk: TestApp
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

/** A case whose applicant asks to be forgotten, with the task of that. */
async function asked(email: string): Promise<{ found: Case; taskId: string }> {
  const found = await openCase(desk, { form: { contact: contactForm({ email }) } })
  const { applicantId: contactId, ticketId } = found
  await desk.db.transaction((tx) => createErasureTaskWithin(tx, { contactId, ticketId, now: new Date('2026-11-24T01:00:00Z') }))
  const { items } = (await supervisor.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json()
  return { found, taskId: items[0].id }
}

const erase = (taskId: string, who = supervisor) => who.request('PUT', `/api/v1/tasks/${taskId}/erasure`)

async function plan({ consultant, number }: Case, subject: string, dueAt?: string): Promise<string> {
  const mail = { subject, body: '本文', ...(dueAt && { dueAt }) }
  const answer = await consultant.request('POST', `/api/v1/tickets/${number}/follow-ups`, mail)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}

const rowOf = async (id: string) => (await desk.db.select().from(followUps).where(eq(followUps.id, id)))[0]
/** Lets the rooms react to everything that happened; nothing is sent here but by the test. */
async function reacted() {
  for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
}
/** The last mail to whoever asked. */
const noticeOf = async ({ ticketId }: Case) =>
  (await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticketId))).find(({ kind }) => kind === 'erasure-notice')
const openTasksOf = async ({ number }: Case) => {
  const { items } = (await supervisor.request('GET', `/api/v1/tickets/${number}/tasks`)).json() as {
    items: { id: string; kind: string; doneAt: string | null }[]
  }
  return items.filter(({ doneAt }) => doneAt === null)
}
/** What is left to people of every wish that was granted, beside what a test asks for. */
const besidesByHand = (tasks: Awaited<ReturnType<typeof openTasksOf>>) => tasks.filter(({ kind }) => kind !== 'erasure_by_hand')
const storyOf = async (id: string) => (await supervisor.request('GET', `/api/v1/follow-ups/${id}`)).json()
const future = '2031-01-06T01:00:00Z'

describe('a person who asked to be forgotten', () => {
  it('is mailed nothing any more once a supervisor grants it, and what waited is cancelled, whoever’s ticket it is of', async () => {
    const address = 'forget@reader.example'
    const { found, taskId } = await asked(address)
    const other = await openCase(desk)
    const copies = { name: '写し', email: 'FORGET@reader.example' }
    expect((await other.consultant.request('POST', `/api/v1/tickets/${other.number}/participants`, copies)).statusCode).toBe(201)
    const message = { direction: 'out', subject: '件', body: '本文' }
    expect((await other.consultant.request('POST', `/api/v1/tickets/${other.number}/messages`, message)).statusCode).toBe(201)
    await reacted()
    const theirs = await plan(found, '来年のご案内', future)
    const others = await plan(other, '来年のご案内', future)

    const mine = (await supervisor.request('GET', '/api/v1/tasks')).json().items as { id: string }[]
    expect(mine.map(({ id }) => id)).toContain(taskId)
    expect((await erase(taskId, found.consultant)).statusCode).toBe(403)
    expect((await found.consultant.request('PUT', `/api/v1/tasks/${taskId}/completion`)).statusCode).toBe(403)
    const done = await erase(taskId)
    expect(done.json()).toMatchObject({ id: taskId, doneBy: supervisor.id })
    await reacted()
    expect(await storyOf(theirs)).toMatchObject({ state: 'cancelled', cancelReason: 'erased' })
    expect((await storyOf(theirs)).history).toMatchObject([
      { type: 'follow_up.added' },
      { type: 'follow_up.cancelled', details: { reason: 'erased' } },
    ])
    expect(await rowOf(others)).toMatchObject({ state: 'pending' })
    const copied = (await desk.db.select().from(followUps).where(eq(followUps.ticketId, other.ticketId))).filter(
      ({ kind }) => kind === 'consultant-message',
    )
    expect(copied.map(({ participantId, cancelReason }) => [participantId !== null, cancelReason])).toEqual(
      expect.arrayContaining([
        [false, null],
        [true, 'erased'],
      ]),
    )

    const [suppression] = (await supervisor.request('GET', '/api/v1/suppressions')).json().items
    expect(suppression).toMatchObject({ reason: 'erased', address: null, statedBy: supervisor.id })
    expect((await supervisor.request('DELETE', `/api/v1/suppressions/${suppression.id}`)).json().code).toBe('erased_for_good')
    const events = async () =>
      (await historyOf(desk, found.ticketId)).filter(({ type }) => type === 'address.erased' || type === 'task.done')
    expect(await events()).toMatchObject([
      { type: 'address.erased', details: { contactId: found.applicantId } },
      { type: 'task.done', details: { taskId } },
    ])

    expect((await erase(taskId)).json()).toEqual(done.json())
    expect(await events()).toHaveLength(2)
    const later = await plan(found, 'それでも')
    expect(await claimFollowUp(desk.deps, later)).toBeUndefined()
    expect(await rowOf(later)).toMatchObject({ state: 'cancelled', cancelReason: 'erased' })
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('is told once that it was done, in one last mail, and never anything again', async () => {
    const address = 'told@reader.example'
    const { found, taskId } = await asked(address)
    expect((await erase(taskId)).statusCode).toBe(200)
    await reacted()
    const id = (await noticeOf(found))?.id ?? ''
    const claimed = await claimFollowUp(desk.deps, id)
    // No more is said than was done: what is stored is seen to apart from this.
    const [subject, text] = ['ご連絡を停止しました', 'この手続きでは消去していません'].map((words) => expect.stringContaining(words))
    expect(claimed).toMatchObject({ mail: { to: { address }, subject, text } })
    // Tried again when the server asks for that.
    await recordAttempt(desk.deps, id, 1, { outcome: 'later', smtpCode: 451, response: '451 later' })
    await desk.moveClockTo((await rowOf(id))?.dueAt ?? '')
    expect(await claimFollowUp(desk.deps, id)).toMatchObject({ attempt: 2 })
    await recordAttempt(desk.deps, id, 2, { outcome: 'sent', smtpCode: 250, response: '250 taken' })
    expect(await rowOf(id)).toMatchObject({ state: 'sent' })

    expect((await erase(taskId)).statusCode).toBe(200)
    await reacted()
    const later = await plan(found, 'それでも')
    expect(await claimFollowUp(desk.deps, later)).toBeUndefined()
    const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId))
    expect(rows.filter(({ state }) => state === 'sent').map((row) => row.kind)).toEqual(['erasure-notice'])
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('is told by the desk in another way when mails do not reach them', async () => {
    const address = 'bounced@reader.example'
    const { found, taskId } = await asked(address)
    expect((await supervisor.request('POST', '/api/v1/suppressions', { address, reason: 'hard_bounce' })).statusCode).toBe(201)
    expect((await erase(taskId)).statusCode).toBe(200)
    await reacted()
    const id = (await noticeOf(found))?.id ?? ''
    expect(await claimFollowUp(desk.deps, id)).toBeUndefined()
    expect(await rowOf(id)).toMatchObject({ state: 'cancelled', cancelReason: 'hard_bounce' })
    expect(besidesByHand(await openTasksOf(found))).toMatchObject([{ kind: 'mail_suppressed', followUpId: id }])
  })

  it('leaves no address behind when the last mail finds no mailbox, only a task', async () => {
    const address = 'gone@reader.example'
    const { found, taskId } = await asked(address)
    expect((await erase(taskId)).statusCode).toBe(200)
    await reacted()
    const id = (await noticeOf(found))?.id ?? ''
    await claimFollowUp(desk.deps, id)
    await recordAttempt(desk.deps, id, 1, { outcome: 'refused', smtpCode: 550, response: '550 5.1.1', mailboxIsGone: true })
    expect(besidesByHand(await openTasksOf(found))).toMatchObject([{ kind: 'mail_failed', followUpId: id }])
    const { items } = (await supervisor.request('GET', '/api/v1/suppressions')).json() as { items: { address: string | null }[] }
    expect(items.map((suppression) => suppression.address)).not.toContain(address)
  })

  it('may get the mail that is on its way, which is tried no second time', async () => {
    const { found, taskId } = await asked('underway@reader.example')
    const [taken, tried] = [await plan(found, '配送中'), await plan(found, '再試行')]
    const [one, two] = [await claimFollowUp(desk.deps, taken), await claimFollowUp(desk.deps, tried)]
    expect([one, two]).toMatchObject([{ followUpId: taken }, { followUpId: tried }])
    expect((await erase(taskId)).statusCode).toBe(200)
    await reacted()
    expect(await rowOf(tried)).toMatchObject({ state: 'sending' })
    await recordAttempt(desk.deps, taken, 1, { outcome: 'sent', smtpCode: 250, response: '250 taken' })
    await recordAttempt(desk.deps, tried, 1, { outcome: 'later', smtpCode: 451, response: '451 later' })
    expect(await rowOf(taken)).toMatchObject({ state: 'sent' })
    expect(await rowOf(tried)).toMatchObject({ state: 'pending' })
    await desk.moveClockTo('2026-11-24T01:10:00Z')
    expect(await claimFollowUp(desk.deps, tried)).toBeUndefined()
    expect(await rowOf(tried)).toMatchObject({ state: 'cancelled', cancelReason: 'erased', attempts: 1 })
  })

  it('is expected at no meeting any more, and what was offered to them is withdrawn', async () => {
    const { found, taskId } = await asked('meets@reader.example')
    const url = `/api/v1/tickets/${found.number}/meetings`
    const meetings = [
      { status: 'booked', kind: 'online', startsAt: '2026-12-03T01:00:00Z' },
      { status: 'proposed', kind: 'online', slots: ['2026-12-04T01:00:00Z'] },
    ]
    for (const meeting of meetings) expect((await found.consultant.request('POST', url, meeting)).statusCode).toBe(201)
    await reacted()
    expect((await erase(taskId)).statusCode).toBe(200)
    for (const _ of [1, 2]) await reacted()
    const { items } = (await found.consultant.request('GET', url)).json() as { items: { status: string }[] }
    expect(items.map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
    // Whose meeting it was hears of it.
    const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId))
    expect(rows.filter(({ kind, side }) => kind === 'meeting-cancelled' && side === 'staff')).toMatchObject([{ state: 'pending' }])
  })

  it('opens nothing any more by links they were sent before, asks for no other, and whoever has one reads nothing of an erasure', async () => {
    const { found, taskId } = await asked('links@reader.example')
    const { path } = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
    expect((await get(desk, path)).statusCode).toBe(200)
    expect((await erase(taskId)).statusCode).toBe(200)
    for (const page of [path, `${path}/data`, `${path}/data?lang=en`]) {
      const shown = await get(desk, page)
      expect(shown.statusCode).toBe(410)
      expect(textOf(shown)).toContain(page.endsWith('en') ? 'This link does not work any more' : 'このリンクはお使いいただけません')
      expect(textOf(shown)).not.toMatch(/消去|erasure/u)
      expect(shown.body).not.toContain(found.number)
    }
    expect((await post(desk, `${path}/messages`, { message: 'まだ書けますか' })).statusCode).toBe(410)
    await expect(writeByLink(desk.deps, path.slice('/l/'.length), { subject: '件', body: '本文', key: 'erased-1' })).rejects.toMatchObject({
      code: 'link_expired',
    })
    await desk.moveClockTo('2027-03-01T01:00:00Z')
    await post(desk, `${path}/renewal`, {})
    expect((await historyOf(desk, found.ticketId)).filter(({ type }) => type === 'link.renewed')).toEqual([])
    await desk.moveClockTo('2026-11-24T01:10:00Z')
  })

  it('leaves the desk a task when they file again: nothing can be mailed to them, and nobody else would know', async () => {
    const contact = contactForm({ email: 'again@reader.example' })
    const { taskId } = await asked(contact.email)
    expect((await erase(taskId)).statusCode).toBe(200)
    const filed = await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ contact }))
    expect(filed.statusCode, filed.body).toBe(201)
    const { number } = filed.json().ticket as { number: string }
    await reacted()
    const { items } = (await supervisor.request('GET', `/api/v1/tickets/${number}/follow-ups?limit=200`)).json() as {
      items: { id: string; kind: string }[]
    }
    const id = items.find(({ kind }) => kind === 'acknowledgement')?.id ?? ''
    expect(await claimFollowUp(desk.deps, id)).toBeUndefined()
    expect(await rowOf(id)).toMatchObject({ state: 'cancelled', cancelReason: 'erased' })
    const tasks = (await supervisor.request('GET', `/api/v1/tickets/${number}/tasks`)).json()
    expect(tasks.items).toMatchObject([{ kind: 'erased_applicant', doneAt: null }])
    // What else the desk writes to them adds nothing to it, and nobody waits for an answer they are not asked for.
    const mail = { subject: 'ご案内', body: '本文' }
    const planned = (await supervisor.request('POST', `/api/v1/tickets/${number}/follow-ups`, mail)).json() as { id: string }
    expect(await claimFollowUp(desk.deps, planned.id)).toBeUndefined()
    expect((await supervisor.request('GET', `/api/v1/tickets/${number}/tasks`)).json().items).toHaveLength(1)
  })

  it('leaves one task on a ticket, however many mails do not go, until it is seen to; and no wait for their answer begins', async () => {
    const { found, taskId } = await asked('silent@reader.example')
    expect((await erase(taskId)).statusCode).toBe(200)
    await reacted()
    const [first, second] = [await plan(found, '一通目'), await plan(found, '二通目')]
    for (const id of [first, second]) expect(await claimFollowUp(desk.deps, id)).toBeUndefined()
    const tasks = besidesByHand(await openTasksOf(found))
    expect(tasks).toMatchObject([{ kind: 'mail_suppressed', followUpId: first }])
    await supervisor.request('PUT', `/api/v1/tasks/${tasks[0]?.id}/completion`)
    const third = await plan(found, '三通目')
    expect(await claimFollowUp(desk.deps, third)).toBeUndefined()
    expect(besidesByHand(await openTasksOf(found))).toMatchObject([{ kind: 'mail_suppressed', followUpId: third }])
    const wait = (whom: string) => supervisor.request('PUT', `/api/v1/tickets/${found.number}/waiting`, { for: whom })
    const refused = await wait('applicant')
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'applicant_erased'])
    const { can } = (await supervisor.request('GET', `/api/v1/tickets/${found.number}`)).json()
    expect(can).toMatchObject({ waitForApplicant: false, waitForThirdParty: true })
    const listed = (await supervisor.request('GET', '/api/v1/tickets?limit=100')).json() as { items: { number: string; can: object }[] }
    expect(listed.items.find(({ number }) => number === found.number)?.can).toEqual(can)
    expect(listed.items.map((one) => one.can)).toContainEqual(expect.objectContaining({ waitForApplicant: true }))
    expect((await wait('third_party')).statusCode).toBe(200)
  })

  it('stays reachable when the wish is settled otherwise, and no other task grants it', async () => {
    const { found, taskId } = await asked('stays@reader.example')
    expect((await supervisor.request('PUT', `/api/v1/tasks/${taskId}/completion`)).json()).toMatchObject({ doneBy: supervisor.id })
    const id = await plan(found, 'ご案内', future)
    await reacted()
    expect(await rowOf(id)).toMatchObject({ state: 'pending' })
    const { items } = (await supervisor.request('GET', '/api/v1/tasks?of=everyone')).json() as { items: { id: string; kind: string }[] }
    const suppressedMail = items.find(({ kind }) => kind !== 'erasure_request')
    expect((await erase(suppressedMail?.id ?? '')).json()).toMatchObject({ code: 'not_an_erasure' })
    expect((await erase(found.ticketId)).statusCode).toBe(404)
  })
})
