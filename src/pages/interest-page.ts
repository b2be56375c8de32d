import { html } from 'ghtml'
import type { DeskError } from '../errors.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import { candidateCard } from './candidates/candidate-card.ts'
import { candidateMap } from './candidates/candidate-map.ts'
import { candidateTable } from './candidates/candidate-table.ts'
import { interestChoices, interestFields } from './candidates/interest-choices.ts'
import { deadlineNotice } from './deadline.ts'
import type { SentForm } from './form-fields.ts'
import { keptWords } from './kept-words.ts'
import { wordsIn, type Language } from './language.ts'
import { languageField, quotation, type FormError, type Page } from './layout.ts'
import { doneNotice, endings, noteNotice, thanks } from './notices.ts'

export type Shortlist = Extract<LinkCase, { purpose: 'interest' }>

const wording = {
  title: { ja: '候補自治体のご案内', en: 'Municipalities that may suit you' },
  complete: { ja: '候補自治体への回答は完了しています', en: 'All candidates are answered' },
  number: { ja: '受付番号：', en: 'Reference number: ' },
  found: {
    ja: (count: number) => `ご相談の内容を、自治体の強みや公的統計と照らし合わせて選んだ${count}件の候補です。`,
    en: (count: number) =>
      `${count === 1 ? 'A candidate' : `${count} candidates`}, found by setting your wishes against the strengths of municipalities and public statistics.`,
  },
  arranged: {
    ja: '載せる自治体や順序は、専任コンサルタントが見直しています。',
    en: 'A consultant went over which are listed, or in which order.',
  },
  ranked: { ja: '順序は、その結果のとおりです。', en: 'They stand in the order that gave.' },
  approved: {
    ja: 'お送りする前に、作成者とは別の担当者が承認しました。',
    en: 'Before it was sent, a second member of the desk approved the list.',
  },
  ask: { ja: 'ご関心の有無をお聞かせください。', en: 'Tell us which of them interest you.' },
  rest: {
    ja: (open: number) => `残り${open}件のご回答は、期限までお待ちしています。`,
    en: (open: number) => `The ${open === 1 ? 'one' : open} still open may be answered until the time below.`,
  },
  note: { ja: '専任コンサルタントより', en: 'From your consultant' },
  overview: { ja: '候補の一覧と地図', en: 'The candidates on the map' },
  next: { ja: 'ご回答のあと', en: 'After your answer' },
  later: {
    ja: '期限までの間、すべての自治体についてお答えいただくまで、このページは何度でも開けます。まだ決まっていない自治体は、選ばずに残しておけます。',
    en: 'Until then, or until you have answered about each of them, this page opens as often as you like. Leave open those you have not decided about.',
  },
  final: {
    ja: '確定したご回答は、このページでは変更できません。確定後に改めたい場合は、お送りしたメールにご返信ください。専任コンサルタントが承ります。',
    en: 'What you have confirmed cannot be changed on this page. To change it afterwards, reply to our mail; the consultant sees to it.',
  },
  send: { ja: '確認画面へ', en: 'Check the answers' },
} as const

/** What becomes of an interest. */
export const afterInterest = {
  blind: {
    ja: '「関心がある」とされた自治体へ、貴社名や所在地、ご担当者を伏せて当窓口から打診します。開示の前には、改めて同意をお願いします。',
    en: 'We carry your wish to those you are interested in, without the name or place of your company or your own. Before anything is disclosed we ask for your consent.',
  },
  open: {
    ja: '「関心がある」とされた自治体へ、貴社名を添えて当窓口から打診します。自治体が受け入れを希望した場合は、双方のご担当者をお引き合わせします。',
    en: 'We carry your wish, with the name of your company, to those you are interested in. If a municipality would like to receive you, we introduce you to each other.',
  },
} as const

const toChange = {
  ja: 'ご回答を改めたい場合は、お送りしたメールにご返信ください。専任コンサルタントが承ります。',
  en: 'To change an answer, reply to our mail; the consultant sees to it.',
} as const

/** Where the list comes from, as far as it is known, and what is asked of its reader while there is something to answer. */
function leadOf({ candidates, origin }: Shortlist, takesAnswers: boolean, language: Language): string {
  const words = wordsIn(wording, language)
  const open = candidates.filter(({ interest }) => interest === null).length
  const order = origin.arranged ? [words.arranged] : candidates.length > 1 ? [words.ranked] : []
  const approval = origin.approved ? [words.approved] : []
  const asked = takesAnswers ? [open === candidates.length ? words.ask : words.rest(open)] : []
  return [words.found(candidates.length), ...order, ...approval, ...asked].join(language === 'en' ? ' ' : '')
}

/** How many answers have arrived, how many are open, and how to change one; nothing before the first. HTML. */
function arrived({ candidates, status }: Shortlist, justNow: boolean, language: Language): string {
  const open = candidates.filter(({ interest }) => interest === null).length
  const answered = candidates.length - open
  if (answered === 0) return ''
  const rest =
    open === 0
      ? { ja: `${answered}件すべてのご回答を承りました。`, en: `All ${answered} are answered.` }
      : { ja: `${answered}件を承りました（残り${open}件は未回答）。`, en: `${answered} answered, ${open} still open.` }
  return doneNotice(language, ...(justNow ? [thanks] : []), rest, ...(status === 'withdrawn' ? [] : [toChange]))
}

/**
 * The shortlist: the candidates on a map and in a table, what speaks for and against each, and for each not answered yet room for an
 * answer.
 */
export function interestPage(
  shown: Shortlist,
  path: string,
  { sent = new Map(), errors = [], justNow = false }: { sent?: SentForm; errors?: readonly FormError[]; justNow?: boolean } = {},
): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const { candidates, status, expiresAt, daysLeft, disclosure } = shown
    const open = candidates.filter(({ interest }) => interest === null)
    const takesAnswers = status === 'dispatched' && open.length > 0
    const cards = candidates.map((candidate, index) => {
      const fields = takesAnswers ? interestFields(candidate, sent, errors, language) : ''
      return candidateCard(candidate, index + 1, fields, language)
    })
    const withdrawn = status === 'withdrawn'
    return {
      title: open.length === 0 ? words.complete : words.title,
      shape: 'wide',
      isKeptForBack: takesAnswers,
      words: keptWords(path, !takesAnswers),
      body: html`!${arrived(shown, justNow, language)}
        <p class="lead">${leadOf(shown, takesAnswers, language)}</p>
        <p>${words.number}${shown.ticketNumber}</p>
        !${takesAnswers || open.length === 0 ? '' : noteNotice(language, withdrawn ? endings.withdrawn : endings.expired)}
        !${takesAnswers && expiresAt !== null ? deadlineNotice(expiresAt, daysLeft, words.later, language) : ''}
        !${quotation(words.note, shown.note, language)}
        <h2>${words.overview}</h2>
        <div class="where">!${candidateMap(candidates, language)} !${candidateTable(candidates, { path, cards: '' }, language)}</div>
        !${
          takesAnswers
            ? html`<form id="interest" method="post" action="${path}" novalidate>
                !${languageField(language)} !${cards.join('\n')}
                <h2>${words.next}</h2>
                <p>${afterInterest[disclosure][language]}</p>
                <p>${words.final}</p>
                <p class="acts"><button class="send" type="submit" name="act" value="send">${words.send}</button></p>
              </form>`
            : cards.join('\n')
        }`,
      errors,
      ...(takesAnswers && { switchBy: { form: 'interest', enter: { name: 'act', value: 'send' } } }),
    }
  }
}

/** The refusal `already_enquired` at the municipality it is about, with what else can be chosen; undefined for any other. */
export function alreadyEnquiredError({ code, sentence, members }: DeskError): FormError | undefined {
  if (code !== 'already_enquired') return undefined
  return {
    field: `interest-${String(members['municipalityCode'])}-interested`,
    ja: `${sentence.ja}回答はまだ保存されていません。この自治体について「${interestChoices.declined.ja}」を選ぶか、他の自治体についてのみ送信してください。`,
    en: `${sentence.en} Nothing was stored yet: choose “${interestChoices.declined.en}” here, or send the others without it.`,
  }
}
