import { readWaitingForMail } from '../links/waiting-forms/read-waiting-form.ts'
import { compose } from '../mail/compose.ts'
import { cancel, required, send, waitUntil, type Drafter } from './draft.ts'
import { mailsToStrangerAtMost, strangerPauseMs, strangerPeriodStart } from './mails-to-strangers.rules.ts'
import { countMailsToStranger } from './mails-to-strangers.store.ts'

/** To the address a waiting form names, which nobody has proved: a way to confirm it, as long as it waits. */
export const draftFormConfirmation: Drafter = async (followUp, { tx, config, now }) => {
  const waitingFormId = required(followUp.details.waitingFormId, 'a form')
  const waiting = await readWaitingForMail(tx, config, waitingFormId, now)
  if (!waiting) return cancel('not_needed')
  const { email: address, language, link: linkOfForm } = waiting
  const others = await countMailsToStranger(tx, address, { since: strangerPeriodStart(now), otherThan: followUp.id })
  if (others >= mailsToStrangerAtMost) return waitUntil(new Date(now.getTime() + strangerPauseMs))
  return send({
    to: { address, ...(language && { language }) },
    thread: { side: 'form', waitingFormId },
    linkOfForm,
    write: (wording, link) => compose('form-confirmation', { link, ...(followUp.details.reminds && { reminds: true }) }, wording),
  })
}
