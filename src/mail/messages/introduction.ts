import type { Addressee } from '../addressee.ts'
import type { Definition, Message } from '../blocks.ts'
import { heading, opening, paragraph, withNumber } from '../phrases.ts'

/** The contact of the other side, disclosed with that side's consent. */
export interface IntroducedContact {
  readonly organization: string
  readonly department?: string
  readonly title?: string
  readonly name: string
  readonly email: string
  readonly phone?: string
}

/** To each side: who the other is (引き合わせ). The ticket number is the company's own and stays with it. */
export type IntroductionProps =
  | { readonly side: 'company'; readonly to: Addressee; readonly ticketNumber: string; readonly other: IntroducedContact }
  | { readonly side: 'municipality'; readonly to: Addressee; readonly other: IntroducedContact }

export function introduction(props: IntroductionProps): Message {
  const subject = `${props.other.organization}のご担当者とのお引き合わせ`
  return {
    subject: props.side === 'company' ? withNumber(subject, props.ticketNumber) : subject,
    blocks: [
      ...opening(
        props.to,
        `${props.other.organization}との間で、双方のご意向が一致しました。同意に基づき、ご担当者の連絡先をご紹介いたします。先方にも、同じくご連絡先をお伝えしております。`,
      ),
      heading('ご担当者'),
      { kind: 'definitions', entries: rowsOf(props.other) },
      heading('今後の進め方'),
      { kind: 'list', ordered: true, items: nextSteps[props.side] },
      paragraph('ご紹介した連絡先は、本件に関する連絡の目的に限ってお使いください。'),
      paragraph('当窓口は、引き続きお手伝いいたします。日程の調整や進め方でお困りのことがございましたら、このメールにご返信ください。'),
    ],
  }
}

const nextSteps: Record<IntroductionProps['side'], readonly string[]> = {
  company: [
    '数日のうちに、貴社から上記のご担当者へ、メールまたは電話でご連絡ください。',
    'オンライン等での打合せや現地視察の日程をご相談ください。',
    '視察や開設の時期が決まりましたら、当窓口にもお知らせください。',
  ],
  municipality: [
    '数日のうちに、企業のご担当者からメールまたは電話で連絡があります。',
    'オンライン等での打合せや現地視察の日程をご相談ください。',
    '1週間を過ぎても連絡がない場合は、当窓口へお知らせください。',
  ],
}

function rowsOf(contact: IntroducedContact): Definition[] {
  return [
    { term: '組織', detail: contact.organization },
    { term: '部署', detail: contact.department ?? '' },
    { term: '役職', detail: contact.title ?? '' },
    { term: 'お名前', detail: `${contact.name} 様` },
    { term: 'メール', detail: contact.email },
    { term: '電話', detail: contact.phone ?? '' },
  ].filter((row) => row.detail !== '')
}
