import type { Message } from '../blocks.ts'
import { closing, opening, paragraph, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import { timesOfOffer, wayToTimes, type MeetingOfferProps } from './meeting-offer.ts'

/**
 * To the applicant of a meeting that did not come about: times for another one. Whose doing it was is not said, for the desk may be wrong.
 */
export interface MeetingMissedProps extends MeetingOfferProps {
  /** When it was to be. */
  readonly missedAt: Date
}

export function meetingMissed(props: MeetingMissedProps, wording: Wording): Message {
  const { ticketNumber, consultantName, missedAt } = props
  const { say } = wording
  const told = { ticketNumber, consultant: consultantName, meetingTime: wording.instant(missedAt) }
  return {
    subject: withNumber(say('面談の日時を改めてお選びください', 'Please pick another time for our meeting'), ticketNumber, wording),
    blocks: [
      ...opening(props.to, wording.text('meeting-missed.opening', told), wording),
      ...timesOfOffer(props, wording),
      ...wayToTimes(props, wording),
      paragraph(wording.text('meeting-missed.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}
