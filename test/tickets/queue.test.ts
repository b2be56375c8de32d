import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { contactForm, corporateForm, municipalForm, workerForm } from '../support/forms.ts'

let desk: TestApp
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

const file = async (form: object, audience = 'municipal'): Promise<string> =>
  (await desk.request('POST', `/api/v1/intake/${audience}`, form)).json().ticket.number

async function list(query: string): Promise<{ numbers: string[]; nextCursor: string | null; counts: Record<string, number> }> {
  const answer = (await supervisor.request('GET', `/api/v1/tickets?${query}`)).json()
  return { ...answer, numbers: answer.items.map((ticket: { number: string }) => ticket.number) }
}

describe('the queue', () => {
  it('puts declared companies first, then what is due first', async () => {
    const company = { name: '宣言済み株式会社', industry: 'G', employees: 30, prefecture: '13' }
    const first = await file(corporateForm({ company }), 'corporate')
    const { id } = (await supervisor.request('GET', `/api/v1/tickets/${first}`)).json().organization
    await supervisor.request('PUT', `/api/v1/companies/${id}/declared`, { declaredOn: '2026-01-15' })
    const plain = await file(corporateForm(), 'corporate')
    const declared = await file(corporateForm({ company }), 'corporate')
    const { numbers } = await list('audience=corporate')
    expect(numbers).toEqual([declared, first, plain])
    const seen = (await supervisor.request('GET', `/api/v1/tickets/${declared}`)).json()
    expect(seen.fastPass).toBe(true)
  })

  it.each([
    ['queue', '2027-02'],
    ['due', '2027-03'],
  ])('sorted by %s puts what is resolved or closed after all that is not, the latest first', async (sort, month) => {
    await desk.moveClockTo(`${month}-01T00:30:00Z`)
    const resolved = await file(workerForm(), 'worker')
    await desk.moveClockTo(`${month}-02T00:30:00Z`)
    const closed = await file(workerForm(), 'worker')
    await desk.moveClockTo(`${month}-03T00:30:00Z`)
    const open = await file(municipalForm())
    await desk.db.update(tickets).set({ status: 'closed' }).where(eq(tickets.number, closed))
    const { numbers } = await list(`sort=${sort}&limit=200`)
    const place = (number: string) => numbers.indexOf(number)
    expect(place(open)).toBeLessThan(place(closed))
    expect(numbers.slice(place(closed), place(closed) + 2)).toEqual([closed, resolved])
    await desk.moveClockTo(new Date())
  })

  it.each([
    ['queue', '202011'],
    ['due', '202029'],
  ])('sorted by %s puts what owes nothing after all that is due, however long ago it was', async (sort, municipalityCode) => {
    const code = { municipalityCode }
    const answered = await file(municipalForm(code))
    await supervisor.request('POST', `/api/v1/tickets/${answered}/messages`, { direction: 'out', subject: 'ご連絡', body: '承りました。' })
    const asked = await file(municipalForm(code))
    await supervisor.request('POST', `/api/v1/tickets/${asked}/messages`, { direction: 'out', subject: 'ご連絡', body: '承りました。' })
    const late = await file(municipalForm(code))
    await supervisor.request('POST', `/api/v1/tickets/${asked}/messages`, { direction: 'in', subject: '電話', body: 'もう一つ伺います。' })
    const { id } = (await supervisor.request('GET', `/api/v1/tickets/${late}`)).json().organization
    const { numbers } = await list(`organization=${id}&sort=${sort}`)
    expect([numbers.slice(0, 2).toSorted(), numbers[2]]).toEqual([[asked, late], answered])
  })

  it('puts a declared company behind all that are due once it is answered', async () => {
    const company = { name: '答え済み株式会社', industry: 'G', employees: 30, prefecture: '13' }
    const first = await file(corporateForm({ company }), 'corporate')
    const { id } = (await supervisor.request('GET', `/api/v1/tickets/${first}`)).json().organization
    await supervisor.request('PUT', `/api/v1/companies/${id}/declared`, { declaredOn: '2026-01-15' })
    const declared = await file(corporateForm({ company }), 'corporate')
    expect((await list(`organization=${id}`)).numbers).toEqual([declared, first])
    await supervisor.request('POST', `/api/v1/tickets/${declared}/messages`, { direction: 'out', subject: 'ご連絡', body: '承りました。' })
    expect((await list(`organization=${id}`)).numbers).toEqual([first, declared])
  })

  it('gives a declared company its first response after two business hours, everyone else after eight', async () => {
    await desk.moveClockTo('2026-12-01T00:30:00Z')
    const company = { name: '早い株式会社', industry: 'G', employees: 30, prefecture: '13' }
    const plain = await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ company }))
    const { id } = (await supervisor.request('GET', `/api/v1/tickets/${plain.json().ticket.number}`)).json().organization
    await supervisor.request('PUT', `/api/v1/companies/${id}/declared`, { declaredOn: '2026-11-30' })
    const fast = await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ company }))
    expect(plain.json().ticket.firstResponseDueAt).toMatch(/^2026-12-01T08:30:0/u)
    expect(fast.json().ticket.firstResponseDueAt).toMatch(/^2026-12-01T02:30:0/u)
    await desk.moveClockTo(new Date())
  })

  it('shows what is overdue until it is answered', async () => {
    const number = await file(municipalForm())
    await desk.db
      .update(tickets)
      .set({ firstResponseDueAt: new Date(Date.now() - 60_000) })
      .where(eq(tickets.number, number))
    expect((await list('due=overdue')).numbers).toContain(number)
    expect((await list('due=today')).numbers).not.toContain(number)
    await supervisor.request('POST', `/api/v1/tickets/${number}/messages`, { direction: 'out', subject: 'ご連絡', body: '承りました。' })
    expect((await list('due=overdue')).numbers).not.toContain(number)
  })

  it.each(['queue', 'received', 'due', 'updated'])('sorted by %s is paged without a loss or a double', async (sort) => {
    for (let count = 0; count < 7; count++) await file(municipalForm({ municipalityCode: '304018' }))
    const whole = await list(`sort=${sort}&limit=200`)
    const paged: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list(`sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.numbers)
      cursor = page.nextCursor
    }
    expect(whole.numbers.length).toBeGreaterThan(6)
    expect(paged).toEqual(whole.numbers)
  })

  it('counts the tickets of every status', async () => {
    const before = (await list('audience=municipal')).counts
    await file(municipalForm())
    const after = (await list('audience=municipal&status=resolved')).counts
    expect(after.new).toBe((before.new ?? 0) + 1)
  })

  it('refuses a cursor that is not one', async () => {
    const answer = await supervisor.request('GET', '/api/v1/tickets?cursor=nonsense')
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, 'cursor'])
  })
})

describe('searching', () => {
  it.each([
    ['two characters', '会津'],
    ['half-width katakana for full-width', 'ﾜｰｹｰｼｮﾝ'],
    ['hiragana for katakana', 'わーけーしょん'],
    ['the number', 'M-20'],
    ['one character', '津'],
  ])('finds a ticket by %s', async (_what, words) => {
    const number = await file(municipalForm({ message: '会津若松でワーケーションの受入れを始めたい。' }))
    expect((await list(`q=${encodeURIComponent(words)}&limit=200`)).numbers).toContain(number)
  })

  it('does not find what only looks alike in pieces', async () => {
    const number = await file(municipalForm({ message: '会津と津会' }))
    expect((await list(`q=${encodeURIComponent('会津会')}`)).numbers).not.toContain(number)
  })

  it('takes % and _ as characters', async () => {
    const number = await file(municipalForm({ message: '回線は100%光です' }))
    expect((await list(`q=${encodeURIComponent('100%光')}`)).numbers).toEqual([number])
    expect((await list(`q=${encodeURIComponent('1%光')}`)).numbers).toEqual([])
  })

  it('finds by the name of the applicant', async () => {
    const number = await file(municipalForm({ contact: contactForm({ name: '小鳥遊 六花' }) }))
    expect((await list(`q=${encodeURIComponent('小鳥遊')}`)).numbers).toEqual([number])
  })

  it('is refused to auditors, whom it would tell what is masked for them', async () => {
    await file(municipalForm({ contact: contactForm({ name: '小鳥遊 六花' }) }))
    const auditor = await desk.staff('auditor')
    for (const words of ['小鳥遊', '誰でもない']) {
      const answer = await auditor.request('GET', `/api/v1/tickets?q=${encodeURIComponent(words)}`)
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'no_search_while_masked'])
    }
    expect((await auditor.request('GET', '/api/v1/tickets?audience=municipal')).statusCode).toBe(200)
  })
})

it('is kept out of caches, being full of personal data', async () => {
  expect((await supervisor.request('GET', '/api/v1/tickets')).headers['cache-control']).toBe('no-store')
  expect((await desk.request('GET', '/api/v1/catalog')).headers['cache-control']).toBe('public, max-age=300')
})

describe('the telephone', () => {
  it('makes a ticket of a form the desk takes down', async () => {
    const answer = await supervisor.request('POST', '/api/v1/tickets', { audience: 'municipal', ...municipalForm() })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ channel: 'phone', formConsent: { version: '2026-11' } })
  })

  it('makes one ticket of one form, however often it is sent with its key, and refuses another form with it', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const form = { audience: 'municipal', ...municipalForm() }
    const both = await Promise.all([1, 2].map(() => supervisor.request('POST', '/api/v1/tickets', form, headers)))
    expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect(both[1]?.json().number).toBe(both[0]?.json().number)
    const other = await supervisor.request('POST', '/api/v1/tickets', { ...form, message: '別の件です。' }, headers)
    expect([other.statusCode, other.json().code]).toEqual([422, 'idempotency_key_reused'])
  })
})

describe('participants', () => {
  it('take part once per address', async () => {
    const number = await file(municipalForm())
    const participant = { name: '課長', email: 'kacho@town.example' }
    const path = `/api/v1/tickets/${number}/participants`
    expect((await supervisor.request('POST', path, participant)).statusCode).toBe(201)
    expect((await supervisor.request('POST', path, { ...participant, email: 'KACHO@town.example' })).statusCode).toBe(409)
  })
})
