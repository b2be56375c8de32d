import { afterEach, expect, it } from 'vitest'
import { followUpAttempts } from '../../src/follow-ups/follow-ups.table.ts'
import { refusal } from '../mail/smtp-fixture.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { contactForm, corporateForm } from '../support/forms.ts'

let desk: TestDesk | undefined
afterEach(() => desk?.close())

const patience = { within: 60_000 }
const count = 40

it('a mail server that is away stops nothing else: mails wait as they are, health says so, and all go out once when it is back', async () => {
  let dead = true
  const opened = await startDesk(() => ({ onConnect: (_session, callback) => callback(dead ? refusal(421, 'closing') : null) }))
  desk = opened
  opened.worker()
  const forms = Array.from({ length: count }, () => corporateForm())
  await opened.request('POST', '/api/v1/intake/corporate', forms[0])
  await eventually(async () => (await opened.app.inject('/readyz')).json().mailServer === 'away', patience)
  for (const form of forms.slice(1)) await opened.request('POST', '/api/v1/intake/corporate', form)
  // Everything else goes on: events are reacted to, mails are planned.
  await eventually(async () => (await opened.acknowledgements()).length === count, patience)
  const looks = opened.smtp.connections()
  await eventually(() => opened.smtp.connections() > looks + 2, patience)

  const rows = await opened.acknowledgements()
  expect(new Set(rows.map(({ state, ambiguousAttempts }) => `${state} ${ambiguousAttempts}`))).toEqual(new Set(['pending 0']))
  expect(rows.filter(({ attempts }) => attempts === 0).length).toBeGreaterThanOrEqual(count - 5)
  const ready = await opened.app.inject('/readyz')
  expect(ready.statusCode).toBe(200)
  expect(ready.json()).toMatchObject({ status: 'ready', database: 'ok', mailServer: 'away', mailServerAwaySince: expect.any(String) })
  const metrics = (await opened.app.inject('/metrics')).body
  expect(Number(/^musubi_mail_server_away_seconds (.+)$/mu.exec(metrics)?.[1])).toBeGreaterThan(0)
  expect(Number(/^musubi_follow_ups_due (.+)$/mu.exec(metrics)?.[1])).toBeGreaterThanOrEqual(count - 5)

  // Whoever reads a ticket's mails sees why one has not gone.
  const reader = await opened.staff('supervisor')
  const waiting = rows.find(({ attempts }) => attempts === 0)
  const story = async () => (await reader.request('GET', `/api/v1/follow-ups/${waiting?.id}`)).json()
  expect(await story()).toMatchObject({ delay: { reason: 'mail_server_away', since: ready.json().mailServerAwaySince }, goesAt: null })

  dead = false
  await opened.moveClockTo(new Date(Date.now() + 60_000))
  await eventually(() => opened.smtp.received.length >= count, { within: 60_000 })
  await opened.settled()
  expect(opened.smtp.received.map(({ to }) => to.join()).toSorted()).toEqual(forms.map(({ contact }) => contact.email).toSorted())
  expect((await opened.db.select().from(followUpAttempts)).filter(({ outcome }) => outcome === 'later').length).toBeLessThanOrEqual(5)
  expect((await opened.app.inject('/readyz')).json()).toEqual({
    status: 'ready',
    database: 'ok',
    mailServer: 'ok',
    worker: 'ok',
    workerSeenAt: expect.any(String),
    workersLost: 0,
  })
  expect(await story()).toMatchObject({ state: 'sent', delay: null })
  expect((await opened.app.inject('/metrics')).body).toMatch(/^musubi_mail_server_away_seconds 0$/mu)
})

it('a domain whose mails are slow to be taken keeps no others waiting', async () => {
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const opened = await startDesk(() => ({
    onRcptTo: ({ address }, _session, callback) =>
      void (address.endsWith('@slow.example') ? gate : Promise.resolve()).then(() => callback(null)),
  }))
  desk = opened
  opened.worker({}, { silence: 60_000, total: 60_000 })
  const slow = Array.from({ length: 12 }, (_, at) => corporateForm({ contact: contactForm({ email: `a${at}@slow.example` }) }))
  for (const form of slow.slice(0, 3)) await opened.request('POST', '/api/v1/intake/corporate', form)
  const sending = async () =>
    (await opened.acknowledgements()).filter(
      ({ state, claimedAt }) => state === 'sending' && claimedAt && Date.now() - claimedAt.getTime() > 1100,
    ).length
  await eventually(async () => (await sending()) === 3, patience)
  for (const form of slow.slice(3)) await opened.request('POST', '/api/v1/intake/corporate', form)
  const quick = Array.from({ length: 10 }, () => corporateForm())
  for (const form of quick) await opened.request('POST', '/api/v1/intake/corporate', form)
  await eventually(() => opened.smtp.received.length === quick.length, patience)
  expect((await opened.acknowledgements()).filter(({ attempts }) => attempts > 0)).toHaveLength(3 + quick.length)
  letGo()
  await eventually(() => opened.smtp.received.length === quick.length + slow.length, { within: 60_000 })
  await opened.settled()
  expect(await opened.db.select().from(followUpAttempts)).toHaveLength(quick.length + slow.length)
})
