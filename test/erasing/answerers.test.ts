import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOwnData } from '../../src/pages/own-data/read-own-data.ts'
import { findContact } from '../../src/people/read-contacts.ts'
import { browserOf, get, newLink, sendAnswer } from '../pages/browser.ts'
import { enquired, listedCodes, municipalityIdOf, openCase, openly } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { consentOn, filedForm, mailTo, pathIn } from '../tickets/passing/scene.ts'

let desk: TestDesk
let town: Person
let supervisor: Person

beforeAll(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]), name: '会津 太郎' })
  supervisor = await desk.staff('supervisor')
  desk.worker()
})
afterAll(() => desk?.close())

const reason = 'ご本人のお申し出のため。'
const colleague = '企画課 田中 一郎'
const erase = (what: string, by = supervisor) => by.request('POST', `/api/v1/${what}/answerer/erasure`, { reason })
const keptOf = async (contactId: string) => {
  const contact = await findContact(desk.db, contactId)
  return JSON.stringify(contact && (await readOwnData(desk.db, contact)))
}

describe('who was said to have answered an enquiry, and to have asked about it', () => {
  it('is erased for good: on its page, at the desk, in what is kept of mails and of the link’s reader; what they said stays', async () => {
    const found = await openCase(desk, openly)
    const enquiryId = await enquired(found)
    const { path } = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })
    await sendAnswer(desk, path, { answer: 'ask', message: '何名でお越しですか。', answerer: colleague })
    await mailTo(desk, found.consultant.email, '質問が届きました')
    const reader = browserOf(await sendAnswer(desk, path, { answer: 'decline', message: '来年であれば。', answerer: colleague }))
    await desk.settled()
    const of = (view: string) => `/api/v1/tickets/${found.number}${view}`
    const everywhere = async () => [
      (await get(desk, path, reader)).body,
      await keptOf(town.id),
      ...(await Promise.all(
        [`/api/v1/enquiries/${enquiryId}`, of('/timeline?limit=200'), of('/follow-ups'), of('/events')].map(
          async (url) => (await supervisor.request('GET', url)).body,
        ),
      )),
    ]
    const read = async () => (await supervisor.request('GET', `/api/v1/enquiries/${enquiryId}`)).json()
    expect((await everywhere()).filter((words) => words.includes('田中')).length).toBeGreaterThan(3)
    expect((await read()).can.eraseAnswerer).toBe(true)
    expect((await erase(`enquiries/${enquiryId}`, found.consultant)).statusCode).toBe(403)

    const erased = await erase(`enquiries/${enquiryId}`)
    expect(erased.statusCode, erased.body).toBe(200)
    expect((await everywhere()).filter((words) => words.includes('田中'))).toEqual([])
    expect(await read()).toMatchObject({ answer: { message: '来年であれば。', answerer: null }, can: { eraseAnswerer: false } })
    expect((await get(desk, path, reader)).body).toContain('何名でお越しですか。')
    const { items } = (await supervisor.request('GET', of('/timeline?limit=200'))).json()
    expect(items).toContainEqual(
      expect.objectContaining({ type: 'enquiry_answerer.erased', note: expect.objectContaining({ body: reason }) }),
    )
    const again = await erase(`enquiries/${enquiryId}`)
    expect(again.statusCode).toBe(409)
    expect(again.json()).toMatchObject({ code: 'already_erased' })
  })

  it('is nobody where nobody was named', async () => {
    const enquiryId = await enquired(await openCase(desk))
    expect((await erase(`enquiries/${enquiryId}`)).statusCode).toBe(404)
    expect((await supervisor.request('GET', `/api/v1/enquiries/${enquiryId}`)).json().can.eraseAnswerer).toBe(false)
  })
})

it('who was said to have answered a passed case is erased for good: on its page, at the desk, and among the data of the link’s reader', async () => {
  const { number } = (await desk.request('POST', '/api/v1/intake/municipal', filedForm())).json().ticket
  const path = pathIn(await mailTo(desk, town.email, 'ご確認のお願い'))
  const reader = browserOf(await sendAnswer(desk, path, { answer: 'confirmed', answerer: colleague, ...(await consentOn(desk, path)) }))
  expect((await get(desk, path, reader)).body).toContain('田中')
  const passed = async () => (await supervisor.request('GET', `/api/v1/tickets/${number}/passed-cases`)).json().items[0]
  const { id, can } = await passed()
  expect(can.eraseAnswerer).toBe(true)
  expect((await erase(`passed-cases/${id}`)).statusCode).toBe(200)
  expect(await passed()).toMatchObject({ status: 'confirmed', answerer: null, can: { eraseAnswerer: false } })
  for (const words of [(await get(desk, path, reader)).body, await keptOf(town.id)]) expect(words).not.toContain('田中')
  expect((await erase(`passed-cases/${id}`)).statusCode).toBe(409)
})
