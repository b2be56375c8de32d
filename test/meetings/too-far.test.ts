import { describe, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { ask, beforeEachTicket, book, refusal, thursday } from './scene.ts'

let consultant: Person
let number: string
beforeEachTicket((opened) => ({ consultant, number } = opened))

const farThursday = '2036-11-27T01:00:00.000Z'
/** Two years after the Tuesday it is, and the business day after that. */
const lastDay = '2028-11-24T01:00:00.000Z'
const dayAfter = '2028-11-27T01:00:00.000Z'
const url = () => `/tickets/${number}/meetings`

describe('a time more than two years ahead', () => {
  it.each([farThursday, dayAfter])('is not booked, whichever way, and the field says why: %s', async (startsAt) => {
    const tooFar = [422, 'invalid_input', 'startsAt meeting_too_far']
    expect(await refusal(consultant, 'POST', url(), { status: 'booked', kind: 'phone', startsAt })).toEqual(tooFar)
    expect(await refusal(consultant, 'POST', url(), { kind: 'phone', startsAt })).toEqual(tooFar)
    const answer = await consultant.request('POST', `/api/v1${url()}`, { status: 'booked', kind: 'phone', startsAt })
    expect(answer.json().errors[0].message).toContain('within two years')
    const { id } = await book(consultant, number, thursday('10:00'))
    expect(await refusal(consultant, 'PUT', `/meetings/${id}/time`, { startsAt })).toEqual(tooFar)
    expect(await ask(consultant, 'GET', `/meetings/${id}`)).toMatchObject({ startsAt: thursday('10:00'), revision: 0 })
  })

  it('is not offered, either', async () => {
    const slots = [thursday('10:00'), farThursday, lastDay, dayAfter]
    expect(await refusal(consultant, 'POST', url(), { status: 'proposed', kind: 'online', slots })).toEqual([
      422,
      'invalid_input',
      'slots.1 meeting_too_far',
      'slots.3 meeting_too_far',
    ])
  })

  it('begins after the same day of that year', async () => {
    expect(await book(consultant, number, lastDay)).toMatchObject({ status: 'booked', startsAt: lastDay })
  })
})
