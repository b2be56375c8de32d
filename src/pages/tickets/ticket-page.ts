import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import { audiences, preferredContacts, ticketStatuses, topics } from '../../catalog/desk-codes.ts'
import { passedCaseStatuses } from '../../catalog/passed-case-codes.ts'
import { holdReasons } from '../../catalog/follow-up-codes.ts'
import { inLanguage, wordsIn, type Language } from '../language.ts'
import { definition, quotation, type Page } from '../layout.ts'
import { instantIn } from '../wording.ts'
import { mailName } from './mail-name.ts'
import { listedAtMost, type ShownMail, type ShownTicket } from './read-ticket-page.ts'
import { wording } from './ticket-wording.ts'

/** A ticket for whoever works on it or looks into it, as far as their role may see it. To be read only. */
export function ticketPage(shown: ShownTicket): Page {
  const { ticket, dueAt, now, messages, notes, mails, skipped } = shown
  return (language) => {
    const words = wordsIn(wording, language)
    const { applicant } = ticket
    const due = dueAt && (dueAt < now ? words.overdue(instantIn(language, dueAt)) : instantIn(language, dueAt))
    return {
      title: words.title(ticket.number),
      body: html`<dl class="own-facts">
          !${definition(words.status, labelOf(ticketStatuses, ticket.status, language))} !${definition(words.due, due)}
          !${definition(words.waitingUntil, ticket.waitingUntil && instantIn(language, new Date(ticket.waitingUntil)))}
          !${definition(words.consultant, ticket.assignee?.name ?? words.nobody)}
          !${definition(words.receivedAt, instantIn(language, new Date(ticket.receivedAt)))}
        </dl>
        <dl>
          !${definition(words.audience, labelOf(audiences, ticket.audience, language))}
          !${definition(words.organization, ticket.organization?.name ?? null)}
          !${definition(words.through, ticket.through && words.throughWhom(ticket.through.prefecture.name, ticket.through.by, labelOf(passedCaseStatuses, ticket.through.status, language)))}
          !${definition(words.applicant, [applicant.department, applicant.title, words.name(applicant.name)].filter(Boolean).join(' '))}
          !${definition(words.email, applicant.verified ? applicant.email : words.unverified(applicant.email))}
          !${definition(words.phone, applicant.phone)}
          !${definition(words.preferred, labelOf(preferredContacts, ticket.preferredContact, language))}
          !${definition(words.topics, ticket.topics.map((topic) => labelOf(topics, topic, language)).join(language === 'ja' ? '、' : ', '))}
        </dl>
        !${quotation(words.message, ticket.message, language)}
        <section>
          <h2>${words.messages}</h2>
          !${listOf(
            messages.map(({ direction, subject, body, createdAt, erasedAt }) =>
              entry(
                direction === 'in' ? words.toDesk : words.fromDesk,
                createdAt,
                erasedAt === null ? body : words.erased,
                language,
                erasedAt === null ? subject : undefined,
                direction === 'in',
              ),
            ),
            language,
          )}
        </section>
        !${
          notes === undefined
            ? ''
            : html`<section>
                <h2>${words.notes}</h2>
                !${listOf(
                  notes.map(({ body, createdAt, erasedAt }) => entry('', createdAt, erasedAt === null ? body : words.erased, language)),
                  language,
                )}
              </section>`
        }
        !${mails === undefined ? '' : mailsToCome(mails, language)} !${skippedMails(skipped ?? [], language)}
        <p><a href="${inLanguage('/tickets', language)}">${words.back}</a></p>`,
    }
  }
}

function entry(by: string, at: string, body: string, language: Language, subject?: string, isTheirs = false): string {
  return html`<li class="${isTheirs ? 'said ours' : 'said'}">
    <p class="by"><strong>${by}</strong><span>${instantIn(language, new Date(at))}</span></p>
    !${subject === undefined ? '' : html`<h3>${subject}</h3>`}
    <div class="words">${body}</div>
  </li>`
}

function listOf(items: readonly string[], language: Language): string {
  if (items.length === 0) return html`<p>${wording.none[language]}</p>`
  return html`<ol class="talk">
      !${items.slice(0, listedAtMost).join('')}
    </ol>
    !${items.length > listedAtMost ? html`<p class="hint">${wording.cut[language](listedAtMost)}</p>` : ''}`
}

function mailsToCome(mails: readonly ShownMail[], language: Language): string {
  const words = wordsIn(wording, language)
  const items = mails.map(({ followUp, subject }) => {
    const why = followUp.pausedAt ? words.paused : followUp.heldFor && labelOf(holdReasons, followUp.heldFor, language)
    const about = [words.to[followUp.side], why].filter(Boolean).join(language === 'ja' ? '・' : ', ')
    return html`<li>
      <strong>${instantIn(language, followUp.dueAt)}</strong><span>${subject ?? mailName(followUp, language)}</span
      ><span class="hint">${about}</span>
    </li>`
  })
  return html`<section>
    <h2>${words.mails}</h2>
    !${
      items.length === 0
        ? html`<p>${words.none}</p>`
        : html`<ol class="coming">
            !${items.join('')}
          </ol>`
    }
  </section>`
}

function skippedMails(mails: readonly ShownMail[], language: Language): string {
  if (mails.length === 0) return ''
  const words = wordsIn(wording, language)
  const items = mails.map(
    ({ followUp, subject, skipReason }) =>
      html`<li>
        <strong>${instantIn(language, followUp.dueAt)}</strong><span>${subject ?? mailName(followUp, language)}</span
        ><span class="hint">${words.why(skipReason ?? '')}</span>
      </li>`,
  )
  return html`<section>
    <h2>${words.skipped}</h2>
    <ol class="coming">
      !${items.join('')}
    </ol>
  </section>`
}
