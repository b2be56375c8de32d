import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import type { StaffRole } from '../../src/catalog/desk-codes.ts'
import { events, outbox } from '../../src/events/events.table.ts'
import { insertOnce } from '../../src/follow-ups/follow-ups.store.ts'
import { jobFailures } from '../../src/queue/queue.table.ts'
import { enquiries } from '../../src/shortlists/shortlists.table.ts'
import { tasks } from '../../src/tasks/tasks.table.ts'
import { passedCases } from '../../src/tickets/passing/passed-cases.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type TestApp } from './app.ts'
import { digitsOf } from './authenticator.ts'
import { signer, stagePassword, type Signed } from './signed.ts'
import { stageCase, type Case, type Staged } from './case.ts'

/** Id of a mail the catcher keeps. */
export const caughtMailId = '20261120T010000.000Z-0123456789ab'

/** The whole desk in the middle of its work: two companies' cases that know nothing of each other, and everyone who takes part. */
export interface World {
  desk: TestApp
  staff: Record<StaffRole, Signed>
  /** Drafted the shortlists of both cases, so that everyone else may approve them. */
  author: Signed
  /** Assigned to `staff.consultant`; the administrator has opened all its tickets. */
  own: Case
  /** Assigned to another consultant; with other organisations. */
  other: Case
  close(): Promise<void>
}

/** Builds the world through the API, as people would. */
export async function buildWorld(): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'musubi-world-'))
  await keepMail(dataDir)
  const desk = await startApp({ DATA_DIR: dataDir })
  const as = signer(desk)
  const root = await as.first('root')
  const [administrator, supervisor, consultant, auditor, author, colleague] = await Promise.all([
    as.staff('administrator', 'boss'),
    as.staff('supervisor', 'chief'),
    as.staff('consultant', 'hand'),
    as.staff('auditor', 'eye'),
    as.staff('supervisor', 'pen'),
    as.staff('consultant', 'mate'),
  ])
  for (const member of [administrator, supervisor, consultant, auditor]) await setUpApps(desk, member)
  const places = [
    { blind: '072028', introduced: '304018' },
    { blind: '401005', introduced: '282057' },
  ] as const
  const own = await withTask(desk, await withMail(desk, await stageCase(as, { key: 'Aoi', root, author, consultant, places: places[0] })))
  await openAll(desk, administrator)
  const other = await withTask(
    desk,
    await withMail(desk, await stageCase(as, { key: 'Beni', root, author, consultant: colleague, places: places[1] })),
  )
  const close = async () => {
    await desk.close()
    await rm(dataDir, { recursive: true })
  }
  return { desk, staff: { administrator, supervisor, consultant, auditor }, author, own, other, close }
}

/** Lets the administrator into every ticket there is so far. */
async function openAll(desk: TestApp, administrator: Signed): Promise<void> {
  const why = { purpose: 'fault', reason: '動作の確認のため。' }
  for (const { number } of await desk.db.select({ number: tickets.number }).from(tickets)) {
    const opened = await desk.request('POST', `/api/v1/tickets/${number}/openings`, why, administrator.headers)
    if (opened.statusCode !== 201) throw new Error(`ticket ${number} was not opened: ${opened.body}`)
  }
}

/** Gives a member of the desk an authenticator app, and another one that is not confirmed yet. */
async function setUpApps(desk: TestApp, member: Signed): Promise<void> {
  const begin = async (code?: string) =>
    (await desk.request('POST', '/api/v1/second-factor', { password: stagePassword, code }, member.headers)).json().secret as string
  const counting = await begin()
  const url = '/api/v1/second-factor/confirmation'
  const done = await desk.request('PUT', url, { code: digitsOf(counting) }, member.headers)
  member.headers = { cookie: done.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  member.apps = { counting, toBe: await begin(done.json().recoveryCodes[0]) }
}

/** No worker runs here, so what only a worker makes is written by hand. */
async function withTask({ db }: TestApp, of: Staged): Promise<Case> {
  const { followUpId } = of
  const ticketId = db.select({ id: tickets.id }).from(tickets).where(eq(tickets.number, of.ticket))
  const task = { ticketId: sql`(${ticketId})`, kind: 'mail_failed', followUpId, createdAt: new Date() } as const
  const [row] = await db.insert(tasks).values(task).returning()
  // Said on a page behind a link.
  const answerer = '企画課 田中'
  await db.update(enquiries).set({ answerer }).where(eq(enquiries.id, of.enquiries.accepted))
  await db.update(passedCases).set({ answerer }).where(eq(passedCases.id, of.forwardedId))
  const wish = { ticketId: sql`(${ticketId})`, kind: 'erasure_request', contactId: of.company.contact.id, createdAt: new Date() } as const
  const [asked] = await db.insert(tasks).values(wish).returning()
  const now = new Date()
  // No worker reacts here: each event waits for one.
  const [waiting] = await db
    .select({ outboxId: outbox.id, eventId: outbox.eventId })
    .from(outbox)
    .innerJoin(events, eq(events.id, outbox.eventId))
    .where(eq(events.ticketId, ticketId))
    .limit(1)
  const what = { job: 'react', fault: 'PostgresError', code: '57014', firstAt: now, lastAt: now, ...waiting } as const
  const [failure] = await db.insert(jobFailures).values(what).returning()
  return { ...of, taskId: row?.id ?? '', erasureTaskId: asked?.id ?? '', failureId: failure?.id ?? '' }
}

/** The receipt of the case's form, which a worker would plan. */
async function withMail({ db }: TestApp, of: Staged): Promise<Staged> {
  const ticketId = db.select({ id: tickets.id }).from(tickets).where(eq(tickets.number, of.ticket))
  const now = new Date()
  const [ticket] = await ticketId
  const mail = { kind: 'acknowledgement', scheduled: false, side: 'applicant', details: {}, dueAt: now, createdAt: now } as const
  await db.transaction((tx) => insertOnce(tx, [{ ...mail, planKey: `received:${of.ticket}`, ticketId: ticket?.id ?? null }]))
  return of
}

/** A mail as the catcher leaves it in the data folder. */
async function keepMail(dataDir: string): Promise<void> {
  await mkdir(join(dataDir, 'mails'))
  await writeFile(
    join(dataDir, 'mails', `${caughtMailId}.eml`),
    'Delivered-To: a@b.example\r\nSubject: Receipt\r\n\r\nWe have your form.\r\n',
  )
}
