import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'

let desk: TestApp
/** 1 to 60. */
const secondsOfAMinute = /^([1-9]|[1-5]\d|60)$/u

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

describe('signing in', () => {
  it('shows a signed-in person who they are', async () => {
    const consultant = await desk.staff('consultant')
    const answer = await consultant.request('GET', '/api/v1/session')
    expect(answer.statusCode).toBe(200)
    expect(answer.json().person).toMatchObject({ id: consultant.id, role: 'consultant' })
  })

  it('tells what a role can do at all, as the policy says', async () => {
    const operationsFor = async (role: 'administrator' | 'consultant' | 'auditor') => {
      const answer = await (await desk.staff(role)).request('GET', '/api/v1/session/operations')
      return new Set(answer.json<{ items: string[] }>().items)
    }
    const [administrator, consultant, auditor] = [
      await operationsFor('administrator'),
      await operationsFor('consultant'),
      await operationsFor('auditor'),
    ]
    expect(['createStaff', 'addMessage', 'listTickets'].map((operation) => administrator.has(operation))).toEqual([true, true, true])
    expect(['createStaff', 'addMessage', 'listTickets'].map((operation) => consultant.has(operation))).toEqual([false, true, true])
    expect(['createStaff', 'addMessage', 'listTickets'].map((operation) => auditor.has(operation))).toEqual([false, false, true])
  })

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await desk.staff('consultant')
    const wrong = await desk.request('POST', '/api/v1/session', { email, password: 'wrong' })
    const unknown = await desk.request('POST', '/api/v1/session', { email: 'nobody@desk.example', password: 'wrong' })
    expect([wrong.statusCode, wrong.json().code]).toEqual([401, 'wrong_credentials'])
    expect([unknown.statusCode, unknown.json().code]).toEqual([401, 'wrong_credentials'])
  })

  it('ends at once with signing out', async () => {
    const consultant = await desk.staff('consultant')
    expect((await consultant.request('DELETE', '/api/v1/session')).statusCode).toBe(204)
    expect((await consultant.request('GET', '/api/v1/session')).statusCode).toBe(401)
  })

  it('refuses changes another site causes with our cookie', async () => {
    const consultant = await desk.staff('consultant')
    const answer = await consultant.request('DELETE', '/api/v1/session', undefined, { origin: 'https://elsewhere.example' })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'foreign_origin'])
  })

  it('stops guessing of one account after ten attempts a minute, and says how many seconds to wait', async () => {
    const attempts = []
    for (let count = 0; count < 11; count++) {
      attempts.push(await desk.request('POST', '/api/v1/session', { email: 'guessed@desk.example', password: 'x' }))
    }
    expect(attempts.map(({ statusCode }) => statusCode)).toEqual([...Array.from({ length: 10 }, () => 401), 429])
    expect(attempts[9]?.headers['retry-after']).toBeUndefined()
    expect(attempts[10]?.headers['retry-after']).toMatch(secondsOfAMinute)
  })

  it('stops one address from trying a list of accounts, on the page and the api together', async () => {
    const sprayed = await startApp()
    const statuses: number[] = []
    for (let count = 0; count < 101; count++) {
      const email = `sprayed-${count}@desk.example`
      const answer = await sprayed.request('POST', '/api/v1/session', { email, password: 'x' })
      statuses.push(answer.statusCode)
    }
    const page = await sprayed.app.inject({
      method: 'POST',
      url: '/sign-in',
      payload: 'email=other%40desk.example&password=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    await sprayed.close()
    expect(new Set(statuses.slice(0, 100))).toEqual(new Set([401]))
    expect([statuses[100], page.statusCode]).toEqual([429, 429])
    expect(page.headers['retry-after']).toMatch(secondsOfAMinute)
  })
})
