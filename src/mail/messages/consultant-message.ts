import { greetingLines, type Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { paragraph, wayToOwnCase, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A consultant's own words to the applicant or to a participant (CC). */
export interface ConsultantMessageProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly subject: string
  readonly body: string
  readonly consultantName: string
  /** Names of the files that come with it, which gateways may take away. */
  readonly fileNames?: readonly string[]
  /** Absent to people the desk added, who are no contacts. */
  readonly casePage?: MailedLink
}

export function consultantMessage(props: ConsultantMessageProps, wording: Wording): Message {
  return {
    subject: withNumber(props.subject, props.ticketNumber, wording),
    blocks: [
      { kind: 'greeting', lines: greetingLines(props.to, wording.language) },
      paragraph(props.body),
      ...filesOf(props, wording),
      ...(props.casePage ? wayToOwnCase(props.casePage, wording) : []),
    ],
    signedBy: props.consultantName,
  }
}

function filesOf({ fileNames = [] }: ConsultantMessageProps, { language }: Wording): Message['blocks'] {
  if (fileNames.length === 0) return []
  return [paragraph(language === 'ja' ? `添付ファイル：${fileNames.join('、')}` : `Attached: ${fileNames.join(', ')}`)]
}
