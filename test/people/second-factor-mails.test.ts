import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { digitsOf } from '../support/authenticator.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

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
  const { secret } = (await supervisor.request('POST', '/api/v1/second-factor')).json()
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
