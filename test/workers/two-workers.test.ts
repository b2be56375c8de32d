import { afterAll, beforeAll, expect, it } from 'vitest'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk.close())

it('two workers at once send one mail each, in one attempt', async () => {
  const forms = Array.from({ length: 40 }, () => corporateForm())
  desk.worker({ due: 60, relay: 30 })
  desk.worker({ due: 60, relay: 30 })
  await Promise.all(forms.map((form) => desk.request('POST', '/api/v1/intake/corporate', form)))
  await eventually(() => desk.smtp.received.length >= forms.length, { within: 60_000 })
  await desk.settled()
  expect(desk.smtp.received.map(({ to }) => to.join()).toSorted()).toEqual(forms.map(({ contact }) => contact.email).toSorted())
  const rows = await desk.acknowledgements()
  expect(new Set(rows.map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(new Set(['sent 1']))
  // Nor did one of them run into the other: the row's lock decides, not the constraint behind it.
  expect(desk.logged.filter((line) => line.includes('"level":50'))).toEqual([])
})
