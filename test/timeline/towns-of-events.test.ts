import { afterAll, beforeAll, expect, it } from 'vitest'
import { enquired, enquiryUrl, listedCodes, openCase, startDeskWithTown } from '../shortlists/scene.ts'
import type { Person, TestApp } from '../support/app.ts'

let desk: TestApp
let town: Person
beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
})
afterAll(() => desk.close())

interface Entry {
  type: string
  towns: { code: string; name: string; romanName: string | null }[]
}

it('names the municipality each milestone of a case is about, in both languages, and those of a list in its order', async () => {
  const found = await openCase(desk)
  const id = await enquired(found)
  await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })
  await found.consultant.request('PUT', enquiryUrl(id, '/disclosure-consent'))
  const { introductionId } = (await found.consultant.request('GET', enquiryUrl(id))).json()
  await found.consultant.request('POST', `/api/v1/introductions/${introductionId}/outcomes`, { kind: 'site_visit', on: '2026-01-05' })
  const { items } = (await found.consultant.request('GET', `/api/v1/tickets/${found.number}/timeline?limit=100`)).json<{ items: Entry[] }>()
  const townsOf = (type: string) => items.find((entry) => entry.type === type)?.towns.map(({ code }) => code)
  expect(townsOf('shortlist.dispatched')).toEqual([...listedCodes])
  for (const type of [
    'interest.stated',
    'enquiry.sent',
    'enquiry.accepted',
    'disclosure.consented',
    'introduction.made',
    'outcome.recorded',
  ]) {
    expect([type, townsOf(type)]).toEqual([type, [listedCodes[0]]])
  }
  expect(items.find(({ type }) => type === 'enquiry.sent')?.towns).toMatchObject([
    { name: '会津若松市', romanName: 'Aizuwakamatsu-shi', prefecture: '07' },
  ])
  expect(townsOf('ticket.received')).toEqual([])
})
