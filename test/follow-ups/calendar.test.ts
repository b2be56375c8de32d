import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextMonday } from '../../src/follow-ups/calendar-plans.rules.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { outbox } from '../../src/events/events.table.ts'
import { municipalityIdOf, openCase } from '../shortlists/scene.ts'
import { municipalForm } from '../support/forms.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'

const aizu = '072028'
const profile = { strengths: [{ code: 'ict_cluster', level: 5 }], offices: [{ name: 'AiCT', form: 'own' }], needs: [] }

let desk: TestDesk
let organizationId: string
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  organizationId = await municipalityIdOf(desk, aizu)
})
afterEach(() => desk.close())

interface Listed {
  id: string
  kind: string
  state: string
  dueAt: string
  heldFor: string | null
  cancelReason: string | null
}

/** Whoever acts on a later day signs in anew. */
async function api(method: 'GET' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object, who?: Person) {
  const actor = who ?? (await desk.staff('supervisor'))
  const answer = await actor.request(method, `/api/v1${path}`, body)
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.body === '' ? undefined : answer.json()
}

async function listed(query = `organizationId=${organizationId}`): Promise<Listed[]> {
  await desk.settled()
  return (await api('GET', `/follow-ups?${query}&limit=200`)).items
}
const shown = async (query?: string) => (await listed(query)).map(({ kind, state, cancelReason }) => `${kind} ${cancelReason ?? state}`)

describe('an organisation that said nothing of itself for half a year', () => {
  it('is asked whether its profile is still right, by its representative alone, and again half a year after it said so', async () => {
    await desk.contact({ organizationId, email: 'town@city.example' })
    desk.worker()
    await api('PUT', `/municipalities/${aizu}/profile`, profile)
    expect(await listed()).toMatchObject([
      { kind: 'profile-check', state: 'pending', dueAt: '2027-05-24T00:00:00.000Z', optional: true, side: 'organization' },
    ])
    await desk.moveClockTo('2027-05-24T00:01:00Z')
    expect(await shown()).toEqual(['profile-check sent'])
    const [mail] = await desk.mailsTo('town@city.example')
    expect(mail?.subject).toContain('会津若松市のご登録内容の確認のお願い')
    for (const words of ['2026年11月24日(火)', 'ICT産業の集積', 'AiCT']) expect(mail?.text).toContain(words)
    expect(mail?.raw).toMatch(/^List-Unsubscribe:/mu)

    await api('PUT', `/municipalities/${aizu}/profile/confirmation`, undefined, await desk.contact({ organizationId }))
    const rows = await listed()
    expect(rows.map(({ state, dueAt }) => [state, dueAt.slice(0, 10)])).toEqual([
      ['sent', '2027-05-24'],
      ['pending', '2027-11-24'],
    ])
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('is not asked before when it stated another profile, and waits for somebody who represents it', async () => {
    desk.worker()
    await api('PUT', `/municipalities/${aizu}/profile`, profile)
    await desk.settled()
    await desk.moveClockTo('2027-03-01T01:00:00Z')
    await api('PUT', `/municipalities/${aizu}/profile`, profile)
    expect(await shown()).toEqual(['profile-check answered', 'profile-check pending'])
    await desk.moveClockTo('2027-09-01T01:00:00Z')
    const held = (await listed()).at(-1)
    expect(held).toMatchObject({ state: 'pending', heldFor: 'representative' })
    const chief = await desk.staff('supervisor')
    const tasksAboutIt = [{ kind: 'contact_missing', ticket: null, followUpId: held?.id }]
    expect((await api('GET', '/tasks', undefined, chief)).items).toMatchObject(tasksAboutIt)
    expect(await api('GET', '/mail/ledger?from=2027-09-01&to=2027-09-01', undefined, chief)).toMatchObject({ total: { due: 1, held: 1 } })
    const someone = await desk.contact({ organizationId, representsAt: null, email: 'new@city.example' })
    await api('PUT', `/contacts/${someone.id}/verification`)
    await eventually(async () => (await shown()).at(-1) === 'profile-check sent')
    expect(await desk.mailsTo('new@city.example')).toHaveLength(1)
  })

  it('is asked about what it stated before anybody planned to ask', async () => {
    await api('PUT', `/municipalities/${aizu}/profile`, profile)
    await desk.owner`delete from outbox`
    expect(await desk.db.select().from(outbox)).toEqual([])
    desk.worker()
    await desk.moveClockTo('2026-12-01T01:00:00Z')
    await eventually(async () => (await shown()).length > 0)
    expect(await listed()).toMatchObject([{ kind: 'profile-check', state: 'pending', dueAt: '2027-05-24T00:00:00.000Z' }])
  })

  it('is skipped or asked at once by hand', async () => {
    await desk.contact({ organizationId, email: 'town@city.example' })
    desk.worker()
    await api('PUT', `/municipalities/${aizu}/profile`, profile)
    const [check] = await listed()
    await api('PUT', `/follow-ups/${check?.id}/send-now`)
    expect(await shown()).toEqual(['profile-check sent'])
    await api('PUT', `/municipalities/${aizu}/profile/confirmation`)
    const next = (await listed()).at(-1)
    await api('PUT', `/follow-ups/${next?.id}/skip`, { reason: '統合のため。' }, await desk.staff('consultant'))
    expect((await shown()).at(-1)).toBe('profile-check skipped')
  })
})

describe('early in April', () => {
  it('the mailbox of a municipality’s office is asked who the contact is now, once a year', async () => {
    const person = await desk.contact({ organizationId, name: '鈴木 一郎' })
    const office = await desk.contact({ organizationId, name: '企画政策課', email: 'kikaku@city.example', representsAt: null })
    expect(await api('PATCH', `/contacts/${office.id}`, { roleMailbox: true })).toMatchObject({ roleMailbox: true })
    desk.worker()
    await desk.moveClockTo('2027-02-26T01:00:00Z')
    expect(await shown()).toEqual([])
    await desk.moveClockTo('2027-03-15T01:00:00Z')
    await eventually(async () => (await shown()).length > 0)
    // The first of April is a Thursday.
    expect(await listed()).toMatchObject([{ kind: 'handover-request', state: 'pending', dueAt: '2027-04-06T00:00:00.000Z' }])
    await desk.moveClockTo('2027-04-06T00:01:00Z')
    expect(await shown()).toEqual(['handover-request sent'])
    const [mail] = await desk.mailsTo('kikaku@city.example')
    expect(mail?.text).toContain('鈴木 一郎')
    expect(await desk.mailsTo(person.email)).toEqual([])
    await desk.moveClockTo('2027-04-20T01:00:00Z')
    expect(await shown()).toEqual(['handover-request sent'])
  })

  it('a municipality nobody knows a mailbox of is not asked: the ledger says why, and somebody has a task, once a year', async () => {
    await desk.contact({ organizationId, name: '鈴木 一郎' })
    const chief = await desk.staff('supervisor')
    desk.worker()
    await desk.moveClockTo('2027-03-15T01:00:00Z')
    await eventually(async () => (await shown()).length > 0)
    await desk.moveClockTo('2027-04-06T00:01:00Z')
    expect(await shown()).toEqual(['handover-request no_mailbox'])
    await desk.moveClockTo('2027-04-20T01:00:00Z')
    await desk.settled()
    const [mail] = await listed()
    expect((await api('GET', '/tasks', undefined, chief)).items).toMatchObject([
      { kind: 'contact_missing', ticket: null, followUpId: mail?.id, doneAt: null },
    ])
    const ledger = await api('GET', '/mail/ledger?from=2027-04-01&to=2027-04-30', undefined, chief)
    expect(ledger.series).toContainEqual(expect.objectContaining({ series: 'april-handover', due: 1, cancelled: 1 }))
    await desk.moveClockTo('2028-04-06T00:01:00Z')
    await eventually(async () => (await shown()).length === 2)
    await eventually(async () => (await api('GET', '/tasks')).items.length === 2)
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('the task is of whoever has a ticket of the municipality, and a mailbox that is told in time is asked', async () => {
    const form = municipalForm({ municipalityCode: aizu })
    const { number } = (await desk.request('POST', '/api/v1/intake/municipal', form)).json().ticket
    const consultant = await desk.staff('consultant')
    await api('PUT', `/tickets/${number}/assignment`, { consultantId: consultant.id })
    const { applicant } = await api('GET', `/tickets/${number}`)
    await api('PUT', `/contacts/${applicant.id}/verification`)
    desk.worker()
    await desk.moveClockTo('2027-03-15T01:00:00Z')
    await eventually(async () => (await shown()).length > 0)
    await desk.moveClockTo('2027-04-06T00:01:00Z')
    expect((await shown()).at(-1)).toBe('handover-request no_mailbox')
    const tasksOf = async () => (await api('GET', `/tickets/${number}/tasks`)).items
    expect(await tasksOf()).toMatchObject([{ kind: 'contact_missing', ticket: number, assigneeId: consultant.id }])
    await desk.moveClockTo('2028-03-15T01:00:00Z')
    await eventually(async () => (await shown()).length === 2)
    await desk.contact({ organizationId, name: '企画政策課', email: 'kikaku@city.example', representsAt: null, roleMailbox: true })
    await desk.moveClockTo('2028-04-06T00:01:00Z')
    await eventually(async () => (await shown()).at(-1) === 'handover-request sent')
    expect(await tasksOf()).toHaveLength(1)
  })

  it('nobody is asked any more once a new representative is known', async () => {
    await desk.contact({ organizationId, email: 'kikaku@city.example', representsAt: null, roleMailbox: true })
    desk.worker()
    await desk.moveClockTo('2027-04-01T01:00:00Z')
    await eventually(async () => (await shown()).length > 0)
    const successor = await desk.contact({ organizationId, representsAt: null })
    await api('PUT', `/contacts/${successor.id}/verification`)
    expect(await shown()).toEqual(['handover-request answered'])
  })
})

describe('on Monday morning', () => {
  it('a consultant is told what is theirs, due, overdue and nobody’s, and nobody else’s words', async () => {
    const found = await openCase(desk)
    const idle = await openCase(desk)
    await api('DELETE', `/tickets/${idle.number}/assignment`)
    desk.worker()
    await eventually(async () => (await listed(`staffId=${found.consultant.id}`)).length > 0)
    expect(await listed(`staffId=${found.consultant.id}`)).toMatchObject([
      { kind: 'weekly-digest', state: 'pending', dueAt: '2026-11-30T00:00:00.000Z' },
    ])
    await desk.moveClockTo('2026-11-30T00:00:30Z')
    await desk.settled()
    const digest = (await desk.mailsTo(found.consultant.email)).find(({ subject }) => subject?.includes('今週の相談案件'))
    for (const words of ['期限を過ぎている案件：1件', '担当者が決まっていない案件：1件（うち期限超過 1件）', found.number, idle.number]) {
      expect(digest?.text).toContain(words)
    }
    expect(digest?.text).toMatch(new RegExp(`\n・${found.number}　${found.companyName}（[^）]+）\n　対応中、期限 2026年`, 'u'))
    expect(digest?.text).toContain(`\n${desk.deps.config.PUBLIC_URL}/desk/tickets/${found.number}\n`)
    // Each once: what is overdue is not told among the others again.
    expect(digest?.text?.match(new RegExp(`・${found.number}`, 'gu'))).toHaveLength(1)
    expect(digest?.text).not.toContain('担当している案件')
    expect(digest?.text).not.toContain('今週が回答期限の案件')
    expect(digest?.text).toContain(`\n${desk.deps.config.PUBLIC_URL}/desk\n`)
    const rows = await desk.db.select().from(followUps).where(eq(followUps.kind, 'weekly-digest'))
    expect(rows.filter(({ staffId }) => staffId === found.consultant.id).map(({ state }) => state)).toContain('sent')
    const other = await desk.staff('consultant')
    const mine = rows.find(({ staffId, state }) => staffId !== null && state === 'pending')
    if (mine) expect((await other.request('PUT', `/api/v1/follow-ups/${mine.id}/skip`, { reason: '不要。' })).statusCode).toBe(403)
  })

  it('a consultant is told of their meetings of the week and of what they have to see to', async () => {
    const { number, consultant } = await openCase(desk)
    const day = '2026-12-03'
    const meet = (startsAt: string) =>
      consultant.request('POST', `/api/v1/tickets/${number}/meetings`, { status: 'booked', kind: 'online', startsAt })
    for (const startsAt of [`${day}T01:00:00Z`, '2026-12-08T01:00:00Z']) expect((await meet(startsAt)).statusCode).toBe(201)
    // Nobody stands in, which makes a task.
    await api('PUT', `/staff/${consultant.id}/absences`, [{ startsOn: day, endsOn: day }], consultant)
    desk.worker()
    await eventually(async () => (await listed(`staffId=${consultant.id}`)).length > 0)
    await desk.moveClockTo('2026-11-30T00:00:30Z')
    await desk.settled()
    const digest = (await desk.mailsTo(consultant.email)).find(({ subject }) => subject?.includes('今週の相談案件'))
    const said = digest?.text?.replaceAll(/\n　?/gu, '')
    const url = `${desk.deps.config.PUBLIC_URL}/desk/tickets/${number}`
    expect(said).toContain(`■ 今週の面談：1件・${number}　面談（オンライン）2026年12月3日(木) 10:00〜11:00${url}`)
    expect(said).toContain(`■ 対応事項：1件・${number}　予約済みの面談に担当者が出席できません。`)
    expect(said).not.toContain('12月8日')
  })

  it('a supervisor is told of what is to be seen to on tickets nobody has, and of nothing when there is nothing', async () => {
    const { number, consultant } = await openCase(desk)
    const supervisor = await desk.staff('supervisor')
    const body = { status: 'booked', kind: 'online', startsAt: '2026-12-03T01:00:00Z' }
    const booked = await consultant.request('POST', `/api/v1/tickets/${number}/meetings`, body)
    desk.worker()
    await eventually(async () => (await listed(`staffId=${supervisor.id}`)).length > 0)
    // Whose meeting it is had the ticket, which makes a task.
    await api('DELETE', `/tickets/${number}/assignment`, undefined, supervisor)
    await desk.settled()
    const digests = async () => (await desk.mailsTo(supervisor.email)).filter(({ subject }) => subject?.includes('今週の相談案件'))
    await desk.moveClockTo('2026-11-30T00:00:30Z')
    await desk.settled()
    const [digest] = await digests()
    expect(digest?.text?.replaceAll(/\n　?/gu, '')).toContain(`■ 対応事項：1件・${number}　予約済みの面談に担当者が出席できません。`)
    await api('PUT', `/meetings/${booked.json<{ id: string }>().id}/cancellation`, {})
    await desk.moveClockTo('2026-12-07T00:00:30Z')
    await eventually(async () => (await shown(`staffId=${supervisor.id}`)).includes('weekly-digest not_needed'))
    expect(await digests()).toHaveLength(1)
  })

  it('means today, or the next one', () => {
    const days = ['2026-11-29T15:00:00Z', '2026-11-30T14:59:00Z', '2026-11-30T15:00:00Z', '2026-11-29T14:59:00Z']
    expect(days.map((at) => nextMonday(new Date(at)))).toEqual(['2026-11-30', '2026-11-30', '2026-12-07', '2026-11-30'])
  })
})
