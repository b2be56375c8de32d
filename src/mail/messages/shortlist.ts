import type { Disclosure } from '../../catalog/matching-codes.ts'
import type { Addressee } from '../addressee.ts'
import type { Block, MailedLink, Message } from '../blocks.ts'
import { closing, heading, opening, paragraph, wayToCase, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A candidate municipality and why it is proposed, one sentence per reason. */
export interface ShortlistedMunicipality {
  readonly name: string
  readonly prefecture: string
  readonly reasons: readonly string[]
}

/** To the company: the candidate municipalities (候補自治体の紹介). */
export interface ShortlistProps {
  readonly to: Addressee
  readonly ticketNumber: string
  /** In the consultant's order. */
  readonly candidates: readonly ShortlistedMunicipality[]
  /** The consultant's words. */
  readonly note?: string
  readonly disclosure: Disclosure
  readonly link: MailedLink
  readonly consultantName?: string
}

export function shortlist(props: ShortlistProps, wording: Wording): Message {
  return {
    subject: withNumber('候補自治体のご案内', props.ticketNumber),
    blocks: [
      ...opening(
        props.to,
        wording.text('shortlist.opening', { ticketNumber: props.ticketNumber, candidateCount: String(props.candidates.length) }),
      ),
      ...props.candidates.flatMap(shown),
      ...wordsOf('専任コンサルタントより', props.note),
      heading('ご回答のお願い'),
      ...wayToCase('ご関心の有無を回答する', props.link, wording),
      heading('ご回答の後の流れ'),
      paragraph(whatHappensNext[props.disclosure]),
      closing(wording),
    ],
    ...(props.consultantName ? { signedBy: props.consultantName } : {}),
  }
}

const whatHappensNext: Record<Disclosure, string> = {
  blind:
    'ご関心ありとされた自治体へ、当窓口から打診いたします。その際、貴社名やご担当者のお名前、所在地はお伝えせず、業種・規模の区分・ご要望の概要のみをお伝えします。自治体が受け入れを希望した場合は、貴社名等をお伝えしてよいか、改めてお伺いいたします。',
  open: 'ご関心ありとされた自治体へ、貴社名を添えて当窓口から打診いたします。自治体が受け入れを希望した場合は、双方のご担当者をお引き合わせいたします。',
}

function shown(candidate: ShortlistedMunicipality, index: number): Block[] {
  return [
    heading(`候補${index + 1}　${candidate.prefecture}${candidate.name === candidate.prefecture ? '' : ` ${candidate.name}`}`),
    ...(candidate.reasons.length > 0 ? [{ kind: 'list', items: candidate.reasons } as const] : []),
  ]
}
