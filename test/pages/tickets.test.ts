import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase, type Case } from '../shortlists/scene.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { get, post, textOf } from './browser.ts'

let desk: TestApp
let found: Case
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
  found = await openCase(desk, { form: { message: '拠点を探しています。<b>急ぎです</b>' } })
  const url = `/api/v1/tickets/${found.number}`
  for (const [path, body] of [
    ['messages', { direction: 'out', subject: '席数について', body: '何席をご希望ですか。' }],
    ['messages', { direction: 'in', subject: 'Re: 席数について', body: '10席です。' }],
    ['notes', { body: '電話は午後がよい。' }],
    ['follow-ups', { subject: '年明けのご連絡', body: 'その後いかがですか。', dueAt: '2099-01-08T01:00:00Z' }],
  ] as const) {
    const answer = await found.consultant.request('POST', `${url}/${path}`, body)
    expect(answer.statusCode, answer.body).toBe(201)
  }
})
afterAll(() => desk.close())

async function cookieOf({ email }: Pick<Person, 'email'>): Promise<{ cookie: string }> {
  const answer = await post(desk, '/sign-in', { email, password: 'correct horse battery staple' })
  return { cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

const pageFor = async (person: Pick<Person, 'email'>, path = `/tickets/${found.number}`) => get(desk, path, await cookieOf(person))

describe('the page of a ticket', () => {
  it('shows the desk what is known, said, noted and still to be sent, in either language', async () => {
    const page = await pageFor(found.consultant)
    expect(page.statusCode).toBe(200)
    const text = textOf(page)
    for (const words of [
      `相談案件 ${found.number}`,
      '対応中',
      '次の回答の期限',
      '担当',
      found.companyName,
      '何席をご希望ですか。',
      '10席です。',
      '電話は午後がよい。',
      '年明けのご連絡',
      '2099年1月8日(木) 10:00',
    ]) {
      expect(text).toContain(words)
    }
    expect(page.body).toContain('拠点を探しています。&#60;b&#62;急ぎです')
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
    const english = await pageFor(supervisor, `/tickets/${found.number}?lang=en`)
    expect(english.body).toContain('<html lang="en">')
    for (const words of [`Ticket ${found.number}`, 'Mails to come', 'Notes (for the desk only)']) expect(textOf(english)).toContain(words)
  })

  it('tells why a mail was skipped', async () => {
    const url = `/api/v1/tickets/${found.number}/follow-ups`
    const mail = { subject: '資料のご案内', body: '資料です。', dueAt: '2099-01-09T01:00:00Z' }
    const { id } = (await found.consultant.request('POST', url, mail)).json() as { id: string }
    const skip = { reason: '電話でお伝えしたため。' }
    expect((await found.consultant.request('PUT', `/api/v1/follow-ups/${id}/skip`, skip)).statusCode).toBe(200)
    expect(textOf(await pageFor(found.consultant))).toMatch(/送信を見送ったメール.*資料のご案内\s*理由：電話でお伝えしたため。/su)
    const hidden = textOf(await pageFor(await desk.staff('auditor')))
    expect(hidden).toContain('送信を見送ったメール')
    expect(hidden).not.toContain('電話でお伝え')
  })

  it('shows an auditor no name and no word', async () => {
    const text = textOf(await pageFor(await desk.staff('auditor')))
    expect(text).toContain(found.number)
    for (const words of ['何席', '10席', '午後がよい', '年明け', '急ぎ']) expect(text).not.toContain(words)
    expect(text).toContain('［●×')
  })

  it('leads whoever is not signed in through the sign-in and back', async () => {
    const answer = await get(desk, `/tickets/${found.number}`)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/sign-in?next=/tickets/${found.number}`])
    const { email } = found.consultant
    const back = await post(desk, '/sign-in', { email, password: 'correct horse battery staple', next: `/tickets/${found.number}` })
    expect([back.statusCode, back.headers.location]).toEqual([303, `/tickets/${found.number}`])
    expect((await get(desk, '/tickets')).headers.location).toBe('/sign-in?next=/tickets')
  })

  it('is not for people of organisations, and tells of no ticket that is not there', async () => {
    expect((await pageFor(await desk.contact({ organizationId: found.companyId }))).statusCode).toBe(403)
    expect((await pageFor(supervisor, '/tickets/C-2026-999999')).statusCode).toBe(404)
    expect((await get(desk, '/tickets/nothing')).statusCode).toBe(404)
  })
})

describe('the page of tickets', () => {
  it('lists what its reader has and what nobody has', async () => {
    const idle = await openCase(desk)
    await supervisor.request('DELETE', `/api/v1/tickets/${idle.number}/assignment`)
    const { body } = await pageFor(found.consultant, '/tickets')
    for (const number of [found.number, idle.number]) expect(body).toContain(`href="/tickets/${number}"`)
    const others = await pageFor(await desk.staff('consultant'), '/tickets?lang=en')
    expect(others.body).not.toContain(found.number)
    expect(others.body).toContain(`href="/tickets/${idle.number}?lang=en"`)
  })
})
