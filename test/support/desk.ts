import { eq } from 'drizzle-orm'
import PostalMime, { type Email } from 'postal-mime'
import postgres from 'postgres'
import { inject } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { dueFollowUps } from '../../src/follow-ups/due-follow-ups.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { startWorker, type RunningWorker, type Turns } from '../../workers/start-worker.ts'
import type { MailerOptions } from '../../src/mail/mailer.ts'
import { startSmtp, type SmtpFixture } from '../mail/smtp-fixture.ts'
import { eventually } from './eventually.ts'
import { startApp, type TestApp } from './app.ts'

export interface ArrivedMail extends Email {
  /** Where it was delivered, by the envelope. */
  recipient: string
  /** The whole mail as it came over the wire. */
  raw: string
}

export interface TestDesk extends TestApp {
  smtp: SmtpFixture
  /** A worker of this desk in this process; ends with the desk. */
  worker(turns?: Partial<Turns>, timeouts?: MailerOptions['timeouts']): RunningWorker
  /** What the mail server accepted so far, in the order it came. */
  mails(): Promise<ArrivedMail[]>
  /** The acknowledgements planned so far: one a form, due at once. */
  acknowledgements(): Promise<(typeof followUps.$inferSelect)[]>
  /** Waits until the workers have reacted to everything and nothing is due or being sent. */
  settled(): Promise<void>
  /** Ends every connection the desk has to its database, as a restart of the server would. */
  cutConnections(): Promise<void>
  /** The mails to one address. */
  mailsTo(address: string): Promise<ArrivedMail[]>
  /** Waits for a mail to an address by words of its subject, and until the desk has written down that it went: the clock may be moved then. */
  mailWith(address: string, words: string): Promise<ArrivedMail>
}

/** Quick enough that a test need not wait, slow enough that two cores can carry it. */
const quickTurns: Turns = { relay: 50, due: 150, abandoned: 500, schedules: 500, signs: 500 }

/** The whole desk but for its processes: api, database, a mail server that may misbehave, and workers as the test starts them. */
export async function startDesk(behaviour?: Parameters<typeof startSmtp>[0], settings: Record<string, string> = {}): Promise<TestDesk> {
  const smtp = await startSmtp(behaviour)
  const app = await startApp({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, ...settings })
  const workers: RunningWorker[] = []

  async function mails(): Promise<ArrivedMail[]> {
    return Promise.all(
      smtp.received.map(async ({ to, raw }) => ({ ...(await PostalMime.parse(raw)), recipient: to.join(), raw: raw.toString('utf8') })),
    )
  }

  const mailsTo: TestDesk['mailsTo'] = async (address) => (await mails()).filter(({ recipient }) => recipient === address)
  const settled: TestDesk['settled'] = async () => {
    await eventually(
      async () => {
        const reacted = (await app.db.select({ id: outbox.id }).from(outbox).limit(1)).length === 0
        // In the order things go: what is due no more when it is looked for is being sent, or was.
        const due = await dueFollowUps(app.deps, 1)
        const sending = await app.db.select({ id: followUps.id }).from(followUps).where(eq(followUps.state, 'sending')).limit(1)
        return reacted && due.length === 0 && sending.length === 0
      },
      { within: 60_000 },
    )
  }

  return {
    ...app,
    smtp,
    worker(turns = {}, timeouts = {}) {
      const worker = startWorker(app.deps, {
        mailer: smtp.mailer({ connections: 5, timeouts }),
        turns: { ...quickTurns, ...turns },
        pauses: { first: 50, longest: 200 },
      })
      workers.push(worker)
      return worker
    },
    mails,
    acknowledgements: () => app.db.select().from(followUps).where(eq(followUps.kind, 'acknowledgement')),
    settled,
    mailWith: async (address, words) => {
      const mail = await eventually(async () => (await mailsTo(address)).find(({ subject }) => subject?.includes(words)) ?? false, {
        within: 60_000,
      })
      await settled()
      return mail
    },
    cutConnections: async () => {
      const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} })
      await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${new URL(app.appUrl).pathname.slice(1)}`
      await admin.end({ timeout: 5 })
    },
    mailsTo,
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()))
      await smtp.close()
      await app.close()
    },
  }
}
