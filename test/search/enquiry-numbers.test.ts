import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enquiryNumber, enquiryNumberLookedFor } from '../../src/catalog/enquiry-number.rules.ts'
import type { Person, TestApp } from '../support/app.ts'
import { enquired, enquiryUrl, openCase, startDeskWithTown, type Case } from '../shortlists/scene.ts'

let desk: TestApp
let town: Person
let found: Case
let id: string
let number: string
beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
  found = await openCase(desk)
  await enquired(await openCase(desk))
  id = await enquired(found)
  number = enquiryNumber(id)
})
afterAll(() => desk?.close())

const answerTo = (q: string, who: Person) => who.request('GET', `/api/v1/search?q=${encodeURIComponent(q)}`)
const ticketsFor = async (q: string, who: Person = found.consultant) => (await answerTo(q, who)).json().tickets.items

describe('the number a municipality names its enquiry by', () => {
  it('stands with the enquiry, read by itself and in a list, by the desk and by the municipality', async () => {
    expect((await found.consultant.request('GET', enquiryUrl(id))).json()).toMatchObject({ id, number })
    const { items } = (await found.consultant.request('GET', `/api/v1/enquiries?ticket=${found.number}`)).json()
    expect(items).toMatchObject([{ id, number }])
    expect((await town.request('GET', enquiryUrl(id))).json()).toMatchObject({ id, number })
  })

  it('finds the ticket, whole, in whichever width and case it is typed', async () => {
    const fullWidth = Array.from(number, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('')
    for (const q of [number, number.toLowerCase(), fullWidth, ` ${number} `, number.replace('-', 'ー'), number.replace('-', '')])
      expect([q, await ticketsFor(q)]).toMatchObject([q, [{ number: found.number, foundIn: { kind: 'enquiry', excerpt: number } }]])
    for (const q of [number.slice(0, -1), `${number}0`, number.slice(2)]) expect([q, await ticketsFor(q)]).toEqual([q, []])
  })

  it('finds its ticket before another whose words name it', async () => {
    const other = await openCase(desk)
    await other.consultant.request('POST', `/api/v1/tickets/${other.number}/notes`, { body: `${number}の件で町からお電話。` })
    expect(await ticketsFor(number)).toMatchObject([
      { number: found.number, foundIn: { kind: 'enquiry' } },
      { number: other.number, foundIn: { kind: 'note' } },
    ])
  })

  it('finds it without a name for an administrator, and nothing for whoever may not search', async () => {
    const [named] = await ticketsFor(number)
    const [masked, ...more] = await ticketsFor(number, await desk.staff('administrator'))
    expect(more).toEqual([])
    expect(masked).toMatchObject({ number: found.number })
    expect(masked.applicant).not.toBe(named.applicant)
    for (const who of [town, await desk.staff('auditor')]) expect((await answerTo(number, who)).statusCode).toBe(403)
  })
})

it('reads back the end of the id it was made of, and no other words', () => {
  expect(enquiryNumberLookedFor(number)).toBe(id.slice(-6))
  for (const words of ['', 'E-', 'E-7F3A2', 'E-7F3A2G', 'C-2026-000001', 'E-7F3A2C 会津'])
    expect(enquiryNumberLookedFor(words)).toBeUndefined()
})
