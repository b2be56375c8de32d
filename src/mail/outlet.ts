import { setTimeout as delay } from 'node:timers/promises'
import type { Deps } from '../deps.ts'
import { faultOf } from '../log/fault.ts'
import { shareAmongDomains } from './domains.ts'
import { writeAway, writeReachable } from './mail-server.store.ts'
import type { Mailer } from './mailer.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { mailServerAwaySince } from './read-mail-server.ts'
import type { SendResult } from './send-result.rules.ts'

/** Milliseconds between two looks at a server that is away, and a domain rests: from the first to the longest, doubling. */
export interface Pauses {
  readonly first: number
  readonly longest: number
}

const usualPauses: Pauses = { first: 1000, longest: 60_000 }

/** Milliseconds the next mails wait to hear whether the server is away; one that is slow to greet must not hold everybody up. */
const waitToHear = 1000

/**
 * The way out of this process: the mailer, shut while the mail server is away, so that due mails stay as they are instead of using up
 * attempts, and shared fairly among the domains mails go to. Where a conversation breaks off, the server is asked over a connection of
 * its own before the way is shut: when it answers, only that mail waits, and its domain when that goes on.
 */
export interface Outlet {
  /** False while the mail server is away. Nothing should be claimed then. */
  isOpen(): boolean
  /** Waits until it is known whether the server is away, but not for long. */
  settled(): Promise<void>
  /** Makes room for a mail to `address` until `leave`; false while the way is shut, or the mail's domain has to wait. */
  admit(followUpId: string, address: string): boolean
  leave(followUpId: string): void
  send(mail: OutgoingMail): Promise<SendResult>
  close(): Promise<void>
}

export interface OutletOptions {
  pauses?: Pauses | undefined
  /** Called each time the way is open again. */
  whenOpen?: () => void
}

export function createOutlet(
  { db, log }: Pick<Deps, 'db' | 'log'>,
  mailer: Mailer,
  { pauses = usualPauses, whenOpen }: OutletOptions = {},
): Outlet {
  const domains = shareAmongDomains(pauses)
  let away = false
  let wroteReachable = false
  let closed = false
  let look: NodeJS.Timeout | undefined
  let heardAt = 0
  let asking: Promise<void> | undefined
  let writing = Promise.resolve()

  function doubt(reason: string, address: string): void {
    if (away || closed) return
    domains.brokeOff(address)
    asking ??= ask(reason).finally(() => (asking = undefined))
  }

  async function ask(reason: string): Promise<void> {
    const asked = performance.now()
    const answers = await mailer.answers()
    if (closed || away) return
    // One that takes mails is there, even if it lets nobody else in just now.
    if (!answers && heardAt < asked) return shut(reason)
    log.warn({ reason }, 'the mail server broke off at a mail, but answers; only that mail waits')
    tellReachable()
  }

  function shut(reason: string): void {
    away = true
    domains.forgive()
    log.warn({ reason }, 'the mail server is away; mails wait')
    tellAway(reason)
    lookAgainIn(pauses.first, reason)
  }

  function lookAgainIn(pause: number, reason: string): void {
    look = setTimeout(() => void lookAgain(pause, reason), pause)
  }

  async function lookAgain(pause: number, reason: string): Promise<void> {
    const answers = await mailer.answers()
    if (closed) return
    if (!answers) {
      // Again and again: the first time it may have failed, or another worker may have found otherwise.
      tellAway(reason)
      return lookAgainIn(Math.min(pause * 2, pauses.longest), reason)
    }
    away = false
    log.info('the mail server is there again')
    tellReachable()
    whenOpen?.()
  }

  function tellAway(reason: string): void {
    wroteReachable = false
    writeDown(() => writeAway(db, reason))
  }

  function tellReachable(): void {
    if (wroteReachable) return
    wroteReachable = true
    writeDown(() => writeReachable(db))
  }

  /** For those who watch, one word after the other; mails go or wait all the same when it fails. */
  function writeDown(write: () => Promise<void>): void {
    writing = writing.then(write).catch((error: unknown) => {
      wroteReachable = false
      log.warn({ fault: faultOf(error) }, 'the state of the mail server could not be written down')
    })
  }

  /** What a worker that is no more wrote is over, or true of this one, too. */
  async function askAboutThePast(): Promise<void> {
    if ((await mailServerAwaySince(db)) === null) return
    const answers = await mailer.answers()
    if (closed || away) return
    if (answers) tellReachable()
    else shut('no answer')
  }
  askAboutThePast().catch((error: unknown) => log.warn({ fault: faultOf(error) }, 'the state of the mail server could not be read'))

  return {
    isOpen: () => !away,
    settled: async () => {
      if (asking) await Promise.race([asking, delay(waitToHear, undefined, { ref: false })])
    },
    admit: (followUpId, address) => !away && domains.admit(followUpId, address),
    leave: domains.leave,
    async send(mail) {
      const result = await mailer.send(mail)
      if (result.outcome === 'later' && result.serverMayBeAway) doubt(String(result.code ?? 'no answer'), mail.to.address)
      else if (result.outcome !== 'unknown') {
        heardAt = performance.now()
        domains.answered(mail.to.address)
        if (!away) tellReachable()
      }
      return result
    },
    async close() {
      closed = true
      clearTimeout(look)
      await mailer.close()
      await writing
    },
  }
}
