import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { readCalendar, textOf } from '../meetings/read-calendar.ts'
import { enquired, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { contactForm, corporateForm } from '../support/forms.ts'

let desk: TestDesk
let supervisor: Person
let town: Person
let found: Case
const address = 'hana@company.example'
const japanese = /[\u3041-\u30ff\u3400-\u9fff]/u

beforeAll(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  supervisor = await desk.staff('supervisor')
  town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]), name: 'Ichiro Suzuki', language: 'en' })
  desk.worker()
  found = await openCase(desk, {
    form: { contact: contactForm({ email: address, name: 'Hana Yamada', title: 'Head of HR', language: 'en' }), disclosure: 'blind' },
  })
})
afterAll(() => desk.close())

function mailTo(recipient: string, words: string): Promise<ArrivedMail> {
  return eventually(async () => (await desk.mailsTo(recipient)).find(({ subject }) => subject?.includes(words)) ?? false, {
    within: 60_000,
  })
}

describe('somebody who asked for English', () => {
  it('gets it from the first mail on, before the address is proved, too', async () => {
    const stranger = contactForm({ email: 'stranger@company.example', name: 'John Stranger', language: 'en' })
    await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ contact: stranger }))
    const receipt = await mailTo('stranger@company.example', 'We have received your enquiry')
    expect(receipt.text).toContain('Dear Sir or Madam,')
    expect(receipt.text).not.toMatch(japanese)
    expect(receipt.html).toContain('<html lang="en">')
    expect(receipt.raw).not.toContain('Stranger')
    const notice = await mailTo(address, 'Your consultant')
    expect(notice.text).toContain('Dear Hana Yamada,')
  })

  it('stands in the ticket and the contact with it', async () => {
    const { applicant } = (await supervisor.request('GET', `/api/v1/tickets/${found.number}`)).json()
    expect(applicant.language).toBe('en')
  })

  it('reads texts saved for English, and why a place is proposed in English', async () => {
    const saved = await supervisor.request(
      'PUT',
      '/api/v1/text-blocks/shortlist.opening/texts/en',
      { body: 'Here are {{candidateCount}} places.' },
      { 'if-match': '*' },
    )
    expect(saved.statusCode, saved.body).toBe(200)
    await enquired(found)
    const list = await mailTo(address, 'Municipalities that may suit you')
    expect(list.text).toContain('Here are 3 places.')
    expect(list.text?.replace(/\s+/gu, ' ')).toContain('The municipality says of itself: “A great strength”.')
    const [url = ''] = /https?:\S+\/l\/\S+/u.exec(list.text ?? '') ?? []
    const page = await desk.app.inject({ url: url.replace(/^https?:\/\/[^/]+/u, '') })
    expect(page.body).toContain('<html lang="en">')
    expect(list.text).toContain('/code?lang=en')
  })

  it('reads of a meeting in English, in the calendar, too', async () => {
    const startsAt = '2026-11-26T01:00:00Z'
    const booked = await found.consultant.request('POST', `/api/v1/tickets/${found.number}/meetings`, {
      status: 'booked',
      kind: 'online',
      joinUrl: 'https://meet.example/abc',
      startsAt,
    })
    expect(booked.statusCode, booked.body).toBe(201)
    const mail = await mailTo(address, 'Your meeting is booked')
    expect(mail.text).toContain('When: Thursday 26 November 2026, 10:00–11:00 (Japan)')
    const [file] = mail.attachments
    const content = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content)
    const [event] = readCalendar(content).events
    expect(textOf(event?.summary)).toBe('Meeting (Online): Regional Telework Desk')
    expect(textOf(event?.description)).toContain('Join at: https://meet.example/abc')
  })

  it('gets what is optional, too, with a way to end it that leads to an English page and takes one click', async () => {
    const planned = await found.consultant.request('POST', `/api/v1/tickets/${found.number}/follow-ups`, {
      subject: 'An invitation',
      body: 'You may like to come.',
      dueAt: '2026-11-24T02:00:00Z',
    })
    expect(planned.statusCode, planned.body).toBe(201)
    const { id } = planned.json() as { id: string } // the contract of the route
    await desk.db
      .update(followUps)
      .set({ optional: true, dueAt: sql`desk_now()` })
      .where(eq(followUps.id, id))
    const mail = await mailTo(address, 'An invitation')
    const stop = mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value.replaceAll(/[<>]/gu, '') ?? ''
    expect(mail.text?.replaceAll(/\s/gu, '')).toContain(stop)
    const url = stop.replace(/^https?:\/\/[^/]+/u, '')
    expect((await desk.app.inject({ url })).body).toContain('<html lang="en">')
    const click = { method: 'POST', url, payload: 'List-Unsubscribe=One-Click' } as const
    const clicked = await desk.app.inject({ ...click, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    expect(clicked.statusCode).toBe(200)
  })

  it('has it for those who get a copy, too, unless another is named', async () => {
    const participants = `/api/v1/tickets/${found.number}/participants`
    const add = async (email: string, language?: string) => {
      const answer = await found.consultant.request('POST', participants, { name: 'Ken Copy', email, ...(language && { language }) })
      expect(answer.statusCode, answer.body).toBe(201)
      return answer.json() as { language: string }
    }
    expect(await add('copy@company.example')).toMatchObject({ language: 'en' })
    expect(await add('utsushi@company.example', 'ja')).toMatchObject({ language: 'ja' })
    expect((await found.consultant.request('POST', participants, { name: 'X', email: 'x@x.example', language: 'fr' })).statusCode).toBe(422)
    const message = { direction: 'out', subject: 'Two questions', body: 'How many seats?' }
    await found.consultant.request('POST', `/api/v1/tickets/${found.number}/messages`, message)
    expect((await mailTo('copy@company.example', 'Two questions')).html).toContain('<html lang="en">')
    expect((await mailTo('utsushi@company.example', 'Two questions')).html).toContain('<html lang="ja">')
  })

  it('gets it also at a municipality, which learns no more in it of who asks', async () => {
    const enquiry = await mailTo(town.email, 'A company is interested in your municipality')
    expect(enquiry.text).toContain('Dear Ichiro Suzuki,')
    expect(enquiry.text).toContain('Name: not told until both sides agree')
    expect(enquiry.raw).not.toContain(found.companyName)
    expect(enquiry.text).not.toContain(found.number)
  })

  it('reads Japanese again once the desk has noted so', async () => {
    const changed = await supervisor.request('PATCH', `/api/v1/contacts/${found.applicantId}`, { language: 'ja' })
    expect(changed.json()).toMatchObject({ language: 'ja' })
    const sent = await supervisor.request('POST', `/api/v1/tickets/${found.number}/messages`, {
      direction: 'out',
      subject: 'ご連絡',
      body: '本文です。',
    })
    expect(sent.statusCode, sent.body).toBe(201)
    expect((await mailTo(address, 'ご連絡')).text).toContain('Hana Yamada 様')
  })
})

describe('the language of a contact', () => {
  it('is Japanese when nobody said', async () => {
    const form = corporateForm({ contact: contactForm({ email: 'quiet@company.example' }) })
    expect((await desk.request('POST', '/api/v1/intake/corporate', form)).statusCode).toBe(201)
    expect((await mailTo('quiet@company.example', 'ご相談を受け付けました')).html).toContain('<html lang="ja">')
  })

  it('is one the desk writes', async () => {
    const form = corporateForm({ contact: contactForm({ language: 'fr' }) })
    const refused = await desk.request('POST', '/api/v1/intake/corporate', form)
    expect(refused.statusCode).toBe(422)
    expect(JSON.stringify(refused.json())).toContain('language')
    const changed = await supervisor.request('PATCH', `/api/v1/contacts/${found.applicantId}`, { language: null })
    expect(changed.statusCode).toBe(422)
  })
})

describe('the language of a member of the desk', () => {
  const set = (who: Person, id: string, language: string) => who.request('PUT', `/api/v1/staff/${id}/language`, { language })

  it('is Japanese until it is set, by themselves or a supervisor, and then that of their mails and calendar entries', async () => {
    const consultant = await desk.staff('consultant')
    const members = (await supervisor.request('GET', '/api/v1/staff?limit=200')).json().items as { id: string; language: string }[]
    expect(members.find(({ id }) => id === consultant.id)?.language).toBe('ja')
    expect((await set(found.consultant, consultant.id, 'en')).statusCode).toBe(403)
    expect((await set(consultant, consultant.id, 'fr')).statusCode).toBe(422)
    expect((await set(consultant, consultant.id, 'en')).json()).toMatchObject({ id: consultant.id, language: 'en' })
    expect((await set(supervisor, consultant.id, 'en')).statusCode).toBe(200)

    const form = corporateForm({ contact: contactForm({ email: 'another@company.example' }) })
    const { number } = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket as { number: string }
    await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: consultant.id })
    const notice = await mailTo(consultant.email, `Ticket ${number} is yours`)
    expect(notice.html).toContain('<html lang="en">')
    const meeting = { status: 'booked', kind: 'phone', phone: '03-5550-0001', startsAt: '2026-11-26T04:00:00Z' }
    expect((await consultant.request('POST', `/api/v1/tickets/${number}/meetings`, meeting)).statusCode).toBe(201)
    const booked = await mailTo(consultant.email, 'meeting')
    const [file] = booked.attachments
    const content = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content)
    const [event] = readCalendar(content).events
    expect(textOf(event?.summary)).toBe(`Meeting (Telephone): ${number}`)
    expect(textOf(event?.description)).toMatch(/^Ticket: http/mu)
  })

  it('may be said when they are added', async () => {
    const administrator = await desk.staff('administrator')
    const newcomer = { name: 'Ann', email: 'ann@desk.example', role: 'consultant', language: 'en' }
    const added = await administrator.request('POST', '/api/v1/staff', newcomer)
    expect([added.statusCode, added.json().language]).toEqual([201, 'en'])
  })
})
