import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contacts } from '../../src/people/people.table.ts'
import { dispatched, interestUrl, listedCodes, openCase } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  desk.worker()
})
afterAll(() => desk.close())

it('a shortlist answered in part is reminded of by the municipalities still open alone', async () => {
  const found = await openCase(desk)
  const id = await dispatched(found)
  await desk.settled()
  const chief = await desk.staff('supervisor')
  expect((await chief.request('PUT', interestUrl(id, listedCodes[0]), { interest: 'declined' })).statusCode).toBe(200)
  await desk.moveClockTo('2026-11-27T01:05:00Z')
  await desk.settled()
  const [applicant] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
  const mails = await desk.mailsTo(applicant?.email ?? '')
  const text = mails.find(({ subject }) => subject?.includes('候補自治体へのご回答のお願い'))?.text ?? ''
  expect(text.replaceAll(/\s/gu, '')).toContain('ご回答をいただきありがとうございます。次の自治体につきましては')
  expect(text).not.toContain('会津若松市')
  expect(text.match(/^・.+$/gmu)).toHaveLength(listedCodes.length - 1)
})
