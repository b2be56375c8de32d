import { html } from 'ghtml'
import { labelOf } from '../catalog/code-list.ts'
import { audiences } from '../catalog/desk-codes.ts'
import type { Resent } from '../follow-ups/resend-acknowledgement.ts'
import { minutesBetweenResent, resentADay } from '../tickets/filing/resend.rules.ts'
import type { Receipt } from '../tickets/intake.schemas.ts'
import type { FiledFor } from '../tickets/read-receipt.ts'
import type { Mended } from '../tickets/filing/mend-address.ts'
import type { FormAddress } from '../tickets/filing/read-form-address.ts'
import { browserScriptPath } from './browser-script.ts'
import { placeNamed } from './candidates/place-names.ts'
import { wordsIn, type Language } from './language.ts'
import { definition, languageField, type FormError, type Page } from './layout.ts'
import { doneNotice, ifMissing, noteNotice } from './notices.ts'
import { addressDefinition, mendAddressForm, mendedNotice } from './receipt-address.ts'
import { instantIn } from './wording.ts'

const wording = {
  title: { ja: 'ご相談を受け付けました', en: 'We have received your form' },
  number: { ja: '受付番号', en: 'Reference number' },
  audience: { ja: '相談区分', en: 'From' },
  receivedAt: { ja: '受付日時', en: 'Received' },
  due: { ja: '最初のご連絡', en: 'First response' },
  dueSoon: { ja: '通常は数分のうちに、メールで差し上げます', en: 'by mail, as a rule within minutes' },
  dueAt: { ja: (time: string) => `${time}までに差し上げます`, en: (time: string) => `by ${time}` },
  next: { ja: 'これからの流れ', en: 'What comes next' },
  mailTitle: { ja: '受付のメールをご確認ください', en: 'Look for our mail' },
  mail: {
    ja: '受付番号をお知らせするメールは、通常は数分のうちに届きます。メール内のリンクを開き、アドレスの確認をお済ませください。以降のご案内は、確認済みのアドレスへお送りします。',
    en: 'A mail brings your reference number, as a rule within minutes. Open its link to confirm that the address is yours: everything further goes to confirmed addresses only.',
  },
  mailToProved: {
    ja: '受付番号をお知らせするメールは、通常は数分のうちに届きます。アドレスは確認済みですので、以降のご案内も同じアドレスへお送りします。',
    en: 'A mail brings your reference number, as a rule within minutes. Your address is confirmed already: everything further goes there, too.',
  },
  referral: {
    ja: 'ご相談いただける移住の窓口と制度をご案内するメールが、通常は数分のうちに届きます。',
    en: 'A mail tells you which desks help with moving, and what support there is. As a rule it arrives within minutes.',
  },
  consultantTitle: { ja: '専任コンサルタントからご連絡します', en: 'Your consultant writes to you' },
  consultant: {
    ja: '担当者が内容を拝見し、ご希望の連絡方法でお返事します。',
    en: 'A consultant reads your form and answers the way you wished.',
  },
  confirmBy: { ja: '市区町村のご回答の期限', en: 'The municipality is to answer' },
  confirmByAt: { ja: (time: string) => `${time}までにお願いします`, en: (time: string) => `by ${time}` },
  askedTitle: {
    ja: (town: string) => `${town}のご担当者に、内容の確認をメールでお願いします`,
    en: (town: string) => `We ask ${town} by mail to confirm what you stated`,
  },
  asked: {
    ja: (town: string, time: string) =>
      `${town}には、${time}までのご回答をお願いします。確認いただくまで、お送りいただいた内容を登録内容に反映したり、企業に紹介したりすることはありません。`,
    en: (town: string, time: string) =>
      `${town} is asked to answer by ${time}. Before it has confirmed, nothing you stated is entered in its profile or told to companies.`,
  },
  answeredTitle: { ja: (town: string) => `${town}から回答がありました`, en: (town: string) => `${town} has answered` },
  endedTitle: { ja: '確認のお願いは取り下げられました', en: 'The municipality is no longer asked' },
  outcomeTitle: { ja: '確認の結果をメールでお知らせします', en: 'We write to you what it answers' },
  outcome: {
    ja: (town: string) => `代わって送られた方の、確認済みのアドレスへお送りします。以後のご相談は、当窓口と${town}との間で進めます。`,
    en: (town: string) => `It goes to your confirmed address. From then on the case is between ${town} and us.`,
  },
  replyTitle: { ja: '追加・訂正は、ご相談のページから', en: 'To add or correct something' },
  reply: {
    ja: 'メールのリンクでアドレスを確認すると開ける「ご相談のページ」に、メッセージの欄があります。そこからお送りいただくと、担当者に届きます。',
    en: 'Once you have confirmed your address, the link in our mail opens the page of your case: what you write there reaches the consultant.',
  },
  changeTitle: { ja: '追加・訂正は、下の連絡先まで', en: 'To add or correct something' },
  change: {
    ja: '受付番号を添えて、このページの下の連絡先へお知らせください。',
    en: 'Write or call as the foot of this page says, with your reference number.',
  },
  missing: { ja: 'メールが届かないときは', en: 'If the mail does not arrive' },
  missingText: {
    ja: `迷惑メールのフォルダーもご確認ください。見当たらない場合は、すぐに再送をご依頼いただけます（1日に${resentADay}回まで。2回目からは、前回の${minutesBetweenResent}分後以降に承ります）。`,
    en: `Look into your spam folder, too. If it is not there, you can ask for it again at once: up to ${resentADay} times a day, ${minutesBetweenResent} minutes apart.`,
  },
  mistyped: {
    ja: '送り先のアドレスに誤りがあった場合は、下で訂正できます。',
    en: ' If the address was mistyped, correct it below.',
  },
  mistypedElsewhere: {
    ja: '送り先のアドレスに誤りがあったと思われる場合は、フォームを送り直さず、受付番号を添えて、このページの下の連絡先へお知らせください。',
    en: ' If you think the address was mistyped, do not send the form again: reach us as the foot of this page says, with your reference number.',
  },
  quote: {
    ja: 'お問い合わせの際は、受付番号をお知らせください。連絡先は、このページの下にございます。',
    en: 'When you write or call, please quote your reference number. How to reach us stands at the foot of this page.',
  },
  resend: { ja: '受付のメールをもう一度送る', en: 'Send the mail again' },
  print: { ja: 'このページは、印刷して控えとしてお使いいただけます。', en: 'You may print this page for your records.' },
} as const

const outcomes = {
  sent: {
    ja: `受付のメールの再送を承りました。${ifMissing.ja}`,
    en: `We have taken your wish for the mail again. ${ifMissing.en}`,
  },
  sent_just_now: {
    ja: `受付のメールの送り直しは、つい先ほど承りました。届くまで、${minutesBetweenResent}分ほどお待ちください。届かない場合は、その後もう一度お試しいただけます。`,
    en: `You asked for the mail a moment ago. Give it ${minutesBetweenResent} minutes; if it has not arrived by then, you can have it sent once more.`,
  },
  sent_today: {
    ja: `受付のメールの送り直しは、本日すでに${resentADay}回承っています。届かない場合は、明日以降に改めてお試しいただくか、このページの下の連絡先へお問い合わせください。`,
    en: `You asked for the mail ${resentADay} times today already. If it does not arrive, try again tomorrow, or reach us as the foot of this page says.`,
  },
  too_late: {
    ja: '受付から日数が経ったため、このページからはお送りできません。受付番号を添えて、このページの下の連絡先へお知らせください。',
    en: 'Too many days have passed to send it again from here. Reach us as the foot of this page says, with your reference number.',
  },
} as const satisfies Record<Resent, { ja: string; en: string }>

/** What a receipt says beside what the sender was told when they sent the form. */
export interface ReceiptView {
  readonly path: string
  readonly resent?: Resent | undefined
  readonly mended?: Mended | undefined
  readonly filedFor?: FiledFor | undefined
  readonly address?: FormAddress | undefined
  /** The browser that asks is the one the form was sent from: it may mend its address. */
  readonly isSender: boolean
  /** What was typed as the right address, and what is wrong with it. */
  readonly wrong?: { readonly typed: string; readonly errors: readonly FormError[] }
}

/**
 * What the sender keeps: number, due time, what comes next. It shows nothing the form said, but for which municipality a prefecture filed
 * it, whose answer is what comes next then; and of the address what its owner recognises it by.
 */
export function receiptPage({ ticket }: Receipt, view: ReceiptView): Page {
  const { path, resent, mended, filedFor, address, isSender, wrong = { typed: '', errors: [] } } = view
  return (language) => {
    const isMendable = isSender && address?.standing === 'mendable'
    const mistyped = isMendable ? 'mistyped' : 'mistypedElsewhere'
    const words = wordsIn(wording, language)
    const isWorker = ticket.audience === 'worker'
    const at = (instant: string) => instantIn(language, new Date(instant))
    return {
      title: words.title,
      errors: isMendable ? wrong.errors : [],
      scripts: [browserScriptPath],
      body: html`!${outcomeOf(resent, language)} !${mended === undefined ? '' : mendedNotice(mended, address, language)}
        <p class="number" data-sent="${ticket.audience}">${words.number}<strong>${ticket.number}</strong></p>
        <dl>
          !${definition(words.audience, labelOf(audiences, ticket.audience, language))}
          !${definition(words.receivedAt, at(ticket.receivedAt))}
          !${filedFor ? '' : definition(words.due, isWorker ? words.dueSoon : words.dueAt(at(ticket.firstResponseDueAt)))}
          !${filedFor?.status === 'waiting' ? definition(words.confirmBy, words.confirmByAt(instantIn(language, filedFor.dueAt))) : ''}
          !${address ? addressDefinition(address, language) : ''}
        </dl>
        <h2>${words.next}</h2>
        <ol class="path tall">
          <li>
            <h3>${words.mailTitle}</h3>
            <p>${isWorker ? words.referral : address?.standing === 'proved' ? words.mailToProved : words.mail}</p>
          </li>
          !${filedFor ? stepsOfFiled(filedFor, language) : stepsOfSender(isWorker, language)}
        </ol>
        <section class="on-screen">
          <h2>${words.missing}</h2>
          <p>${words.missingText}${address?.standing === 'proved' ? '' : words[mistyped]}</p>
          <form method="post" action="${path}/mail">!${languageField(language)}<button class="second">${words.resend}</button></form>
          !${isMendable ? mendAddressForm(path, wrong, language) : ''}
        </section>
        <p>${words.quote}</p>
        <p class="hint">${words.print}</p>`,
    }
  }
}

function stepsOfSender(isWorker: boolean, language: Language): string {
  const words = wordsIn(wording, language)
  if (isWorker) return stepOf(words.changeTitle, words.change)
  return stepOf(words.consultantTitle, words.consultant) + stepOf(words.replyTitle, words.reply)
}

function stepsOfFiled({ municipality: named, status, dueAt }: FiledFor, language: Language): string {
  const words = wordsIn(wording, language)
  const municipality = placeNamed(named, language)
  if (status === 'withdrawn') return stepOf(words.endedTitle)
  const asked =
    status === 'waiting'
      ? stepOf(words.askedTitle(municipality), words.asked(municipality, instantIn(language, dueAt)))
      : stepOf(words.answeredTitle(municipality))
  return `${asked}${stepOf(words.outcomeTitle, words.outcome(municipality))}`
}

function stepOf(title: string, text?: string): string {
  return html`<li>
    <h3>${title}</h3>
    !${text === undefined ? '' : html`<p>${text}</p>`}
  </li>`
}

function outcomeOf(resent: Resent | undefined, language: Language): string {
  if (resent === undefined) return ''
  return resent === 'sent' ? doneNotice(language, outcomes.sent) : noteNotice(language, outcomes[resent])
}
