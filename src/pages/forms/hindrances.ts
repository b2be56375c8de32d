import type { Sentence } from '../../errors.ts'
import type { ProofFault } from '../../tickets/filing/proof-of-work.ts'
import { daysOfDraft } from '../../tickets/filing/keep-draft.ts'
import type { DeskContact } from '../../desk-contact.ts'
import { wayToDesk } from '../desk-contact.ts'
import { instantIn } from '../wording.ts'

/** What keeps a form from being filed just now: what happened, and what its sender does about it. Everything typed stands below. */
export interface Hindrance {
  readonly status: number
  readonly sentences: readonly Sentence[]
  /** It may be sent at once if it is confirmed by mail. */
  readonly byMail?: boolean
  /** From when on it is taken. */
  readonly retryAt?: Date
}

const kept = { ja: 'まだ送信されていません。入力内容はすべて残っています。', en: 'It is not sent yet. Everything you typed is still here.' }
const pressAgain = { ja: 'もう一度「この内容で送信する」を押してください。', en: 'Press “Send” once more.' }
const orByMail = {
  ja: '繰り返し表示される場合は、「メールで確認して送信する」を押すと、ご連絡先のメールアドレスに届くリンクで送信できます。',
  en: 'If this comes again, press “Send it and confirm by mail”: a link in a mail to your address then files it.',
}

/** A program may have sent it, or a person: it is asked for once more, and never thrown away. */
function askAgain(happened: Sentence, toDo: Sentence = pressAgain): Hindrance {
  return { status: 409, byMail: true, sentences: [happened, kept, toDo, orByMail] }
}

export const hindrances = {
  gone: {
    status: 200,
    sentences: [
      {
        ja: 'このアドレスの入力途中の内容は、当窓口では開けなくなりました。',
        en: 'What was typed at this address cannot be opened here any more.',
      },
      {
        ja: `「共用の端末です」を選んだとき、ブラウザーをいったん閉じたとき、別の端末で開いたとき、最後の操作から${daysOfDraft}日が過ぎたときは開けません。`,
        en: `It cannot where “This is a shared computer” was chosen, once the browser was closed, on another device, and ${daysOfDraft} days after it was last touched.`,
      },
      {
        ja: 'この端末に控えが残っている場合は、下の「続きから入力する」で続けられます。そのボタンが表示されないときは、お手数ですが、もう一度ご入力ください。',
        en: 'If this device has kept a copy, “Go on with it” below takes it up. Where that button is not shown, please fill in the form again.',
      },
    ],
  },
  sentBefore: {
    status: 409,
    sentences: [
      { ja: 'このフォームは、別の内容で一度送信されています。', en: 'This form was sent before with other contents.' },
      {
        ja: 'いまの内容を新しいご相談として送る場合は、もう一度「この内容で送信する」を押してください。',
        en: 'To send it as it now stands, as another case, press “Send” once more.',
      },
    ],
  },
  outage: {
    status: 503,
    sentences: [
      { ja: 'ただいま一時的に受け付けられません。', en: 'We cannot take it just now.' },
      {
        ja: '入力内容はそのまま残っています。少し待ってから、もう一度送信してください。二重に受け付けられることはありません。',
        en: 'Everything you typed is still here: wait a moment and send it again. It is never taken twice.',
      },
    ],
  },
  tooSoon: askAgain(
    {
      ja: '画面を開いてから送信までがとても短かったため、自動送信でないことを確かめています。',
      en: 'This came so soon after the form was opened that we make sure no program sent it.',
    },
    {
      ja: '数秒おいて、もう一度「この内容で送信する」を押してください。',
      en: 'Wait a few seconds and press “Send” once more.',
    },
  ),
  trapped: askAgain({
    ja: '画面に表示されない欄に入力がありましたので、その欄は空にしました（ブラウザーの自動入力などで起こることがあります）。',
    en: 'A field that is not shown was filled in, as browsers sometimes do by themselves; we emptied that field.',
  }),
} as const satisfies Record<string, Hindrance>

/** Why a proof of work was not taken; the page comes with another challenge, which its script solves. */
export const proofHindrances: Readonly<Record<Exclude<ProofFault, 'missing'>, Hindrance>> = {
  invalid: askAgain({
    ja: '自動送信でないことを確かめる計算の結果を読み取れませんでした。',
    en: 'The computation that tells people from programs came to nothing we can read.',
  }),
  expired: askAgain({
    ja: 'この画面を開いてから日数が経ったため、自動送信でないことを確かめ直しています。',
    en: 'This page was opened days ago, so we make sure anew that no program sends it.',
  }),
  used: askAgain({
    ja: '自動送信でないことの確認が、別の送信で使われていました。',
    en: 'What shows that no program sends this was used for another form.',
  }),
}

/** So many pages a minute that we pause: it is no filing yet, and any button may have been pressed. */
export function tooOften(retryAt: Date, now: Date): Hindrance {
  const seconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000))
  return {
    status: 429,
    retryAt,
    sentences: [
      {
        ja: `お使いのネットワークからの送信が続いたため、あと${seconds}秒ほど受付を控えています。`,
        en: `Much was sent from your network within a minute, so we pause for about ${seconds} seconds.`,
      },
      kept,
      {
        ja: `${seconds}秒ほどおいて、もう一度ボタンを押してください。`,
        en: `Wait about ${seconds} seconds and press the button once more.`,
      },
    ],
  }
}

/** Many sit behind one address of a gateway: whoever cannot wait has their mailbox speak for them, as long as that way is open. */
export function tooMany(retryAt: Date, byMail: boolean, contact: DeskContact): Hindrance {
  return {
    status: 429,
    byMail,
    retryAt,
    sentences: [
      {
        ja: 'お使いのネットワークからの送信が続いたため、一時的に受付を控えています。',
        en: 'Much was sent from your network, so we pause for a while.',
      },
      kept,
      {
        ja: `${instantIn('ja', retryAt)}以降に、もう一度「この内容で送信する」を押してください。`,
        en: `Press “Send” once more after ${instantIn('en', retryAt)}.`,
      },
      ...(byMail
        ? [
            {
              ja: 'お急ぎの場合は「メールで確認して送信する」を押すと、いま送信できます。',
              en: 'If you cannot wait, press “Send it and confirm by mail”.',
            },
          ]
        : [{ ja: 'この画面は、開いたままでお待ちいただけます。', en: 'You may leave this page open until then.' }, wayToDesk(contact)]),
    ],
  }
}
