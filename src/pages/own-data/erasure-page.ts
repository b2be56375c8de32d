import { html } from 'ghtml'
import { inLanguage, wordsIn } from '../language.ts'
import { languageField, type Page } from '../layout.ts'

const wording = {
  title: { ja: '個人データの消去の申し出', en: 'Ask for the erasure of your data' },
  lead: {
    ja: 'まだ何も消去されていません。次の内容をお確かめのうえ、一番下のボタンでお申し出ください。',
    en: 'Nothing has been erased yet. Please read what follows; the button at its end sends your wish.',
  },
  erased: { ja: '消去するもの', en: 'What is erased' },
  erasedList: {
    ja: [
      'お名前、部署、役職、電話番号、メールアドレス',
      'お送りいただいたフォームとメッセージのうち、あなた個人に関する内容',
      '面談の予約と記録のうち、あなた個人に関する内容',
    ],
    en: [
      'your name, department, title, telephone number and e-mail address',
      'what is personal in the forms and messages you sent',
      'what is personal in meetings and what was written down of them',
    ],
  },
  kept: { ja: '残るものと、その理由', en: 'What is kept, and why' },
  keptList: {
    ja: [
      '個人データを第三者へ提供した記録（個人情報保護法により、一定期間の保存が必要なため）',
      'このお申し出と対応の記録（対応したことを確かめられるようにするため）',
      'メールをお送りしないためのアドレスの照合用の値（元のアドレスに戻せない形にしたもの。誤って再びお送りしないため）',
      '団体・企業としての登録内容（個人データではないため。取り下げは担当者にお申し出ください）',
    ],
    en: [
      'records of giving your data to others, which the law on personal information makes us keep for a time',
      'the record of this wish and of what was done about it, so that it can be shown',
      'a digest of your address that cannot be turned back into it, so that we never write to it by mistake',
      'what your organisation states of itself, which is not personal; tell your consultant to withdraw it',
    ],
  },
  after: { ja: '対応が済むと', en: 'Once it is done' },
  afterList: {
    ja: [
      '当窓口からメールをお送りできなくなり、これまでのメールのリンクも開けなくなります',
      'ご予約中の面談と、ご案内中の候補日時は取り消されます',
      '進行中のご相談は続けられなくなります',
    ],
    en: [
      'we can send you no more mail, and the links in our mails open nothing any more',
      'meetings that are booked, and times we offered, are cancelled',
      'a case under way ends',
    ],
  },
  how: {
    ja: '担当者が内容を確認して対応します。確認が必要な場合は、先にメールなどでご連絡します。控えが必要な場合は、お申し出の前に書き出しをお済ませください。',
    en: 'A member of the desk sees to it, and gets in touch first if there is something to ask. Take your data with you before, if you want to keep a copy.',
  },
  confirm: { ja: '確認のうえ、消去を申し出る', en: 'I have read this: ask for erasure' },
  back: { ja: '申し出ずに戻る', en: 'Back without asking' },
} as const

/** What somebody is told before they ask to be forgotten: what goes, what stays and why, and what it ends. `path` of the page behind the link. */
export function erasurePage(path: string): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const list = (items: readonly string[]) =>
      html`<ul>
        !${items.map((item) => html`<li>${item}</li>`).join('')}
      </ul>`
    return {
      title: words.title,
      ownPath: `${path}/data/erasure`,
      body: html`<p class="lead">${words.lead}</p>
        <h2>${words.erased}</h2>
        !${list(words.erasedList)}
        <h2>${words.kept}</h2>
        !${list(words.keptList)}
        <h2>${words.after}</h2>
        !${list(words.afterList)}
        <p>${words.how}</p>
        <form method="post" action="${path}/data/erasure">
          !${languageField(language)}
          <div class="acts">
            <button>${words.confirm}</button>
            <a href="${inLanguage(`${path}/data`, language)}">${words.back}</a>
          </div>
        </form>`,
    }
  }
}
