import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { digitsOf } from '../support/authenticator.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

const password = 'correct horse battery staple'

let desk: TestDesk
let administrator: Person
beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
  administrator = await desk.staff('administrator')
})
afterAll(() => desk?.close())

async function subjectsTo({ email }: Person): Promise<(string | undefined)[]> {
  await desk.settled()
  return (await desk.mailsTo(email)).map(({ subject }) => subject)
}

it('tells a member of the desk by mail that an app counts for them, and that it was taken away, and tells no secret', async () => {
  const supervisor = await desk.staff('supervisor')
  const { secret } = (await supervisor.request('POST', '/api/v1/second-factor', { password })).json()
  expect(await subjectsTo(supervisor)).toEqual([])
  const done = await supervisor.request('PUT', '/api/v1/second-factor/confirmation', { code: digitsOf(secret) })
  expect(done.statusCode).toBe(200)
  expect(await subjectsTo(supervisor)).toEqual(['【地方創生テレワーク相談窓口】認証アプリを設定しました'])

  expect((await administrator.request('DELETE', `/api/v1/staff/${supervisor.id}/second-factor`)).statusCode).toBe(204)
  expect((await administrator.request('DELETE', `/api/v1/staff/${supervisor.id}/second-factor`)).statusCode).toBe(204)
  expect(await subjectsTo(supervisor)).toEqual([
    '【地方創生テレワーク相談窓口】認証アプリを設定しました',
    '【地方創生テレワーク相談窓口】認証アプリを解除しました',
  ])
  const mails = await desk.mailsTo(supervisor.email)
  for (const hidden of [secret, ...done.json().recoveryCodes]) expect(mails.map(({ raw }) => raw).join('')).not.toContain(hidden)
  expect(mails.map(({ text }) => text).join('')).toContain('/sign-in')
})

it('tells a member of the desk by mail that a recovery code of theirs signed somebody in, and that their codes were renewed', async () => {
  const consultant = await desk.staff('consultant')
  const browser = async () => {
    const opened = await desk.request('POST', '/api/v1/session', { email: consultant.email, password })
    let cookie = opened.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    return async (method: 'POST' | 'PUT', path: string, body?: unknown) => {
      const answer = await desk.request(method, `/api/v1${path}`, body, { cookie })
      const [given] = answer.cookies
      if (given) cookie = `${given.name}=${given.value}`
      return answer
    }
  }
  const first = await browser()
  const { secret } = (await first('POST', '/second-factor', { password })).json()
  const { recoveryCodes } = (await first('PUT', '/second-factor/confirmation', { code: digitsOf(secret) })).json()
  const setUp = '【地方創生テレワーク相談窓口】認証アプリを設定しました'

  const byApp = await browser()
  expect((await byApp('POST', '/session/second-factor', { code: digitsOf(secret, 1) })).statusCode).toBe(200)
  expect(await subjectsTo(consultant)).toEqual([setUp])

  const byCode = await browser()
  expect((await byCode('POST', '/session/second-factor', { code: recoveryCodes[0] })).statusCode).toBe(200)
  const used = '【地方創生テレワーク相談窓口】リカバリーコードでサインインがありました'
  expect(await subjectsTo(consultant)).toEqual([setUp, used])

  const renewed = await byCode('POST', '/second-factor/recovery-codes', { password, code: recoveryCodes[1] })
  expect(renewed.statusCode).toBe(201)
  expect(await subjectsTo(consultant)).toEqual([setUp, used, '【地方創生テレワーク相談窓口】リカバリーコードを作り直しました'])
  const told = (await desk.mailsTo(consultant.email)).map(({ raw }) => raw).join('')
  for (const hidden of [...recoveryCodes, ...renewed.json().recoveryCodes]) expect(told).not.toContain(hidden)
})
