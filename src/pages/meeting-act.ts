import type { Deps } from '../deps.ts'
import { bookAgainByLink, callOffByLink, chooseSlotByLink, declineSlotsByLink, pickAgainByLink } from '../links/act-on-meeting-by-link.ts'
import type { SentForm } from './form-fields.ts'
import type { FormError } from './layout.ts'
import { readBookAgain } from './meeting-again.ts'
import { readMeetingChange, subjectOfCalledOff } from './meeting-change.ts'
import { readChoice, subjectOfDeclined } from './meeting-page.ts'
import type { Meeting } from './meeting-span.ts'
import { sendingOf } from './sending.ts'

/** What the form of a meeting asks for: to pick, decline, move, call off or book again; without an act what is wrong with it. */
export function meetingAct(
  deps: Pick<Deps, 'db' | 'config'>,
  token: string,
  shown: Meeting,
  form: SentForm,
): { act?: () => Promise<void>; errors: readonly FormError[] } {
  const sending = sendingOf(form)
  const asked = readMeetingChange(shown, form)
  if (asked) {
    const { change, errors } = asked
    if (!change) return { errors }
    if ('move' in change) return { act: () => pickAgainByLink(deps, token, change.move, sending), errors }
    return { act: () => callOffByLink(deps, token, { subject: subjectOfCalledOff, body: change.callOff }, sending), errors }
  }
  const again = readBookAgain(shown, form)
  if (again) {
    const { slotId: wanted, errors } = again
    return wanted === null ? { errors } : { act: () => bookAgainByLink(deps, token, wanted, sending), errors }
  }
  const { slotId, suits, phone, errors } = readChoice(shown, form)
  if (errors.length > 0) return { errors }
  if (slotId === null) return { act: () => declineSlotsByLink(deps, token, { subject: subjectOfDeclined, body: suits }, sending), errors }
  return { act: () => chooseSlotByLink(deps, token, { slotId, ...(phone !== undefined && { phone }) }, sending), errors }
}
