import { dayInJapan } from '../calendar/business-time.rules.ts'
import { compose } from '../mail/compose.ts'
import { findStaff, withAbsences } from '../people/read-staff.ts'
import { cancel, present, required, send, type Drafter } from './draft.ts'
import { deskUrlOf, mailboxOf } from './recipient.ts'

/** To whoever stands in for a colleague, on which days as they stand when it goes. */
export const draftSubstituteNotice: Drafter = async (followUp, { tx, config, now }) => {
  const reader = present(await findStaff(tx, required(followUp.staffId, 'a reader')), 'the reader')
  const absent = present(await findStaff(tx, required(followUp.details.absentId, 'an absent colleague')), 'the absent colleague')
  if (!reader.active || !absent.active) return cancel('not_needed')
  const today = dayInJapan(now)
  const [{ absences } = { absences: [] }] = await withAbsences(tx, [absent])
  const props = {
    readerName: reader.name,
    absentName: absent.name,
    absences: absences.filter(({ substituteId, endsOn }) => substituteId === reader.id && endsOn >= today),
    deskUrl: `${deskUrlOf(config)}/tickets?view=standing_in`,
  }
  return send({
    to: mailboxOf(reader),
    thread: { side: 'colleague', staffId: reader.id },
    write: (wording) => compose('substitute-notice', props, wording),
  })
}
