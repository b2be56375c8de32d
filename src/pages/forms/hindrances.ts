import type { Sentence } from '../../errors.ts'
import type { ProofFault } from '../../tickets/filing/proof-of-work.ts'
import { instantIn } from '../wording.ts'

/** What keeps a form from being filed just now, and what its sender does about it. Everything typed stands beside it. */
export interface Hindrance extends Sentence {
  readonly status: number
  /** It may be sent at once if it is confirmed by mail. */
  readonly byMail?: boolean
  /** From when on it is taken. */
  readonly retryAt?: Date
}

const kept = {
  ja: '入力内容はすべて残っています。',
  en: 'Everything you typed is still here.',
}
const orByMail = {
  ja: '繰り返し表示される場合は、「メールで確認して送信する」を押すと、ご連絡先のメールアドレスに届くリンクで送信できます。',
  en: 'If this comes again, press “Send it and confirm by mail”: a link in a mail to your address then files it.',
}

function checkAgain(ja: string, en: string): Hindrance {
  return { status: 409, byMail: true, ja: `${ja}${kept.ja}${orByMail.ja}`, en: `${en} ${kept.en} ${orByMail.en}` }
}

export const hindrances = {
  sentBefore: {
    status: 409,
    ja: 'このフォームは、別の内容で一度送信されています。いまの内容を新しいご相談として送る場合は、もう一度「この内容で送信する」を押してください。',
    en: 'This form was sent before with other contents. To send it as it now stands, as another case, press “Send” once more.',
  },
  outage: {
    status: 503,
    ja: 'ただいま一時的に受け付けられません。入力内容はそのまま残っています。少し待ってから、もう一度送信してください。二重に受け付けられることはありません。',
    en: 'We cannot take it just now. Everything you typed is still here: wait a moment and send it again. It is never taken twice.',
  },
  tooSoon: checkAgain(
    '入力開始から送信までがとても短かったため、自動送信でないことを確かめています。まだ送信されていません。数秒おいて、もう一度「この内容で送信する」を押してください。',
    'This came so soon after the form was opened that we make sure no program sent it. It is not sent yet: wait a few seconds and press “Send” once more.',
  ),
  trapped: checkAgain(
    '画面に表示されない欄に入力がありました（ブラウザーの自動入力などで起こることがあります）。まだ送信されていません。その欄は空にしましたので、もう一度「この内容で送信する」を押してください。',
    'A field that is not shown was filled in (browsers sometimes do that by themselves). It is not sent yet: we emptied that field, so press “Send” once more.',
  ),
} as const satisfies Record<string, Hindrance>

/** Why a proof of work was not taken; the page comes with another challenge, which its script solves. */
export const proofHindrances: Readonly<Record<Exclude<ProofFault, 'missing'>, Hindrance>> = {
  invalid: checkAgain(
    '自動送信でないことを確かめる計算の結果を読み取れませんでした。まだ送信されていません。もう一度「この内容で送信する」を押してください。',
    'The computation that tells people from programs came to nothing we can read. It is not sent yet: press “Send” once more.',
  ),
  expired: checkAgain(
    'この画面を開いてから日数が経ったため、自動送信でないことを確かめ直しています。まだ送信されていません。もう一度「この内容で送信する」を押してください。',
    'This page was opened days ago, so we make sure anew that no program sends it. It is not sent yet: press “Send” once more.',
  ),
  used: checkAgain(
    '自動送信でないことの確認が、別の送信で使われていました。まだ送信されていません。もう一度「この内容で送信する」を押してください。',
    'What shows that no program sends this was used for another form. It is not sent yet: press “Send” once more.',
  ),
}

/** Many sit behind one address of a gateway: whoever cannot wait has their mailbox speak for them, as long as that way is open. */
export function tooMany(retryAt: Date, byMail: boolean): Hindrance {
  const at = { ja: instantIn('ja', retryAt), en: instantIn('en', retryAt) }
  const ja = `お使いのネットワークからの送信が続いたため、一時的に受付を控えています。まだ送信されていません。${at.ja}以降に、もう一度「この内容で送信する」を押してください。`
  const en = `Much was sent from your network, so we pause for a while. It is not sent yet: press “Send” once more after ${at.en}.`
  const now = byMail
    ? {
        ja: 'お急ぎの場合は「メールで確認して送信する」を押すと、いま送信できます。',
        en: ' If you cannot wait, press “Send it and confirm by mail”.',
      }
    : { ja: 'この画面は、開いたままでお待ちいただけます。', en: ' You may leave this page open until then.' }
  return { status: 429, byMail, retryAt, ja: `${ja}${kept.ja}${now.ja}`, en: `${en} ${kept.en}${now.en}` }
}
