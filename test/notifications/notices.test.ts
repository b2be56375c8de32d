import { afterAll, beforeAll, expect, it } from 'vitest'
import { readNow } from '../../src/db/clock.store.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'

const patient = { within: 60_000 }
const path = '/api/v1/notifications/choices'
let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  desk.worker()
})
afterAll(() => desk.close())

interface Choice {
  kind: string
  way: string
  ways: string[]
}

const shown = (choices: Choice[]) => Object.fromEntries(choices.map(({ kind, way }) => [kind, way]))

const usual = {
  assigned: 'at_once',
  unassigned: 'bell',
  answer: 'bell',
  note: 'bell',
  meeting: 'bell',
  approval: 'bell',
  deadline: 'at_once',
  task: 'bell',
}

it('is chosen by kind, for oneself; what nobody chose is as the house has it', async () => {
  const consultant = await desk.staff('consultant')
  expect(shown((await consultant.request('GET', path)).json().choices)).toEqual(usual)
  const chosen = await consultant.request('PUT', path, { choices: [choice('note', 'daily'), choice('answer', 'at_once')] })
  const wanted = { ...usual, note: 'daily', answer: 'at_once' }
  expect(shown(chosen.json().choices)).toEqual(wanted)
  // What is not named stays.
  await consultant.request('PUT', path, { choices: [choice('assigned', 'bell')] })
  expect(shown((await consultant.request('GET', path)).json().choices)).toEqual({ ...wanted, assigned: 'bell' })
  expect(shown((await (await desk.staff('consultant')).request('GET', path)).json().choices)).toEqual(usual)
})

it('offers ways by kind, and refuses another one, or a kind named twice, by the field', async () => {
  const supervisor = await desk.staff('supervisor')
  const { choices: offered } = (await supervisor.request('GET', path)).json<{ choices: Choice[] }>()
  expect(offered.find(({ kind }) => kind === 'meeting')?.ways).toEqual(['bell', 'daily'])
  expect(offered.find(({ kind }) => kind === 'task')?.ways).toEqual(['bell', 'daily', 'at_once'])
  const refused = await supervisor.request('PUT', path, { choices: [choice('note', 'daily'), choice('meeting', 'at_once')] })
  expect(refused.statusCode).toBe(422)
  expect(refused.json().errors).toMatchObject([{ code: 'way_not_offered' }])
  const twice = await supervisor.request('PUT', path, { choices: [choice('note', 'daily'), choice('note', 'bell')] })
  expect(twice.json().errors).toMatchObject([{ code: 'kind_twice' }])
  expect(shown((await supervisor.request('GET', path)).json().choices)).toEqual(usual)
})

it('is nobody’s who is told of nothing', async () => {
  for (const role of ['auditor', 'administrator'] as const) {
    expect((await (await desk.staff(role)).request('PUT', path, { choices: [] })).statusCode).toBe(403)
  }
})

const choice = (kind: string, way: string) => ({ kind, way })

async function choose(person: Person, chosen: Record<string, string>): Promise<void> {
  const body = { choices: Object.entries(chosen).map(([kind, way]) => ({ kind, way })) }
  const { statusCode } = await person.request('PUT', path, body)
  expect(statusCode).toBe(200)
}

async function ticketOf(holder: Person, form = corporateForm()): Promise<string> {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket
  const given = await (await desk.staff('supervisor')).request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: holder.id })
  expect(given.statusCode, given.body).toBe(200)
  return number
}

async function note(number: string, by?: Person): Promise<void> {
  const author = by ?? (await desk.staff('supervisor'))
  const written = await author.request('POST', `/api/v1/tickets/${number}/notes`, { body: '電話がありました。' })
  expect(written.statusCode, written.body).toBe(201)
}

/** What became of each mail of notices planned for somebody so far. */
const plannedFor = async ({ id }: Person) =>
  (
    await desk.owner<{ state: string; cancel_reason: string | null }[]>`
    select state, cancel_reason from follow_ups where kind = 'notices' and staff_id = ${id} order by due_at, id`
  ).map(({ state, cancel_reason }) => cancel_reason ?? state)

const unreadOf = async (person: Person) => (await person.request('GET', '/api/v1/notifications')).json().unread
const later = async (minutes: number) => {
  await desk.settled()
  await desk.moveClockTo(new Date((await readNow(desk.db)).getTime() + minutes * 60_000))
}
const mailsOf = async (person: Person) => (await desk.mailsTo(person.email)).filter(({ text }) => text?.includes('動きがありました'))

it('goes once for ten things of a few minutes, without names and words, and stops by one click, which sets the choice', async () => {
  const reader = await desk.staff('consultant')
  await choose(reader, { note: 'at_once', answer: 'at_once' })
  const form = corporateForm()
  const number = await ticketOf(reader, form)
  for (let count = 0; count < 10; count += 1) await note(number)
  await note(number, reader)
  await eventually(async () => expect(await plannedFor(reader)).toEqual(['pending']), patient)
  expect(await mailsOf(reader)).toEqual([])
  await later(6)
  const mail = await desk.mailWith(reader.email, `ほかの職員のメモ：${number}　${form.company.name}`)
  expect(mail.text).toContain('ほかの職員のメモ 10件')
  expect(mail.text).toContain(`${desk.deps.config.PUBLIC_URL}/desk/tickets/${number}`)
  for (const secret of ['電話がありました', form.contact.name, form.contact.email]) expect(mail.text).not.toContain(secret)
  expect(mail.raw).toContain('Auto-Submitted: auto-generated')
  expect(mail.text?.replaceAll(/\n　?/gu, '')).toContain('お知らせの受け取り方')
  expect(await mailsOf(reader)).toHaveLength(1)
  expect(await plannedFor(reader)).toEqual(['sent'])

  const address = /<([^>]*\/u\/[^>]+)>/u.exec(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '')?.[1] ?? ''
  const { pathname, search } = new URL(address)
  const asked = await desk.request('GET', `${pathname}${search}`)
  expect(asked.body).toContain('メールを停止する')
  expect(await wayOf(reader, 'note')).toBe('at_once')
  const stopped = await desk.app.inject({
    method: 'POST',
    url: pathname,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  })
  expect(stopped.statusCode).toBe(200)
  expect(stopped.body).toContain('お知らせのメールを停止しました')
  expect([await wayOf(reader, 'note'), await wayOf(reader, 'answer'), await wayOf(reader, 'assigned')]).toEqual(['bell', 'bell', 'at_once'])
  expect((await desk.request('GET', pathname)).body).toContain('既に停止しています')
  // Nothing else stops: what their work needs still comes.
  expect(await desk.owner`select id from suppressions`).toHaveLength(0)
  const other = await ticketOf(reader)
  await desk.mailWith(reader.email, other)
})

const wayOf = async (person: Person, kind: string) =>
  (await person.request('GET', path)).json<{ choices: { kind: string; way: string }[] }>().choices.find((one) => one.kind === kind)?.way

it('does not go when all was read in time, tells nothing from before the choice, and what came after it has gone in another one', async () => {
  const reader = await desk.staff('consultant')
  const number = await ticketOf(reader)
  await note(number)
  await eventually(async () => expect(await unreadOf(reader)).toBe(2), patient)
  await later(1)
  await choose(reader, { note: 'at_once' })
  await note(number)
  await eventually(async () => expect(await plannedFor(reader)).toEqual(['pending']), patient)
  const { items } = (await reader.request('GET', '/api/v1/notifications')).json()
  expect((await reader.request('PUT', '/api/v1/notifications/reading', { ids: [items[0].id], read: true })).statusCode).toBe(204)
  await later(6)
  await eventually(async () => expect(await plannedFor(reader)).toEqual(['not_needed']), patient)

  for (const round of [1, 2]) {
    await note(number)
    await eventually(async () => expect((await plannedFor(reader)).at(-1)).toBe('pending'), patient)
    await later(6)
    await eventually(async () => expect((await plannedFor(reader)).slice(1)).toEqual(Array(round).fill('sent')), patient)
  }
  const mails = await eventually(async () => {
    const found = await mailsOf(reader)
    return found.length === 2 && found
  }, patient)
  for (const { text } of mails) expect(text).toContain('ほかの職員のメモ 1件')
})

it('leaves out what has a mail of its own, and those mails do not go to whoever wants them in the bell alone', async () => {
  const [reader, silent] = [await desk.staff('consultant'), await desk.staff('consultant')]
  await choose(reader, { assigned: 'at_once', note: 'at_once' })
  await choose(silent, { assigned: 'bell' })
  const [one, other] = [await ticketOf(reader), await ticketOf(silent)]
  await desk.mailWith(reader.email, one)
  await eventually(async () => {
    const [mail] = await desk.owner<{ cancel_reason: string | null }[]>`
      select cancel_reason from follow_ups where kind = 'new-assignment' and staff_id = ${silent.id}`
    expect(mail?.cancel_reason).toBe('not_wanted')
  }, patient)
  await eventually(async () => expect(await unreadOf(silent)).toBe(1), patient)
  await note(one)
  await eventually(async () => expect(await plannedFor(reader)).toEqual(['pending']), patient)
  await later(6)
  const mail = await desk.mailWith(reader.email, 'ほかの職員のメモ')
  expect(mail.text).not.toContain('新しい担当')
  expect((await desk.mailsTo(silent.email)).filter(({ subject }) => subject?.includes(other))).toEqual([])
  await desk.settled()
  expect((await reconcileMail(desk.db)).differences).toEqual([])
})
