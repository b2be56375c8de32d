import { asc, eq, inArray } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readersOfMails, type MailReader } from '../../src/follow-ups/readers-of-mails.ts'
import { followUpAttempts, followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { contacts } from '../../src/people/people.table.ts'
import { outbox } from '../../src/events/events.table.ts'
import { react } from '../../workers/react.ts'
import { enquired, historyOf, interestUrl, listedCodes, municipalityIdOf, openCase, openly, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let chief: Person
let town: Person
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  chief = await desk.staff('supervisor')
  town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]), name: '会津 太郎' })
})
afterEach(() => desk.close())

/** What the worker does but for sending. */
async function planned() {
  for (;;) {
    const rows = await desk.db.select({ id: outbox.id }).from(outbox).orderBy(asc(outbox.id))
    if (rows.length === 0) return
    for (const { id } of rows) await react(desk.deps, id)
  }
}

interface Shown {
  id: string
  kind: string
  side: string
  state: string
  goesAt: string | null
  against: string | null
  heldFor: string | null
  municipality: { code: string; name: string; romanName: string } | null
}

async function listed(path: string): Promise<Shown[]> {
  const answer = await chief.request('GET', `/api/v1${path}?limit=200`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items
}
const suppress = async (address: string) => {
  const answer = await chief.request('POST', '/api/v1/suppressions', { address, reason: 'hard_bounce' })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
}
const addressOf = async (contactId: string) => (await desk.db.select().from(contacts).where(eq(contacts.id, contactId)))[0]?.email ?? ''
const pending = (rows: readonly Shown[], side: string) => rows.filter((row) => row.state === 'pending' && row.side === side)

/** A case with mails of every side still to go: to the company and its participant, to the municipality, and to the consultant. */
async function busyCase(): Promise<Case & { enquiryId: string; participant: string }> {
  const found = await openCase(desk)
  const enquiryId = await enquired(found)
  const participant = 'copies@company.example'
  await found.consultant.request('POST', `/api/v1/tickets/${found.number}/participants`, { name: '写し 太郎', email: participant })
  await found.consultant.request('POST', `/api/v1/tickets/${found.number}/messages`, { direction: 'out', subject: '件', body: '本文' })
  const meeting = { kind: 'online', startsAt: '2026-12-03T05:00:00Z', minutes: 60 }
  await found.consultant.request('POST', `/api/v1/tickets/${found.number}/meetings`, meeting)
  await planned()
  return { ...found, enquiryId, participant }
}

describe('the list of what will go out', () => {
  it('says of every side why a mail will not go: its reader’s address is suppressed', async () => {
    const found = await busyCase()
    const path = `/tickets/${found.number}/follow-ups`
    const before = await listed(path)
    for (const side of ['applicant', 'municipality', 'staff']) expect(pending(before, side).length, side).toBeGreaterThan(0)
    expect(before.filter(({ against }) => against !== null)).toEqual([])

    await suppress(town.email)
    const towns = pending(await listed(path), 'municipality')
    expect(new Set(towns.map(({ against, goesAt }) => `${against} ${goesAt}`))).toEqual(new Set(['hard_bounce null']))
    expect(pending(await listed(path), 'staff').every(({ against }) => against === null)).toBe(true)

    await suppress(found.consultant.email)
    expect(pending(await listed(path), 'staff').every(({ against, goesAt }) => against === 'hard_bounce' && goesAt === null)).toBe(true)

    await suppress(found.participant)
    const ofApplicants = pending(await listed(path), 'applicant')
    const copies = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId))
    const toParticipants = new Set(copies.filter(({ participantId }) => participantId !== null).map(({ id }) => id))
    expect(toParticipants.size).toBeGreaterThan(0)
    for (const { id, against } of ofApplicants) expect(against).toBe(toParticipants.has(id) ? 'hard_bounce' : null)
    // The story of one mail says the same.
    const [first] = towns
    expect((await chief.request('GET', `/api/v1/follow-ups/${first?.id}`)).json()).toMatchObject({ against: 'hard_bounce', goesAt: null })
  })

  it('names the municipality whose enquiry or introduction a mail is about, so that those of several are told apart', async () => {
    const found = await openCase(desk, openly)
    const enquiryId = await enquired(found)
    const [list] = (await found.consultant.request('GET', `/api/v1/tickets/${found.number}/shortlists`)).json().items
    await found.consultant.request('PUT', interestUrl(list.id, listedCodes[1]), { interest: 'interested' })
    await town.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, { answer: 'accept' })
    await planned()
    const mails = await listed(`/tickets/${found.number}/follow-ups`)
    const namesOf = (kinds: readonly string[]) =>
      new Set(mails.filter(({ kind }) => kinds.includes(kind)).map(({ municipality }) => municipality?.name))
    expect(namesOf(['enquiry'])).toEqual(new Set(['会津若松市', '白浜町']))
    expect(namesOf(['introduction', 'aftercare'])).toEqual(new Set(['会津若松市']))
    expect(namesOf(['acknowledgement', 'shortlist'])).toEqual(new Set([undefined]))
    expect(mails.find(({ kind }) => kind === 'introduction')?.municipality).toEqual({
      code: listedCodes[0],
      name: '会津若松市',
      romanName: 'Aizuwakamatsu-shi',
    })
  })

  it('says so of what belongs to no ticket: mails to organisations and to the desk’s own people', async () => {
    const consultant = await desk.staff('consultant')
    const body = { strengths: [{ code: 'smart_city', level: 4 }], offices: [], needs: [] }
    expect((await chief.request('PUT', `/api/v1/municipalities/${listedCodes[0]}/profile`, body)).statusCode).toBe(200)
    await planned()
    desk.worker()
    const both = async () => {
      const rows = await listed('/follow-ups')
      return [rows.find(({ kind }) => kind === 'profile-check'), rows.find(({ kind }) => kind === 'weekly-digest')] as const
    }
    await expect.poll(async () => (await both()).every((row) => row !== undefined)).toBe(true)
    expect((await both()).map((row) => [row?.against, row?.goesAt === null])).toEqual([
      [null, false],
      [null, false],
    ])
    await suppress(town.email)
    await suppress(consultant.email)
    expect((await both()).map((row) => [row?.against, row?.goesAt])).toEqual([
      ['hard_bounce', null],
      ['hard_bounce', null],
    ])
  })

  it('names for every mail the address it then goes to, or what it is then held for', async () => {
    const found = await busyCase()
    await found.consultant.request('PUT', `/api/v1/enquiries/${found.enquiryId}/answer`, { answer: 'ask', message: '何名ですか。' })
    const open = await openCase(desk, openly)
    const introduced = await enquired(open)
    await open.consultant.request('PUT', `/api/v1/enquiries/${introduced}/answer`, { answer: 'accept' })
    const [made] = await historyOf(desk, open.ticketId, 'introduction.made')
    const outcomes = `/api/v1/introductions/${String(made?.details['introductionId'])}/outcomes`
    await open.consultant.request('POST', outcomes, { kind: 'office_opened', on: '2026-11-24' })
    // Nobody has proved an address here, and nobody represents that town.
    await enquired(await openCase(desk), listedCodes[1])
    const { consultant, number } = await openCase(desk, { verified: false })
    await consultant.request('POST', `/api/v1/tickets/${number}/follow-ups`, { subject: '件', body: '本文' })
    await planned()
    const waiting = await desk.db.select().from(followUps).where(eq(followUps.state, 'pending'))
    const readerOf = readersOfMails(desk.db, desk.deps.config)
    const told = new Map<string, MailReader>()
    for (const mail of waiting) told.set(mail.id, await readerOf(mail))
    desk.worker()
    const held = new Map<string, string>()
    for (const time of ['2026-11-27T02:00:00Z', '2026-12-02T03:00:00Z', '2026-12-28T02:00:00Z']) {
      await desk.moveClockTo(time)
      await desk.settled()
      for (const { id, heldFor } of await desk.db.select().from(followUps)) if (heldFor !== null) held.set(id, heldFor)
    }
    const attempts = await desk.db
      .select({ id: followUps.id, kind: followUps.kind, side: followUps.side, recipient: followUpAttempts.recipient })
      .from(followUpAttempts)
      .innerJoin(followUps, eq(followUps.id, followUpAttempts.followUpId))
      .where(inArray(followUps.id, [...told.keys()]))
    expect(attempts.map(({ id, kind, side }) => [kind, side, told.get(id)?.address])).toEqual(
      attempts.map(({ kind, side, recipient }) => [kind, side, recipient]),
    )
    for (const kind of ['introduction', 'aftercare', 'question-notice', 'enquiry', 'meeting-reminder', 'reminder', 'consultant-message']) {
      expect(attempts.map((one) => one.kind as string)).toContain(kind)
    }
    expect([...held]).toEqual([...held.keys()].map((id) => [id, told.get(id)?.lacks]))
    expect(new Set(held.values())).toEqual(new Set(['verified_contact', 'representative']))
    for (const { id } of attempts) expect(told.get(id)?.lacks).toBeUndefined()
    expect(new Set(attempts.map(({ side }) => side))).toEqual(new Set(['applicant', 'municipality', 'staff']))
  })

  it('says of a reminder that it waits for the reply to a question, before anything else has happened', async () => {
    const found = await busyCase()
    await town.request('PUT', `/api/v1/enquiries/${found.enquiryId}/answer`, { answer: 'ask', message: '何名ですか。' })
    const path = `/tickets/${found.number}/follow-ups`
    const reminders = async () => (await listed(path)).filter(({ kind, side }) => kind === 'reminder' && side === 'municipality')
    const shown = async () => (await reminders()).map(({ state, heldFor, goesAt }) => [state, heldFor, goesAt])
    expect(await shown()).toEqual([
      ['pending', 'question_open', null],
      ['pending', 'question_open', null],
    ])
    const [first] = await reminders()
    expect(await addressOf(found.applicantId)).not.toBe('')
    await planned()
    expect(await shown()).toEqual([
      ['cancelled', null, null],
      ['cancelled', null, null],
    ])
    // Planned by an event that was worked on too late, it is held when its time comes, and cannot be sent ahead of it.
    await desk.db
      .update(followUps)
      .set({ state: 'pending', cancelReason: null })
      .where(eq(followUps.id, first?.id ?? ''))
    await desk.moveClockTo('2026-11-27T02:00:00Z')
    desk.worker()
    await desk.settled()
    const [row] = await desk.db
      .select()
      .from(followUps)
      .where(eq(followUps.id, first?.id ?? ''))
    expect(row).toMatchObject({ state: 'pending', heldFor: 'question_open', attempts: 0 })
    const boss = await desk.staff('supervisor')
    const hastened = await boss.request('PUT', `/api/v1/follow-ups/${first?.id}/send-now`)
    expect(hastened.json()).toMatchObject({ code: 'follow_up_held', heldFor: 'question_open' })
    expect(hastened.json().title).toContain('question')
  })
})
