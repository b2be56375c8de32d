import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentConsentVersionOf } from '../../src/catalog/consent-texts.ts'
import { contacts } from '../../src/people/people.table.ts'
import { shortlistFacts } from '../../src/shortlists/mail-facts.ts'
import type { Person, TestApp } from '../support/app.ts'
import {
  companyOf,
  dispatched,
  draft,
  enquired,
  enquiryUrl,
  interestUrl,
  listedCodes,
  municipalityIdOf,
  openCase,
  openly,
  outcome,
  startDeskWithTown,
} from './scene.ts'

let desk: TestApp
let town: Person
let townId: string
beforeAll(async () => {
  ;({ desk, town, townId } = await startDeskWithTown())
})
afterAll(() => desk.close())

/** An answer without its ids and instants, in which any figure may stand by chance. */
const withoutInstants = (body: string) => body.replaceAll(/"[0-9a-f-]{36}"|"\d{4}-\d\d-\d\d[^"]*"/gu, '')

describe('what a municipality is told', () => {
  it.each([
    { agreed: '2026-11', told: {} },
    { agreed: '紙の様式 第3版', told: {} },
    { agreed: currentConsentVersionOf('corporate'), told: { headCountBand: '10-29', seatsBand: '30-99' } },
  ])('of a blind company that agreed to $agreed: how many would come, and need seats, in bands if that was said there', async (row) => {
    const form = {
      formConsent: { version: row.agreed, accepted: true },
      needs: [{ code: 'office_seats', importance: 3, target: 37 }],
      plans: { headCount: 13 },
    }
    const id = await enquired(await openCase(desk, { form }))
    const seen = await town.request('GET', enquiryUrl(id))
    const { headCountBand, seatsBand } = seen.json().brief as Record<string, unknown>
    expect({ ...(headCountBand !== undefined && { headCountBand }), ...(seatsBand !== undefined && { seatsBand }) }).toEqual(row.told)
    expect(withoutInstants(seen.body)).not.toMatch(/\b(?:37|13)\b/u)
  })

  it('of a blind company: codes, a band and the approved summary; nothing else, in no view', async () => {
    const form = {
      message: '秘密の相談内容',
      company: { name: '株式会社ひみつ工房', industry: 'E', employees: 321, prefecture: '27', headquarters: '272078' },
      needs: [
        { code: 'smart_city', importance: 'must', target: 'ひみつ工房の実証' },
        { code: 'office_seats', importance: 3, target: 37 },
        { code: 'distance', importance: 'must', target: 456 },
        { code: 'travel_time', importance: 2, target: 189 },
        { code: 'office_form', importance: 1, target: ['renovated'] },
        { code: 'talent_fields', importance: 4, target: ['researchers'] },
        { code: 'words', importance: 5, target: '極秘の薬草を育てられる高原' },
      ],
      plans: { headCount: 13 },
    }
    const found = await openCase(desk, { form })
    const id = await enquired(found)
    const seen = await town.request('GET', enquiryUrl(id))
    expect(seen.json().brief).toEqual({
      disclosure: 'blind',
      industry: 'E',
      employeeBand: '301-1000',
      purposes: ['open_innovation'],
      presence: ['satellite_office'],
      needs: [
        { code: 'smart_city', importance: 'must' },
        { code: 'office_seats', importance: 3 },
        { code: 'distance', importance: 'must' },
        { code: 'travel_time', importance: 2 },
        { code: 'office_form', importance: 1 },
        { code: 'talent_fields', importance: 4 },
        { code: 'words', importance: 5 },
      ],
      summary:
        '製造業の企業（従業員数301〜1,000人）です。\n目的：オープンイノベーション。\n希望する形：サテライトオフィス。\n重視する点：スマートシティ・実証フィールド（必須）、席数、本社からの距離（必須）、本社からの所要時間、オフィスの形態、求める人材の分野。',
    })
    expect(seen.json()).toMatchObject({ company: null, ticketNumber: null, shortlistId: null, disclosureConsent: null })
    const [applicant] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    for (const secret of [
      'ひみつ',
      '秘密',
      '薬草',
      '高原',
      '272078',
      '高槻',
      '456',
      '189',
      'renovated',
      'researchers',
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
      expect(withoutInstants(seen.body), secret).not.toContain(secret)
  })

  it('of a blind company: nothing of its headquarters in the words of a consultant either', async () => {
    const sender = { name: '株式会社ひみつ工房二号', industry: 'E', employees: 321, prefecture: '27', headquarters: '272078' }
    const found = await openCase(desk, { form: { company: sender } })
    for (const summary of ['高槻市の本社から通える町を探しています。', '本社（高槻市）から300km以内']) {
      expect((await draft(found, { summary })).json().errors).toMatchObject([{ field: 'summary', code: 'identifies_company' }])
    }
    expect((await draft(found, { summary: '本社から日帰りできる町を探しています。' })).statusCode).toBe(201)
  })

  it('of an open company: its name and what it stated', async () => {
    const headquarters = '131016'
    const needs = [
      { code: 'smart_city', importance: 5 },
      { code: 'distance', importance: 3, target: 300 },
      { code: 'office_form', importance: 3, target: ['renovated'] },
      { code: 'words', importance: 3, target: '海の見える町' },
    ]
    const sender = { name: '株式会社ひらけた海', industry: 'G', employees: 80, prefecture: '13', headquarters }
    const found = await openCase(desk, { form: { disclosure: 'open', company: sender, needs } })
    const id = await enquired(found)
    expect((await town.request('GET', enquiryUrl(id))).json()).toMatchObject({
      disclosure: 'open',
      company: null,
      ticketNumber: null,
      brief: {
        company: { name: found.companyName, industry: 'G', employees: 80, prefecture: '13', headquarters },
        needs,
        plans: {},
      },
    })
  })

  it('stays as it was when the company states something else, and a company that turns blind is not named', async () => {
    const found = await openCase(desk, openly)
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
        .map(({ enquiry }: { enquiry: { id: string } }) => found.consultant.request('GET', enquiryUrl(enquiry.id))),
    )
    expect(before.json()).toMatchObject({ disclosure: 'open', brief: { company: { employees: 80 } } })
    expect(after.json()).toMatchObject({ disclosure: 'blind', brief: { employeeBand: '1001-' } })
  })

  it('of a company whose later form says blind, or does not say: no name, though its first form was open', async () => {
    const stated = { company: { name: '株式会社ひらかれ', industry: 'G', employees: 80, prefecture: '13' } }
    await openCase(desk, { form: { ...stated, disclosure: 'open' } })
    for (const disclosure of ['blind', undefined]) {
      const later = await openCase(desk, { form: { ...stated, disclosure } })
      const shortlistId = await dispatched(later)
      expect((await shortlistFacts(desk.db, shortlistId))?.disclosure).toBe('blind')
      const answer = await later.consultant.request('PUT', interestUrl(shortlistId, listedCodes[0]), { interest: 'interested' })
      const seen = await town.request('GET', enquiryUrl(answer.json().candidates[0].enquiry.id))
      expect(seen.json()).toMatchObject({ disclosure: 'blind', brief: { disclosure: 'blind' } })
      expect(seen.body).not.toContain('ひらかれ')
    }
  })

  it('is for its own contacts: another municipality and another company get 404, nobody may do the other side’s act', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    const otherTown = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[1]) })
    const otherCompany = await companyOf(desk, await openCase(desk))
    for (const stranger of [otherTown, otherCompany]) {
      expect((await stranger.request('GET', enquiryUrl(id))).statusCode).toBe(404)
      expect((await stranger.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })).statusCode).toBe(404)
    }
    expect(outcome(await (await companyOf(desk, found)).request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' }))).toEqual([
      403,
      'other_side',
    ])
    expect(outcome(await town.request('PUT', enquiryUrl(id, '/disclosure-consent'))).slice(0, 2)).toEqual([403, 'other_side'])
    expect((await town.request('DELETE', enquiryUrl(id))).statusCode).toBe(403)
    expect((await found.consultant.request('GET', enquiryUrl(id))).json().municipality.organizationId).toBe(townId)
    expect((await (await companyOf(desk, found)).request('GET', enquiryUrl(id))).json()).toMatchObject({
      municipality: { code: listedCodes[0], name: '会津若松市', organizationId: null },
      status: 'sent',
      ticketNumber: found.number,
    })
  })
})
