import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { closing, numberRow, opening, paragraph, wayToOwnCase, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the applicant: the desk waits for their word. */
export interface WaitingReminderProps {
  /** `second`: as one who writes again. */
  readonly turn: 'first' | 'second'
  readonly to: Addressee
  readonly ticketNumber: string
  /** Subject of the desk's last message; absent when it never wrote one. */
  readonly asked?: string
  /** `YYYY-MM-DD`: the ticket is resolved on this day if nobody answers; absent when it will not be, or a later reminder says so. */
  readonly resolvedOn?: string
  readonly consultantName?: string
  readonly casePage: MailedLink
}

export function waitingReminder(props: WaitingReminderProps, wording: Wording): Message {
  const { say } = wording
  const { ticketNumber, asked, resolvedOn } = props
  const subject =
    props.turn === 'first'
      ? say('お返事のお願い', 'We are waiting for your answer')
      : say('お返事のお願い（再送）', 'Still waiting for your answer')
  return {
    subject: withNumber(subject, ticketNumber, wording),
    blocks: [
      ...opening(
        props.to,
        // What was said by telephone or when they met is no mail of ours that could be looked for.
        wording.text(`waiting-reminder.${props.turn}${asked === undefined ? '-unwritten' : ''}`, { ticketNumber }),
        wording,
      ),
      {
        kind: 'definitions',
        entries: [numberRow(ticketNumber, wording), ...(asked ? [{ term: say('お返事をお待ちしている件', 'About'), detail: asked }] : [])],
      },
      ...(resolvedOn ? [paragraph(whatSilenceMeans(wording.day(resolvedOn), wording))] : []),
      ...wayToOwnCase(props.casePage, wording),
      paragraph(
        say(
          'なお、本メールと行き違いにご連絡いただいておりましたら、何とぞご容赦ください。',
          'If your answer has crossed this mail, please excuse us.',
        ),
      ),
      closing(wording),
    ],
    ...(props.consultantName && { signedBy: props.consultantName }),
  }
}

function whatSilenceMeans(day: string, { say }: Wording): string {
  return say(
    `${day}までにお返事を確認できない場合は、いったん対応を終了させていただきます。終了後も、ご返信をいただければいつでも再開いたします。`,
    `If we do not hear from you by ${day}, we will close your enquiry for the time being; a reply will open it again at any time.`,
  )
}
