import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { textBlock, textBlockCodes } from '../../src/mail/text-blocks/text-blocks.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'

let desk: TestApp
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

const url = (code: string, language = 'ja') => `/api/v1/text-blocks/${code}/texts/${language}`
const save = (code: string, body: string, version: number | undefined, who = supervisor, language = 'ja') =>
  who.request('PUT', url(code, language), { body }, version === undefined ? {} : { 'if-match': `"${version}"` })

describe('the list of text blocks', () => {
  it('tells of each where it stands, whose eyes read it, its variables, and what it says now', async () => {
    const { items } = (await supervisor.request('GET', '/api/v1/text-blocks')).json<{ items: { code: string }[] }>()
    expect(items.map(({ code }) => code)).toEqual(textBlockCodes)
    expect(items.find(({ code }) => code === 'consent-request.opening')).toMatchObject({
      label: { ja: '開示の同意のお願い：書き出し' },
      side: { code: 'company', ja: '企業' },
      messages: ['consent-request'],
      isList: false,
      variables: [
        { name: 'ticketNumber', required: false, label: { ja: '受付番号' } },
        { name: 'municipality', required: true },
        { name: 'desk' },
        { name: 'hours' },
      ],
      texts: { ja: { version: 0, body: textBlock('consent-request.opening').ja, statedBy: null }, en: { version: 0 } },
    })
  })

  it('offers no block towards the municipality of an enquiry the company’s name or a ticket number', async () => {
    const { items } = (await supervisor.request('GET', '/api/v1/text-blocks')).json<{
      items: { side: { code: string }; variables: { name: string }[] }[]
    }>()
    const toMunicipality = items.filter(({ side }) => side.code === 'municipality')
    expect(toMunicipality.length).toBeGreaterThan(3)
    for (const { variables } of toMunicipality) {
      expect(variables.map(({ name }) => name)).not.toContain('company')
      expect(variables.map(({ name }) => name)).not.toContain('ticketNumber')
    }
  })
})

describe('saving a text', () => {
  it('makes a version with who and when, once for the same words, and an event without them', async () => {
    const code = 'shortlist.opening'
    const body = '貴社に合うと考えられる自治体を{{candidateCount}}件ご案内いたします。'
    const saved = await save(code, `${body}\r\n`, 0)
    expect(saved.statusCode, saved.body).toBe(200)
    expect(saved.headers['etag']).toBe('"1"')
    expect(saved.json()).toMatchObject({ block: code, language: 'ja', version: 1, body, statedBy: supervisor.id })
    expect((await save(code, `${body}\n`, 1)).json()).toMatchObject({ version: 1 })
    expect((await supervisor.request('GET', url(code))).json()).toEqual(saved.json())
    expect((await supervisor.request('GET', url(code, 'en'))).json()).toMatchObject({ version: 0 })
    const recorded = await desk.db.select().from(events).where(eq(events.type, 'text.saved'))
    expect(recorded.map(({ details }) => details)).toEqual([{ block: code, language: 'ja', version: 1 }])
  })

  it('keeps one empty line of many', async () => {
    const saved = await save('waiting-resolved.closing', `またご連絡ください。${'\n \n'.repeat(100)}お待ちしております。`, 0)
    expect(saved.json()).toMatchObject({ body: 'またご連絡ください。\n\nお待ちしております。' })
  })

  it('holds to the version its sender saw', async () => {
    const code = 'mail.closing'
    expect((await save(code, 'よろしくお願いいたします。', undefined)).statusCode).toBe(428)
    expect((await save(code, 'よろしくお願いいたします。', 0)).json()).toMatchObject({ version: 1 })
    const stale = await save(code, 'どうぞよろしくお願いいたします。', 0)
    expect(stale.statusCode).toBe(412)
    expect(stale.json()).toMatchObject({ code: 'stale', currentVersion: 1 })
  })

  it('lets one of two win that save at the same moment', async () => {
    const codes = (await Promise.all(['甲', '乙', '丙', '丁'].map((words) => save('reminder.crossing', `${words}です。`, 0)))).map(
      ({ statusCode }) => statusCode,
    )
    expect(codes.toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412])
    const { items } = (await supervisor.request('GET', `${url('reminder.crossing')}/versions`)).json<{ items: { version: number }[] }>()
    expect(items.map(({ version }) => version)).toEqual([1, 0])
  })

  it('refuses what could not be filled in, naming the place and the variables there are, in the language asked for', async () => {
    const wrong = await save('enquiry.opening', '{{company}}が\n{% if x %}{{ municipality | upcase }}{{municipality', 0)
    expect(wrong.statusCode).toBe(422)
    const { errors } = wrong.json<{ errors: { field: string; code: string; message: string }[] }>()
    expect(errors.map(({ field, code }) => [field, code])).toEqual([
      ['body', 'text_variable_unknown'],
      ['body', 'text_tag'],
      ['body', 'text_filter'],
      ['body', 'text_braces'],
    ])
    expect(errors[0]?.message).toContain('line 1, character 1')
    expect(errors[0]?.message).toContain('{{municipality}}, {{desk}}, {{hours}}')
    const japanese = await supervisor.request(
      'PUT',
      url('consent-request.opening'),
      { body: '同意をお願いします。' },
      { 'if-match': '*', 'accept-language': 'ja' },
    )
    expect(japanese.json()).toMatchObject({
      errors: [{ field: 'body', code: 'text_variable_missing', message: 'この文面には {{municipality}} が必要です。' }],
    })
    expect((await supervisor.request('GET', url('enquiry.opening'))).json()).toMatchObject({ version: 0 })
  })

  it('knows its blocks and languages', async () => {
    for (const path of [url('enquiry.nonsense'), url('enquiry.opening', 'fr'), url('constructor')]) {
      expect((await supervisor.request('GET', path)).statusCode, path).toBe(404)
    }
  })
})

describe('the history of a text', () => {
  it('keeps every version, page by page, and makes an older one the newest again', async () => {
    const code = 'introduction.closing'
    for (const [at, words] of ['一', '二', '三'].entries()) await save(code, `${words}です。`, at)
    const first = (await supervisor.request('GET', `${url(code)}/versions?limit=2`)).json()
    expect(first.items.map(({ version }: { version: number }) => version)).toEqual([3, 2])
    const rest = (await supervisor.request('GET', `${url(code)}/versions?limit=2&cursor=${first.nextCursor}`)).json()
    const delivered = { version: 0, body: textBlock(code).ja, statedBy: null, statedAt: null }
    expect(rest).toMatchObject({ items: [{ version: 1, body: '一です。' }, delivered], nextCursor: null })
    const three = (await supervisor.request('GET', `${url(code)}/versions?limit=3`)).json()
    expect((await supervisor.request('GET', `${url(code)}/versions?limit=3&cursor=${three.nextCursor}`)).json()).toMatchObject({
      items: [delivered],
      nextCursor: null,
    })
    expect((await supervisor.request('GET', `${url(code, 'en')}/versions`)).json().items).toMatchObject([{ version: 0 }])

    const restore = (version: number, seen: number) =>
      supervisor.request('PUT', `${url(code)}/restoration`, { version }, { 'if-match': `"${seen}"` })
    expect((await restore(1, 3)).json()).toMatchObject({ version: 4, body: '一です。' })
    expect((await restore(0, 4)).json()).toMatchObject({ version: 5, body: textBlock(code).ja })
    expect((await restore(9, 5)).statusCode).toBe(404)
    expect((await restore(1, 4)).statusCode).toBe(412)
  })

  it('cannot be rewritten, not even by the owner of the tables', async () => {
    await expect(desk.db.execute(sql`update text_versions set body = 'x'`)).rejects.toThrow()
    await expect(desk.db.execute(sql`delete from text_versions`)).rejects.toThrow()
  })
})

describe('who may', () => {
  it('the desk reads; supervisors and administrators change; contacts see nothing', async () => {
    for (const role of ['consultant', 'auditor'] as const) {
      const person = await desk.staff(role)
      expect((await person.request('GET', '/api/v1/text-blocks')).statusCode).toBe(200)
      expect((await save('enquiry.answering', 'ご回答ください。', 0, person)).statusCode).toBe(403)
    }
    expect((await save('enquiry.answering', 'ご回答ください。', 0, await desk.staff('administrator'))).statusCode).toBe(200)
    expect((await (await desk.contact()).request('GET', '/api/v1/text-blocks')).statusCode).toBe(403)
  })
})
