import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import { supports } from '../../catalog/desk-codes.ts'
import { stageWords } from '../../catalog/stage-words.ts'
import { topicWords } from '../../catalog/topic-words.ts'
import type { PassedCase } from '../../links/read-passed-case-link.ts'
import { deadlineNotice } from '../deadline.ts'
import type { SentForm } from '../form-fields.ts'
import { keptWords } from '../kept-words.ts'
import { placeNamed } from '../candidates/place-names.ts'
import { saidToBe } from '../in-whose-name.ts'
import { wordsIn, type Language } from '../language.ts'
import { definition, quotation, type FormError, type Page } from '../layout.ts'
import { doneNotice, endings, noteNotice } from '../notices.ts'
import { formSummary } from '../own-case/form-summary.ts'
import { instantIn } from '../wording.ts'
import { answerForm } from './answer-form.ts'
import { confirmedNext, outcomes, wording } from './passed-case-wording.ts'

/** What a prefecture passed on, for the municipality: who sent it, all that was stated, and its answer. */
export function passedCasePage(shown: PassedCase, path: string, sent: SentForm = new Map(), errors: readonly FormError[] = []): Page {
  return (language) => {
    const { kind, status } = shown
    const [prefecture, municipality] = [placeNamed(shown.prefecture, language), placeNamed(shown.municipality, language)]
    const words = wordsIn(wording, language)
    const isOpen = status === 'waiting'
    const lead = kind === 'filed' ? words.filed : words.forwarded
    return {
      title: isOpen || status === 'withdrawn' ? words.title(prefecture) : words.answered(prefecture),
      errors,
      isKeptForBack: isOpen,
      words: keptWords(path, !isOpen),
      ...(isOpen && { switchBy: { form: 'passed', enter: { name: 'act', value: 'send' } } }),
      body: html`<p>${words.to(municipality)}</p>
        !${outcomeOf(shown, language)} !${isOpen ? html`<p class="lead">${lead(prefecture, municipality)}</p>` : ''}
        !${isOpen ? timeFor(shown, language) : ''} !${sender(shown, language)}
        <section class="stated">
          <h2>${words.stated}</h2>
          !${stated(shown, language)}
        </section>
        !${isOpen ? answerForm(shown, path, sent, errors, language) : ''}`,
    }
  }
}

function timeFor({ dueAt, daysLeft, isOverdue }: PassedCase, language: Language): string {
  if (!isOverdue) return deadlineNotice(dueAt, daysLeft, wording.until[language], language)
  return noteNotice(language, { ja: wording.overdue.ja(instantIn('ja', dueAt)), en: wording.overdue.en(instantIn('en', dueAt)) })
}

function outcomeOf({ status, answeredAt, answerer, ticketNumber }: PassedCase, language: Language): string {
  if (status === 'withdrawn') return noteNotice(language, endings.withdrawn)
  if (status === 'waiting' || answeredAt === null) return ''
  const at = { ja: `（${instantIn('ja', answeredAt)}）`, en: ` (${instantIn('en', answeredAt)})` }
  const said = { ja: outcomes[status].ja + at.ja, en: outcomes[status].en + at.en }
  const next =
    ticketNumber === null || status === 'declined' ? [] : [{ ja: confirmedNext.ja(ticketNumber), en: confirmedNext.en(ticketNumber) }]
  return doneNotice(language, said, ...saidToBe('answered', answerer), ...next)
}

function sender({ prefecture, passer, createdAt, named, status }: PassedCase, language: Language): string {
  const words = wordsIn(wording, language)
  return html`<section>
    <h2>${words.from}</h2>
    <dl class="brief">
      !${definition(words.prefecture, placeNamed(prefecture, language))} !${definition(words.department, passer.department, language)}
      !${definition(words.name, passer.name, language)} !${definition(words.email, passer.email)}
      !${definition(words.sentAt, instantIn(language, createdAt))}
    </dl>
    !${status === 'waiting' ? html`<p class="hint">${passer.known ? words.known : words.unknown}</p>` : ''}
    !${named !== null && status === 'waiting' ? html`<p class="hint">${words.named(named)}</p>` : ''}
  </section>`
}

/** All of the form that was filed; of a forwarded case what its prefecture asks for. */
function stated({ form, shared, note }: PassedCase, language: Language): string {
  if (form) {
    // Who filed it stands above.
    const { filedBy: _above, ...rest } = form
    return formSummary({ audience: 'municipal', ...rest }, language)
  }
  return shared ? sharedList(shared, language) + quotation(wording.note[language], note, language) : ''
}

/** What of a prefecture's case goes to the municipality it is forwarded to, in the words its form asks with. HTML. */
export function sharedList(shared: NonNullable<PassedCase['shared']>, language: Language): string {
  const separator = language === 'ja' ? '、' : ', '
  const rows = {
    topics: shared.topics.map((code) => topicWords[code][language]).join(separator),
    supports: shared.supports.map((code) => labelOf(supports, code, language)).join(separator),
    stage: stageWords[shared.stage][language],
  }
  return html`<dl class="brief">
    !${definition(sharedNames.topics[language], rows.topics)} !${definition(sharedNames.supports[language], rows.supports)}
    !${definition(sharedNames.stage[language], rows.stage)} !${definition(sharedNames.message[language], shared.message)}
  </dl>`
}

const sharedNames = {
  topics: { ja: 'お困りのこと', en: 'What you struggle with' },
  supports: { ja: 'ご希望の支援', en: 'What you would like from us' },
  stage: { ja: 'いまの段階', en: 'Where you stand' },
  message: { ja: 'ご相談の内容', en: 'The message' },
} as const
