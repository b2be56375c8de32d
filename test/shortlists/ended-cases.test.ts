import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { enquiryFacts } from '../../src/shortlists/mail-facts.ts'
import { enquiries } from '../../src/shortlists/shortlists.table.ts'
import { react } from '../../workers/react.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { draft, enquired, historyOf, interestUrl, listedCodes, municipalityIdOf, openCase, outcome, type Case } from './scene.ts'

let desk: TestApp
let town: Person

beforeAll(async () => {
  desk = await startApp()
  town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]) })
})
afterAll(() => desk.close())

const open = { form: { disclosure: 'open' } }
const url = (id: string, rest = '') => `/api/v1/enquiries/${id}${rest}`

describe('an applicant who withdraws', () => {
  /** Lets the worker react to everything, as the relay would, until nothing follows any more. */
  async function letReact(): Promise<void> {
    for (;;) {
      const rows = await desk.db.select().from(outbox).orderBy(outbox.id)
      if (rows.length === 0) return
      for (const { id } of rows) await react(desk.deps, id)
    }
  }
  const resolve = (found: Case) =>
    found.consultant.request('PUT', `/api/v1/tickets/${found.number}/resolution`, { kind: 'withdrawn', note: '' })

  it('is introduced to nobody, from that moment on; lists, enquiries and queued mails end', async () => {
    const found = await openCase(desk, open)
    const id = await enquired(found)
    const draftId = (await draft(found, { municipalityCodes: [listedCodes[2]] })).json().id
    const shortlistId = (await found.consultant.request('GET', url(id))).json().shortlistId
    expect((await resolve(found)).statusCode).toBe(200)
    const acts = () => [
      town.request('PUT', url(id, '/answer'), { answer: 'accept' }),
      found.consultant.request('PUT', interestUrl(shortlistId, listedCodes[1]), { interest: 'interested' }),
    ]
    for (const act of acts()) expect(outcome(await act)).toEqual([409, 'withdrawn'])
    expect(await enquiryFacts(desk.db, id)).toMatchObject({ status: 'withdrawn' })
    await letReact()
    for (const act of acts()) expect(outcome(await act)).toEqual([409, 'withdrawn'])
    const statuses = [`/api/v1/shortlists/${shortlistId}`, `/api/v1/shortlists/${draftId}`, url(id)].map(
      async (path) => (await found.consultant.request('GET', path)).json().status,
    )
    expect(await Promise.all(statuses)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
    expect(await historyOf(desk, found.ticketId, 'introduction.made', 'enquiry.withdrawn')).toMatchObject([
      { type: 'enquiry.withdrawn', actorKind: 'system' },
    ])
    const queued = await desk.db
      .select()
      .from(followUps)
      .where(and(eq(followUps.ticketId, found.ticketId), isNotNull(followUps.enquiryId)))
    expect(queued.length).toBeGreaterThan(0)
    expect(new Set(queued.map(({ state, cancelReason }) => `${state} ${cancelReason}`))).toEqual(new Set(['cancelled withdrawn']))
  })

  it('after consenting is not possible: the consent of a blind one is refused', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    await town.request('PUT', url(id, '/answer'), { answer: 'accept' })
    await resolve(found)
    expect(outcome(await found.consultant.request('PUT', url(id, '/disclosure-consent')))).toEqual([409, 'withdrawn'])
    expect((await found.consultant.request('GET', url(id))).json().disclosureConsent).toBeNull()
  })

  it('stays withdrawn when the consent given before is taken back, too', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    await town.request('PUT', url(id, '/answer'), { answer: 'accept' })
    await found.consultant.request('PUT', url(id, '/disclosure-consent'))
    await resolve(found)
    expect((await found.consultant.request('DELETE', url(id, '/disclosure-consent'))).statusCode).toBe(200)
    expect((await found.consultant.request('GET', `/api/v1/tickets/${found.number}`)).json()).toMatchObject({
      status: 'resolved',
      resolution: { kind: 'withdrawn' },
    })
  })

  it('and is back before the worker noticed keeps the case', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    await resolve(found)
    await found.consultant.request('DELETE', `/api/v1/tickets/${found.number}/resolution`)
    await letReact()
    expect((await found.consultant.request('GET', url(id))).json().status).toBe('sent')
  })

  it('at the moment the municipality accepts is either introduced or not, and everything says the same', async () => {
    for (let round = 0; round < 10; round += 1) {
      const found = await openCase(desk, open)
      const id = await enquired(found)
      const accepting = () => town.request('PUT', url(id, '/answer'), { answer: 'accept' })
      const [first, second] = round % 2 === 0 ? [accepting(), resolve(found)] : [resolve(found), accepting()]
      await Promise.all([first, second])
      await letReact()
      const answered = await (round % 2 === 0 ? first : second)
      const introduced = answered.statusCode === 200
      if (!introduced) expect(outcome(answered)).toEqual([409, 'withdrawn'])
      const { status } = (await found.consultant.request('GET', url(id))).json()
      expect(status).toBe(introduced ? 'introduced' : 'withdrawn')
      expect(await historyOf(desk, found.ticketId, 'introduction.made')).toHaveLength(introduced ? 1 : 0)
    }
  })
})

describe('two lists with one municipality', () => {
  it('ask it once at a time: the second interest is 409, and a draft names it, until the first enquiry has ended', async () => {
    const found = await openCase(desk)
    const second = (await draft(found, { municipalityCodes: [listedCodes[0]] })).json().id
    const id = await enquired(found)
    await found.consultant.request('PUT', `/api/v1/shortlists/${second}/dispatch`)
    const interest = () => found.consultant.request('PUT', interestUrl(second, listedCodes[0]), { interest: 'interested' })
    expect(outcome(await interest())).toEqual([409, 'already_enquired'])
    const again = await draft(found, { municipalityCodes: [listedCodes[1], listedCodes[0]] })
    expect(again.statusCode).toBe(422)
    expect(again.json().errors).toMatchObject([{ field: 'municipalityCodes.1', code: 'already_enquired' }])
    await found.consultant.request('DELETE', url(id))
    expect((await interest()).statusCode).toBe(200)
    expect(await historyOf(desk, found.ticketId, 'enquiry.sent')).toHaveLength(2)
  })

  it('may ask it again once the first enquiry is overdue, though no worker has written that down', async () => {
    const found = await openCase(desk)
    const first = await enquired(found)
    const second = await enquired(await moved(found, first))
    expect((await found.consultant.request('GET', url(first))).json().status).toBe('expired')
    expect((await found.consultant.request('GET', url(second))).json().status).toBe('sent')
  })

  /** The same case after the enquiry's time is over. */
  async function moved(found: Case, enquiryId: string): Promise<Case> {
    await desk.db
      .update(enquiries)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(enquiries.id, enquiryId))
    return found
  }
})
