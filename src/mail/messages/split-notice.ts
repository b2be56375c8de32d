import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { closing, numberRow, opening, paragraph, wayToOwnCase, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the applicant: a part of what they asked is taken care of under a number of its own. */
export interface SplitNoticeProps {
  readonly to: Addressee
  readonly ticketNumber: string
  /** Of the ticket it was split off from, which goes on. */
  readonly originNumber: string
  /** What it is about, in their own words as far as they belong to it. */
  readonly message: string
  /** Absent while nobody has it. */
  readonly consultantName?: string
  /** Absent once the desk has answered it. */
  readonly firstResponseDueAt?: Date
  readonly casePage: MailedLink
}

export function splitNotice(props: SplitNoticeProps, wording: Wording): Message {
  const { say } = wording
  const { ticketNumber, originNumber, consultantName } = props
  const due = props.firstResponseDueAt && wording.instant(props.firstResponseDueAt)
  return {
    subject: withNumber(say('ご相談を分けて承ります', 'A part of your enquiry has its own number now'), ticketNumber, wording),
    blocks: [
      ...opening(
        props.to,
        say(
          `先にいただいたご相談（受付番号 ${originNumber}）のうち、次の件は、別のご相談として承ります。`,
          `Of the enquiry you sent us before (No. ${originNumber}) we take care of the following as an enquiry of its own.`,
        ),
        wording,
      ),
      {
        kind: 'definitions',
        entries: [
          numberRow(ticketNumber, wording),
          ...(consultantName ? [{ term: say('専任コンサルタント', 'Consultant'), detail: consultantName }] : []),
          ...(due ? [{ term: say('次のご連絡', 'Our next word'), detail: say(`${due}までに差し上げます`, `by ${due}`) }] : []),
        ],
      },
      ...wordsOf(say('この件の内容', 'What it is about'), props.message),
      paragraph(
        say(
          `この件のご連絡には、新しい受付番号をお使いください。これまでのご相談は、受付番号 ${originNumber} のまま続けて承ります。あらためてお手続きいただくことはありません。`,
          `Please use the new number for it. Everything else goes on under No. ${originNumber} as before; there is nothing you need to do.`,
        ),
      ),
      ...wayToOwnCase(props.casePage, wording),
      closing(wording),
    ],
    ...(consultantName && { signedBy: consultantName }),
  }
}
