import { html } from 'ghtml'
import { inLanguage, wordsIn } from '../language.ts'
import { languageField, type Page } from '../layout.ts'

const wording = {
  title: { ja: '個人データの消去の申し出', en: 'Ask for the erasure of your data' },
  lead: {
    ja: 'まだ何も行われていません。次の内容をお確かめのうえ、一番下のボタンでお申し出ください。',
    en: 'Nothing has been done yet. Please read what follows; the button at its end sends your wish.',
  },
  atOnce: { ja: 'お申し出をお受けすると、ただちに行うこと', en: 'What is done at once when it is granted' },
  atOnceList: {
    ja: [
      'ご本人のメールアドレスへのメールを停止し、お送りする予定だったメールを取り消します（停止をお知らせする最後の1通を除きます）',
      'これまでのメールに記載したリンクとリンクコードを使えなくします',
      'ご予約中の面談と、ご案内中の候補日時を取り消します',
    ],
    en: [
      'mail to your address stops, and what was to be sent to it is cancelled (one last mail tells you so)',
      'the links and link codes in our earlier mails open nothing any more',
      'meetings that are booked, and times we offered, are cancelled',
    ],
  },
  after: {
    ja: 'メールとこのページをお使いいただけなくなるため、進行中のご相談は、このままでは続けられなくなります。',
    en: 'Without mails and these pages, a case under way cannot go on as it did.',
  },
  byHand: { ja: '続いて、担当者が個別に対応するもの', en: 'What people of the desk see to after that' },
  byHandLead: {
    ja: '次の個人データは、上の手続きと同時に自動で消えるものではありません。窓口の統括責任者または管理者が、法令により保存が必要なものを確かめたうえで、個別に対応します。',
    en: 'The following is not erased by itself when the above is done. A supervisor of the desk or an administrator sees to it separately, once it is clear what the law requires us to keep.',
  },
  byHandList: {
    ja: [
      'お名前、ふりがな、部署、役職、電話番号、メールアドレス',
      'お送りいただいたフォーム、メッセージ、添付ファイルのうち、ご本人に関する内容',
      '当窓口からお送りしたメールと、面談の予約や記録のうち、ご本人に関する内容',
    ],
    en: [
      'your name and its reading, department, title, telephone number and e-mail address',
      'what is personal in the forms, messages and files you sent',
      'what is personal in our mails to you, in meetings and in what was written down of them',
    ],
  },
  kept: { ja: '残るものと、その理由', en: 'What is kept, and why' },
  keptList: {
    ja: [
      '個人データを第三者へ提供した記録（個人情報保護法により、一定期間の保存が必要なため）',
      'このお申し出と対応の記録、手続きの履歴（対応したことを確かめられるようにするため。履歴は番号と区分だけで、お名前や文章を含みません）',
      'メールをお送りしないためのアドレスの照合用の値（元のアドレスに戻せない形にしたもの。誤って再びお送りしないため）',
      '団体・企業としての登録内容（個人データではないため。取り下げは担当者にお申し出ください）',
      '障害に備えた控え（バックアップ）がある場合は、その中の写し（控えが新しいものに置き換わるまで）',
    ],
    en: [
      'records of giving your data to others, which the law on personal information makes us keep for a time',
      'the record of this wish and of what was done about it, and the history of acts, so that it can be shown; the history holds numbers and kinds, neither names nor words',
      'a digest of your address that cannot be turned back into it, so that we never write to it by mistake',
      'what your organisation states of itself, which is not personal; tell your consultant to withdraw it',
      'copies within backups, where there are any, until newer ones take their place',
    ],
  },
  how: {
    ja: '窓口の統括責任者または管理者が、お申し出を確認して対応します。確認が必要な場合は、先にご連絡することがあります。控えが必要な場合は、お申し出の前に書き出しをお済ませください。',
    en: 'A supervisor of the desk or an administrator sees to your wish, and may get in touch first if there is something to ask. Take your data with you before, if you want to keep a copy.',
  },
  confirm: { ja: '確認のうえ、消去を申し出る', en: 'I have read this: ask for erasure' },
  back: { ja: '申し出ずに戻る', en: 'Back without asking' },
} as const

/**
 * What somebody is told before they ask to be forgotten: what `eraseAddress` does at once, what people see to by hand, what stays and why.
 * `path` of the page behind the link.
 */
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
        <h2>${words.atOnce}</h2>
        !${list(words.atOnceList)}
        <p>${words.after}</p>
        <h2>${words.byHand}</h2>
        <p>${words.byHandLead}</p>
        !${list(words.byHandList)}
        <h2>${words.kept}</h2>
        !${list(words.keptList)}
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
