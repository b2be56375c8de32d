import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deadlineAfter } from '../../src/calendar/business-time.rules.ts'
import { enquiries } from '../../src/shortlists/shortlists.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { dispatched, draft, excludedCode, historyOf, interestUrl, listedCodes, openCase, outcome, type Case } from './scene.ts'

let desk: TestApp
let administrator: Person
let supervisor: Person
let found: Case

beforeAll(async () => {
  desk = await startApp()
  administrator = await desk.staff('administrator')
  supervisor = await desk.staff('supervisor')
  found = await openCase(desk)
})
afterAll(() => desk.close())

const [first, second, third] = listedCodes

describe('drafting a shortlist', () => {
  it('keeps the consultant’s order beside the engine’s, and composes the summary of the enquiry from catalog labels', async () => {
    const answer = await draft(found, { municipalityCodes: [second, first] })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      ticketNumber: found.number,
      status: 'draft',
      runId: found.runId,
      createdBy: found.consultant.id,
      candidates: [
        { municipality: { code: second, name: '白浜町', prefecture: '30' }, position: 1, engineRank: 2, interest: null, enquiry: null },
        {
          municipality: { code: first },
          position: 2,
          engineRank: 1,
          reasons: ['スマートシティ・実証フィールド：スマートシティの実証フィールド'],
        },
      ],
    })
    expect(answer.json().enquirySummary).toBe(
      '情報通信業の企業（従業員数21〜100人）です。\n目的：オープンイノベーション。\n希望する形：サテライトオフィス。\n重視する点：スマートシティ・実証フィールド。',
    )
    expect(await historyOf(desk, found.ticketId, 'shortlist.drafted')).toMatchObject([
      { actorId: found.consultant.id, subjectId: answer.json().id, details: { shortlistId: answer.json().id, runId: found.runId } },
    ])
  })

  it('names every municipality that is no candidate of the run, was excluded, or is listed twice', async () => {
    const answer = await draft(found, { municipalityCodes: [first, excludedCode, '131016', first] })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['municipalityCodes.1', 'excluded_candidate'],
      ['municipalityCodes.2', 'not_a_candidate'],
      ['municipalityCodes.3', 'repeated'],
    ])
  })

  it('refuses no municipalities, more than ten, and unknown fields', async () => {
    expect((await draft(found, { municipalityCodes: [] })).json().errors[0].field).toBe('municipalityCodes')
    expect((await draft(found, { municipalityCodes: Array(11).fill(first) })).json().errors[0].code).toBe('too_big')
    expect((await draft(found, { municipalityCodes: ['nonsense'] })).json().errors[0].field).toBe('municipalityCodes.0')
    expect((await draft(found, { status: 'approved' })).json().errors[0]).toMatchObject({ field: 'status', code: 'unknown_field' })
  })

  it('refuses a run of another ticket', async () => {
    const other = await openCase(desk)
    expect((await draft(found, { runId: other.runId })).json().errors).toMatchObject([{ field: 'runId', code: 'run_of_ticket' }])
  })

  it('refuses a summary that tells which company it is', async () => {
    const answer = await draft(found, { summary: `${found.companyName.replace('株式会社', '')}が拠点を探しています。` })
    expect(answer.json().errors).toMatchObject([{ field: 'summary', code: 'identifies_company' }])
    const byNumber = await draft(found, { summary: `受付番号は${found.number}です。` })
    expect(byNumber.json().errors).toMatchObject([{ field: 'summary', code: 'identifies_company' }])
    const numbered = { name: '株式会社しろがね', corporateNumber: '7000012050002', industry: 'G', employees: 80, prefecture: '13' }
    await openCase(desk, { form: { company: numbered } })
    const renamed = await openCase(desk, { form: { company: { ...numbered, name: 'あかがねラボ' } } })
    for (const summary of ['しろがねの拠点です。', 'アカガネ・ラボの拠点です。', '佐藤が担当します。']) {
      expect((await draft(renamed, { summary })).json().errors, summary).toMatchObject([{ code: 'identifies_company' }])
    }
    expect((await draft(found, { summary: '実証に参加できる拠点を探しています。' })).json().enquirySummary).toBe(
      '実証に参加できる拠点を探しています。',
    )
  })

  it('composes the summary nobody wrote of the profile as it is when the enquiry goes, beside bands of the same day', async () => {
    const grown = await openCase(desk)
    const shortlistId = await dispatched(grown)
    const company = `/api/v1/companies/${grown.companyId}/profile`
    const { profile } = (await grown.consultant.request('GET', company)).json()
    await grown.consultant.request('PUT', company, { ...profile, employees: 2000 })
    const shown = (await grown.consultant.request('GET', `/api/v1/shortlists/${shortlistId}`)).json()
    expect(shown).toMatchObject({ enquirySummaryWritten: false, enquirySummary: expect.stringContaining('従業員数1,001人以上') })
    await grown.consultant.request('PUT', interestUrl(shortlistId, first), { interest: 'interested' })
    const { items } = (await grown.consultant.request('GET', `/api/v1/enquiries?ticket=${grown.number}`)).json()
    expect(items[0].brief).toMatchObject({ summary: shown.enquirySummary })
    const written = await draft(grown, { municipalityCodes: [second], summary: '実証に参加できる拠点を探しています。' })
    expect(written.json()).toMatchObject({ enquirySummaryWritten: true, can: { renewSummary: true } })
    const renew = `/api/v1/shortlists/${written.json().id}/summary`
    const renewed = { enquirySummaryWritten: false, enquirySummary: shown.enquirySummary, can: { renewSummary: false } }
    for (const time of ['first', 'again']) expect((await grown.consultant.request('DELETE', renew)).json(), time).toMatchObject(renewed)
    await grown.consultant.request('DELETE', renew.replace('/summary', ''))
    expect(outcome(await grown.consultant.request('DELETE', renew))).toEqual([409, 'shortlist_over'])
  })

  it('is for the consultant of the ticket: another one gets 403, a contact of the company too', async () => {
    const body = { runId: found.runId, municipalityCodes: [first], note: '' }
    const colleague = await desk.staff('consultant')
    const contact = await desk.contact({ organizationId: found.companyId })
    expect(outcome(await colleague.request('POST', `/api/v1/tickets/${found.number}/shortlists`, body))).toEqual([403, 'not_your_ticket'])
    expect((await contact.request('POST', `/api/v1/tickets/${found.number}/shortlists`, body)).statusCode).toBe(403)
  })
})

describe('approval by a second person', () => {
  it('is refused to the author and given by a colleague, once', async () => {
    const { id } = (await draft(found)).json()
    expect(outcome(await found.consultant.request('PUT', `/api/v1/shortlists/${id}/approval`))).toEqual([403, 'second_person_needed'])
    expect((await supervisor.request('PUT', `/api/v1/shortlists/${id}/approval`)).json()).toMatchObject({
      status: 'approved',
      approvedBy: supervisor.id,
    })
    const again = await supervisor.request('PUT', `/api/v1/shortlists/${id}/approval`)
    expect(again.json()).toMatchObject({ status: 409, code: 'illegal_move', state: 'approved', legal: ['change', 'dispatch', 'withdraw'] })
  })

  it('is needed before the dispatch when the desk is set so', async () => {
    const { id } = (await draft(found)).json()
    await administrator.request('PATCH', '/api/v1/settings', { shortlistApproval: true })
    expect(outcome(await found.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`))).toEqual([409, 'approval_required'])
    await supervisor.request('PUT', `/api/v1/shortlists/${id}/approval`)
    expect((await found.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`)).statusCode).toBe(200)
    await administrator.request('PATCH', '/api/v1/settings', { shortlistApproval: false })
  })
})

describe('dispatching a shortlist', () => {
  it('gives the company ten business days and lets the ticket wait for it', async () => {
    const own = await openCase(desk)
    const { id } = (await draft(own)).json()
    const answer = (await own.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`)).json()
    expect(answer).toMatchObject({ status: 'dispatched', dispatchedBy: own.consultant.id })
    expect(answer.expiresAt).toBe(deadlineAfter(new Date(answer.dispatchedAt), 10).toISOString())
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.id, own.ticketId))
    expect(ticket?.status).toBe('waiting_applicant')
    expect(await historyOf(desk, own.ticketId, 'shortlist.dispatched')).toHaveLength(1)
    expect(outcome(await own.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`))).toEqual([409, 'illegal_move'])
  })

  it('waits until the applicant is verified, and says how', async () => {
    const unverified = await openCase(desk, { verified: false })
    const { id } = (await draft(unverified)).json()
    const refused = await unverified.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`)
    expect(outcome(refused)).toEqual([409, 'applicant_unverified'])
    expect(refused.json().title).toContain('vouch for it')
    expect((await unverified.consultant.request('GET', `/api/v1/shortlists/${id}`)).json().status).toBe('draft')
    await unverified.consultant.request('PUT', `/api/v1/contacts/${unverified.applicantId}/verification`)
    expect((await unverified.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`)).statusCode).toBe(200)
  })

  it('is refused while the ticket is resolved', async () => {
    const own = await openCase(desk)
    const { id } = (await draft(own)).json()
    await own.consultant.request('PUT', `/api/v1/tickets/${own.number}/resolution`, { kind: 'answered' })
    expect(outcome(await own.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`))).toEqual([409, 'ticket_finished'])
  })
})

describe('stating interest', () => {
  it('of a contact of the company sends an enquiry; declining sends none; a repeat is 409 with the time', async () => {
    const own = await openCase(desk)
    const id = await dispatched(own)
    const contact = await desk.contact({ organizationId: own.companyId })
    const interested = await contact.request('PUT', interestUrl(id, first), { interest: 'interested', reason: '実証に参加したい' })
    expect(interested.json().candidates[0]).toMatchObject({
      interest: { interest: 'interested', reason: '実証に参加したい', by: { kind: 'contact' } },
      enquiry: { status: 'sent' },
    })
    const declined = await contact.request('PUT', interestUrl(id, second), { interest: 'declined' })
    expect(declined.json().candidates[1]).toMatchObject({ interest: { interest: 'declined', reason: null }, enquiry: null })
    const repeat = await contact.request('PUT', interestUrl(id, first), { interest: 'declined' })
    expect(outcome(repeat)).toEqual([409, 'already_stated'])
    expect(repeat.json().statedAt).toBe(interested.json().candidates[0].interest.statedAt)
    expect(await historyOf(desk, own.ticketId, 'interest.stated', 'enquiry.sent')).toMatchObject([
      { type: 'interest.stated', actorKind: 'contact', actorId: contact.id, onBehalfOf: null },
      { type: 'enquiry.sent', details: { disclosure: 'blind' } },
      { type: 'interest.stated', details: { interest: 'declined', municipalityCode: second, shortlistId: id } },
    ])
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.id, own.ticketId))
    expect(ticket?.status).toBe('open')
  })

  it('by the desk is recorded as on behalf of the company', async () => {
    const own = await openCase(desk)
    const id = await dispatched(own)
    const answer = await own.consultant.request('PUT', interestUrl(id, first), { interest: 'interested' })
    expect(answer.json().candidates[0].interest.by).toMatchObject({ kind: 'desk' })
    expect(await historyOf(desk, own.ticketId, 'interest.stated', 'enquiry.sent')).toMatchObject([
      { actorKind: 'staff', actorId: own.consultant.id, onBehalfOf: own.companyId },
      { actorKind: 'staff', onBehalfOf: own.companyId },
    ])
  })

  it('of two at once counts once', async () => {
    const own = await openCase(desk)
    const id = await dispatched(own)
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => own.consultant.request('PUT', interestUrl(id, first), { interest: 'interested' })),
    )
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409, 409])
    expect(await desk.db.select().from(enquiries).where(eq(enquiries.ticketId, own.ticketId))).toHaveLength(1)
  })

  it('of the last candidate makes the list answered', async () => {
    const own = await openCase(desk)
    const id = await dispatched(own, { municipalityCodes: [first, third] })
    await own.consultant.request('PUT', interestUrl(id, first), { interest: 'declined' })
    const last = await own.consultant.request('PUT', interestUrl(id, third), { interest: 'declined' })
    expect(last.json()).toMatchObject({ status: 'answered' })
    expect(outcome(await own.consultant.request('PUT', interestUrl(id, third), { interest: 'declined' }))).toEqual([409, 'already_stated'])
  })

  it('is refused on a draft, a withdrawn list and for a place that is not listed', async () => {
    const own = await openCase(desk)
    const drafted = (await draft(own)).json().id
    expect(outcome(await own.consultant.request('PUT', interestUrl(drafted, first), { interest: 'interested' }))).toEqual([
      409,
      'illegal_move',
    ])
    expect((await own.consultant.request('DELETE', `/api/v1/shortlists/${drafted}`)).json().status).toBe('withdrawn')
    expect(outcome(await own.consultant.request('PUT', interestUrl(drafted, first), { interest: 'interested' }))).toEqual([
      409,
      'withdrawn',
    ])
    const id = await dispatched(own, { municipalityCodes: [first] })
    expect((await own.consultant.request('PUT', interestUrl(id, second), { interest: 'interested' })).statusCode).toBe(404)
    expect((await own.consultant.request('PUT', interestUrl(id, first), { interest: 'maybe' })).statusCode).toBe(422)
  })
})

describe('reading shortlists', () => {
  it('goes page by page, to the company too', async () => {
    const own = await openCase(desk)
    const ids: string[] = []
    for (let count = 0; count < 3; count += 1) {
      ids.push(await dispatched(own))
      await draft(own)
    }
    const contact = await desk.contact({ organizationId: own.companyId })
    const seen: string[] = []
    for (let cursor = ''; ;) {
      const page = (await contact.request('GET', `/api/v1/tickets/${own.number}/shortlists?limit=2${cursor}`)).json()
      seen.push(...page.items.map(({ id }: { id: string }) => id))
      if (page.nextCursor === null) break
      cursor = `&cursor=${page.nextCursor}`
    }
    expect(seen).toEqual(ids)
    const all = (await own.consultant.request('GET', `/api/v1/tickets/${own.number}/shortlists`)).json()
    expect([all.items.length, all.nextCursor]).toEqual([6, null])
    expect((await contact.request('GET', `/api/v1/tickets/${own.number}/shortlists?cursor=nonsense`)).statusCode).toBe(422)
  })

  it('shows the company what was dispatched, without the desk’s inner workings, and other companies nothing', async () => {
    const own = await openCase(desk)
    const drafted = (await draft(own)).json().id
    const id = await dispatched(own)
    const contact = await desk.contact({ organizationId: own.companyId })
    const stranger = await desk.contact({ organizationId: found.companyId })
    const listed = (await contact.request('GET', `/api/v1/tickets/${own.number}/shortlists`)).json().items
    expect(listed).toHaveLength(1)
    expect(listed[0]).toMatchObject({
      id,
      runId: null,
      createdBy: null,
      dispatchedBy: null,
      candidates: [{ engineRank: null, score: null }, {}, {}],
    })
    expect((await contact.request('GET', `/api/v1/shortlists/${drafted}`)).statusCode).toBe(404)
    expect((await contact.request('GET', `/api/v1/shortlists/${id}`)).statusCode).toBe(200)
    expect((await stranger.request('GET', `/api/v1/shortlists/${id}`)).statusCode).toBe(404)
    expect((await stranger.request('GET', `/api/v1/tickets/${own.number}/shortlists`)).statusCode).toBe(404)
    expect((await stranger.request('PUT', interestUrl(id, first), { interest: 'declined' })).statusCode).toBe(404)
    expect((await own.consultant.request('GET', `/api/v1/tickets/${own.number}/shortlists`)).json().items).toHaveLength(2)
  })

  it('masks free words and names for an auditor', async () => {
    const own = await openCase(desk)
    const id = await dispatched(own)
    const contact = await desk.contact({ organizationId: own.companyId, name: '鈴木一郎' })
    await contact.request('PUT', interestUrl(id, first), { interest: 'declined', reason: '田中が反対' })
    const auditor = await desk.staff('auditor')
    const text = (await auditor.request('GET', `/api/v1/shortlists/${id}`)).body
    expect(text).not.toContain('田中')
    expect(text).not.toContain('鈴木')
    expect(text).not.toContain('ご検討ください')
  })
})
