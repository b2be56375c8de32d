import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetOldAnswers } from '../../src/tickets/forget-answers.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { contactForm, corporateForm, municipalForm, workerForm } from '../support/forms.ts'

let desk: TestApp
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

const numbers = { municipal: /^M-\d{4}-\d{6}$/u, corporate: /^C-\d{4}-\d{6}$/u, worker: /^W-\d{4}-\d{6}$/u }

describe('a form', () => {
  it.each([
    ['municipal', municipalForm, 'new'],
    ['corporate', corporateForm, 'new'],
    ['worker', workerForm, 'resolved'],
  ] as const)('of a %s applicant becomes a ticket with a number and a due time', async (audience, form, status) => {
    const answer = await desk.request('POST', `/api/v1/intake/${audience}`, form())
    expect(answer.statusCode).toBe(201)
    const { ticket } = answer.json()
    expect(ticket).toMatchObject({ audience, status })
    expect(ticket.number).toMatch(numbers[audience])
    expect(Date.parse(ticket.firstResponseDueAt)).toBeGreaterThan(Date.parse(ticket.receivedAt))
  })

  it('is numbered without a gap or a double when fifty arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => desk.request('POST', '/api/v1/intake/worker', workerForm())))
    const running = answers.map((answer) => Number(answer.json().ticket.number.slice(-6))).toSorted((a, b) => a - b)
    expect(new Set(running).size).toBe(50)
    expect((running.at(-1) ?? 0) - (running[0] ?? 0)).toBe(49)
  })

  it('of a worker is resolved as referred at once', async () => {
    const { ticket } = (await desk.request('POST', '/api/v1/intake/worker', workerForm())).json()
    const seen = (await supervisor.request('GET', `/api/v1/tickets/${ticket.number}`)).json()
    expect(seen).toMatchObject({ status: 'resolved', resolution: { kind: 'referred' }, organization: null })
    const history = (await supervisor.request('GET', `/api/v1/tickets/${ticket.number}/events`)).json().items
    const resolved = history.filter(({ type }: { type: string }) => type === 'ticket.resolved')
    expect(resolved).toMatchObject([{ details: { resolution: 'referred' } }])
  })

  it('of the same company again adds a ticket, not a second company', async () => {
    const company = { name: '株式会社おなじ', industry: 'G', employees: 10, prefecture: '13' }
    const first = await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ company }))
    const second = await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ company: { ...company, name: 'おなじ（株）' } }))
    const [one, two] = await Promise.all(
      [first, second].map(async (answer) => (await supervisor.request('GET', `/api/v1/tickets/${answer.json().ticket.number}`)).json()),
    )
    expect(one.number).not.toBe(two.number)
    expect(two.organization.id).toBe(one.organization.id)
  })
})

describe('an Idempotency-Key', () => {
  it('answers the same form with the same ticket, even in parallel', async () => {
    const form = municipalForm()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => desk.request('POST', '/api/v1/intake/municipal', form, { 'idempotency-key': 'same-form' })),
    )
    expect(new Set(answers.map((answer) => answer.json().ticket?.number)).size).toBe(1)
    expect(answers.map((answer) => answer.statusCode)).toEqual(Array.from({ length: 10 }, () => 201))
  })

  it('is forgotten after a week, not before', async () => {
    const send = async () => (await desk.request('POST', '/api/v1/intake/worker', form, { 'idempotency-key': 'kept' })).json().ticket.number
    const form = workerForm()
    const first = await send()
    await desk.moveClockTo(new Date(Date.now() + 6.9 * 86_400_000))
    await forgetOldAnswers(desk.deps)
    expect(await send()).toBe(first)
    await desk.moveClockTo(new Date(Date.now() + 7.1 * 86_400_000))
    await forgetOldAnswers(desk.deps)
    expect(await send()).not.toBe(first)
    await desk.moveClockTo(new Date())
  })

  it('is refused with another form', async () => {
    await desk.request('POST', '/api/v1/intake/worker', workerForm(), { 'idempotency-key': 'other-form' })
    const answer = await desk.request('POST', '/api/v1/intake/worker', workerForm({ message: '別の相談' }), {
      'idempotency-key': 'other-form',
    })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'idempotency_key_reused'])
  })
})

describe('a wrong form', () => {
  it('is answered with every wrong field at once, in the language asked for', async () => {
    const form = corporateForm({
      contact: contactForm({ email: 'not an address', phone: 'abc' }),
      topics: ['muni.entry'],
      stage: 'later',
      company: { name: '', industry: 'Z', employees: 0, prefecture: '99', corporateNumber: '1234567890123' },
      needs: [{ code: 'office_seats', importance: 9 }],
      surprise: true,
    })
    const answer = await desk.request('POST', '/api/v1/intake/corporate', form)
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    const fields = answer.json().errors.map((error: { field: string }) => error.field)
    expect(fields).toEqual(
      expect.arrayContaining([
        'contact.email',
        'contact.phone',
        'topics.0',
        'stage',
        'company.name',
        'company.industry',
        'company.employees',
        'company.prefecture',
        'company.corporateNumber',
        'needs.0.importance',
        'surprise',
      ]),
    )
    const japanese = await desk.request('POST', '/api/v1/intake/corporate', form, { 'accept-language': 'ja' })
    expect(japanese.json().title).toBe('入力内容に誤りがあります。')
  })

  it('is answered with faults between fields beside faults of a field', async () => {
    const form = municipalForm({
      preferredContact: 'phone',
      stage: 'later',
      strengths: [
        { code: 'tourism', level: 9 },
        { code: 'access', level: 3 },
        { code: 'access', level: 4 },
      ],
      needs: [{ code: 'head_count', importance: 'very' }],
    })
    const answer = await desk.request('POST', '/api/v1/intake/municipal', form)
    const fields = answer.json().errors.map((error: { field: string }) => error.field)
    expect(fields).toEqual(
      expect.arrayContaining(['stage', 'contact.phone', 'strengths.0.level', 'strengths.2.code', 'needs.0.importance', 'needs.0.target']),
    )
  })

  it.each([
    ['a NUL in a name', { contact: contactForm({ name: 'a\u0000b' }) }, 'contact.name'],
    ['a line break in a name', { contact: contactForm({ name: 'a\r\nBcc: x@y.example' }) }, 'contact.name'],
    ['a lone surrogate in the message', { message: '\uD800' }, 'message'],
    ['a control character in the message', { message: 'a\u0007b' }, 'message'],
    ['a message that is too long', { message: 'あ'.repeat(10_001) }, 'message'],
    ['an unknown municipality', { municipalityCode: '999999' }, 'municipalityCode'],
    ['a municipality code with a wrong check digit', { municipalityCode: '072029' }, 'municipalityCode'],
    ['no consent', { formConsent: { version: '1', accepted: false } }, 'formConsent.accepted'],
    ['a wish to be called without a number', { preferredContact: 'phone' }, 'contact.phone'],
    ['a strength stated twice', { strengths: [1, 2].map((level) => ({ code: 'tourism', level })) }, 'strengths.1.code'],
  ])('with %s names the field', async (_what, changes, field) => {
    const answer = await desk.request('POST', '/api/v1/intake/municipal', municipalForm(changes))
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors.map((error: { field: string }) => error.field)).toContain(field)
  })

  it('that is not JSON is 400, too large 413, of another type 415', async () => {
    const post = (payload: string, type: string) =>
      desk.app.inject({ method: 'POST', url: '/api/v1/intake/worker', payload, headers: { 'content-type': type } })
    expect((await post('{"contact":', 'application/json')).statusCode).toBe(400)
    expect((await post(JSON.stringify(workerForm({ message: 'x'.repeat(1_100_000) })), 'application/json')).statusCode).toBe(413)
    expect((await post('<form/>', 'text/xml')).statusCode).toBe(415)
  })

  it('leaves no ticket and no number behind', async () => {
    const before = (await desk.request('POST', '/api/v1/intake/worker', workerForm())).json().ticket.number
    await desk.request('POST', '/api/v1/intake/worker', workerForm({ stage: 'never' }))
    const after = (await desk.request('POST', '/api/v1/intake/worker', workerForm())).json().ticket.number
    expect(Number(after.slice(-6))).toBe(Number(before.slice(-6)) + 1)
  })
})

it('keeps of a worker who did not say where they stand that it is not known; of organisations it is asked', async () => {
  const { stage: _stage, ...unsaid } = workerForm()
  const { ticket } = (await desk.request('POST', '/api/v1/intake/worker', unsaid)).json()
  const path = `/api/v1/tickets/${ticket.number}`
  const shown = await supervisor.request('GET', path)
  expect(shown.json()).toMatchObject({ stage: null })
  const set = await supervisor.request('PATCH', path, { stage: 'planning' }, { 'if-match': String(shown.headers.etag) })
  expect(set.json()).toMatchObject({ stage: 'planning' })
  const back = await supervisor.request('PATCH', path, { stage: null }, { 'if-match': String(set.headers.etag) })
  expect(back.json()).toMatchObject({ stage: null })
  const { stage: _planned, ...town } = municipalForm()
  const refused = await desk.request('POST', '/api/v1/intake/municipal', town)
  expect(refused.json().errors).toMatchObject([{ field: 'stage' }])
})

it('stores a line of ten thousand characters unharmed', async () => {
  const message = '長'.repeat(10_000)
  const { ticket } = (await desk.request('POST', '/api/v1/intake/worker', workerForm({ message }))).json()
  expect((await supervisor.request('GET', `/api/v1/tickets/${ticket.number}`)).json().message).toBe(message)
})

it("never writes a person's data into the log", async () => {
  const form = municipalForm({ contact: contactForm({ name: '秘密 太郎', email: 'himitsu@town.example' }) })
  await desk.request('POST', '/api/v1/intake/municipal', form)
  await supervisor.request('GET', `/api/v1/tickets?q=${encodeURIComponent('秘密 太郎')}`)
  expect(desk.logged.length).toBeGreaterThan(0)
  expect(desk.logged.join('\n')).not.toMatch(/秘密|%E7%A7%98|himitsu/u)
})

it('keeps of a municipal form that its address is an office’s, which stays when people move', async () => {
  const form = municipalForm({ contact: contactForm({ email: 'kikaku@office.example', roleMailbox: true }) })
  const { number } = (await desk.request('POST', '/api/v1/intake/municipal', form)).json().ticket
  const { applicant } = (await supervisor.request('GET', `/api/v1/tickets/${number}`)).json()
  const contact = await supervisor.request('PATCH', `/api/v1/contacts/${applicant.id}`, { department: '企画課' })
  expect(contact.json()).toMatchObject({ email: 'kikaku@office.example', roleMailbox: true })
})
