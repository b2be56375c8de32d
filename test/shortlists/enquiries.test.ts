import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { contacts } from '../../src/people/people.table.ts'
import { enquiryFacts, shortlistFacts } from '../../src/shortlists/mail-facts.ts'
import { enquiries, provisionRecords } from '../../src/shortlists/shortlists.table.ts'
import { react } from '../../workers/react.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import {
  dispatched,
  draft,
  enquired,
  historyOf,
  interestUrl,
  listedCodes,
  municipalityIdOf,
  openCase,
  outcome,
  type Case,
} from './scene.ts'

let desk: TestApp
let town: Person
let townId: string

beforeAll(async () => {
  desk = await startApp()
  townId = await municipalityIdOf(desk, listedCodes[0])
  town = await desk.contact({ organizationId: townId, name: '会津 太郎', department: '企業誘致課' })
})
afterAll(() => desk.close())

const open = { form: { disclosure: 'open' } }
const url = (id: string, rest = '') => `/api/v1/enquiries/${id}${rest}`

async function company(found: Case): Promise<Person> {
  return desk.contact({ organizationId: found.companyId })
}

describe('what a municipality is told', () => {
  it('of a blind company: codes, a band and the approved summary; nothing else, in no view', async () => {
    const form = {
      message: '秘密の相談内容',
      company: { name: '株式会社ひみつ工房', industry: 'E', employees: 321, prefecture: '27' },
      needs: [
        { code: 'smart_city', importance: 'must', target: 'ひみつ工房の実証' },
        { code: 'office_seats', importance: 3, target: 37 },
      ],
      plans: { headCount: 13 },
    }
    const found = await openCase(desk, { form })
    const id = await enquired(found)
    const seen = await town.request('GET', url(id))
    expect(seen.json().brief).toEqual({
      disclosure: 'blind',
      industry: 'E',
      employeeBand: '301-1000',
      purposes: ['open_innovation'],
      presence: ['satellite_office'],
      needs: [
        { code: 'smart_city', importance: 'must' },
        { code: 'office_seats', importance: 3 },
      ],
      summary:
        '製造業の企業（従業員数301〜1,000人）です。\n目的：オープンイノベーション。\n希望する形：サテライトオフィス。\n重視する点：スマートシティ・実証フィールド（必須）、席数（以上）。',
    })
    expect(seen.json()).toMatchObject({ company: null, ticketNumber: null, shortlistId: null, disclosureConsent: null })
    const [applicant] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    for (const secret of [
      'ひみつ',
      '秘密',
      found.number,
      found.companyId,
      found.ticketId,
      '321',
      '37',
      '"13"',
      applicant?.email ?? '',
      '花子',
      '27',
    ])
      expect(seen.body.replaceAll(/"[0-9a-f-]{36}"|"\d{4}-[^"]*Z"/gu, ''), secret).not.toContain(secret)
  })

  it('of an open company: its name and what it stated', async () => {
    const found = await openCase(desk, open)
    const id = await enquired(found)
    expect((await town.request('GET', url(id))).json()).toMatchObject({
      disclosure: 'open',
      company: null,
      ticketNumber: null,
      brief: {
        company: { name: found.companyName, industry: 'G', employees: 80, prefecture: '13' },
        needs: [{ code: 'smart_city', importance: 5 }],
        plans: {},
      },
    })
  })

  it('stays as it was when the company states something else, and a company that turns blind is not named', async () => {
    const found = await openCase(desk, open)
    const shortlistId = await dispatched(found)
    const [first, second] = listedCodes
    await found.consultant.request('PUT', interestUrl(shortlistId, first), { interest: 'interested' })
    const profile = (await found.consultant.request('GET', `/api/v1/companies/${found.companyId}/profile`)).json()
    const body = { ...profile.profile, employees: 5000, disclosure: 'blind' }
    expect((await found.consultant.request('PUT', `/api/v1/companies/${found.companyId}/profile`, body)).statusCode).toBe(200)
    const answer = await found.consultant.request('PUT', interestUrl(shortlistId, second), { interest: 'interested' })
    const [before, after] = await Promise.all(
      answer
        .json()
        .candidates.slice(0, 2)
        .map(({ enquiry }: { enquiry: { id: string } }) => found.consultant.request('GET', url(enquiry.id))),
    )
    expect(before.json()).toMatchObject({ disclosure: 'open', brief: { company: { employees: 80 } } })
    expect(after.json()).toMatchObject({ disclosure: 'blind', brief: { employeeBand: '1001-' } })
  })

  it('of a company whose later form says blind, or does not say: no name, though its first form was open', async () => {
    const company = { name: '株式会社ひらかれ', industry: 'G', employees: 80, prefecture: '13' }
    await openCase(desk, { form: { company, disclosure: 'open' } })
    for (const disclosure of ['blind', undefined]) {
      const later = await openCase(desk, { form: { company, disclosure } })
      const shortlistId = await dispatched(later)
      expect((await shortlistFacts(desk.db, shortlistId))?.disclosure).toBe('blind')
      const answer = await later.consultant.request('PUT', interestUrl(shortlistId, listedCodes[0]), { interest: 'interested' })
      const seen = await town.request('GET', url(answer.json().candidates[0].enquiry.id))
      expect(seen.json()).toMatchObject({ disclosure: 'blind', brief: { disclosure: 'blind' } })
      expect(seen.body).not.toContain('ひらかれ')
    }
  })

  it('is for its own contacts: another municipality and another company get 404, nobody may do the other side’s act', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    const otherTown = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[1]) })
    const otherCompany = await company(await openCase(desk))
    for (const stranger of [otherTown, otherCompany]) {
      expect((await stranger.request('GET', url(id))).statusCode).toBe(404)
      expect((await stranger.request('PUT', url(id, '/answer'), { answer: 'accept' })).statusCode).toBe(404)
    }
    expect(outcome(await (await company(found)).request('PUT', url(id, '/answer'), { answer: 'accept' }))).toEqual([403, 'other_side'])
    expect(outcome(await town.request('PUT', url(id, '/disclosure-consent'))).slice(0, 2)).toEqual([403, 'other_side'])
    expect((await town.request('DELETE', url(id))).statusCode).toBe(403)
    expect((await (await company(found)).request('GET', url(id))).json()).toMatchObject({
      municipality: { code: listedCodes[0], name: '会津若松市' },
      status: 'sent',
      ticketNumber: found.number,
    })
  })
})

describe('answering', () => {
  it('an open enquiry with yes introduces both at once, with a record of provision for each', async () => {
    const found = await openCase(desk, open)
    const id = await enquired(found)
    const answer = await town.request('PUT', url(id, '/answer'), { answer: 'accept', message: 'お待ちしています。' })
    expect(answer.json()).toMatchObject({ status: 'introduced', answer: { answer: 'accept', message: 'お待ちしています。' } })
    const { introductionId } = answer.json()
    const seen = (await found.consultant.request('GET', `/api/v1/introductions/${introductionId}`)).json()
    expect(seen).toMatchObject({
      ticketNumber: found.number,
      company: { contactId: found.applicantId, organization: found.companyName, name: '佐藤 花子' },
      municipality: { contactId: town.id, organization: '会津若松市', name: '会津 太郎', department: '企業誘致課' },
    })
    expect(await desk.db.select().from(provisionRecords).where(eq(provisionRecords.introductionId, introductionId))).toMatchObject([
      {
        subjectContactId: found.applicantId,
        recipientOrganizationId: townId,
        consent: 'open_disclosure',
        items: ['organization', 'name', 'email', 'title'],
      },
      { subjectContactId: town.id, recipientOrganizationId: found.companyId, consent: 'acceptance' },
    ])
    expect(await historyOf(desk, found.ticketId, 'enquiry.accepted', 'introduction.made')).toMatchObject([
      { type: 'enquiry.accepted', actorId: town.id, actorKind: 'contact' },
      { type: 'introduction.made', details: { introductionId, enquiryId: id } },
    ])
    const toTown = await town.request('GET', `/api/v1/introductions/${introductionId}`)
    expect(toTown.json()).toMatchObject({ ticketNumber: null, provisions: null, company: { name: '佐藤 花子' } })
    expect((await (await company(found)).request('GET', `/api/v1/introductions/${introductionId}`)).json().municipality.name).toBe(
      '会津 太郎',
    )
    const stranger = await company(await openCase(desk))
    expect((await stranger.request('GET', `/api/v1/introductions/${introductionId}`)).statusCode).toBe(404)
  })

  it('by a contact who does not represent the municipality introduces the representative instead', async () => {
    const found = await openCase(desk, open)
    const id = await enquired(found)
    const colleague = await desk.contact({ organizationId: townId, representsAt: null })
    const { introductionId } = (await colleague.request('PUT', url(id, '/answer'), { answer: 'accept' })).json()
    const seen = (await found.consultant.request('GET', `/api/v1/introductions/${introductionId}`)).json()
    expect(seen.municipality.contactId).toBe(town.id)
  })

  it('happens once: a repeat is 409 with the time, whatever it says', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    const declined = await town.request('PUT', url(id, '/answer'), { answer: 'decline', message: '今回は見送ります。' })
    expect(declined.json()).toMatchObject({ status: 'declined', answer: { answer: 'decline', by: { kind: 'contact', name: '会津 太郎' } } })
    for (const answer of ['accept', 'decline', 'ask']) {
      const repeat = await town.request('PUT', url(id, '/answer'), { answer, message: '…' })
      expect(outcome(repeat)).toEqual([409, 'already_answered'])
      expect(repeat.json().answeredAt).toBe(declined.json().answer.answeredAt)
    }
    expect(outcome(await found.consultant.request('DELETE', url(id)))).toEqual([409, 'illegal_move'])
  })

  it('of two at once counts once', async () => {
    const found = await openCase(desk, open)
    const id = await enquired(found)
    const answers = await Promise.all(Array.from({ length: 6 }, () => town.request('PUT', url(id, '/answer'), { answer: 'accept' })))
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409, 409])
    expect(await historyOf(desk, found.ticketId, 'introduction.made')).toHaveLength(1)
  })

  it('by the desk is recorded as on behalf of the municipality, and accepting needs somebody who represents it', async () => {
    const found = await openCase(desk, open)
    const id = await enquired(found, listedCodes[2])
    const kitakyushu = await municipalityIdOf(desk, listedCodes[2])
    expect(outcome(await found.consultant.request('PUT', url(id, '/answer'), { answer: 'accept' }))).toEqual([409, 'no_representative'])
    expect((await found.consultant.request('GET', url(id))).json().status).toBe('sent')
    await desk.contact({ organizationId: kitakyushu, representsAt: null, name: 'リンクを押しただけの人' })
    expect(outcome(await found.consultant.request('PUT', url(id, '/answer'), { answer: 'accept' }))).toEqual([409, 'no_representative'])
    await desk.contact({ organizationId: kitakyushu, representsAt: new Date('2026-01-01'), name: '先任' })
    const newest = await desk.contact({ organizationId: kitakyushu, representsAt: new Date('2026-02-01'), name: '後任' })
    const accepted = await found.consultant.request('PUT', url(id, '/answer'), { answer: 'accept' })
    expect(accepted.json()).toMatchObject({ status: 'introduced', answer: { by: { kind: 'desk' } } })
    const { introductionId } = accepted.json()
    const introduction = (await found.consultant.request('GET', `/api/v1/introductions/${introductionId}`)).json()
    expect(introduction.municipality.contactId).toBe(newest.id)
    expect(await historyOf(desk, found.ticketId, 'enquiry.accepted')).toMatchObject([
      { actorKind: 'staff', actorId: found.consultant.id, onBehalfOf: kitakyushu },
    ])
  })

  it('with a question opens a round the consultant relays, as often as needed', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    expect((await town.request('PUT', url(id, '/answer'), { answer: 'ask' })).json().errors).toMatchObject([
      { field: 'message', code: 'question_missing' },
    ])
    const asked = await town.request('PUT', url(id, '/answer'), { answer: 'ask', message: '何名で来られますか。' })
    expect(asked.json()).toMatchObject({ status: 'asked', questions: [{ question: '何名で来られますか。', reply: null }] })
    expect(outcome(await town.request('PUT', url(id, '/answer'), { answer: 'ask', message: 'もう一つ' }))).toEqual([409, 'question_open'])
    const [{ id: questionId }] = asked.json().questions
    const reply = url(id, `/questions/${questionId}/reply`)
    expect((await town.request('PUT', reply, { reply: '…' })).statusCode).toBe(403)
    const telling = await found.consultant.request('PUT', reply, { reply: `${found.companyName}は5名です。` })
    expect(telling.json().errors).toMatchObject([{ field: 'reply', code: 'identifies_company' }])
    expect((await found.consultant.request('PUT', reply, { reply: '5名の予定です。' })).json()).toMatchObject({
      status: 'sent',
      questions: [{ reply: '5名の予定です。' }],
    })
    expect(outcome(await found.consultant.request('PUT', reply, { reply: '6名です。' }))).toEqual([409, 'already_replied'])
    expect((await town.request('GET', url(id))).json().questions).toMatchObject([{ reply: '5名の予定です。' }])
    const again = await town.request('PUT', url(id, '/answer'), { answer: 'ask', message: 'いつ頃でしょうか。' })
    expect(again.json().questions).toHaveLength(2)
    expect((await town.request('PUT', url(id, '/answer'), { answer: 'accept' })).json().status).toBe('accepted')
    expect((await historyOf(desk, found.ticketId, 'enquiry.asked', 'enquiry.replied')).map(({ type }) => type)).toEqual([
      'enquiry.asked',
      'enquiry.replied',
      'enquiry.asked',
    ])
  })
})

describe('an applicant who withdraws', () => {
  /** Lets the worker react to everything, as the relay would, until nothing follows any more. */
  async function letReact(): Promise<void> {
    for (;;) {
      const rows = await desk.db.select().from(outbox).orderBy(outbox.id)
      if (rows.length === 0) return
      for (const { id } of rows) await react(desk.deps, id)
    }
  }
  const resolve = (found: Case) =>
    found.consultant.request('PUT', `/api/v1/tickets/${found.number}/resolution`, { kind: 'withdrawn', note: '' })

  it('is introduced to nobody, from that moment on; lists, enquiries and queued mails end', async () => {
    const found = await openCase(desk, open)
    const id = await enquired(found)
    const draftId = (await draft(found, { municipalityCodes: [listedCodes[2]] })).json().id
    const shortlistId = (await found.consultant.request('GET', url(id))).json().shortlistId
    expect((await resolve(found)).statusCode).toBe(200)
    const acts = () => [
      town.request('PUT', url(id, '/answer'), { answer: 'accept' }),
      found.consultant.request('PUT', interestUrl(shortlistId, listedCodes[1]), { interest: 'interested' }),
    ]
    for (const act of acts()) expect(outcome(await act)).toEqual([409, 'withdrawn'])
    expect(await enquiryFacts(desk.db, id)).toMatchObject({ status: 'withdrawn' })
    await letReact()
    for (const act of acts()) expect(outcome(await act)).toEqual([409, 'withdrawn'])
    const statuses = [`/api/v1/shortlists/${shortlistId}`, `/api/v1/shortlists/${draftId}`, url(id)].map(
      async (path) => (await found.consultant.request('GET', path)).json().status,
    )
    expect(await Promise.all(statuses)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
    expect(await historyOf(desk, found.ticketId, 'introduction.made', 'enquiry.withdrawn')).toMatchObject([
      { type: 'enquiry.withdrawn', actorKind: 'system' },
    ])
    const queued = await desk.db
      .select()
      .from(followUps)
      .where(and(eq(followUps.ticketId, found.ticketId), isNotNull(followUps.enquiryId)))
    expect(queued.length).toBeGreaterThan(0)
    expect(new Set(queued.map(({ state, cancelReason }) => `${state} ${cancelReason}`))).toEqual(new Set(['cancelled withdrawn']))
  })

  it('after consenting is not possible: the consent of a blind one is refused', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    await town.request('PUT', url(id, '/answer'), { answer: 'accept' })
    await resolve(found)
    expect(outcome(await found.consultant.request('PUT', url(id, '/disclosure-consent')))).toEqual([409, 'withdrawn'])
    expect((await found.consultant.request('GET', url(id))).json().disclosureConsent).toBeNull()
  })

  it('and is back before the worker noticed keeps the case', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    await resolve(found)
    await found.consultant.request('DELETE', `/api/v1/tickets/${found.number}/resolution`)
    await letReact()
    expect((await found.consultant.request('GET', url(id))).json().status).toBe('sent')
  })

  it('at the moment the municipality accepts is either introduced or not, and everything says the same', async () => {
    for (let round = 0; round < 10; round += 1) {
      const found = await openCase(desk, open)
      const id = await enquired(found)
      const accepting = () => town.request('PUT', url(id, '/answer'), { answer: 'accept' })
      const [first, second] = round % 2 === 0 ? [accepting(), resolve(found)] : [resolve(found), accepting()]
      await Promise.all([first, second])
      await letReact()
      const answered = await (round % 2 === 0 ? first : second)
      const introduced = answered.statusCode === 200
      if (!introduced) expect(outcome(answered)).toEqual([409, 'withdrawn'])
      const { status } = (await found.consultant.request('GET', url(id))).json()
      expect(status).toBe(introduced ? 'introduced' : 'withdrawn')
      expect(await historyOf(desk, found.ticketId, 'introduction.made')).toHaveLength(introduced ? 1 : 0)
    }
  })
})

describe('two lists with one municipality', () => {
  it('ask it once at a time: the second interest is 409, and a draft names it, until the first enquiry has ended', async () => {
    const found = await openCase(desk)
    const second = (await draft(found, { municipalityCodes: [listedCodes[0]] })).json().id
    const id = await enquired(found)
    await found.consultant.request('PUT', `/api/v1/shortlists/${second}/dispatch`)
    const interest = () => found.consultant.request('PUT', interestUrl(second, listedCodes[0]), { interest: 'interested' })
    expect(outcome(await interest())).toEqual([409, 'already_enquired'])
    const again = await draft(found, { municipalityCodes: [listedCodes[1], listedCodes[0]] })
    expect(again.statusCode).toBe(422)
    expect(again.json().errors).toMatchObject([{ field: 'municipalityCodes.1', code: 'already_enquired' }])
    await found.consultant.request('DELETE', url(id))
    expect((await interest()).statusCode).toBe(200)
    expect(await historyOf(desk, found.ticketId, 'enquiry.sent')).toHaveLength(2)
  })

  it('may ask it again once the first enquiry is overdue, though no worker has written that down', async () => {
    const found = await openCase(desk)
    const first = await enquired(found)
    const second = await enquired(await moved(found, first))
    expect((await found.consultant.request('GET', url(first))).json().status).toBe('expired')
    expect((await found.consultant.request('GET', url(second))).json().status).toBe('sent')
  })

  /** The same case after the enquiry's time is over. */
  async function moved(found: Case, enquiryId: string): Promise<Case> {
    await desk.db
      .update(enquiries)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(enquiries.id, enquiryId))
    return found
  }
})

describe('withdrawing an enquiry', () => {
  it('by the desk stops it for both sides', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    expect((await found.consultant.request('DELETE', url(id))).json()).toMatchObject({ status: 'withdrawn' })
    expect(outcome(await town.request('PUT', url(id, '/answer'), { answer: 'accept' }))).toEqual([409, 'withdrawn'])
    expect(await historyOf(desk, found.ticketId, 'enquiry.withdrawn')).toHaveLength(1)
  })
})
