import { readFileSync } from 'node:fs'
import { answered } from '../../bin/demo/desk-client.ts'
import { linkIn } from '../../bin/demo/mailbox.ts'
import { unsubscribeTokenOf } from '../../src/follow-ups/unsubscribe-link.rules.ts'
import { stageUnproved, type MatchDesk } from '../../test/browser/support/match.ts'
import { codeIn } from '../../test/browser/support/one-time-code.ts'
import { besideCall, besideTicket, type Caller, type Pair } from './pair.ts'
import type { UsedCase } from './stage-used.ts'

/**
 * What one's own case leads to, and pages that belong to no case. Where the API has no call that reads the same, the page stands beside
 * what it rests on: the ticket it is about (the gate, the proof of an address), all that happened at it (one's data), what is
 * suppressed (unsubscribing), and, of a page that reads nothing, the smallest call there is.
 */
export async function stageOwn(
  desk: MatchDesk,
  caller: Caller,
  { used, dataDir }: { used: UsedCase; dataDir: string },
): Promise<readonly Pair[]> {
  const { url } = caller
  const ticket = { params: { path: { number: used.number } } }
  const { organization } = answered(await desk.supervisor.GET('/api/v1/tickets/{number}', ticket))
  const slots = answered(await desk.supervisor.GET('/api/v1/tickets/{number}/meeting-slots', ticket)).items.slice(0, 3)
  const offer = { status: 'proposed', kind: 'online', slots: slots.map(({ startsAt }) => startsAt) } as const
  answered(await desk.supervisor.POST('/api/v1/tickets/{number}/meetings', { ...ticket, body: offer }))
  const meeting = linkIn(await desk.mailbox.take(used.email, '面談'))
  const [mail] = answered(await desk.supervisor.GET('/api/v1/tickets/{number}/follow-ups', ticket)).items
  const secret = readFileSync(`${dataDir}/link-secret`, 'utf8').trim()
  const unproved = await stageUnproved(desk, 'bench-new')
  const cookie = await proofOf(desk, used)
  const { number } = used
  return [
    besideCall(caller, 'meeting', { page: meeting, path: `/tickets/${number}/meetings`, named: '/tickets/{number}/meetings' }),
    besideTicket(caller, 'gate', { page: `${used.own}/data`, number }),
    besideCall(caller, 'own data', {
      page: `${used.own}/data`,
      path: `/tickets/${number}/timeline`,
      named: '/tickets/{number}/timeline',
      cookie,
    }),
    besideCall(caller, 'own profile', {
      page: `${used.own}/profile`,
      path: `/companies/${organization?.id}/profile`,
      named: '/companies/{id}/profile',
      cookie,
    }),
    besideTicket(caller, 'proof', { page: unproved, number }),
    besideCall(caller, 'unsubscribe', { page: `${url}/u/${unsubscribeTokenOf(secret, mail?.id ?? '')}`, path: '/suppressions' }),
    besideCall(caller, 'link code', { page: `${url}/code`, path: '/settings' }),
    besideCall(caller, 'privacy', { page: `${url}/privacy`, path: '/settings' }),
  ]
}

/** The cookies of a browser in which the reader of the case has asked for a code and typed the one we mailed. */
async function proofOf({ mailbox }: MatchDesk, { own, email }: UsedCase): Promise<string> {
  const send = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${own}/${path}`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ to: 'data', ...fields }),
      redirect: 'manual',
    })
  const browser = cookiesOf(await send('codes', {}))
  const answer = await send('proof', { code: await codeIn(mailbox, email) }, browser)
  if (answer.status !== 303) throw new Error(`the code answered ${answer.status}`)
  return [browser, cookiesOf(answer)].join('; ')
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
