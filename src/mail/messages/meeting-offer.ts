import type { Addressee } from '../addressee.ts'
import type { Block, MailedLink, Message } from '../blocks.ts'
import { hostOfMeeting, wayOfMeeting, type MeetingDetails } from '../meeting-details.ts'
import { caseLabels, closing, heading, opening, paragraph, wayToCase, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the applicant: times of which they may pick one. */
export interface MeetingOfferProps extends Omit<MeetingDetails, 'joinUrl'> {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly slots: readonly Date[]
  readonly consultantName: string
  readonly note?: string
  /** Its reader was offered other times before, which can be picked no more. */
  readonly replaces?: true
  readonly link: MailedLink
}

const insteadOfOlder = [
  'なお、先にご案内いたしました候補日時の受付は終了いたしました。恐れ入りますが、次の候補日時からお選びくださいますようお願いいたします。',
  'These times stand instead of those we offered you before, which can no longer be picked.',
] as const

const othersAfterFirst = [
  '期限を過ぎて最初の日時をお選びいただけなくなった後も、残りの日時は、同じページからお選びいただけます。',
  'Once the first of these times can be picked no more, the others still can, on the same page.',
] as const

/** What is offered: the times, how long and how one would meet, with whom, and the consultant's own words. */
export function timesOfOffer(props: MeetingOfferProps, wording: Wording): readonly Block[] {
  const { say } = wording
  return [
    ...(props.replaces ? [paragraph(say(...insteadOfOlder))] : []),
    heading(say('候補の日時', 'Times')),
    { kind: 'list', items: props.slots.map((at) => wording.instant(at)) },
    {
      kind: 'definitions',
      entries: [
        { term: say('所要時間', 'Length'), detail: say(`${props.minutes}分`, `${props.minutes} minutes`) },
        ...wayOfMeeting(props, wording),
        hostOfMeeting(props.consultantName, wording),
      ],
    },
    ...wordsOf(say('担当者より', 'From your consultant'), props.note),
  ]
}

/** The page on which they are picked. The time to answer is over with the first of several; the others can be picked until theirs. */
export function wayToTimes({ slots, link }: Pick<MeetingOfferProps, 'slots' | 'link'>, wording: Wording): readonly Block[] {
  return [
    ...wayToCase(wording.say(...caseLabels.meeting), link, wording),
    ...(slots.length > 1 ? [paragraph(wording.say(...othersAfterFirst))] : []),
  ]
}

export function meetingOffer(props: MeetingOfferProps, wording: Wording): Message {
  const { ticketNumber, consultantName } = props
  const { say } = wording
  return {
    subject: withNumber(say('面談の日時をお選びください', 'Please pick a time for our meeting'), ticketNumber, wording),
    blocks: [
      ...opening(props.to, wording.text('meeting-offer.opening', { ticketNumber, consultant: consultantName }), wording),
      ...timesOfOffer(props, wording),
      ...wayToTimes(props, wording),
      paragraph(wording.text('meeting-offer.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}
