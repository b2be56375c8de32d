import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'
import { openedTo } from '../support/opened.ts'

let desk: TestApp
let administrator: Person
let consultant: Person
beforeAll(async () => {
  desk = await startApp()
  ;[administrator, consultant] = await Promise.all([desk.staff('administrator'), desk.staff('consultant')])
})
afterAll(() => desk.close())

async function newTicket(): Promise<string> {
  const { ticket } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json()
  await consultant.request('PUT', `/api/v1/tickets/${ticket.number}/assignment`, { consultantId: consultant.id })
  return ticket.number
}

const read = (number: string, by = administrator, below = '') => by.request('GET', `/api/v1/tickets/${number}${below}`)
const open = (number: string, reason: string, by = administrator) =>
  by.request('POST', `/api/v1/tickets/${number}/openings`, { purpose: 'fault', reason })

describe('a ticket', () => {
  it('is closed to an administrator who has not said why, with how to go on', async () => {
    const number = await newTicket()
    for (const below of ['', '/timeline', '/messages', '/notes', '/events', '/follow-ups']) {
      const answer = await read(number, administrator, below)
      expect([below, answer.statusCode, answer.json().code]).toEqual([below, 403, 'reason_needed'])
      expect(answer.json().title).toContain('state one first')
    }
    const japanese = await administrator.request('GET', `/api/v1/tickets/${number}`, undefined, { 'accept-language': 'ja' })
    expect(japanese.json().title).toContain('理由を入力して開いてください')
  })

  it('opens with a reason, to whoever gave it alone, and its consultants read who it was and why', async () => {
    const number = await newTicket()
    const other = await newTicket()
    const opened = await open(number, '申込者から重複のお問い合わせがあったため。')
    expect(opened.json()).toMatchObject({ ticket: number, purpose: 'fault', reason: '申込者から重複のお問い合わせがあったため。' })
    const { applicant, can } = (await read(number)).json()
    expect(applicant.name).not.toContain('●')
    expect(can).toMatchObject({ reply: true, note: true })
    expect((await read(other)).statusCode).toBe(403)
    expect((await read(number, await desk.staff('administrator'))).statusCode).toBe(403)

    const [entry] = (await read(number, consultant, '/timeline')).json().items
    expect(entry).toMatchObject({
      type: 'ticket.opened',
      actor: { kind: 'staff', id: administrator.id },
      details: { purpose: 'fault' },
      note: { body: '申込者から重複のお問い合わせがあったため。', staffId: administrator.id },
    })
  })

  it('is open for a working day, then the reason is asked for again', async () => {
    await desk.moveClockTo('2026-12-01T00:00:00Z')
    const number = await newTicket()
    const again = await desk.staff('administrator')
    const { until } = (await open(number, '動作の確認のため。', again)).json()
    expect(Math.abs(Date.parse(until) - Date.parse('2026-12-01T08:00:00Z'))).toBeLessThan(60_000)
    await desk.moveClockTo('2026-12-01T07:50:00Z')
    expect((await read(number, again)).statusCode).toBe(200)
    await desk.moveClockTo('2026-12-01T08:10:00Z')
    expect((await read(number, again)).json().code).toBe('reason_needed')
  })

  it('asks for words, and for a ticket there is', async () => {
    const number = await newTicket()
    for (const nothing of [' ', '.', 'あ', 'あああああああ', '…………！！']) {
      const refused = await open(number, nothing)
      expect([nothing, refused.statusCode, refused.json().errors[0].field]).toEqual([nothing, 422, 'reason'])
    }
    expect((await open(number, '.')).json().errors).toMatchObject([{ code: 'reason_says_nothing' }])
    for (const body of [{ reason: '確認のため。' }, { purpose: 'curiosity', reason: '確認のため。' }]) {
      const refused = await administrator.request('POST', `/api/v1/tickets/${number}/openings`, body)
      expect([refused.statusCode, refused.json().errors]).toMatchObject([422, [{ field: 'purpose' }]])
    }
    expect((await read(number)).statusCode).toBe(403)
    expect((await open('C-2020-000001', '確認のため。')).statusCode).toBe(404)
    for (const role of ['supervisor', 'consultant', 'auditor'] as const) {
      expect((await open(number, '確認のため。', await desk.staff(role))).statusCode).toBe(403)
    }
  })
})

describe('what an auditor reads of it', () => {
  it('is the purpose, in the ticket and in the audit, and none of the words', async () => {
    const number = await newTicket()
    const auditor = await desk.staff('auditor')
    const words = '株式会社みほんの花子様からのお電話のため。'
    await open(number, words)
    const timeline = await read(number, auditor, '/timeline')
    const audit = await auditor.request('GET', `/api/v1/audit?ticket=${number}&type=ticket.opened`)
    for (const answer of [timeline, audit]) {
      expect(answer.json().items[0]).toMatchObject({ type: 'ticket.opened', details: { purpose: 'fault' } })
      expect(answer.body).not.toContain('花子')
    }
    expect(timeline.json().items[0].note.body).toBe(`［●×${words.length}］`)
  })

  it('still tells of what was opened before purposes were asked for', async () => {
    const number = await newTicket()
    await desk.owner`
      with opened as (select id from tickets where number = ${number}),
      why as (
        insert into ticket_notes (ticket_id, staff_id, body, created_at)
        select id, ${administrator.id}, '以前の理由。', desk_now() from opened returning id, ticket_id)
      insert into events (type, ticket_id, actor_kind, actor_id, subject_id, details, occurred_at)
      select 'ticket.opened', ticket_id, 'staff', ${administrator.id}, id,
        jsonb_build_object('noteId', id, 'until', desk_now() + interval '8 hours'), desk_now() from why`
    for (const by of [consultant, await desk.staff('auditor')]) {
      const [entry] = (await read(number, by, '/timeline')).json().items
      expect(entry).toMatchObject({ type: 'ticket.opened', note: { staffId: administrator.id } })
      expect(entry.details).not.toHaveProperty('purpose')
    }
    expect((await read(number)).statusCode).toBe(200)
  })
})

describe('what an administrator reads of many tickets', () => {
  it('tells no person’s data, and nothing can be done from there', async () => {
    const number = await newTicket()
    await openedTo(administrator, number)
    const { items } = (await administrator.request('GET', '/api/v1/tickets')).json()
    for (const { applicant, message, can } of items) {
      expect(applicant.name.replace(/^./u, '')).toBe(`●● #${applicant.id.slice(-4)}`)
      expect(applicant.email).toMatch(/●●$/u)
      expect(message).not.toContain('お')
      expect(Object.values(can)).not.toContain(true)
    }
  })

  it('names the colleague a ticket is with, whose account they look after; to an auditor it does not', async () => {
    const number = await newTicket()
    const { name } = (await consultant.request('GET', '/api/v1/session')).json().person
    const assigneeFor = async (person: typeof administrator): Promise<string> => {
      const { items } = (await person.request('GET', '/api/v1/tickets?limit=100')).json<{
        items: { number: string; assignee: { name: string } | null }[]
      }>()
      return items.find((ticket) => ticket.number === number)?.assignee?.name ?? ''
    }
    expect(await assigneeFor(administrator)).toBe(name)
    expect(await assigneeFor(await desk.staff('auditor'))).toMatch(/^.●● #[0-9a-f]{4}$/u)
  })

  it('is not searched for words, nor counted by them', async () => {
    const found = await administrator.request('GET', `/api/v1/tickets?q=${encodeURIComponent('佐藤')}`)
    expect(found.json().code).toBe('no_search_while_masked')
    await consultant.request('POST', '/api/v1/saved-views', { name: '佐藤さん', query: { q: '佐藤' }, shared: true })
    await consultant.request('POST', '/api/v1/saved-views', { name: '企業', query: { audience: 'corporate' }, shared: true })
    const { items } = (await administrator.request('GET', '/api/v1/saved-views')).json()
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['企業'])
  })

  it('says nobody’s data where a contact is corrected without a ticket', async () => {
    const { applicant } = (await read(await newTicket(), consultant)).json()
    const changed = await administrator.request('PATCH', `/api/v1/contacts/${applicant.id}`, {})
    expect(changed.json()).toMatchObject({ id: applicant.id, name: `佐●● #${applicant.id.slice(-4)}` })
    expect(changed.body).not.toContain(applicant.email)
  })
})
