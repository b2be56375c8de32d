import { html } from 'ghtml'
import { consentChoices } from '../catalog/answer-words.ts'
import type { Sentence } from '../errors.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import { townOf } from './candidates/place-names.ts'
import { deadlineNotice } from './deadline.ts'
import type { SentForm } from './form-fields.ts'
import { wordsIn, type Language } from './language.ts'
import { describedBy, errorAt, languageField, quotation, type FormError, type Page } from './layout.ts'
import { doneNotice, endings, noteNotice, thanks } from './notices.ts'
import { answeredSentence, instantIn } from './wording.ts'

export type Consent = Extract<LinkCase, { purpose: 'consent' }>

export { consentChoices }

const wording = {
  title: { ja: (town: string) => `${town}への貴社名等の開示`, en: (town: string) => `Consent to being named to ${town}` },
  number: { ja: '受付番号：', en: 'Reference number: ' },
  answer: { ja: (town: string) => `${town}より`, en: (town: string) => `From ${town}` },
  lead: {
    ja: (town: string) =>
      `${town}から、貴社の受け入れを希望するとのご回答をいただきました。お引き合わせに進むにあたり、次の内容をお伝えすることへの同意をお願いします。`,
    en: (town: string) =>
      `${town} would like to receive your company. To introduce you, we ask for your consent to giving it the following.`,
  },
  heading: { ja: 'だれに、何が伝わるか', en: 'Who will see what' },
  caption: { ja: '同意された場合にお伝えする内容と、その先', en: 'What is given with your consent, and to whom' },
  what: { ja: '貴社の情報', en: 'Your data' },
  whom: { ja: 'お伝えする先', en: 'To whom' },
  recipient: { ja: (town: string) => `${town}のご担当者`, en: (town: string) => `The person in charge at ${town}` },
  use: {
    ja: '利用の目的は、貴社の進出に関する連絡に限られます。',
    en: 'It may be used for one purpose: to talk with you about coming to the region.',
  },
  shown: {
    ja: (town: string) =>
      `お引き合わせのメールは、${town}のご担当者お一人にお送りします。自治体のご担当者向けのページでは、そのご担当者が、メールで届く確認コードを入力したときにだけ表示します。`,
    en: (town: string) =>
      `The mail goes to the one person in charge at ${town}. On its pages it is shown only to that person, once they have typed a code we mail them.`,
  },
  record: { ja: '開示の記録', en: 'Record of the disclosure' },
  recorded: { ja: '何を、いつ、どこへお伝えしたか', en: 'what was given, when, to whom' },
  keeper: {
    ja: '当窓口のみ（第三者提供\u2060の記録）',
    en: 'The desk alone (record of provision to a third party)',
  },
  company: { ja: '企業名', en: 'Company' },
  name: { ja: 'ご担当者', en: 'Contact' },
  department: { ja: '部署', en: 'Department' },
  position: { ja: '役職', en: 'Title' },
  email: { ja: 'メール', en: 'E-mail' },
  phone: { ja: '電話', en: 'Telephone' },
  never: { ja: 'お伝えしない内容', en: 'What is not given' },
  kept: {
    ja: [
      'ご相談の本文、当窓口とのやりとり、受付番号',
      '他の候補自治体と、それぞれへのご関心・理由',
      '上に挙げた方以外の、役員・従業員の情報',
    ],
    en: [
      'What you wrote to the desk, its answers, your reference number',
      'The other candidates, and what you said of them',
      'Anybody of your company but the person named above',
    ],
  },
  already: {
    ja: '業種、従業員数など規模の区分、目的、希望する形、重視する点の概要は、社名を伏せて既にお伝えしています。',
    en: 'Your industry, size bands, purposes and what matters to you it knows already, without your name.',
  },
  return: { ja: '貴社に伝わる内容', en: 'What you get' },
  returned: {
    ja: (town: string) => `${town}のご担当者のお名前、部署、役職、メール、電話（登録のあるもの）を、貴社にメールでお送りします。`,
    en: (town: string) => `The name, department, title, e-mail and telephone of the person in charge at ${town}, as far as they are known.`,
  },
  back: { ja: '同意の撤回', en: 'If you change your mind' },
  withdrawal: {
    ja: [
      '同意いただくまでは、社名・ご担当者・ご連絡先はお伝えしません。「同意しない」を選ぶと、この打診は社名を明かさずに終わります。',
      '同意いただくと、すぐに双方へお引き合わせのメールをお送りします。',
      '同意の後の撤回は、お送りしたメールへのご返信で承ります。以後、自治体に貴社の連絡先を表示せず、送信前のメールは取りやめます。ただし、既に届いたメールを取り戻すことはできません。',
    ],
    en: [
      'Until you consent, neither your name nor whom to contact is given. If you do not, the enquiry ends without your name being told.',
      'If you consent, both sides get a mail that introduces them, at once.',
      'To withdraw later, reply to our mail: the municipality is then not shown your contact any more, and mails not sent yet are stopped. What has arrived cannot be taken back.',
    ],
  },
  givenTo: { ja: 'お伝えした内容と、その先', en: 'What is given, and to whom' },
  given: { ja: 'お伝えすることに同意いただいた内容', en: 'What you consented to being given' },
  next: { ja: 'これからの流れ', en: 'What comes next' },
  introduction: {
    ja: (town: string) =>
      `双方へ、お引き合わせのメールをお送りします。その後の面談・視察などは、${town}のご担当者と直接ご調整ください。ご不明な点は、お送りしたメールへのご返信で承ります。`,
    en: (town: string) =>
      `Both sides get a mail that introduces them. Meetings and visits you then arrange with the person in charge at ${town}. If anything is unclear, reply to our mail.`,
  },
  introduced: {
    ja: (town: string) =>
      `${town}との引き合わせが整いました。双方のご担当者の連絡先を記したメールは、通常は数分のうちに双方へ届きます。面談・視察などは、${town}のご担当者と直接ご調整ください。メールが見当たらない場合や、ご不明な点は、お送りしたメールへのご返信で承ります。`,
    en: (town: string) =>
      `You and ${town} have been introduced: the mail with the contact of both sides usually arrives within minutes. Meetings and visits you arrange with the person in charge at ${town}. If that mail is missing, or anything is unclear, reply to our mail.`,
  },
  legend: { ja: '開示の同意', en: 'Do you consent?' },
  until: {
    ja: 'ご回答いただくまで、このページは何度でも開けます。期限までにご回答がない場合、社名を明かさずに打診を終えます。',
    en: 'Until you have answered, the page opens as often as you like. Without an answer the enquiry ends, and your name is not told.',
  },
  send: { ja: '確認画面へ', en: 'Check the answer' },
} as const

const formId = 'consent'

/** What a blind company is asked before it is named: exactly what would be given, to whom, for what. */
export function consentPage(
  shown: Consent,
  action: string,
  { sent = new Map(), errors = [], justNow = false }: { sent?: SentForm; errors?: readonly FormError[]; justNow?: boolean } = {},
): Page {
  return (language) => {
    const town = townOf(shown.municipality, language)
    const words = wordsIn(wording, language)
    const body = [
      stateOf(shown, justNow, language),
      quotation(words.answer(town), shown.answerMessage, language),
      shown.status === 'accepted' ? formFor(shown, action, sent, errors, language) : '',
      shown.consentedAt !== null && shown.consentWithdrawnAt === null ? afterConsent(shown, language) : '',
    ]
    return {
      title: words.title(town),
      isKeptForBack: shown.status === 'accepted',
      ...(shown.status === 'accepted' && { switchBy: { form: formId, enter: { name: 'act', value: 'send' } } }),
      ...(justNow && { ownPath: `${action}?done=answered` }),
      body: html`<p>${words.number}${shown.ticketNumber}</p>
        !${body.join('\n')}`,
      errors,
    }
  }
}

function stateOf(shown: Consent, justNow: boolean, language: Language): string {
  const { status, consentedAt, consentWithdrawnAt, consentedBy, municipality } = shown
  const withdrawn = consentWithdrawnAt && {
    ja: `${instantIn('ja', consentWithdrawnAt)}に、開示しない旨のご回答を記録しました。`,
    en: `Recorded on ${instantIn('en', consentWithdrawnAt)}: no disclosure.`,
  }
  const thanked = justNow ? [thanks] : []
  if (consentedAt !== null) {
    const given = answeredSentence(consentedAt, consentedBy, consentChoices.give)
    return doneNotice(language, ...thanked, given, ...(withdrawn ? [withdrawn] : []))
  }
  if (withdrawn) return doneNotice(language, ...thanked, withdrawn)
  if (status === 'expired' || status === 'withdrawn') return noteNotice(language, endings[status])
  if (status === 'sent' || status === 'asked') {
    return noteNotice(language, {
      ja: `${townOf(municipality, 'ja')}からのご回答をお待ちしています。`,
      en: `${townOf(municipality, 'en')} has not answered yet.`,
    })
  }
  return html`<p>${wording.lead[language](townOf(municipality, language))}</p>`
}

function formFor(shown: Consent, action: string, sent: SentForm, errors: readonly FormError[], language: Language): string {
  const { municipality, expiresAt, daysLeft } = shown
  const words = wordsIn(wording, language)
  const radios = (['give', 'refuse'] as const).map((value) => {
    const id = `consent-${value}`
    const checked = sent.get('consent') === value ? ' checked' : ''
    return html`<label class="card" for="${id}">
      <input type="radio" id="${id}" name="consent" value="${value}" !${checked} !${describedBy(id, errors)} /><strong
        >${consentChoices[value][language]}</strong
      >
    </label>`
  })
  return html`!${deadlineNotice(expiresAt, daysLeft, words.until, language)}
    <h2>${words.heading}</h2>
    !${disclosure(shown, language)}
    <h3>${words.never}</h3>
    !${listOf('crosses', words.kept)}
    <p class="hint">${words.already}</p>
    <h3>${words.return}</h3>
    <p>${words.returned(townOf(municipality, language))}</p>
    <h2>${words.back}</h2>
    !${listOf('plain-list', words.withdrawal)}
    <form id="${formId}" method="post" action="${action}" novalidate>
      !${languageField(language)}
      <fieldset>
        <legend>${words.legend}</legend>
        !${errorAt('consent-give', errors, language)}
        <div class="stack">!${radios.join('')}</div>
      </fieldset>
      <p class="acts"><button class="send" type="submit" name="act" value="send">${words.send}</button></p>
    </form>`
}

/** What stands once consent was given: what was agreed to, what comes next, and how to take it back. */
function afterConsent(shown: Consent, language: Language): string {
  const words = wordsIn(wording, language)
  return html`<h2>${words.next}</h2>
    <p>${words.introduced(townOf(shown.municipality, language))}</p>
    <h2>${words.given}</h2>
    !${disclosure(shown, language)}
    <h2>${words.back}</h2>
    <p>${words.withdrawal.at(-1) ?? ''}</p>`
}

/** Exactly what is given, to whom, and for what. HTML. */
export function disclosure(shown: Consent, language: Language): string {
  return html`!${disclosedTable(shown, language)}
    <p>${wording.use[language]}</p>
    <p>${wording.shown[language](townOf(shown.municipality, language))}</p>`
}

/** What consent leads to. */
export function introducedNext({ ja, en }: Sentence): Sentence {
  return { ja: wording.introduction.ja(ja), en: wording.introduction.en(en) }
}

/** Two columns: each datum, and who gets it. */
function disclosedTable({ municipality, applicant, consentedAt }: Consent, language: Language): string {
  const words = wordsIn(wording, language)
  const given = (
    [
      [words.company, applicant.organization],
      [words.name, applicant.name],
      [words.department, applicant.department],
      [words.position, applicant.title],
      [words.email, applicant.email],
      [words.phone, applicant.phone],
    ] as const
  ).filter(([, value]) => value)
  const datum = ([term, value]: readonly [string, string | null]) => html`<th scope="row"><span>${term}</span> ${value}</th>`
  const row = (one: readonly [string, string | null], whom: string) =>
    html`<tr>
      !${datum(one)}
      <td>${whom}</td>
    </tr>`
  return html`<table class="given">
    <caption>
      ${consentedAt === null ? words.caption : words.givenTo}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.what}</th>
        <th scope="col">${words.whom}</th>
      </tr>
    </thead>
    <tbody>
      !${given.map((one) => row(one, words.recipient(townOf(municipality, language)))).join('')}
      !${row([words.record, words.recorded], words.keeper)}
    </tbody>
  </table>`
}

function listOf(kind: string, sentences: readonly string[]): string {
  return html`<ul class="${kind}">
    !${sentences.map((sentence) => html`<li>${sentence}</li>`).join('')}
  </ul>`
}

/** What the form says; without a choice it is a mistake. */
export function readConsent(sent: SentForm): { consent: 'give' | 'refuse' | null; errors: FormError[] } {
  const consent = (['give', 'refuse'] as const).find((value) => value === sent.get('consent')) ?? null
  const missing: FormError = { field: 'consent-give', ja: '同意するかどうかを選んでください。', en: 'Choose whether you consent.' }
  return { consent, errors: consent === null ? [missing] : [] }
}
