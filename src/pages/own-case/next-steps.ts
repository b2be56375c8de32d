import { html } from 'ghtml'
import { dayInJapan } from '../../calendar/business-time.rules.ts'
import { labelOf } from '../../catalog/code-list.ts'
import { meetingKinds } from '../../catalog/desk-codes.ts'
import type { ComingMail } from '../../follow-ups/read-coming-mails.ts'
import type { OwnCase } from '../../links/read-own-case.ts'
import { isUnfinished } from '../../tickets/lifecycle.rules.ts'
import { wordsIn, type Language } from '../language.ts'
import { dayIn, instantIn } from '../wording.ts'
import { enquiryNumber } from '../../catalog/enquiry-number.rules.ts'
import { otherSideOf } from './own-enquiries.ts'
import { comingWords, steps, wording } from './own-case-wording.ts'

/** Something to come: when, as its reader is told, and what. */
interface Step {
  readonly at: Date
  readonly when: string
  readonly what: string
  readonly note?: string
}

/** What comes next and when, the soonest first. HTML. */
export function nextSteps(own: OwnCase, coming: readonly ComingMail[], language: Language): string {
  const found = [...fromDesk(own, language), ...meetings(own, language), ...enquiries(own, language), ...mails(coming, language)].toSorted(
    (one, other) => one.at.getTime() - other.at.getTime(),
  )
  const undated = own.enquiries.flatMap((one) => undatedOf(one, language)).map((sentence) => html`<p>${sentence}</p>`)
  const waiting = [
    ...(own.status === 'waiting_applicant' ? [html`<p class="waiting">${steps.waiting[language]}</p>`] : []),
    ...undated,
  ].join('')
  if (found.length === 0) return waiting || html`<p>${wording.nothingNext[language]}</p>`
  const items = found.map(
    ({ when, what, note }) =>
      html`<li><strong>${when}</strong><span>${what}</span>!${note === undefined ? '' : html`<span class="hint">${note}</span>`}</li>`,
  )
  return html`!${waiting}
    <ol class="coming">
      !${items.join('')}
    </ol>`
}

function fromDesk(own: OwnCase, language: Language): Step[] {
  if (!isUnfinished(own.status)) return []
  const words = wordsIn(steps, language)
  const due = own.firstRespondedAt === null ? own.firstResponseDueAt : own.nextResponseDueAt
  if (due === null) return []
  const what = own.firstRespondedAt === null ? words.first(own.consultantName) : words.reply(own.consultantName)
  return [{ at: due, when: words.by(instantIn(language, due)), what, ...(due < own.now && { note: words.late }) }]
}

function meetings(own: OwnCase, language: Language): Step[] {
  return own.meetings.flatMap(({ status, startsAt, kind, hostName }) => {
    if (status !== 'booked' || startsAt === null || startsAt < own.now) return []
    const what = steps.meeting[language](labelOf(meetingKinds, kind, language), hostName)
    return [{ at: startsAt, when: instantIn(language, startsAt), what }]
  })
}

function enquiries(own: OwnCase, language: Language): Step[] {
  const words = wordsIn(steps, language)
  return own.enquiries.flatMap((one) => {
    const { side, status, until, enquiryId } = one
    if (until === null) return []
    const when = words.by(instantIn(language, until))
    if (side === 'company' && status === 'sent') return [{ at: until, when, what: words.townAnswers(otherSideOf(one, language)) }]
    if (side === 'municipality' && status === 'accepted')
      return [{ at: until, when, what: words.companyConsents(enquiryNumber(enquiryId)) }]
    return []
  })
}

/** What goes on without a day: a question under way, or what both sides now see to themselves. */
function undatedOf(one: OwnCase['enquiries'][number], language: Language): string[] {
  const words = wordsIn(steps, language)
  const { side, status, enquiryId, consentWithdrawnAt } = one
  if (status === 'introduced' && consentWithdrawnAt !== null) return []
  if (status === 'introduced') {
    return [side === 'company' ? words.introduced(otherSideOf(one, language)) : words.introducedCompany(enquiryNumber(enquiryId))]
  }
  if (status !== 'asked') return []
  return [side === 'company' ? words.townAsked(otherSideOf(one, language)) : words.replyToAsked(enquiryNumber(enquiryId))]
}

function mails(coming: readonly ComingMail[], language: Language): Step[] {
  return coming.flatMap((mail) => {
    const what = comingWords(mail)
    if (!what) return []
    const day = dayInJapan(mail.dueAt)
    const when = steps.about[language](dayIn(language, day))
    return [{ at: mail.dueAt, when, what: what[language] }]
  })
}
