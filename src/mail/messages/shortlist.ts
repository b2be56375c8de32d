import { interestChoices } from '../../catalog/answer-words.ts'
import type { Disclosure } from '../../catalog/matching-codes.ts'
import type { Addressee } from '../addressee.ts'
import type { Block, MailedLink, Message } from '../blocks.ts'
import { caseLabels, closing, heading, opening, paragraph, wayToCase, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A candidate municipality and why it is proposed, one sentence per reason: wishes it meets or comes near, and what else is strong there. */
export interface ShortlistedMunicipality {
  readonly name: string
  readonly prefecture: string
  /** The consultant's words about it. */
  readonly note?: string
  readonly wished: readonly string[]
  readonly related: readonly string[]
  readonly beside: readonly string[]
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
  const { say } = wording
  return {
    subject: withNumber(say('候補自治体のご案内', 'Municipalities that may suit you'), props.ticketNumber, wording),
    blocks: [
      ...opening(
        props.to,
        wording.text('shortlist.opening', { ticketNumber: props.ticketNumber, candidateCount: String(props.candidates.length) }),
        wording,
      ),
      ...props.candidates.flatMap((candidate, index) => shown(candidate, index, wording)),
      ...wordsOf(say('専任コンサルタントより', 'From your consultant'), props.note),
      heading(say('ご回答のお願い', 'Your answer')),
      ...wayToCase(say(...caseLabels.interest), props.link, wording),
      heading(say('ご回答の後の流れ', 'What happens then')),
      paragraph(whatHappensNext[props.disclosure][wording.language]),
      closing(wording),
    ],
    ...(props.consultantName ? { signedBy: props.consultantName } : {}),
  }
}

const whatHappensNext: Record<Disclosure, { ja: string; en: string }> = {
  blind: {
    ja: `「${interestChoices.interested.ja}」とされた自治体へ、当窓口から打診いたします。その際、貴社名やご担当者のお名前、所在地はお伝えせず、業種、規模などの区分、ご希望の項目とその重視の度合い、企業を特定できない概要のみをお伝えします。自治体が受け入れを希望した場合は、貴社名等をお伝えしてよいか、改めてお伺いいたします。`,
    en: 'We carry your wish to the municipalities you are interested in. We do not tell them who or where you are, only your industry, bands of size, the kinds of your wishes, how much each matters to you, and a summary that does not tell who you are. If a municipality would welcome you, we ask you again whether it may be told.',
  },
  open: {
    ja: `「${interestChoices.interested.ja}」とされた自治体へ、貴社名を添えて当窓口から打診いたします。自治体が受け入れを希望した場合は、双方のご担当者をお引き合わせいたします。`,
    en: 'We carry your wish, with your name, to the municipalities you are interested in. If a municipality would welcome you, we introduce you to each other.',
  },
}

function shown(
  { name, prefecture, note, wished, related, beside }: ShortlistedMunicipality,
  index: number,
  { say, place: told }: Wording,
): Block[] {
  const place = told(name === prefecture ? name : `${prefecture} ${name}`)
  const isUnexplained = [wished, related, beside].every((reasons) => reasons.length === 0)
  return [
    heading(say(`候補${index + 1}　${place}`, `Candidate ${index + 1}: ${place}`)),
    ...(note?.trim() ? [paragraph(say('専任コンサルタントより', 'From your consultant')), { kind: 'quotation', text: note } as const] : []),
    ...(isUnexplained ? [paragraph(say(nothingKnown.ja, nothingKnown.en))] : []),
    ...points(say('ご希望に合う点', 'Where it meets your wishes'), wished),
    ...points(say('ご希望に関連する強み', 'Strengths related to your wishes'), related),
    ...points(say('そのほかの強み', 'Other strengths'), beside),
  ]
}

/** A consultant may propose a place of which nothing known for sure meets a wish; a heading with nothing below it reads as a mistake. */
const nothingKnown = {
  ja: 'ご希望に合う点は、確かめられた情報の中には、まだございません。ご不明な点は、このメールへのご返信でお尋ねください。',
  en: 'Nothing that is known for sure so far shows where it meets your wishes. If you have questions about it, please reply to this mail.',
}

function points(named: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [paragraph(named), { kind: 'list', items }]
}
