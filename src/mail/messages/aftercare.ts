import { formatDayJa } from '../../calendar/japanese-date.rules.ts'
import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { heading, opening, paragraph, withNumber } from '../phrases.ts'

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
  | (Common & { readonly side: 'municipality' })

export function aftercare(props: AftercareProps): Message {
  const subject = `開設から${periods[props.days]}のご様子伺い`
  const opened =
    props.side === 'company'
      ? `${props.counterpart}でのオフィス開設（${formatDayJa(props.openedOn)}）`
      : `${props.counterpart}のオフィス開設（${formatDayJa(props.openedOn)}）`
  return {
    subject: props.side === 'company' ? withNumber(subject, props.ticketNumber) : subject,
    blocks: [
      ...opening(
        props.to,
        `${opened}から${periods[props.days]}が経ちました。その後のご様子はいかがでしょうか。次の点を中心に、近況をお聞かせください。`,
      ),
      heading('お伺いしたいこと'),
      { kind: 'list', items: questions[props.side][props.days] },
      paragraph(closings[props.side]),
    ],
  }
}

const periods: Record<AftercareDays, string> = { 30: '1か月', 90: '3か月', 180: '半年' }

const questions: Record<AftercareProps['side'], Record<AftercareDays, readonly string[]>> = {
  company: {
    30: [
      '通信環境や設備など、業務を行ううえでお困りのことはありませんか。',
      '現地で働く方の住まい、教育、医療などの生活面で、お困りのことはありませんか。',
      '自治体の支援やお手続きで、分かりにくいことはありませんか。',
    ],
    90: [
      '地元の企業や住民の方との交流は進んでいますか。ご紹介を希望される相手はありますか。',
      '近隣に進出した企業どうしの情報交換をご希望ですか。',
      '現地での採用や、地元企業での兼業・副業について、ご相談はありませんか。',
    ],
    180: [
      '開設の目的（人材の確保、事業継続など）に照らして、成果はいかがですか。',
      '今後の拡充、継続、見直しなどのご予定はありますか。',
      '同じように進出を考える企業へ、事例としてご紹介してもよろしいですか。',
    ],
  },
  municipality: {
    30: [
      '企業から寄せられている要望や、お困りごとはありませんか。',
      '住まい、教育、医療など、生活面の受け入れで課題はありませんか。',
      '支援制度のお手続きは順調に進んでいますか。',
    ],
    90: [
      '地元の企業や住民の方との交流は進んでいますか。',
      '進出した企業どうしをつなぐ場づくりについて、ご相談はありませんか。',
      '地元での採用や、兼業・副業の動きはありますか。',
    ],
    180: [
      '移住や関係人口の創出など、地域への効果はいかがですか。',
      '企業の定着に向けて、今後どのような支援をお考えですか。',
      'ほかの自治体の参考となるよう、事例としてご紹介してもよろしいですか。',
    ],
  },
}

const closings: Record<AftercareProps['side'], string> = {
  company: 'このメールにご返信いただければ、担当者が拝見し、必要に応じて自治体や関係機関と連携してお手伝いいたします。',
  municipality: 'このメールにご返信いただければ、担当者が拝見し、ほかの地域の事例のご紹介など、必要なお手伝いをいたします。',
}
