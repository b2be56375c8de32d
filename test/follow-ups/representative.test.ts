import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { verifyByLink } from '../../src/links/act-by-link.ts'
import { enquired, historyOf, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { contactForm, municipalForm } from '../support/forms.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
})
afterEach(() => desk.close())

const patience = { within: 60_000 }

const mailWith = (address: string, words: string): Promise<ArrivedMail> => desk.mailWith(address, words)

async function enquiryMailOf({ ticketId }: Case) {
  const [row] = await desk.db
    .select()
    .from(followUps)
    .where(and(eq(followUps.ticketId, ticketId), eq(followUps.kind, 'enquiry')))
  return row
}

/** Sessions end after half a day; whoever acts later signs in anew. */
const boss = () => desk.staff('supervisor')

async function ok(who: Person, method: 'PUT', url: string, body?: object): Promise<void> {
  const answer = await who.request(method, `/api/v1${url}`, body)
  expect(answer.statusCode, `${method} ${url}: ${answer.body}`).toBeLessThan(300)
}

describe('the contact of a municipality', () => {
  it('who only pressed the link of their acknowledgement gets no enquiry until the desk accepts what their form says', async () => {
    desk.worker()
    const form = municipalForm({ contact: contactForm({ email: 'stranger@freemail.example' }), municipalityCode: listedCodes[0] })
    await desk.request('POST', '/api/v1/intake/municipal', form)
    const tokenIn = ({ text = '' }: ArrivedMail) => /\/l\/([\w-]{43})/u.exec(text)?.[1] ?? ''
    await verifyByLink(desk.deps, tokenIn(await mailWith(form.contact.email, '受け付けました')))
    const found = await openCase(desk)
    await enquired(found)
    await eventually(
      async () => expect(await enquiryMailOf(found)).toMatchObject({ state: 'pending', heldFor: 'representative' }),
      patience,
    )
    expect((await desk.mailsTo(form.contact.email)).filter(({ subject }) => subject?.includes('打診'))).toEqual([])
    const tasks = (await found.consultant.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json().items
    expect(tasks).toMatchObject([{ kind: 'contact_missing', followUpId: (await enquiryMailOf(found))?.id }])

    const { items } = (await found.consultant.request('GET', '/api/v1/proposals?status=pending')).json<{
      items: { id: string; ticketNumber: string; fields: { field: string }[] }[]
    }>()
    const proposal = items.find(({ fields }) => fields.some(({ field }) => field === 'strengths.smart_city'))
    const names = proposal?.fields.map(({ field }) => field) ?? []
    await ok(await boss(), 'PUT', `/proposals/${proposal?.id}/decision`, { accepted: names.slice(0, 1), refused: names.slice(1) })
    await mailWith(form.contact.email, '打診')
    const applicant = (await found.consultant.request('GET', `/api/v1/tickets/${proposal?.ticketNumber}`)).json().applicant
    expect(applicant).toMatchObject({ verified: true, representative: true })
  })

  it('stays the one an enquiry is talked about with when the desk accepts another representative', async () => {
    desk.worker()
    const chief = await boss()
    const town = await desk.contact({
      organizationId: await municipalityIdOf(desk, listedCodes[0]),
      representsAt: new Date('2026-11-24T00:30:00Z'),
    })
    const found = await openCase(desk)
    const id = await enquired(found)
    await mailWith(town.email, '打診')
    await desk.settled()
    await desk.moveClockTo('2026-11-24T02:00:00Z')
    const later = await desk.contact({
      organizationId: await municipalityIdOf(desk, listedCodes[0]),
      representsAt: new Date('2026-11-24T01:30:00Z'),
    })
    await ok(chief, 'PUT', `/enquiries/${id}/answer`, { answer: 'ask', message: '何名でお越しですか。' })
    const [asked] = await historyOf(desk, found.ticketId, 'enquiry.asked')
    await ok(chief, 'PUT', `/enquiries/${id}/questions/${String(asked?.details['questionId'])}/reply`, { reply: '5名の予定です。' })
    await mailWith(town.email, 'ご質問への回答')
    expect(await desk.mailsTo(later.email)).toEqual([])
  })
})
