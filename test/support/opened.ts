import { expect } from 'vitest'
import type { Person } from './app.ts'

/** The administrator, let into these tickets for a recorded reason. */
export async function openedTo(administrator: Person, ...numbers: readonly string[]): Promise<Person> {
  for (const number of numbers) {
    const answer = await administrator.request('POST', `/api/v1/tickets/${number}/openings`, {
      purpose: 'answering',
      reason: '操作についてのお問い合わせのため。',
    })
    expect(answer.statusCode, answer.body).toBe(201)
  }
  return administrator
}
