import type { ContactRow } from '../people/read-contacts.ts'
import { send, waitUntil, type Draft, type Verdict, type World } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { mailsToStrangerAtMost, strangerPauseMs, strangerPeriodStart } from './mails-to-strangers.rules.ts'
import { countMailsToStranger } from './mails-to-strangers.store.ts'

/**
 * To an address nobody has proved: a way to prove it, and nothing of what a form or a colleague said, not even the name. However many
 * name a stranger's address, it gets few of these; the tickets are kept all the same. Once proved, the same link opens what it is for.
 */
export async function toStranger(
  followUp: FollowUpRow,
  { thread, link }: Pick<Draft, 'thread'> & Required<Pick<Draft, 'link'>>,
  stranger: ContactRow,
  { tx, now }: World,
  write: Draft['write'],
): Promise<Verdict> {
  const address = stranger.email
  const others = await countMailsToStranger(tx, address, { since: strangerPeriodStart(now), otherThan: followUp.id })
  if (others >= mailsToStrangerAtMost) return waitUntil(new Date(now.getTime() + strangerPauseMs))
  return send({
    // Not even the name: nobody has proved the address.
    to: { address, language: stranger.language },
    thread,
    link,
    toStranger: true,
    asksForReply: true,
    write,
  })
}
