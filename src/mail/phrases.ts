import { desk } from '../catalog/desk.ts'
import { greetingLines, type Addressee } from './addressee.ts'
import type { Block, Definition, MailedLink } from './blocks.ts'
import type { Wording } from './text-blocks/wording.ts'

/** How the desk stands to the reader: writes for the first time or of a colleague's own account, knows them, or speaks to one of its own. */
export type Acquaintance = 'first' | 'known' | 'staff'

/** How every message begins: whom it greets, then who writes and why. */
export function opening(to: Addressee, text: string, wording: Wording, acquaintance: Acquaintance = 'known'): Block[] {
  return [
    { kind: 'greeting', lines: greetingLines(to, wording.language) },
    { kind: 'paragraph', text: `${selfIntroduction(acquaintance, wording)}\n${text}` },
  ]
}

function selfIntroduction(acquaintance: Acquaintance, { say }: Wording): string {
  switch (acquaintance) {
    case 'first':
      return say(`${desk.ja}です。`, `This is the ${desk.en}.`)
    case 'known':
      return say(`お世話になっております。${desk.ja}です。`, `This is the ${desk.en}.`)
    case 'staff':
      return say(`${desk.ja}からのお知らせです。`, `This is a notice from the ${desk.en}.`)
  }
}

/** How a message to somebody outside the desk ends. */
export function closing(wording: Wording): Block {
  return paragraph(wording.text('mail.closing', {}))
}

/**
 * The way to the page of a case: button, until when an answer counts, and the short code for gateways that strip links. `standsStill`: the
 * reader has asked something, and has time until the desk has replied and beyond.
 */
export function wayToCase(label: string, link: MailedLink, wording: Wording, { standsStill }: { standsStill?: true } = {}): Block[] {
  const until = wording.instant(link.validUntil)
  if (standsStill) {
    return way(
      label,
      link,
      wording.say(
        `すべてのご質問に回答をお届けするまで、ご回答の期限は止まっています。新しい期限は、その際にお知らせします。\nページは${until}まで何度でも開けますので、${insideOf(label)}でのご検討や、ご担当の方への転送にもご利用いただけます。`,
        `The time to answer stands still until all you asked is replied to; we then tell you the new date.\nThe page opens as often as you like until ${until}, and you are free to pass it on within your organisation.`,
      ),
    )
  }
  return way(
    label,
    link,
    wording.say(
      `ご回答の期限は${until}です。ご回答いただくまで何度でも開けますので、${insideOf(label)}でのご検討や、ご担当の方への転送にもご利用いただけます。`,
      `Please answer by ${until}. Until you have answered, the page opens as often as you like, and you are free to pass it on within your organisation.`,
    ),
  )
}

/** What the button to a case says; the same in the first mail, in its reminders and when the link is renewed. */
export const caseLabels: Readonly<
  Record<'interest' | 'answer' | 'consent' | 'meeting' | 'profile' | 'passed', readonly [ja: string, en: string]>
> = {
  interest: ['ご関心の有無を回答する', 'Tell us whether you are interested'],
  answer: ['この打診に回答する', 'Answer this enquiry'],
  consent: ['開示に同意するかどうかを回答する', 'Answer whether you consent'],
  meeting: ['面談の日時を選ぶ', 'Pick a time for the meeting'],
  profile: ['登録内容を確認する', 'See what we know of you'],
  passed: ['内容を確認し、回答する', 'Read it and answer'],
}

/** Where an answer is talked over, in the word of whoever is asked for it: town halls, companies, or either of them. */
function insideOf(label: string): string {
  const isAsked = (...purposes: readonly (keyof typeof caseLabels)[]) => purposes.some((purpose) => caseLabels[purpose][0] === label)
  return isAsked('answer', 'passed') ? '庁内' : isAsked('interest', 'consent') ? '社内' : 'ご所属先'
}

/** The way to what the desk knows of an organisation: to its own people, who type a one-time code there. */
export function wayToProfile(link: MailedLink, { say, instant }: Wording): Block[] {
  const until = instant(link.validUntil)
  return way(
    say(...caseLabels.profile),
    link,
    say(
      `項目ごとに「この内容で正しい」を選ぶか、変更をお申し出いただけます。開く際に、メールでお送りする確認コードを入力していただきます。有効期限は${until}です。`,
      `There you say of each part that it is still right, or propose a change. The page asks for a code we send you by mail. The link is valid until ${until}.`,
    ),
  )
}

/**
 * The same for the proof of an address, which is its owner's alone and must not be passed on. `passableThen`: once it is proved, the link
 * shows a case that colleagues may see.
 */
export function wayToVerification(
  link: MailedLink,
  { say, instant }: Wording,
  { passableThen = false }: { passableThen?: boolean } = {},
): Block[] {
  const until = instant(link.validUntil)
  return way(
    say('このメールアドレスを確認する', 'Confirm this address'),
    link,
    passableThen
      ? say(
          `有効期限は${until}です。画面のボタンは、ご本人の確認のためのものですので、このアドレスをお使いの方が押してください。確認がお済みになったあとは、組織内でのご検討や、ご担当の方への転送にもご利用いただけます。`,
          `The link is valid until ${until}. The button confirms whose address this is: please press it yourself. Afterwards you are free to pass the link on within your organisation.`,
        )
      : say(
          `有効期限は${until}です。ご本人の確認のためのものですので、ほかの方へ転送しないでください。`,
          `The link is valid until ${until}. It is for yourself alone: please do not pass it on.`,
        ),
  )
}

/** The part of a mail to an address nobody has proved yet that lets its owner prove it. */
export function verificationPart(link: MailedLink, wording: Wording): Block[] {
  return [
    heading(wording.say('このメールアドレスの確認', 'Is this address yours?')),
    paragraph(
      wording.say(
        'ご本人のメールアドレスであることを確かめるため、次のリンクを開き、画面のボタンを押してください。ご確認が済むまでは、ご相談に関するメールをお送りできません。',
        'To make sure that this address is yours, please open the following link and press the button on the page. Until you have done so, we cannot write to you about your enquiry.',
      ),
    ),
    ...wayToVerification(link, wording),
  ]
}

/** To whoever owns an address that somebody else may have typed. `remindedOnce`: one more mail asks for the same. */
export function strangersNote({ say }: Wording, remindedOnce = false): Block {
  return paragraph(
    say(
      `このメールに心当たりがない場合は、どなたかがメールアドレスを誤って入力されたものと思われます。お手数ですが、このまま破棄してください。${remindedOnce ? 'ご確認がない場合は、1営業日後に一度だけ、改めてお知らせいたします。その後は、この件でメールをお送りすることはありません。' : 'ご確認がないかぎり、この件で以後のメールをお送りすることはありません。'}`,
      `If you know nothing of this, somebody has probably mistyped their address. Please ignore this mail: unless the address is confirmed, ${remindedOnce ? 'one reminder follows after a business day, and then we will not write to it' : 'we will not write to it about this matter again'}.`,
    ),
  )
}

/** How the reader of an optional mail gets no more of them, and that it stops nothing else. */
export function wayToUnsubscribe(url: string, { say }: Wording): Block[] {
  return [
    paragraph(
      say(
        'アンケートやご様子伺いなど、このような任意のご案内がご不要の場合は、次のページで配信を停止できます。ご相談の手続きに関するご連絡は、引き続きお送りいたします。',
        'If you would rather not get surveys and mails like this one, you can stop them on the following page. We will still write to you about the enquiry itself.',
      ),
    ),
    { kind: 'link', label: say('任意のご案内の配信を停止する', 'Stop optional mails'), url, quiet: true },
  ]
}

/** The way for a member of the desk to have such notifications at the desk alone. */
export function wayToStopNotices(url: string, { say }: Wording): Block[] {
  return [
    paragraph(
      say(
        '何をメールで受け取るかは、相談デスクの右上のメニュー「お知らせの受け取り方」で選べます。このメールが不要の場合は、次のページでも停止できます。',
        'What you get by mail you choose at the desk: in the menu at the top right, “How you are notified”. You can also stop mails like this one on the following page.',
      ),
    ),
    { kind: 'link', label: say('このお知らせのメールを停止する', 'Stop these mails'), url, quiet: true },
  ]
}

/** The way for an applicant to their own case: quiet, beside what the mail is about, with the short code for gateways that strip links. */
export function wayToOwnCase(link: MailedLink, { say }: Wording): Block[] {
  return [
    paragraph(
      say(
        'これまでのやりとりや今後の予定の確認、担当者へのご連絡は、次のページからもできます。ご相談が続いている間と、終了後90日間は、何度でも開けます。',
        'On the following page you see what was said so far and what comes next, and can write to us. It opens as often as you like, as long as your enquiry is open and for 90 days after.',
      ),
    ),
    { kind: 'link', label: say('ご相談のページを開く', 'Open the page of your enquiry'), url: link.url, quiet: true },
    { kind: 'code', code: link.code, page: link.codePage },
  ]
}

/** The way to a ticket at the desk. */
export function wayToDesk(url: string, { say }: Wording): Block {
  return { kind: 'link', label: say('相談案件を開く', 'Open the ticket'), url }
}

function way(label: string, link: MailedLink, use: string): Block[] {
  return [
    { kind: 'link', label, url: link.url },
    { kind: 'paragraph', text: use },
    { kind: 'code', code: link.code, page: link.codePage },
  ]
}

/** What a municipality is called in a letter to itself. */
export function ownNameOf({ organization }: Addressee, { say, place }: Wording): string {
  return place(organization?.trim() ?? '') || say('貴団体', 'your municipality')
}

/** A subject with the number people quote on the telephone. */
export function withNumber(subject: string, ticketNumber: string, { say }: Wording): string {
  return say(`${subject}（受付番号 ${ticketNumber}）`, `${subject} (No. ${ticketNumber})`)
}

/** The row of a table that says the ticket's number. */
export function numberRow(ticketNumber: string, { say }: Wording): Definition {
  return { term: say('受付番号', 'Number'), detail: ticketNumber }
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

export function heading(text: string): Block {
  return { kind: 'heading', text }
}

/** A quotation under its own heading, or nothing when there are no words. */
export function wordsOf(title: string, text: string | undefined): Block[] {
  return text?.trim() ? [heading(title), { kind: 'quotation', text }] : []
}
