import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { enquiryTable, withEnquiry, type EnquiryReference } from '../enquiry-reference.ts'
import { closing, heading, opening, ownNameOf, paragraph, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** Days after the office was opened. */
export type AftercareDays = 30 | 90 | 180

interface Common {
  readonly to: Addressee
  readonly days: AftercareDays
  /** `YYYY-MM-DD` */
  readonly openedOn: string
  /** Name of the other side; both have been introduced by then. */
  readonly counterpart: string
}

/** After-care (定着支援) to each side. The ticket number is the company's own and stays with it. */
export type AftercareProps =
  | (Common & { readonly side: 'company'; readonly ticketNumber: string })
  | (Common & { readonly side: 'municipality'; readonly reference: EnquiryReference })

export function aftercare(props: AftercareProps, wording: Wording): Message {
  const { ja, en } = periods[props.days]
  const subject = wording.say(`開設から${ja}のご様子伺い`, `How are things, ${en} after the opening?`)
  const words = props.side === 'company' ? wordsToCompany(props, wording) : wordsToMunicipality(props, wording)
  return {
    subject: props.side === 'company' ? withNumber(subject, props.ticketNumber, wording) : withEnquiry(subject, props.reference, wording),
    blocks: [
      ...opening(props.to, words.opening, wording),
      ...(props.side === 'municipality' ? [enquiryTable(props.reference, wording)] : []),
      heading(wording.say('お伺いしたいこと', 'What we would like to know')),
      { kind: 'list', items: words.questions },
      paragraph(words.closing),
      closing(wording),
    ],
  }
}

const periods: Record<AftercareDays, { ja: string; en: string }> = {
  30: { ja: '1か月', en: 'a month' },
  90: { ja: '3か月', en: 'three months' },
  180: { ja: '半年', en: 'half a year' },
}

interface Words {
  readonly opening: string
  readonly questions: readonly string[]
  readonly closing: string
}

function wordsToCompany(props: Extract<AftercareProps, { side: 'company' }>, wording: Wording): Words {
  const { ticketNumber } = props
  const municipality = wording.place(props.counterpart)
  return {
    opening: wording.text('aftercare.company.opening', { ticketNumber, municipality, ...sinceOpening(props, wording) }),
    questions: wording.items(`aftercare.company.questions${props.days}`, { municipality }),
    closing: wording.text('aftercare.company.closing', { ticketNumber, municipality }),
  }
}

function wordsToMunicipality(props: Extract<AftercareProps, { side: 'municipality' }>, wording: Wording): Words {
  const { counterpart: company } = props
  const municipality = ownNameOf(props.to, wording)
  return {
    opening: wording.text('aftercare.municipality.opening', { municipality, company, ...sinceOpening(props, wording) }),
    questions: wording.items(`aftercare.municipality.questions${props.days}`, { company }),
    closing: wording.text('aftercare.municipality.closing', { municipality, company }),
  }
}

function sinceOpening({ openedOn, days }: Common, wording: Wording): { openedOn: string; period: string } {
  return { openedOn: wording.day(openedOn), period: periods[days][wording.language] }
}
