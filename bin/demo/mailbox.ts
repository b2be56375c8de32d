import { listCaughtMails, type CaughtMail } from '../../src/embedded/caught-mails.ts'
import { untilTrue } from './until-true.ts'

const arrivesWithinMs = 60_000

/** What a person finds in their mailbox. */
export interface Mailbox {
  /** The first mail to `address` whose subject contains `subject` and that was not taken before; waits for it. */
  take(address: string, subject: string): Promise<CaughtMail>
  /** How many mails `address` has got so far. */
  count(address: string): Promise<number>
  /** All mails so far, oldest first. */
  all(): Promise<CaughtMail[]>
}

export function openMailbox(folder: string): Mailbox {
  const taken = new Set<string>()
  const all = async () => (await listCaughtMails(folder, { limit: 1000 })).toReversed()
  const to = (mail: CaughtMail, address: string) => mail.deliveredTo.includes(address)
  return {
    all,
    count: async (address) => (await all()).filter((mail) => to(mail, address)).length,
    take: async (address, subject) => {
      let found: CaughtMail | undefined
      await untilTrue(`a mail "${subject}" arrives for ${address}`, arrivesWithinMs, async () => {
        found = (await all()).find((mail) => !taken.has(mail.id) && to(mail, address) && mail.subject.includes(subject))
        return found !== undefined
      })
      if (!found) throw new Error('no mail')
      taken.add(found.id)
      return found
    },
  }
}

/** The case link in a mail, as its reader would click it. */
export function linkIn(mail: CaughtMail): string {
  const link = /https?:\/\/\S+\/l\/[\w-]+/u.exec(mail.text)?.[0]
  if (!link) throw new Error(`no case link in "${mail.subject}"`)
  return link
}
