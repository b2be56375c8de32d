import { describe, expect, it } from 'vitest'
import type { Person, TestApp } from '../support/app.ts'
import { ask, beforeEachTicket, book, refusal, thursday } from './scene.ts'

let desk: TestApp
let consultant: Person
let number: string
beforeEachTicket((opened) => ({ desk, consultant, number } = opened))

const closed = [422, 'invalid_input', 'startsAt desk_closed']
const newYearsEve = '2026-12-31T01:00:00.000Z'

describe('a meeting while the desk is closed', () => {
  it.each([
    ['31 December', newYearsEve],
    ['a Saturday', '2026-11-28T01:00:00.000Z'],
    ['a national holiday', '2027-01-11T01:00:00.000Z'],
    ['before nine', thursday('08:30')],
    ['past six in the evening', thursday('17:30')],
  ])('is not booked without a word about it: %s', async (_when, startsAt) => {
    const body = { status: 'booked', kind: 'phone', startsAt }
    expect(await refusal(consultant, 'POST', `/tickets/${number}/meetings`, body)).toEqual(closed)
    expect(await refusal(consultant, 'POST', `/tickets/${number}/meetings`, { kind: 'phone', startsAt })).toEqual(closed)
    const answer = await consultant.request('POST', `/api/v1/tickets/${number}/meetings`, body)
    expect(answer.json().errors[0].message).toContain('give the reason')
    const outsideHoursReason = '先方の都合により、この日時に限り可能なため'
    expect(await book(consultant, number, startsAt, { outsideHoursReason })).toMatchObject({
      status: 'booked',
      startsAt,
      outsideHoursReason,
    })
  })

  it('is not moved there without one either, and loses it when it is moved back', async () => {
    const { id, outsideHoursReason: none } = await book(consultant, number, thursday('10:00'))
    expect(none).toBeNull()
    const url = `/meetings/${id}/time`
    expect(await refusal(consultant, 'PUT', url, { startsAt: newYearsEve })).toEqual(closed)
    expect(await refusal(consultant, 'PUT', url, { startsAt: thursday('10:00'), minutes: 540 })).toEqual(closed)
    const outsideHoursReason = '年内に決めたいとのご要望のため'
    expect(await ask(consultant, 'PUT', url, { startsAt: newYearsEve, outsideHoursReason })).toMatchObject({ outsideHoursReason })
    expect(await ask(consultant, 'PUT', url, { startsAt: newYearsEve, place: '会議室A' })).toMatchObject({
      outsideHoursReason,
      place: '会議室A',
    })
    expect(await ask(consultant, 'PUT', url, { startsAt: thursday('11:00') })).toMatchObject({ outsideHoursReason: null })
  })

  it('is nothing to explain within the hours the consultant has stated, or when it took place', async () => {
    await ask(consultant, 'PUT', `/staff/${consultant.id}/working-hours`, [{ weekday: 4, from: '18:00', to: '20:00' }])
    expect(await book(consultant, number, thursday('18:30'), { outsideHoursReason: '夜間の勤務日のため' })).toMatchObject({
      status: 'booked',
      outsideHoursReason: null,
    })
    const held = { kind: 'phone', startsAt: '2026-11-21T01:00:00Z', record: '土曜日に電話があった。' }
    expect(await ask(consultant, 'POST', `/tickets/${number}/meetings`, held)).toMatchObject({ status: 'held', outsideHoursReason: null })
  })

  it('keeps its reason from the applicant', async () => {
    const { id } = await book(consultant, number, newYearsEve, { outsideHoursReason: '社内の事情' })
    const auditor = await desk.staff('auditor')
    expect((await ask(auditor, 'GET', `/meetings/${id}`))['outsideHoursReason']).toBe('［●×5］')
  })
})
