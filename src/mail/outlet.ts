import type { Deps } from '../deps.ts'
import { faultOf } from '../log/fault.ts'
import { writeAway, writeReachable } from './mail-server.store.ts'
import type { Mailer, SendResult } from './mailer.ts'
import type { OutgoingMail } from './outgoing-mail.ts'

/** Connections a slow domain's mails may hold at once: of a worker's five, two stay free for everybody else. */
const slowAtOnce = 3

/** Milliseconds a mail is on its way after which its domain counts as slow; a server usually takes one within a tenth of it. */
const slowAfter = 1000

/** Milliseconds between two looks at a server that is away: from the first to the longest, doubling. */
export interface Pauses {
  readonly first: number
  readonly longest: number
}

const usualPauses: Pauses = { first: 1000, longest: 60_000 }

/**
 * The way out of this process: the mailer, shut while the mail server is away, so that due mails stay as they are instead of using up
 * attempts, and shared fairly among the domains mails go to.
 */
export interface Outlet {
  /** False while the mail server is away. Nothing should be claimed then. */
  isOpen(): boolean
  /** Makes room for a mail to `address` until `leave`; false while as many as may be are stuck on their way to its domain. */
  admit(followUpId: string, address: string): boolean
  leave(followUpId: string): void
  send(mail: OutgoingMail): Promise<SendResult>
  close(): Promise<void>
}

export function createOutlet({ db, log }: Pick<Deps, 'db' | 'log'>, mailer: Mailer, pauses: Pauses = usualPauses): Outlet {
  const underWay = new Map<string, { domain: string; since: number }>()
  let away = false
  let wroteReachable = false
  let closed = false
  let look: NodeJS.Timeout | undefined

  function shut(reason: string): void {
    if (away || closed) return
    away = true
    wroteReachable = false
    log.warn({ reason }, 'the mail server is away; mails wait')
    writeDown(writeAway(db, reason))
    lookAgainIn(pauses.first)
  }

  function lookAgainIn(pause: number): void {
    look = setTimeout(() => void lookAgain(pause), pause)
  }

  async function lookAgain(pause: number): Promise<void> {
    const answers = await mailer.answers()
    if (closed) return
    if (!answers) return lookAgainIn(Math.min(pause * 2, pauses.longest))
    away = false
    log.info('the mail server is there again')
    tellReachable()
  }

  function tellReachable(): void {
    if (wroteReachable) return
    wroteReachable = true
    writeDown(writeReachable(db))
  }

  /** For those who watch; mails go or wait all the same when it fails. */
  function writeDown(writing: Promise<void>): void {
    writing.catch((error: unknown) => log.warn({ fault: faultOf(error) }, 'the state of the mail server could not be written down'))
  }

  return {
    isOpen: () => !away,
    admit(followUpId, address) {
      const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
      const others = [...underWay.values()].filter((other) => other.domain === domain)
      const now = performance.now()
      if (others.length >= slowAtOnce && others.some(({ since }) => now - since > slowAfter)) return false
      underWay.set(followUpId, { domain, since: now })
      return true
    },
    leave: (followUpId) => void underWay.delete(followUpId),
    async send(mail) {
      const result = await mailer.send(mail)
      if (result.outcome === 'later' && result.serverIsAway) shut(String(result.code ?? 'no answer'))
      // What another worker, or this one before it died, wrote is over.
      else if (result.outcome !== 'unknown' && !away) tellReachable()
      return result
    },
    async close() {
      closed = true
      clearTimeout(look)
      await mailer.close()
    },
  }
}
