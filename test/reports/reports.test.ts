import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, municipalForm, workerForm } from '../support/forms.ts'
import { dispatched, enquired, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import { partsOf } from './workbook.ts'

/** The world below is counted by hand: fiscal year 2025 has the responses, 2026 the cases. */
let desk: TestApp
let supervisor: Person
const now = '2026-11-20T01:00:00Z'

beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
  await stageResponses()
  await desk.moveClockTo(now)
  await stageCases()
})
afterAll(() => desk?.close())

async function file(at: string, audience: 'corporate' | 'municipal' | 'worker', form: object): Promise<string> {
  await desk.moveClockTo(at)
  const answer = await desk.request('POST', `/api/v1/intake/${audience}`, form)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json().ticket.number
}

async function answerAt(at: string, number: string): Promise<void> {
  await desk.moveClockTo(at)
  const answer = await supervisor.request('POST', `/api/v1/tickets/${number}/messages`, {
    direction: 'out',
    subject: 'ご相談の件',
    body: '拝見しました。',
  })
  if (answer.statusCode !== 201) throw new Error(answer.body)
}

/** Seconds may pass between moving the clock and what is asked for: hours are told to one decimal place, and these lie in the middle of it. */
async function stageResponses(): Promise<void> {
  // The last second of fiscal year 2024, and the first moments of 2025.
  await file('2025-03-31T14:59:00Z', 'corporate', corporateForm())
  await answerAt('2025-04-01T01:00:00Z', await file('2025-03-31T15:00:00Z', 'corporate', corporateForm()))
  await answerAt(
    '2025-05-12T02:00:00Z',
    await file('2025-05-12T01:00:00Z', 'corporate', corporateForm({ topics: ['corp.destination', 'corp.rules'] })),
  )
  await answerAt('2025-05-13T03:00:00Z', await file('2025-05-13T01:00:00Z', 'corporate', corporateForm({ topics: ['corp.rules'] })))
  await answerAt('2025-05-14T04:00:00Z', await file('2025-05-14T01:00:00Z', 'corporate', corporateForm()))
  // Thirty days later is late.
  await answerAt('2025-06-14T01:00:00Z', await file('2025-05-15T01:00:00Z', 'corporate', corporateForm()))
  await file('2026-01-15T01:00:00Z', 'municipal', municipalForm())
  const withdrawn = await file('2026-03-31T14:00:00Z', 'worker', workerForm())
  await supervisor.request('PUT', `/api/v1/tickets/${withdrawn}/resolution`, { kind: 'withdrawn', note: '' })
}

async function stageCases(): Promise<void> {
  const town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]) })
  const open = (form: object = {}) => openCase(desk, { form: { disclosure: 'open', ...form }, consultant: supervisor })
  const meet = (number: string) =>
    supervisor.request('POST', `/api/v1/tickets/${number}/meetings`, {
      kind: 'phone',
      startsAt: '2026-11-19T01:00:00Z',
      minutes: 30,
      record: '方針を伺った。',
    })
  const introduce = async (found: Case): Promise<string> => {
    const enquiry = await enquired(found)
    await town.request('PUT', `/api/v1/enquiries/${enquiry}/answer`, { answer: 'accept', message: '歓迎します。' })
    return (await supervisor.request('GET', `/api/v1/enquiries/${enquiry}`)).json().introductionId
  }
  const record = async (id: string, kind: string, on: string): Promise<{ id: string }> =>
    (await supervisor.request('POST', `/api/v1/introductions/${id}/outcomes`, { kind, on })).json()

  const whole = await open({ topics: ['corp.destination', 'corp.rules'] })
  await meet(whole.number)
  await meet(whole.number)
  const stays = await introduce(whole)
  for (const [kind, on] of [
    ['site_visit', '2026-05-01'],
    ['office_opened', '2026-06-01'],
    ['stayed', '2026-11-01'],
  ] as const)
    await record(stays, kind, on)
  // Stayed at first, and left again.
  const left = await introduce(await open())
  for (const [kind, on] of [
    ['office_opened', '2026-06-01'],
    ['stayed', '2026-09-01'],
    ['withdrawn', '2026-10-01'],
  ] as const)
    await record(left, kind, on)
  // Recorded by mistake, and taken back: they count nowhere.
  for (const kind of ['site_visit', 'stayed']) {
    const { id } = await record(left, kind, '2026-11-01')
    const correction = { reason: '別の案件と取り違えたため' }
    await supervisor.request('POST', `/api/v1/introductions/${left}/outcomes/${id}/correction`, correction)
  }
  await enquired(await open())
  await dispatched(await open({ company: { name: '難波見本株式会社', industry: 'G', employees: 80, prefecture: '27' } }))
  const muni = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).json().ticket.number
  await meet(muni)
  await desk.request('POST', '/api/v1/intake/worker', workerForm())
}

const read = async (path: string, who: Person = supervisor) => {
  const answer = await who.request('GET', `/api/v1/reports/${path}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
type Line = { key: string | null; label: { ja: string } } & Record<string, unknown>

describe('first responses', () => {
  it('are counted against the time they were due, every ticket once', async () => {
    const { total, fiscalYear, lines } = await read('response-times?fiscalYear=2025')
    expect(fiscalYear).toBe(2025)
    expect(total).toEqual({
      received: 7,
      inTime: 4,
      late: 1,
      overdue: 1,
      stillDue: 0,
      ended: 1,
      shareInTime: 4 / 6,
      medianHours: 3,
      // 10 hours and 720 hours, six tenths of the way.
      ninetiethHours: 436,
    })
    expect(lines).toHaveLength(12)
    expect(lines.filter(({ received }: Line) => received !== 0).map(({ key, received, label }: Line) => [key, received, label.ja])).toEqual(
      [
        ['2025-04', 1, '2025年4月'],
        ['2025-05', 4, '2025年5月'],
        ['2026-01', 1, '2026年1月'],
        ['2026-03', 1, '2026年3月'],
      ],
    )
  })

  it('tell no hours where fewer than five tickets were answered', async () => {
    const { lines } = await read('response-times?fiscalYear=2025&by=audience')
    expect(lines.map(({ key, medianHours, shareInTime }: Line) => [key, medianHours, shareInTime])).toEqual([
      ['municipal', null, 0],
      ['corporate', 3, 4 / 5],
      ['worker', null, null],
    ])
  })

  it('are counted with each topic of a ticket, and once in all', async () => {
    const { lines, total } = await read('response-times?fiscalYear=2025&by=topic&audience=corporate')
    expect(lines.map(({ key, received }: Line) => [key, received])).toEqual([
      ['corp.entry', 0],
      ['corp.destination', 4],
      ['corp.management', 0],
      ['corp.rules', 2],
    ])
    expect(total.received).toBe(5)
  })

  it('of the fiscal year that runs have no line for a month to come', async () => {
    const { lines } = await read('response-times?fiscalYear=2026')
    expect(lines.map(({ key }: Line) => key).join(' ')).toBe('2026-04 2026-05 2026-06 2026-07 2026-08 2026-09 2026-10 2026-11')
    expect((await read('response-times?fiscalYear=2031')).lines).toEqual([])
  })

  it('are told by the prefecture of the organisation, in their order, those without one last', async () => {
    const { lines } = await read('response-times?fiscalYear=2025&by=prefecture')
    expect(lines.map(({ key, label, received }: Line) => [key, label.ja, received])).toEqual([
      ['07', '福島県', 1],
      ['13', '東京都', 5],
      [null, '不明・該当なし', 1],
    ])
    expect((await read('response-times?fiscalYear=2025&prefecture=07')).total.received).toBe(1)
    expect((await read('response-times?fiscalYear=2025&topic=corp.rules')).total.received).toBe(2)
  })

  it('of a year are those of tickets received from April to March in Japan', async () => {
    const { lines } = await read('response-times?fiscalYear=2026&by=fiscal_year')
    expect(lines.map(({ label, received }: Line) => [label.ja, received])).toEqual([
      ['2022年度', 0],
      ['2023年度', 0],
      ['2024年度', 1],
      ['2025年度', 7],
      ['2026年度', 6],
    ])
  })
})

describe('the funnel', () => {
  it('says how many tickets of the running fiscal year came to each step', async () => {
    const { total, fiscalYear } = await read('funnel')
    expect(fiscalYear).toBe(2026)
    expect(total.steps).toEqual({
      form: 6,
      meeting: 2,
      shortlist: 4,
      interest: 3,
      introduction: 2,
      site_visit: 1,
      opening: 2,
      still_there: 1,
    })
    // What the steps are a share of: only companies' tickets come further than a meeting.
    expect(total).toMatchObject({ tickets: 6, companyTickets: 4 })
  })

  it('is told by audience, prefecture and topic', async () => {
    const stepsBy = async (query: string) =>
      (await read(`funnel?${query}`)).lines.map(({ key, steps }: { key: string | null; steps: Record<string, number> }) => [
        key,
        Object.values(steps).join(' '),
      ])
    expect(await stepsBy('by=audience')).toEqual([
      ['municipal', '1 1 0 0 0 0 0 0'],
      ['corporate', '4 1 4 3 2 1 2 1'],
      ['worker', '1 0 0 0 0 0 0 0'],
    ])
    expect(await stepsBy('by=prefecture&audience=corporate')).toEqual([
      ['13', '3 1 3 3 2 1 2 1'],
      ['27', '1 0 1 0 0 0 0 0'],
    ])
    expect(await stepsBy('by=topic&topic=corp.rules')).toEqual([['corp.rules', '1 1 1 1 1 1 1 1']])
  })

  it('of a year without tickets is empty, not missing', async () => {
    const { total, lines } = await read('funnel?fiscalYear=2031&by=prefecture')
    expect(Object.values(total.steps)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(lines).toEqual([])
  })
})

describe('files', () => {
  it('hold the same figures for spreadsheets, with a byte order mark and a name of their own', async () => {
    const answer = await supervisor.request('GET', '/api/v1/reports/funnel/file?by=audience', undefined, { 'accept-language': 'ja' })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="funnel-2026-by-audience.csv"')
    expect([...answer.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows: string[][] = parse(answer.body, { bom: true, relax_column_count: true })
    expect(rows.slice(-5)).toEqual([
      [
        '相談区分',
        '相談受付',
        '面談',
        '候補自治体の紹介',
        '関心あり',
        '引き合わせ',
        '視察',
        'オフィス開設',
        '定着',
        '相談案件（分割したものを含む）',
        'うち企業の相談案件',
      ],
      ['自治体', '1', '1', '0', '0', '0', '0', '0', '0', '1', '0'],
      ['企業', '4', '1', '4', '3', '2', '1', '2', '1', '4', '4'],
      ['働き手', '1', '0', '0', '0', '0', '0', '0', '0', '1', '0'],
      ['合計（相談案件ごとに1件）', '6', '2', '4', '3', '2', '1', '2', '1', '6', '4'],
    ])
    expect(rows[1]).toEqual(['年度', '2026年度'])
  })

  it('are workbooks of words and numbers too', async () => {
    const answer = await supervisor.request('GET', '/api/v1/reports/response-times/file?fiscalYear=2025&by=fiscal_year&format=xlsx')
    expect(answer.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="response-times-2025-by-fiscal-year.xlsx"')
    const { 'xl/worksheets/sheet1.xml': sheet, 'xl/sharedStrings.xml': words } = partsOf(answer.rawPayload)
    expect(words).toContain('90th percentile (hours)')
    expect(words).toContain('FY2025')
    expect(sheet).toContain('<v>436</v>')
    expect(sheet).not.toContain('<f>')
  })
})

describe('reports', () => {
  it('are for those who lead the desk or audit it', async () => {
    const auditor = await desk.staff('auditor')
    expect((await read('funnel', auditor)).total.steps.form).toBe(6)
    const consultant = await desk.staff('consultant')
    expect((await consultant.request('GET', '/api/v1/reports/funnel')).statusCode).toBe(403)
  })

  it('name what is wrong with what they are asked for', async () => {
    const answer = await supervisor.request('GET', '/api/v1/reports/funnel?fiscalYear=1868&by=weather&prefecture=48')
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors.map(({ field }: { field: string }) => field)).toEqual(['fiscalYear', 'by', 'prefecture'])
  })
})
