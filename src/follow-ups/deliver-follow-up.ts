import { setTimeout as delay } from 'node:timers/promises'
import type { Deps } from '../deps.ts'
import { faultOf } from '../log/fault.ts'
import type { Outlet } from '../mail/outlet.ts'
import { UnsendableMail } from '../mail/outgoing-mail.ts'
import type { SendResult } from '../mail/send-result.rules.ts'
import { beginFailedAttempt, claimFollowUp, type ClaimedMail } from './claim-follow-up.ts'
import { lockDue, renewClaim } from './follow-ups.store.ts'
import { recordAttempt, recordAttemptWithin, type AttemptResult } from './record-attempt.ts'

/** Milliseconds between two signs of life while a mail is being sent; `recover-abandoned.ts` waits for three of them. */
const signOfLifeEvery = 10_000

/** Milliseconds after which a result that cannot be written down is given up on; the follow-up then counts as abandoned. */
const resultPatience = 120_000

/**
 * Sends a follow-up if it is due, nobody else does, and the way out is open; otherwise it stays as it is: `shut` while the mail server is
 * away, `no_room` while only its domain has to wait. The claim is committed before the first word goes to the mail server, and what
 * the server said is committed afterwards; between the two no transaction is open.
 */
export async function deliverFollowUp(deps: Deps, outlet: Outlet, id: string): Promise<'done' | 'shut' | 'no_room'> {
  await outlet.settled()
  if (!outlet.isOpen()) return 'shut'
  try {
    const claimed = await claim(deps, outlet, id)
    if (claimed === 'no_way_out') return outlet.isOpen() ? 'no_room' : 'shut'
    if (claimed) await sendAndWriteDown(deps, outlet, claimed)
    return 'done'
  } finally {
    outlet.leave(id)
  }
}

async function sendAndWriteDown(deps: Deps, outlet: Outlet, claimed: ClaimedMail): Promise<void> {
  const { followUpId, attempt } = claimed
  const result = await sendAlive(deps, outlet, claimed)
  const { outcome, phase, smtpCode } = result
  deps.log.info({ followUpId, attempt, outcome, phase, smtpCode }, 'follow-up attempted')
  await writeDown(deps, claimed, result)
}

async function claim(deps: Deps, outlet: Outlet, id: string): Promise<ClaimedMail | 'no_way_out' | undefined> {
  try {
    return await claimFollowUp(deps, id, (address) => outlet.admit(id, address))
  } catch (error) {
    deps.log.error({ followUpId: id, fault: faultOf(error) }, 'a follow-up could not be written')
    await putOff(deps, id)
    return undefined
  }
}

/** One follow-up that cannot be written must not be tried at every turn of the sweep. */
async function putOff({ db, config }: Deps, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const due = await lockDue(tx, id)
    if (!due) return
    const { followUp, now } = due
    const attempt = await beginFailedAttempt(tx, followUp, now)
    const claimed = { ...followUp, state: 'sending', attempts: attempt } as const
    const result = { outcome: 'later', response: 'The mail could not be written; see the log of the worker.' } as const
    await recordAttemptWithin(tx, config, claimed, attempt, result, now)
  })
}

async function sendAlive({ db, log }: Deps, outlet: Outlet, { followUpId, attempt, mail }: ClaimedMail): Promise<AttemptResult> {
  const signs = setInterval(() => {
    renewClaim(db, followUpId, attempt).catch((error: unknown) => log.warn({ followUpId, fault: faultOf(error) }, 'no sign of life given'))
  }, signOfLifeEvery)
  try {
    return resultOf(await outlet.send(mail))
  } catch (error) {
    if (error instanceof UnsendableMail) return { outcome: 'refused', response: error.message }
    log.error({ followUpId, fault: faultOf(error) }, 'the mailer failed')
    return { outcome: 'unknown', response: 'The mailer failed; see the log of the worker.' }
  } finally {
    clearInterval(signs)
  }
}

function resultOf(result: SendResult): AttemptResult {
  switch (result.outcome) {
    case 'sent':
      return { outcome: 'sent', smtpCode: 250, response: result.response }
    case 'unknown':
      return { outcome: 'unknown', phase: result.phase, response: result.reason }
    case 'later':
      return { outcome: 'later', phase: result.phase, smtpCode: result.code, response: result.response }
    case 'refused':
      return {
        outcome: 'refused',
        phase: result.phase,
        smtpCode: result.code,
        response: result.response,
        mailboxIsGone: result.mailboxIsGone,
      }
  }
}

/** The mail is out: if the database is away just now, its answer must still be written down, or the mail would go twice. */
async function writeDown(deps: Deps, { followUpId, attempt }: ClaimedMail, result: AttemptResult): Promise<void> {
  const deadline = performance.now() + resultPatience
  for (let pause = 100; ; pause = Math.min(pause * 2, 5000)) {
    try {
      await recordAttempt(deps, followUpId, attempt, result)
      return
    } catch (error) {
      if (performance.now() > deadline) throw error
      deps.log.warn({ followUpId, fault: faultOf(error) }, 'the result of a follow-up could not be written down yet')
      await delay(pause)
    }
  }
}
