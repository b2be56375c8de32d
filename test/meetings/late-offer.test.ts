import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { corporateForm } from '../support/forms.ts'
import { ask, book, offer, thursday, ticketOf, tuesday } from './scene.ts'

let desk: TestDesk
let consultant: Person
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo(tuesday)
  desk.worker()
  consultant = await desk.staff('consultant')
})
afterAll(() => desk.close())

/** An offer whose mail waits until its reader has proved their address; lets it go. */
async function heldOffer(slots: readonly string[]): Promise<() => Promise<string>> {
  const filed = corporateForm()
  const { number }: { number: string } = (await desk.request('POST', '/api/v1/intake/corporate', filed)).json().ticket
  await ask(consultant, 'PUT', `/tickets/${number}/assignment`, { consultantId: consultant.id })
  await offer(consultant, number, slots)
  await desk.settled()
  const { applicant } = await ask<{ applicant: { id: string } }>(consultant, 'GET', `/tickets/${number}`)
  return async () => {
    await ask(consultant, 'PUT', `/contacts/${applicant.id}/verification`)
    return (await desk.mailWith(filed.contact.email, '面談の日時をお選びください')).text ?? ''
  }
}

it('an offer that goes late names the times that are left of it', async () => {
  const letGo = await heldOffer([thursday('10:00'), thursday('15:00')])
  await book(consultant, (await ticketOf(desk, consultant)).number, thursday('10:00'))
  const text = await letGo()
  expect(text).toContain('11月26日(木) 15:00')
  expect(text).not.toContain('11月26日(木) 10:00')
})

it('an offer of which nothing is left when it goes asks all the same, and its page for other times', async () => {
  const letGo = await heldOffer([thursday('13:00')])
  await book(consultant, (await ticketOf(desk, consultant)).number, thursday('13:00'))
  expect(await letGo()).toContain('11月26日(木) 13:00')
})
