import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { draft, excludedCode, historyOf, listedCodes, openCase, outcome, type Case } from './scene.ts'

let desk: TestApp
let found: Case
beforeAll(async () => {
  desk = await startApp()
  found = await openCase(desk)
})
afterAll(() => desk.close())

const [first, second, third] = listedCodes
const urlOf = (id: string) => `/api/v1/shortlists/${id}`
const summary = '実証に参加できる拠点を探しています。'
const codesOf = ({ candidates }: { candidates: { municipality: { code: string } }[] }) =>
  candidates.map(({ municipality }) => municipality.code)
const listsOf = async () =>
  (await found.consultant.request('GET', `/api/v1/tickets/${found.number}/shortlists`)).json().items.map(({ id }: { id: string }) => id)

describe('the preview of changes nobody has saved', () => {
  it('is the mail, the page and the enquiry as they would be: order, additions, words; the draft and its history stay', async () => {
    const { id, version } = (await draft(found, { municipalityCodes: [first, second] })).json()
    const change = { municipalityCodes: [third, first], note: '書きかけの言葉です。', summary }
    const preview = await found.consultant.request('POST', `${urlOf(id)}/preview`, change)
    expect(preview.statusCode, preview.body).toBe(200)
    const seen = preview.json()
    expect(codesOf(seen)).toEqual([third, first])
    expect(seen.text).toContain('書きかけの言葉です。')
    expect(seen.text.indexOf('北九州市')).toBeLessThan(seen.text.indexOf('会津若松市'))
    expect(seen.text).not.toContain('白浜町')
    expect(seen.text).toContain('/l/********')
    expect(seen.enquiry).toEqual({ disclosure: 'blind', summary, isWritten: true, isHeldBack: false })

    const kept = (await found.consultant.request('GET', urlOf(id))).json()
    expect(kept).toMatchObject({ version, note: 'ご検討ください。', changedAt: null })
    expect(codesOf(kept)).toEqual([first, second])
    expect((await historyOf(desk, found.ticketId, 'shortlist.changed')).filter(({ subjectId }) => subjectId === id)).toEqual([])
    const saved = (await found.consultant.request('GET', `${urlOf(id)}/preview`)).json()
    expect(saved.text).toContain('ご検討ください。')
    expect(saved.enquiry).toMatchObject({ isWritten: false, summary: expect.stringContaining('情報通信業の企業') })
  })

  it('is word for word what is sent once they are saved, and ends no approval', async () => {
    const supervisor = await desk.staff('supervisor')
    const { id } = (await draft(found, { municipalityCodes: [first, second] })).json()
    await supervisor.request('PUT', `${urlOf(id)}/approval`)
    const change = { municipalityCodes: [second, first], note: '順を入れ替えました。' }
    const before = (await found.consultant.request('POST', `${urlOf(id)}/preview`, change)).json()
    const { status, version } = (await found.consultant.request('GET', urlOf(id))).json()
    expect(status).toBe('approved')
    await found.consultant.request('PATCH', urlOf(id), change, { 'if-match': `"${String(version)}"` })
    expect((await found.consultant.request('GET', `${urlOf(id)}/preview`)).json()).toEqual(before)
  })

  it('names the faults saving would name', async () => {
    const { id } = (await draft(found, { municipalityCodes: [first] })).json()
    const refused = await found.consultant.request('POST', `${urlOf(id)}/preview`, {
      municipalityCodes: [first, excludedCode],
      summary: `${found.companyName}が探しています。`,
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['municipalityCodes.1', 'excluded_candidate'],
      ['summary', 'identifies_company'],
    ])
  })

  it('is not of a list that has left the desk, and for nobody who could not save them', async () => {
    const own = await openCase(desk)
    const { id } = (await draft(own, { municipalityCodes: [first] })).json()
    const colleague = await desk.staff('consultant')
    expect(outcome(await colleague.request('POST', `${urlOf(id)}/preview`, { note: '別' }))).toEqual([403, 'not_your_ticket'])
    const auditor = await desk.staff('auditor')
    expect((await auditor.request('POST', `${urlOf(id)}/preview`, { note: '別' })).statusCode).toBe(403)
    await own.consultant.request('PUT', `${urlOf(id)}/dispatch`)
    expect(outcome(await own.consultant.request('POST', `${urlOf(id)}/preview`, { note: '追記' }))).toEqual([409, 'illegal_move'])
  })
})

describe('the preview of a list nobody has drafted', () => {
  const urlOfNew = () => `/api/v1/tickets/${found.number}/shortlist-preview`

  it('is what the company would get; no list comes of it', async () => {
    const before = await listsOf()
    const preview = await found.consultant.request('POST', urlOfNew(), {
      runId: found.runId,
      municipalityCodes: [second, first],
      note: 'まだ下書きもありません。',
    })
    expect(preview.statusCode, preview.body).toBe(200)
    expect(codesOf(preview.json())).toEqual([second, first])
    expect(preview.json().text).toContain('まだ下書きもありません。')
    expect(await listsOf()).toEqual(before)
    expect((await historyOf(desk, found.ticketId, 'shortlist.drafted')).map(({ subjectId }) => subjectId).toSorted()).toEqual(
      before.toSorted(),
    )
  })

  it('names the faults drafting it would name', async () => {
    const refused = await found.consultant.request('POST', urlOfNew(), {
      runId: found.runId,
      municipalityCodes: [excludedCode],
      note: '',
    })
    expect(refused.json().errors).toMatchObject([{ field: 'municipalityCodes.0', code: 'excluded_candidate' }])
  })
})
