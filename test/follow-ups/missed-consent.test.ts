import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { enquiryNumber } from '../../src/catalog/enquiry-number.rules.ts'
import { contacts } from '../../src/people/people.table.ts'
import { dispatched, enquired, historyOf, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'

let desk: TestDesk
let found: Case
let town: Person
let enquiryId: string
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  found = await openCase(desk)
  town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]), name: '会津 太郎' })
  enquiryId = await enquired(found)
  desk.worker()
})
afterEach(() => desk.close())

/** The clock a minute past the end of the enquiry, and everybody told. */
async function afterTheEnd() {
  const { expiresAt } = (await found.consultant.request('GET', `/api/v1/enquiries/${enquiryId}`)).json()
  await desk.moveClockTo(new Date(Date.parse(expiresAt) + 60_000))
  await eventually(async () => (await historyOf(desk, found.ticketId, 'enquiry.expired')).length > 0)
  await desk.settled()
  // The notices wait for the desk to open.
  const notices = await desk.db.select().from(followUps).where(eq(followUps.kind, 'expiry-notice'))
  await desk.moveClockTo(new Date(Math.max(...notices.map(({ dueAt }) => dueAt.getTime())) + 60_000))
  await desk.settled()
  return (await desk.staff('supervisor')).request('GET', `/api/v1/tickets/${found.number}/tasks`)
}

/** The company's mail with these words in its subject; that of the shortlist's own end goes in the same minute. */
const toCompany = async (words: string) => {
  const [applicant] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
  return (await desk.mailsTo(applicant?.email ?? '')).filter(({ subject }) => subject?.includes(words))
}

describe('an enquiry a municipality said yes to and the company did not consent to', () => {
  it('ends with a word to both and a task, and the blind company stays unnamed', async () => {
    await desk.settled()
    const accepted = await town.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, { answer: 'accept' })
    expect(accepted.statusCode, accepted.body).toBe(200)
    const { items } = (await afterTheEnd()).json()
    expect(items).toMatchObject([
      { kind: 'consent_missed', enquiryId, ticket: found.number, assigneeId: found.consultant.id, doneAt: null },
    ])

    const toTown = (await desk.mailsTo(town.email)).at(-1)
    expect(toTown?.subject).toContain('受け入れをご希望いただいた打診について')
    expect(toTown?.text?.replaceAll(/\s/gu, '')).toContain('期限までに得られませんでした')
    expect(toTown?.subject).toContain(enquiryNumber(enquiryId))
    expect(toTown?.text).toMatch(/打診日：2026年11月24日\(火\)/u)
    expect(toTown?.raw).not.toContain(found.number)
    expect(`${toTown?.text}${toTown?.html}`).not.toContain(found.companyName)
    const told = await toCompany('開示のご同意の期限が過ぎました')
    expect(told).toHaveLength(1)
    expect(told[0]?.text?.replaceAll(/\s/gu, '')).toContain('会津若松市から受け入れを希望するとのご回答をいただいておりました')
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })
})

describe('an enquiry the municipality never answered', () => {
  it('ends with a word of its own silence to both, and a task until another list goes out', async () => {
    await desk.settled()
    const { items } = (await afterTheEnd()).json()
    // The company was asked, and answered for this municipality: of its list there is nothing to see to.
    expect(items).toMatchObject([
      { kind: 'enquiry_unanswered', enquiryId, ticket: found.number, assigneeId: found.consultant.id, doneAt: null },
    ])
    expect((await desk.mailsTo(town.email)).at(-1)?.subject).toContain('打診へのご回答の期限が過ぎました')
    expect((await desk.mailsTo(town.email)).map(({ subject }) => subject?.includes(enquiryNumber(enquiryId)))).not.toContain(false)
    expect(await toCompany('会津若松市への打診の期限が過ぎました')).toHaveLength(1)
    const boss = await desk.staff('supervisor')
    await dispatched({ ...found, consultant: boss })
    await desk.settled()
    const after = await boss.request('GET', `/api/v1/tickets/${found.number}/tasks`)
    expect(after.json().items).toMatchObject([{ kind: 'enquiry_unanswered', doneBy: boss.id }])
  })

  it('leaves nothing to see to when its ticket was resolved before', async () => {
    await desk.settled()
    const resolved = await found.consultant.request('PUT', `/api/v1/tickets/${found.number}/resolution`, { kind: 'answered' })
    expect(resolved.statusCode, resolved.body).toBe(200)
    expect((await afterTheEnd()).json().items).toEqual([])
  })
})
