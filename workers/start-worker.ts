import { randomUUID } from 'node:crypto'
import type { Deps } from '../src/deps.ts'
import { deliverFollowUp } from '../src/follow-ups/deliver-follow-up.ts'
import { recoverAbandoned } from '../src/follow-ups/recover-abandoned.ts'
import { startLoop, type Loop } from '../src/jobs/loop.ts'
import { openQueue, type Job } from '../src/jobs/queue.ts'
import { createMailer, type Mailer } from '../src/mail/mailer.ts'
import { createOutlet, type Pauses } from '../src/mail/outlet.ts'
import { scanWaitingFiles } from '../src/tickets/attachments/scan-attachments.ts'
import { sendHeldMessages } from '../src/tickets/unsent/send-held-messages.ts'
import { giveSign, signOff } from '../src/queue/signs-of-life.ts'
import { keepAccount } from './account-of-work.ts'
import { makeDueSweep } from './due-sweep.ts'
import { react } from './react.ts'
import { relayOutbox } from './relay.ts'
import { runSchedules } from './schedules.ts'

/** Milliseconds between two turns. */
export interface Turns {
  relay: number
  due: number
  abandoned: number
  schedules: number
  signs: number
}

const usualTurns: Turns = { relay: 200, due: 2000, abandoned: 5000, schedules: 30_000, signs: 5000 }

const concurrency = 5

export interface RunningWorker {
  /** Ends in order: no new work, what is in hand is finished. */
  stop(): Promise<void>
}

/** Starts the desk's clockwork in this process: relay, sweeps, schedules, and the work on the queue's jobs. */
export function startWorker(
  deps: Deps,
  { mailer = mailerOf(deps), turns = {}, pauses }: { mailer?: Mailer; turns?: Partial<Turns>; pauses?: Pauses } = {},
): RunningWorker {
  const { config, log } = deps
  if (!config.DATABASE_URL) throw new Error('the worker needs DATABASE_URL')
  const id = randomUUID()
  const account = keepAccount(deps)
  let isStopping = false
  const every = { ...usualTurns, ...turns }
  const queue = openQueue(
    { databaseUrl: config.DATABASE_URL, redisUrl: config.REDIS_URL, poolSize: config.QUEUE_POOL_SIZE, concurrency, log },
    handle,
  )
  const outlet = createOutlet(deps, mailer, {
    pauses,
    whenOpen() {
      dueSweep.wayIsOpen()
      due.poke()
    },
  })
  const dueSweep = makeDueSweep(deps, queue, outlet)
  const due = startLoop({ name: 'due', every: every.due, log }, () => dueSweep.turn())
  const loops: Loop[] = [
    startLoop({ name: 'relay', every: every.relay, log }, () => relayOutbox(deps, queue)),
    startLoop({ name: 'abandoned', every: every.abandoned, log }, async () => void (await recoverAbandoned(deps))),
    startLoop({ name: 'schedules', every: every.schedules, log }, () => runSchedules(deps)),
    startLoop({ name: 'scans', every: every.abandoned, log }, () => scanWaitingFiles(deps)),
    startLoop({ name: 'signs', every: every.signs, log }, () => giveSign(deps, id, queue, account.read())),
    startLoop({ name: 'unsent', every: every.due, log }, () => sendHeldMessages(deps)),
    due,
  ]

  async function handle(job: Job): Promise<void> {
    if (job.name === 'react') {
      const { outboxId } = job.data
      await account.during({ name: 'react', outboxId }, () => react(deps, outboxId))
      // What happened may have made something due at once.
      due.poke()
      return
    }
    const failed: unknown[] = []
    for (const followUpId of job.data.followUpIds) {
      // What is left is due still, and handed over again.
      if (isStopping) break
      await account.during({ name: 'deliver', followUpId }, () => deliver(followUpId)).catch((error: unknown) => failed.push(error))
    }
    if (failed.length > 0) throw failed[0]
  }

  async function deliver(followUpId: string): Promise<void> {
    // What finds no room rests as long as the queue is trusted with it: it must not come back at every turn and stand before the others.
    const outcome = await deliverFollowUp(deps, outlet, followUpId).catch((error: unknown) => {
      dueSweep.cameBack(followUpId)
      throw error
    })
    if (outcome === 'done') dueSweep.cameBack(followUpId)
    if (outcome === 'shut') dueSweep.foundShut(followUpId)
  }

  return {
    async stop() {
      isStopping = true
      await Promise.all(loops.map((loop) => loop.stop()))
      await queue.close()
      await outlet.close()
      await signOff(deps, id).catch(() => undefined)
    },
  }
}

function mailerOf({ config }: Deps): Mailer {
  if (!config.SMTP_URL) throw new Error('the worker needs SMTP_URL')
  const { SMTP_URL: smtpUrl, SMTP_CA: certificateAuthority, MAIL_FROM: from } = config
  return createMailer({ smtpUrl, certificateAuthority, from, connections: concurrency })
}
