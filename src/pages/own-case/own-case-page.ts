import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import { meetingKinds, meetingStatuses } from '../../catalog/desk-codes.ts'
import type { ComingMail } from '../../follow-ups/read-coming-mails.ts'
import type { SentFile } from '../../follow-ups/read-sent-files.ts'
import type { OwnCase, OwnMeeting, OwnMessage, OwnShortlist } from '../../links/read-own-case.ts'
import { interestChoices } from '../candidates/interest-choices.ts'
import { placeOf } from '../candidates/place-names.ts'
import { keptWords } from '../kept-words.ts'
import { inLanguage, langOf, wordsIn, type Language } from '../language.ts'
import { definition, type FormError, type Page } from '../layout.ts'
import { doneNotice, ifMissing, noteNotice } from '../notices.ts'
import { instantIn } from '../wording.ts'
import { colleagueForm, removeForm, messageForm, messageFormId, type Typed } from './case-forms.ts'
import { filesOfMessage } from './files-of-message.ts'
import { formSummary } from './form-summary.ts'
import { forwards } from './forwards.ts'
import { wording as forwardWording } from './forward-wording.ts'
import { subjectIn } from './message-subjects.ts'
import { nextSteps } from './next-steps.ts'
import { ownEnquiries } from './own-enquiries.ts'
import { recognition, recognitionDone } from '../own-profile/recognition.ts'
import { shortlistStates, wording } from './own-case-wording.ts'
import { yourTurn, type LinkTo } from './your-turn.ts'

export interface OwnCaseView {
  readonly own: OwnCase
  readonly coming: readonly ComingMail[]
  /** Files of replies that went to its reader. */
  readonly files: readonly SentFile[]
  /** Path of the page. */
  readonly path: string
  readonly linkTo: LinkTo
  /** What was just done. */
  readonly done?: Done | undefined
  readonly typed?: Typed
  readonly errors?: readonly FormError[]
  readonly notice?: { readonly ja: string; readonly en: string }
}

const doneWords = {
  verified: { ja: 'メールアドレスを確認しました。ありがとうございます。', en: 'Your address is confirmed. Thank you.' },
  message: { ja: 'メッセージを担当者にお届けしました。', en: 'Your message has reached the desk.' },
  forward: forwardWording.done,
  recognition: recognitionDone,
  colleague: {
    ja: `確認のメールを、お一人に一度お送りします。ご本人がメールのリンクから確認すると、参加できます。${ifMissing.ja}`,
    en: `We mail your colleague once; they take part once they have confirmed their address. ${ifMissing.en}`,
  },
  removed: {
    ja: '参加を取り消しました。この方へのメールは止まり、お送りしたリンクからこのご相談は開けません。お間違いの場合は、もう一度追加してください。',
    en: 'They take part no more: no further mail goes to them, and their links do not open this case. If that was a mistake, add them again.',
  },
} as const
export type Done = keyof typeof doneWords

export function doneOf(said: unknown): Done | undefined {
  return (['verified', 'message', 'colleague', 'removed', 'forward', 'recognition'] as const).find((done) => done === said)
}

/** All of a case that its own side may see, what comes next, and the way to write. */
export function ownCasePage(view: OwnCaseView): Page {
  const { own, coming, path, linkTo, done, typed = {}, errors = [], notice } = view
  return (language) => {
    const words = wordsIn(wording, language)
    const isClosed = own.status === 'closed'
    return {
      title: words.title,
      errors,
      isKeptForBack: !isClosed,
      words: keptWords(path, isClosed || done === 'message'),
      ...(isClosed ? {} : { switchBy: { form: messageFormId, enter: { name: 'act', value: 'send' } } }),
      body: html`!${done ? doneNotice(language, doneWords[done]) : ''} !${notice ? noteNotice(language, notice) : ''}
        <dl class="own-facts">
          !${definition(words.number, own.ticketNumber)} !${definition(words.receivedAt, instantIn(language, own.receivedAt))}
          !${definition(words.consultant, own.consultantName ?? words.notYet, language)}
        </dl>
        !${yourTurn(own, linkTo, language)}
        <section>
          <h2>${words.next}</h2>
          !${isClosed ? html`<p>${words.closed}</p>` : ''} !${own.status === 'resolved' ? html`<p>${words.resolved}</p>` : ''}
          !${isClosed || own.status === 'resolved' ? '' : nextSteps(own, coming, language)}
        </section>
        !${ownEnquiries(own.enquiries, path, linkTo, language)} !${shortlists(own.shortlists, linkTo, language)}
        !${meetings(own, linkTo, language)} !${forwards(own, path, language)}
        !${isClosed ? html`<p><a class="button" href="${inLanguage('/', language)}">${words.newForm}</a></p>` : messageForm(path, typed, errors, language)}
        <section>
          <h2>${words.talk}</h2>
          !${talk(view, language)}
        </section>
        <section>
          <h2>${words.people}</h2>
          !${people(own, path, language)} !${isClosed ? '' : colleagueForm(path, typed, errors, language)}
        </section>
        <details class="fold">
          <summary>${words.form}</summary>
          !${formSummary(own.form, language, own)}
        </details>
        <h2>${words.own}</h2>
        !${own.profile === 'not_yours' ? recognition(own.recognitionAskedAt, path, language) : ''}
        <p>${words.ownLead}</p>
        <ul class="plain-list">
          !${own.profile === 'shown' ? html`<li><a href="${inLanguage(`${path}/profile`, language)}">${words.profile}</a></li>` : ''}
          <li><a href="${inLanguage(`${path}/data`, language)}">${words.data}</a></li>
        </ul>
        <p class="hint">${words.footer}</p>`,
    }
  }
}

function talk({ own: { messages }, files, path }: OwnCaseView, language: Language): string {
  const words = wordsIn(wording, language)
  if (messages.length === 0) return html`<p>${words.noTalk}</p>`
  const shown = ({ id, direction, subject: said, body, at, by }: OwnMessage) => {
    const subject = subjectIn(said, language)
    return html`<li class="${direction === 'in' ? 'said ours' : 'said'}">
      <p class="by">
        <strong>${direction === 'in' ? words.fromUs(by) : words.fromDesk(by)}</strong><span>${instantIn(language, at)}</span>
      </p>
      <h3 !${langOf(subject, language)}>${subject}</h3>
      <div class="words" !${langOf(body, language)}>${body}</div>
      !${filesOfMessage(
        files.filter(({ messageId }) => messageId === id),
        path,
        language,
      )}
    </li>`
  }
  return html`<ol class="talk" reversed>
    !${messages.map(shown).join('')}
  </ol>`
}

/** The company's own answers, one by one, folded. HTML. */
function statedOf({ stated }: OwnShortlist, language: Language): string {
  if (stated.length === 0) return ''
  const items = stated.map(
    ({ municipality, interest, reason }) =>
      html`<dt>${placeOf(municipality, language)}</dt>
        <dd>
          ${interestChoices[interest][language]}!${reason === null ? '' : html`<br /><span class="hint" !${langOf(reason, language)}>${reason}</span>`}
        </dd>`,
  )
  return html`<details class="fold">
    <summary>${wording.stated[language]}</summary>
    <dl class="own-facts">!${items.join('')}</dl>
  </details>`
}

function shortlists(sent: readonly OwnShortlist[], linkTo: LinkTo, language: Language): string {
  if (sent.length === 0) return ''
  const words = wordsIn(wording, language)
  const item = (one: OwnShortlist) => {
    const { status, dispatchedAt, candidates, answered, link } = one
    const told = words.list(candidates)
    return html`<li>
      <strong>${instantIn(language, dispatchedAt)}</strong
      ><span>!${link ? html`<a href="${inLanguage(linkTo(link), language)}">${told}</a>` : html`${told}`}</span
      ><span class="hint"
        >${shortlistStates[status][language]}${language === 'ja' ? '。' : '. '}${words.answered(answered, candidates)}</span
      >!${statedOf(one, language)}
    </li>`
  }
  return section(words.shortlists, sent.map(item))
}

function meetings({ meetings: held, now }: OwnCase, linkTo: LinkTo, language: Language): string {
  if (held.length === 0) return ''
  const words = wordsIn(wording, language)
  const item = ({ kind, status, startsAt, minutes, hostName, link }: OwnMeeting) => {
    const way = link && status === 'booked' ? html`<a class="hint" href="${inLanguage(linkTo(link), language)}">${words.change}</a>` : ''
    const isOver = status === 'booked' && startsAt !== null && startsAt.getTime() + minutes * 60_000 <= now.getTime()
    return html`<li>
      <strong>${startsAt === null ? words.open : instantIn(language, startsAt)}</strong
      ><span>${isOver ? words.past : labelOf(meetingStatuses, status, language)}</span
      ><span class="hint"
        >${[labelOf(meetingKinds, kind, language), words.minutes(minutes), hostName].join(language === 'ja' ? '・' : ', ')}</span
      >
      !${way}
    </li>`
  }
  return section(words.meetings, held.map(item))
}

function section(heading: string, items: readonly string[]): string {
  return html`<section>
    <h2>${heading}</h2>
    <ul class="coming">
      !${items.join('')}
    </ul>
  </section>`
}

function people({ colleagues }: OwnCase, path: string, language: Language): string {
  const words = wordsIn(wording, language)
  const items = colleagues.map(
    ({ id, name, email, address, removable }) =>
      html`<li>
        <strong>${name}</strong><span>${email}</span><span class="hint">${words[address]}</span>
        !${removable ? removeForm(`${path}/colleagues/${id}/removal`, name, language) : ''}
      </li>`,
  )
  return html`<p>${words.peopleHint}</p>
    !${
      items.length === 0
        ? ''
        : html`<ul class="coming">
            !${items.join('')}
          </ul>`
    }`
}
