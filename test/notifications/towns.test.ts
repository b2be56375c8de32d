import { afterAll, beforeAll, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { recordEvent } from '../../src/events/record-event.ts'
import { system } from '../../src/people/actor.ts'
import { react } from '../../workers/react.ts'
import { dispatched, enquiryUrl, interestUrl, listedCodes, openCase, openly, startDeskWithTown, type Case } from '../shortlists/scene.ts'
import type { Person, TestApp } from '../support/app.ts'

let desk: TestApp
let town: Person
let found: Case
beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
  found = await openCase(desk, openly)
})
afterAll(() => desk.close())

const [first, second, third] = listedCodes
const aizu = { code: first, name: '会津若松市', romanName: 'Aizuwakamatsu-shi' }

interface Item {
  eventType: string
  municipalities: { code: string; name: string; romanName: string | null }[]
}

/** What the holder of the case is told, once the rooms have reacted. */
async function told(): Promise<Item[]> {
  for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
  return (await found.consultant.request('GET', '/api/v1/notifications?limit=200')).json().items
}
const townsOf = (items: Item[], type: string) => items.find(({ eventType }) => eventType === type)?.municipalities

it('names the municipality an answer to an enquiry is of, and none of what is about none', async () => {
  const shortlistId = await dispatched(found)
  const sent = await found.consultant.request('PUT', interestUrl(shortlistId, first), { interest: 'interested' })
  const candidates: { municipality: { code: string }; enquiry: { id: string } }[] = sent.json().candidates
  const enquiryId = candidates.find(({ municipality }) => municipality.code === first)?.enquiry.id ?? ''
  const answer = (body: object) => town.request('PUT', enquiryUrl(enquiryId, '/answer'), body)
  expect((await answer({ answer: 'ask', message: '席数は？' })).statusCode).toBe(200)
  expect((await answer({ answer: 'decline', message: '今回は見送ります。' })).statusCode).toBe(200)
  await (await desk.staff('supervisor')).request('POST', `/api/v1/tickets/${found.number}/notes`, { body: '確認しました。' })
  const items = await told()
  for (const type of ['enquiry.asked', 'enquiry.declined']) expect(townsOf(items, type)).toEqual([aizu])
  expect(townsOf(items, 'note.added')).toEqual([])
})

it('names every municipality a company answered about in one go', async () => {
  const at = new Date()
  await desk.db.transaction(async (tx) => {
    for (const municipalityCode of [third, second]) {
      const details = { shortlistId: crypto.randomUUID(), municipalityCode, interest: 'interested' }
      await recordEvent(tx, { type: 'interest.stated', actor: system, ticketId: found.ticketId, details, at })
    }
  })
  const items = (await told()).filter(({ eventType }) => eventType === 'interest.stated')
  expect(items.map(({ municipalities }) => municipalities.map(({ code }) => code))).toEqual([[second, third]])
})
