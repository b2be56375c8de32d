import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { deliverSequences } from '../../src/sequences/deliver-sequences.ts'
import { sequences, sequenceVersions } from '../../src/sequences/sequences.table.ts'
import { dispatched, openCase, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let supervisor: Person
beforeAll(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  supervisor = await desk.staff('supervisor')
  desk.worker()
})
afterAll(() => desk.close())

const first = { code: 'shortlist', kind: 'shortlist', unit: 'at_once', count: 0 }
const reminder = (count: number) => ({ code: `reminder-${count}`, kind: 'reminder', unit: 'business_days', count })
const change = (...counts: number[]) => ({
  startsOn: 'shortlist.dispatched',
  steps: [first, ...counts.map(reminder)],
  stopsOn: ['answer', 'state', 'reply'],
  reason: '回答までの日数に合わせるため。',
})
const put = (body: object, headers: Record<string, string> = { 'if-match': '*' }, who = supervisor) =>
  who.request('PUT', '/api/v1/sequences/shortlist', body, headers)

async function remindersOf({ ticketId }: Case) {
  await desk.settled()
  const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticketId)).orderBy(followUps.dueAt)
  return rows.filter(({ kind }) => kind === 'reminder')
}

describe('the sequences', () => {
  it('are told with their steps, what ends them, and what may be changed', async () => {
    const { items } = (await supervisor.request('GET', '/api/v1/sequences')).json()
    const shortlist = items.find(({ code }: { code: string }) => code === 'shortlist')
    expect(shortlist).toMatchObject({
      ja: '候補自治体の紹介',
      version: 1,
      statedBy: null,
      optional: false,
      stopsOn: ['answer', 'state', 'reply'],
    })
    expect(shortlist.may.mustStopOn).toEqual(['answer', 'state'])
    expect(items.find(({ code }: { code: string }) => code === 'aftercare')).toMatchObject({ optional: true })
    expect((await supervisor.request('GET', '/api/v1/sequences/nonsense')).statusCode).toBe(404)
  })

  it('are changed by supervisors alone, who say why and which version they saw', async () => {
    const consultant = await desk.staff('consultant')
    expect((await put(change(5), { 'if-match': '*' }, consultant)).statusCode).toBe(403)
    expect((await put(change(5), {})).statusCode).toBe(428)
    expect((await put(change(5), { 'if-match': '"9"' })).statusCode).toBe(412)
    const wrong = await put({ ...change(5, 30), reason: '' })
    expect(wrong.statusCode).toBe(422)
    const unsound = await put({ ...change(5, 30), stopsOn: ['state'] })
    expect(unsound.statusCode).toBe(422)
    expect(unsound.json().errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['steps.2.count', 'sequence_count'],
      ['stopsOn', 'sequence_needs_stop'],
    ])
  })
})

describe('a sequence an older release wrote down', () => {
  const older = async (code: 'meeting-offer' | 'meeting-missed', statedBy: string | null) => {
    const steps = [{ code: 'offer', kind: 'meeting-offer' as const, unit: 'at_once' as const, count: 0 }]
    const definition = { startsOn: 'meeting.proposed' as const, steps, stopsOn: ['answer' as const, 'state' as const] }
    await desk.db.insert(sequences).values({ code, version: 1 })
    await desk.db
      .insert(sequenceVersions)
      .values({ sequenceCode: code, version: 1, definition, reason: 'As delivered', statedBy, statedAt: new Date() })
  }
  const shown = async (code: string) => (await supervisor.request('GET', `/api/v1/sequences/${code}`)).json()

  it('gets what this release delivers, once, unless a supervisor has changed it', async () => {
    await older('meeting-offer', null)
    await older('meeting-missed', supervisor.id)
    await deliverSequences(desk.deps)
    await deliverSequences(desk.deps)
    expect(await shown('meeting-offer')).toMatchObject({
      version: 2,
      statedBy: null,
      steps: [{ kind: 'meeting-offer' }, { kind: 'meeting-offer-reminder' }],
    })
    expect(await shown('meeting-missed')).toMatchObject({ version: 1, statedBy: supervisor.id, steps: [{ kind: 'meeting-offer' }] })
  })
})

describe('a running sequence', () => {
  beforeEach(async () => {
    await put(change(3, 7))
  })

  it('keeps the version it started with; what starts later goes by the new one', async () => {
    const before = await openCase(desk)
    await dispatched(before)
    const planned = await remindersOf(before)
    expect(planned.map(({ dueAt }) => dueAt.toISOString().slice(0, 10))).toEqual(['2026-11-27', '2026-12-03'])

    const seen = await supervisor.request('GET', '/api/v1/sequences/shortlist')
    const answer = await put(change(5), { 'if-match': String(seen.headers['etag']) })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json().version).toBe(seen.json().version + 1)
    const after = await openCase(desk)
    await dispatched(after)
    const [only, ...more] = await remindersOf(after)
    expect(more).toEqual([])
    expect(only).toMatchObject({ step: 'reminder-5', details: { step: 5, last: false }, planKey: expect.stringMatching(/:reminder:5$/u) })
    expect(await remindersOf(before)).toEqual(planned)
    const [version] = await desk.db
      .select()
      .from(sequenceVersions)
      .where(eq(sequenceVersions.id, planned[0]?.sequenceVersionId ?? ''))
    expect(version).toMatchObject({ sequenceCode: 'shortlist', version: seen.json().version })
    const { versions } = (await supervisor.request('GET', '/api/v1/sequences/shortlist')).json()
    expect(versions[0]).toMatchObject({ statedBy: supervisor.id, reason: change().reason })
  })

  it('stops when the applicant writes, where its version says so, and not otherwise', async () => {
    const stopped = await openCase(desk)
    await dispatched(stopped)
    await remindersOf(stopped)
    await put({ ...change(3, 7), stopsOn: ['answer', 'state'] })
    const going = await openCase(desk)
    await dispatched(going)
    await remindersOf(going)
    for (const { number, consultant } of [stopped, going]) {
      const word = { direction: 'in', subject: 'お返事', body: '検討に時間をいただきます。' }
      expect((await consultant.request('POST', `/api/v1/tickets/${number}/messages`, word)).statusCode).toBe(201)
    }
    expect((await remindersOf(stopped)).map(({ cancelReason }) => cancelReason)).toEqual(['replied', 'replied'])
    expect((await remindersOf(going)).map(({ state }) => state)).toEqual(['pending', 'pending'])
  })

  it('opens a mail with the text block its step names, and with no other kind’s', async () => {
    const speaking = (text: string) => ({ ...change(), steps: [first, reminder(3), { ...reminder(5), text }] })
    const wrong = await put(speaking('reminder.enquiry.first'))
    expect(wrong.json().errors).toMatchObject([{ field: 'steps.2.text', code: 'sequence_text' }])
    const apologising = await put({ ...change(), steps: [first, { ...reminder(5), text: 'reminder.shortlist.second' }] })
    expect(apologising.json().errors).toMatchObject([{ field: 'steps.1.text', code: 'sequence_speaks_again' }])
    expect((await put(speaking('reminder.shortlist.second'))).statusCode).toBe(200)
    expect((await put(speaking('reminder.shortlist.first'))).statusCode).toBe(200)
    const found = await openCase(desk)
    await dispatched(found)
    const last = (await remindersOf(found)).at(-1)
    await found.consultant.request('PUT', `/api/v1/follow-ups/${last?.id}/send-now`)
    await desk.settled()
    const sent = (await remindersOf(found)).find(({ id }) => id === last?.id)
    // As the last one, without a text of its own, it would speak of the end.
    expect(sent).toMatchObject({ state: 'sent', text: expect.stringContaining('ご検討に時間を要する場合') })
  })

  it('cannot be changed behind its back: versions are append-only', async () => {
    await expect(desk.owner`update sequence_versions set reason = 'x'`).rejects.toThrow(/append-only/u)
    await expect(desk.db.delete(sequenceVersions)).rejects.toThrow()
  })

  it('gets no version by being saved unchanged, in whatever order it is said', async () => {
    const { headers } = await put(change(4, 7))
    const seen = String(headers['etag'])
    const { steps, stopsOn, ...rest } = change(4, 7)
    const otherwise = { ...rest, steps: steps.map(({ kind, ...step }) => ({ kind, ...step })), stopsOn: stopsOn.toReversed() }
    for (const same of [change(4, 7), otherwise]) {
      const saved = await put(same, { 'if-match': seen })
      expect([saved.statusCode, saved.headers['etag']]).toEqual([200, seen])
    }
    expect((await put(change(4, 7), { 'if-match': '"1"' })).statusCode).toBe(412)
    const changed = await put(change(4, 8), { 'if-match': seen })
    expect(changed.json().version).toBe(Number(seen.replaceAll('"', '')) + 1)
  })

  it('is changed once when two supervisors saw the same version', async () => {
    const { headers } = await supervisor.request('GET', '/api/v1/sequences/shortlist')
    const both = await Promise.all([4, 5].map((count) => put(change(count), { 'if-match': String(headers['etag']) })))
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412])
  })
})
