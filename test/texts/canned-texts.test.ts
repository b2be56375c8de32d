import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { contactForm, corporateForm } from '../support/forms.ts'

let desk: TestApp
let supervisor: Person
let consultant: Person
let colleague: Person
beforeAll(async () => {
  desk = await startApp()
  ;[supervisor, consultant, colleague] = await Promise.all([
    desk.staff('supervisor'),
    desk.staff('consultant', { name: '会津 太郎' }),
    desk.staff('consultant'),
  ])
})
afterAll(() => desk?.close())

const add = (who: Person, body: object) => who.request('POST', '/api/v1/canned-texts', body)
const namesOf = async (who: Person) =>
  (await who.request('GET', '/api/v1/canned-texts')).json().items.map(({ name }: { name: string }) => name) as string[]

describe('a canned text', () => {
  it('is its writer’s own until it is shared; supervisors change shared ones, colleagues none', async () => {
    const own = (await add(consultant, { name: '御礼', ja: 'ありがとうございます。' })).json()
    expect(own).toMatchObject({ name: '御礼', en: '', shared: false, can: { change: true, remove: true } })
    expect(await namesOf(consultant)).toContain('御礼')
    expect(await namesOf(supervisor)).not.toContain('御礼')
    const at = `/api/v1/canned-texts/${own.id}`
    expect((await supervisor.request('PATCH', at, { name: 'x' })).statusCode).toBe(404)
    await consultant.request('PATCH', at, { shared: true })
    const seen = (await colleague.request('GET', '/api/v1/canned-texts')).json().items.find(({ id }: { id: string }) => id === own.id)
    expect(seen.can).toEqual({ change: false, remove: false })
    expect((await colleague.request('PATCH', at, { name: 'x' })).json()).toMatchObject({ status: 403, code: 'not_your_text' })
    expect((await supervisor.request('PATCH', at, { ja: '誠にありがとうございます。' })).json()).toMatchObject({
      ja: '誠にありがとうございます。',
      shared: true,
    })
    expect((await supervisor.request('DELETE', at)).statusCode).toBe(204)
    expect(await namesOf(consultant)).not.toContain('御礼')
  })

  it('keeps to the rules of texts, each fault named in its language with its place', async () => {
    const wrong = await add(consultant, { name: '誤り', ja: '{{municipality}}のご紹介', en: '{% include x %}' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json().errors).toMatchObject([
      { field: 'ja', code: 'text_variable_unknown' },
      { field: 'en', code: 'text_tag' },
    ])
    expect((await add(consultant, { name: '空' })).json().errors).toMatchObject([{ field: 'ja', code: 'text_empty' }])
    expect((await add(consultant, { name: '同じ', ja: 'あ' })).statusCode).toBe(201)
    expect((await add(consultant, { name: '同じ', ja: 'い' })).json()).toMatchObject({ status: 409, code: 'name_taken' })
  })

  it('is filled in for a ticket, in its applicant’s language where there are words in it', async () => {
    await add(consultant, {
      name: 'A 両方',
      ja: '{{organization}}様 {{ticketNumber}} {{consultant}} {{desk}}',
      en: 'Dear {{organization}}',
    })
    await add(consultant, { name: 'B 日本語だけ', ja: '日本語' })
    const file = async (language: 'ja' | 'en') => {
      const form = corporateForm({
        contact: contactForm({ language }),
        company: { name: '{{desk}}商事株式会社', industry: 'G', employees: 8, prefecture: '13' },
      })
      const { number } = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket
      await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: consultant.id })
      const { organization } = (await consultant.request('GET', `/api/v1/tickets/${number}`)).json()
      const { items } = (await consultant.request('GET', `/api/v1/tickets/${number}/canned-texts`)).json()
      const of = (name: string) => items.find((one: { name: string }) => one.name === name)
      return { number, organization: organization.name as string, both: of('A 両方'), only: of('B 日本語だけ') }
    }
    const ja = await file('ja')
    // What people are called is never read as a text itself.
    expect(ja.both.body).toBe(`${ja.organization}様 ${ja.number} 会津 太郎 地方創生テレワーク相談窓口`)
    const en = await file('en')
    expect(en.both).toMatchObject({ language: 'en', body: `Dear ${en.organization}` })
    expect(en.only).toMatchObject({ language: 'ja', body: '日本語' })
  })
})
