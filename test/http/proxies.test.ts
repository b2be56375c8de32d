import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp({ TRUST_PROXY: 'true' })
})
afterAll(() => desk.close())

it('behind a proxy counts by the address the proxy saw, not by what the sender claims', async () => {
  const attempt = (claimed: number) =>
    desk.request(
      'POST',
      '/api/v1/session',
      { email: 'x@desk.example', password: 'x' },
      { 'x-forwarded-for': `10.0.0.${claimed}, 192.0.2.7` },
    )
  const statuses: number[] = []
  for (let count = 0; count < 11; count++) statuses.push((await attempt(count)).statusCode)
  expect(statuses.at(-1)).toBe(429)
})
