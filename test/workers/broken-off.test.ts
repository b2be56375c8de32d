import { eq } from 'drizzle-orm'
import { expect, it, onTestFinished } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { createMailer } from '../../src/mail/mailer.ts'
import { startWorker, type RunningWorker } from '../../workers/start-worker.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { eventually } from '../support/eventually.ts'
import { contactForm, corporateForm } from '../support/forms.ts'
import { planManyMails } from '../support/many-mails.ts'
import { startScriptedSmtp, type Fault, type ScriptedSmtp } from '../support/scripted-smtp.ts'

interface Scene {
  smtp: ScriptedSmtp
  desk: TestApp
  /** Starts a worker; `longest`: milliseconds between two looks at a server that is away at most. */
  work(longest?: number): RunningWorker
  ready(): Promise<{ status: string; mailServer: string; mailServerAwaySince?: string }>
  said(words: string): boolean
}

/** A desk with a server that does wrong what `script` says. */
async function scene(script: (recipient: string, attempt: number) => Fault | undefined): Promise<Scene> {
  const smtp = await startScriptedSmtp(script)
  const desk = await startApp({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}` })
  onTestFinished(() => desk.close())
  onTestFinished(() => smtp.close())
  return {
    smtp,
    desk,
    work(longest = 200) {
      const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${smtp.port}`, from: desk.deps.config.MAIL_FROM, connections: 5 })
      const worker = startWorker(desk.deps, {
        mailer,
        turns: { relay: 50, due: 150, abandoned: 500, schedules: 5000 },
        pauses: { first: 50, longest },
      })
      onTestFinished(() => worker.stop())
      return worker
    },
    ready: async () => (await desk.app.inject('/readyz')).json(),
    said: (words) => desk.logged.some((line) => line.includes(words)),
  }
}

const ofDomain = (domain: string, count: number) =>
  Array.from({ length: count }, (_, at) => corporateForm({ contact: contactForm({ email: `a${at}@${domain}` }) }))

it.each([
  ['answers with 421 at the recipient', 'rcpt 421', { phase: 'recipient', smtpCode: 421, response: '421 4.7.0 not for this one' }],
  ['answers with 421 at DATA', 'data 421', { phase: 'data', smtpCode: 421, response: '421 4.3.2 not just now' }],
  [
    'drops the connection at the recipient',
    'drop at rcpt',
    { phase: 'connection', smtpCode: null, response: 'Connection closed unexpectedly' },
  ],
] as const)(
  'a server that %s for one domain is not away: only these mails wait, with what it said, and go once when they may',
  async (_how, fault, story) => {
    let broken = true
    const { smtp, desk, work, ready, said } = await scene((recipient) =>
      broken && recipient.endsWith('@breaks.example') ? fault : undefined,
    )
    work()
    const [stuck, others] = [ofDomain('breaks.example', 6), ofDomain('town.example', 20)]
    for (const form of stuck) await desk.request('POST', '/api/v1/intake/corporate', form)
    await eventually(() => smtp.attempts('a0@breaks.example') > 0, { within: 60_000 })
    for (const form of others) await desk.request('POST', '/api/v1/intake/corporate', form)
    await eventually(() => smtp.taken() === others.length, { within: 60_000 })
    expect(await ready()).toMatchObject({ status: 'ready', mailServer: 'ok' })
    expect(said('the mail server is away')).toBe(false)

    const rows = await desk.db.select().from(followUps).where(eq(followUps.kind, 'acknowledgement'))
    const tried = rows.filter(({ state, attempts }) => state === 'pending' && attempts > 0)
    expect(tried.length).toBeGreaterThan(0)
    const supervisor = await desk.staff('supervisor')
    const told = (await supervisor.request('GET', `/api/v1/follow-ups/${tried[0]?.id}`)).json()
    expect(told).toMatchObject({ state: 'pending', attempts: [{ outcome: 'later', ...story }] })

    broken = false
    await desk.moveClockTo(new Date(Date.now() + 3_600_000))
    await eventually(() => smtp.taken() === others.length + stuck.length, { within: 60_000 })
    for (const { contact } of [...stuck, ...others]) expect(smtp.copies(contact.email)).toHaveLength(1)
  },
)

it('what came back from a way that was shut goes at once when it is open again', async () => {
  const { smtp, desk, work, ready } = await scene(() => undefined)
  const count = 60
  await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
  await planManyMails(desk.owner, { count, addressOf: `format('m%s@town.example', n)`, words: { subject: 'ご案内', body: 'ご案内です。' } })
  smtp.refuseConnections(1_000_000)
  work()
  await eventually(async () => (await ready()).mailServer === 'away', { within: 60_000 })
  const handled = () => desk.logged.filter((line) => line.includes('follow-up attempted')).length
  expect(handled()).toBeLessThanOrEqual(10)
  smtp.refuseConnections(0)
  const opened = performance.now()
  // But for the few that were tried, which wait for their next attempt.
  await eventually(() => smtp.taken() >= count - 10, { within: 60_000 })
  expect(performance.now() - opened).toBeLessThan(10_000)
  expect((await ready()).mailServer).toBe('ok')
})

it('says for as long as the server is away that it is, whatever was written meanwhile, and ends it with the next worker where one died', async () => {
  const { smtp, desk, work, ready, said } = await scene(() => undefined)
  smtp.refuseConnections(1_000_000)
  const worker = work()
  await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
  await eventually(async () => (await ready()).mailServer === 'away', { within: 60_000 })
  expect(said('the mail server is away')).toBe(true)
  await desk.owner`update mail_server set away_since = null, reason = null`
  await eventually(async () => (await ready()).mailServer === 'away', { within: 60_000 })
  expect(Number(/^musubi_mail_server_away_seconds (.+)$/mu.exec((await desk.app.inject('/metrics')).body)?.[1])).toBeGreaterThan(0)

  await worker.stop()
  smtp.refuseConnections(0)
  expect((await ready()).mailServer).toBe('away')
  work()
  await eventually(async () => (await ready()).mailServer === 'ok', { within: 60_000 })
  expect(smtp.taken()).toBe(0)
})
