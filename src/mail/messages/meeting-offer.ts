import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { wayOfMeeting, type MeetingDetails } from '../meeting-details.ts'
import { closing, heading, opening, paragraph, wayToCase, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the applicant: times of which they may pick one. */
export interface MeetingOfferProps extends Omit<MeetingDetails, 'joinUrl'> {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly slots: readonly Date[]
  readonly consultantName: string
  readonly note?: string
  readonly link: MailedLink
}

export function meetingOffer(props: MeetingOfferProps, wording: Wording): Message {
  const { ticketNumber, consultantName } = props
  return {
    subject: withNumber('面談の日時をお選びください', ticketNumber),
    blocks: [
      ...opening(props.to, wording.text('meeting-offer.opening', { ticketNumber, consultant: consultantName })),
      heading('候補の日時'),
      { kind: 'list', items: props.slots.map((at) => wording.instant(at)) },
      {
        kind: 'definitions',
        entries: [{ term: '所要時間', detail: `${props.minutes}分` }, ...wayOfMeeting(props), { term: '担当', detail: consultantName }],
      },
      ...wordsOf('担当者より', props.note),
      ...wayToCase('面談の日時を選ぶ', props.link, wording),
      paragraph(wording.text('meeting-offer.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}
