import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatInstantJa } from '../../src/calendar/japanese-date.rules.ts'
import { dueFollowUps } from '../../src/follow-ups/due-follow-ups.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { renewCaseLink } from '../../src/links/renew-case-link.ts'
import { contacts } from '../../src/people/people.table.ts'
import { dispatched, enquired, historyOf, interestUrl, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { corporateForm, tellingCompany, tellingWords } from '../support/forms.ts'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
})
afterEach(() => desk.close())

const patience = { within: 60_000 }

async function addressOf(contactId: string): Promise<string> {
  const [row] = await desk.db.select().from(contacts).where(eq(contacts.id, contactId))
  return row?.email ?? ''
}

const mailWith = (address: string, words: string): Promise<ArrivedMail> => desk.mailWith(address, words)

/** State and reason of a ticket's follow-ups of one kind, in the order they are due. */
async function rowsOf(found: Case, kind: string) {
  const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId)).orderBy(followUps.dueAt)
  return rows.filter((row) => row.kind === kind)
}

/** The end of a shortlist or an enquiry as the mails say it. */
async function deadlineOf(path: string): Promise<string> {
  const { expiresAt } = (await (await boss()).request('GET', `/api/v1${path}`)).json()
  return `ご回答の期限は${formatInstantJa(new Date(expiresAt))}です。`
}

const shown = async (found: Case, kind: string) =>
  (await rowsOf(found, kind)).map(({ state, cancelReason, heldFor }) => [state, cancelReason ?? heldFor].filter(Boolean).join(' '))

/** Sessions end after half a day; whoever acts later signs in anew. */
const boss = () => desk.staff('supervisor')

async function ok(who: Person, method: 'PUT' | 'POST' | 'DELETE', url: string, body?: object) {
  const answer = await who.request(method, `/api/v1${url}`, body)
  expect(answer.statusCode, `${method} ${url}: ${answer.body}`).toBeLessThan(300)
  return answer.body === '' ? undefined : (answer.json() as Record<string, unknown>)
}

describe('a shortlist', () => {
  it('goes at once, is reminded of after three business days, and no more when the company has answered', async () => {
    desk.worker()
    const found = await openCase(desk)
    const id = await dispatched(found)
    const company = await addressOf(found.applicantId)
    const mail = await mailWith(company, '候補自治体のご案内')
    const deadline = await deadlineOf(`/shortlists/${id}`)
    expect(mail.text).toContain(deadline)
    expect(mail.html).toContain(deadline)
    expect(mail.text).toMatch(/会津若松市[\s\S]*\/l\/[\w-]{43}/u)
    await desk.settled()
    expect((await rowsOf(found, 'reminder')).map(({ dueAt }) => dueAt.toISOString().slice(0, 13))).toEqual([
      '2026-11-27T01',
      '2026-12-03T01',
    ])

    await desk.moveClockTo('2026-11-27T00:59:00Z')
    expect(await dueFollowUps(desk.deps, 10)).toEqual([])
    await desk.moveClockTo('2026-11-27T01:05:00Z')
    const reminder = await mailWith(company, '候補自治体へのご回答のお願い')
    expect(reminder.text).toContain(deadline)
    // The same page, by a link of its own; one conversation.
    expect(reminder.references).toBe(mail.references)

    const chief = await boss()
    for (const code of listedCodes) await ok(chief, 'PUT', interestUrl(id, code).slice('/api/v1'.length), { interest: 'declined' })
    await desk.settled()
    expect(await shown(found, 'reminder')).toEqual(['sent', 'cancelled answered'])
    await desk.moveClockTo('2026-12-03T02:00:00Z')
    await desk.settled()
    expect((await desk.mailsTo(company)).filter(({ subject }) => subject?.includes('期限'))).toEqual([])
    const cancelled = await historyOf(desk, found.ticketId, 'follow_up.cancelled')
    expect(cancelled.map(({ details }) => details['reason'])).toEqual(['answered'])
  })

  it('that nobody answers is reminded of twice, expires, and says so', async () => {
    desk.worker()
    const found = await openCase(desk)
    await dispatched(found)
    const company = await addressOf(found.applicantId)
    await desk.settled()
    await desk.moveClockTo('2026-11-27T01:05:00Z')
    await mailWith(company, 'ご回答のお願い')
    await desk.moveClockTo('2026-12-03T01:05:00Z')
    await mailWith(company, 'ご回答期限のお知らせ')
    await desk.moveClockTo('2026-12-08T09:00:30Z')
    await eventually(async () => (await historyOf(desk, found.ticketId, 'shortlist.expired')).length > 0)
    await desk.moveClockTo('2026-12-09T00:01:00Z')
    await mailWith(company, '期限が過ぎました')
    await desk.settled()
    expect(await shown(found, 'expiry-notice')).toEqual(['sent'])
  })
})

/** An unverified contact of the first town on the list. */
async function townContact(): Promise<{ id: string; email: string }> {
  const [row] = await desk.db
    .insert(contacts)
    .values({
      organizationId: await municipalityIdOf(desk, listedCodes[0]),
      name: '会津 太郎',
      department: '企業誘致課',
      email: 'aizu@town.example',
      createdAt: new Date(),
    })
    .returning()
  if (!row) throw new Error('no contact')
  return row
}

describe('an enquiry', () => {
  it('waits for a representative, tells nothing of a blind company, and its question and answer go their way', async () => {
    desk.worker()
    const found = await openCase(desk, { form: tellingCompany })
    const id = await enquired(found)
    const company = await addressOf(found.applicantId)
    const town = await townContact()
    await eventually(async () => expect(await shown(found, 'enquiry')).toEqual(['pending representative']), patience)
    await ok(await boss(), 'PUT', `/contacts/${town.id}/verification`)
    const mail = await mailWith(town.email, '打診')
    expect(mail.text).toContain('会津 太郎 様')
    expect(mail.text).toContain(await deadlineOf(`/enquiries/${id}`))
    const [applicant] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    const everything = JSON.stringify([mail.headers, mail.text, mail.html])
    for (const secret of [
      ...tellingWords,
      found.companyName,
      found.number,
      applicant?.name ?? '',
      company,
      company.split('@')[1] ?? '',
      found.ticketId,
    ]) {
      expect(everything).not.toContain(secret)
    }
    expect(mail.html?.replaceAll('<wbr>', '')).toContain('本社からの距離、本社からの所要時間')
    expect(everything).not.toContain('自由記述')
    // The desk made the summary from the codes above it: it is not said twice.
    expect(mail.text).not.toContain('・概要：')
    const companyMail = await mailWith(company, '候補自治体のご案内')
    expect(mail.references).not.toBe(companyMail.references)

    await ok(await boss(), 'PUT', `/enquiries/${id}/answer`, { answer: 'ask', message: '何名でお越しですか。' })
    const question = await mailWith(found.consultant.email, '質問が届きました')
    expect(question.text).toContain('> 何名でお越しですか。')
    expect(question.text).toContain(`\n${desk.deps.config.PUBLIC_URL}/desk/tickets/${found.number}\n`)

    // While our reply is awaited the municipality is not reminded.
    await desk.settled()
    await desk.moveClockTo('2026-11-27T01:05:00Z')
    await desk.settled()
    const ofTown = async () => (await rowsOf(found, 'reminder')).filter(({ side }) => side === 'municipality')
    expect((await ofTown()).map(({ cancelReason }) => cancelReason)).toEqual(['question_asked', 'question_asked'])
    const [asked] = await historyOf(desk, found.ticketId, 'enquiry.asked')
    await ok(await boss(), 'PUT', `/enquiries/${id}/questions/${String(asked?.details['questionId'])}/reply`, {
      reply: '5名の予定です。',
    })
    const reply = await mailWith(town.email, 'ご質問への回答')
    expect(reply.text).toContain('> 5名の予定です。')
    expect(reply.text).toContain(await deadlineOf(`/enquiries/${id}`))
    expect((await desk.mailsTo(town.email)).filter(({ subject }) => subject?.includes('お願い'))).toEqual([])

    await ok(await boss(), 'PUT', `/enquiries/${id}/answer`, { answer: 'accept', message: 'ぜひお越しください。' })
    const consent = await mailWith(company, '貴社名等の開示について')
    expect(consent.text).toContain('> ぜひお越しください。')
    expect(consent.text).toContain(await deadlineOf(`/enquiries/${id}`))
    await desk.settled()
    // Those planned anew from the reply.
    expect((await ofTown()).map(({ cancelReason }) => cancelReason)).toEqual(['question_asked', 'answered', 'question_asked', 'answered'])

    await ok(await boss(), 'PUT', `/enquiries/${id}/disclosure-consent`)
    const introduced = await mailWith(town.email, 'お引き合わせ')
    expect(introduced.text).toContain(company)
    expect((await mailWith(company, 'お引き合わせ')).text).toContain(town.email)
    await desk.settled()
    expect(new Set(await shown(found, 'reminder'))).toEqual(new Set(['sent', 'pending', 'cancelled answered', 'cancelled question_asked']))
    // Nobody was told anything twice.
    const ids = (await desk.mails()).map(({ messageId }) => messageId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('sends nothing any more once the company has withdrawn its consent', async () => {
    const found = await openCase(desk)
    const town = await townContact()
    await ok(found.consultant, 'PUT', `/contacts/${town.id}/verification`)
    const id = await enquired(found)
    await ok(found.consultant, 'PUT', `/enquiries/${id}/answer`, { answer: 'accept' })
    await ok(found.consultant, 'PUT', `/enquiries/${id}/disclosure-consent`)
    await ok(found.consultant, 'DELETE', `/enquiries/${id}/disclosure-consent`)
    desk.worker()
    await desk.settled()
    await desk.settled()
    expect(new Set(await shown(found, 'introduction'))).toEqual(new Set(['cancelled consent_withdrawn']))
    // Even a mail that was queued again by mistake reads the world before it goes.
    const queuedAgain = { state: 'pending', cancelReason: null } as const
    await desk.db.update(followUps).set(queuedAgain).where(eq(followUps.kind, 'introduction'))
    await desk.settled()
    expect(new Set(await shown(found, 'introduction'))).toEqual(new Set(['cancelled consent_withdrawn']))
    expect(await desk.mailsTo(town.email)).toEqual([])
    const company = await addressOf(found.applicantId)
    for (const { text } of await desk.mailsTo(company)) expect(text).not.toContain(town.email)
  })
})

describe('after an introduction', () => {
  it('both sides are asked 30, 90 and 180 days after the office was opened, and the meeting is asked about the next day', async () => {
    await desk.moveClockTo('2026-11-20T01:00:00Z')
    const found = await openCase(desk, { form: { disclosure: 'open' } })
    const town = await townContact()
    await ok(found.consultant, 'PUT', `/contacts/${town.id}/verification`)
    const id = await enquired(found)
    await ok(found.consultant, 'PUT', `/enquiries/${id}/answer`, { answer: 'accept' })
    await desk.moveClockTo('2026-11-24T01:00:00Z')
    const [made] = await historyOf(desk, found.ticketId, 'introduction.made')
    const introduction = `/introductions/${String(made?.details['introductionId'])}/outcomes`
    await ok(found.consultant, 'POST', introduction, { kind: 'office_opened', on: '2026-11-20' })
    const meeting = { kind: 'online', startsAt: '2026-11-24T05:00:00Z', minutes: 60 }
    await ok(found.consultant, 'POST', `/tickets/${found.number}/meetings`, meeting)
    desk.worker()
    await desk.settled()
    const [toMunicipality, toCompany] = [
      await mailWith(town.email, 'お引き合わせ'),
      await mailWith(await addressOf(found.applicantId), 'お引き合わせ'),
    ]
    expect(toMunicipality.text).toContain(await addressOf(found.applicantId))
    // The company goes on from there on the page of its case, which is none of the municipality's.
    expect(toCompany.text).toMatch(/ご相談のページを開く\n.*\/l\/[\w-]{43}\n/u)
    expect(toMunicipality.text).not.toContain('/l/')
    expect((await rowsOf(found, 'after-meeting-survey')).map(({ dueAt }) => dueAt.toISOString())).toEqual(['2026-11-25T00:00:00.000Z'])
    const care = await rowsOf(found, 'aftercare')
    expect(
      care
        .map(({ side, details, dueAt }) => `${details.step} ${side} ${dueAt.toISOString().slice(0, 13)}`)
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual([
      '180 applicant 2027-05-19T00',
      '180 municipality 2027-05-19T00',
      '30 applicant 2026-12-21T00',
      '30 municipality 2026-12-21T00',
      '90 applicant 2027-02-18T00',
      '90 municipality 2027-02-18T00',
    ])

    await desk.moveClockTo('2026-12-21T00:00:30Z')
    const company = await addressOf(found.applicantId)
    await mailWith(company, '開設から1か月')
    const toTown = await mailWith(town.email, '開設から1か月')
    expect(toTown.text).not.toContain(found.number)
    await mailWith(company, '面談後のアンケート')

    // The day was another: the rest of the series moves with it.
    const opened = { kind: 'office_opened', on: '2026-12-01' }
    await ok(await boss(), 'POST', introduction, opened)
    await desk.settled()
    const rest = (await rowsOf(found, 'aftercare')).filter(({ state }) => state === 'pending')
    expect(rest.map(({ details }) => details.openedOn)).toEqual(rest.map(() => '2026-12-01'))
    // What was asked after one month is not asked once more.
    expect(rest.map(({ details }) => details.step)).toEqual([90, 90, 180, 180])
  })
})

describe('a link that has expired', () => {
  it('is followed by a fresh one for the same act, to the same address, still without repeating a name', async () => {
    desk.worker()
    const form = corporateForm()
    await desk.request('POST', '/api/v1/intake/corporate', form)
    const tokenIn = ({ text = '' }: ArrivedMail) => /\/l\/([\w-]{43})/u.exec(text)?.[1] ?? ''
    const old = tokenIn(await mailWith(form.contact.email, '受け付けました'))
    await desk.moveClockTo('2026-12-25T01:00:00Z')
    await renewCaseLink(desk.deps, old)
    await renewCaseLink(desk.deps, old)
    const mail = await mailWith(form.contact.email, '新しいリンク')
    expect(tokenIn(mail)).not.toBe(old)
    expect(mail.text).not.toContain(form.contact.name)
    await desk.settled()
    expect((await desk.mailsTo(form.contact.email)).filter(({ subject }) => subject?.includes('新しいリンク'))).toHaveLength(1)
  })
})
