import type { Message } from '../blocks.ts'
import { closing, opening, paragraph, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import { timesOfOffer, wayToTimes, type MeetingOfferProps } from './meeting-offer.ts'

/** To the applicant, before the last of the offered times: those that can still be picked. */
export function meetingOfferReminder(props: Omit<MeetingOfferProps, 'note'>, wording: Wording): Message {
  const { ticketNumber, consultantName } = props
  const { say } = wording
  return {
    subject: withNumber(say('面談の日時の選択期限のお知らせ', 'Please pick a time: our meeting'), ticketNumber, wording),
    blocks: [
      ...opening(props.to, wording.text('meeting-offer-reminder.opening', { ticketNumber, consultant: consultantName }), wording),
      ...timesOfOffer(props, wording),
      ...wayToTimes(props, wording),
      paragraph(wording.text('meeting-offer-reminder.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}
