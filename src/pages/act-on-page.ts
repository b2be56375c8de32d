import type { FastifyReply } from 'fastify'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { answerByLink, answerPassedCaseByLink, consentByLink, stateInterestByLink, verifyByLink } from '../links/act-by-link.ts'
import type { OpenedLink } from '../links/open-case-link.ts'
import { readLinkCase } from '../links/read-link-case.ts'
import { readWordsUnder } from '../tickets/correspond.ts'
import { answerPage } from './answer-page.ts'
import { readInterest } from './candidates/interest-choices.ts'
import { consentPage, readConsent } from './consent-page.ts'
import { readAnswer, tooManyQuestionsError } from './enquiry-answers.ts'
import type { SentForm } from './form-fields.ts'
import { alreadyEnquiredError, interestPage } from './interest-page.ts'
import { pageOf } from './link-page.ts'
import { meetingAct } from './meeting-act.ts'
import { readWish, sendWish } from './meeting-again.ts'
import { bookedByReader, meetingPage, subjectOfDeclined, takenMeanwhile } from './meeting-page.ts'
import { notStanding } from './not-standing.ts'
import { notTakenPage } from './not-taken-page.ts'
import { openLinkOrAnswer, pathOf } from './opened-link.ts'
import { readPassedCaseWord } from './passed-case/answer-form.ts'
import { passedCasePage } from './passed-case/passed-case-page.ts'
import { seeOther, sendPage } from './send-page.ts'
import { sendingOf } from './sending.ts'
import { answeredAsUsed } from './used-link/answer-used.ts'
import { giveAnsweredCookie } from './used-link/answered-cookie.ts'
import type { OneAct } from './used-link/used-up.rules.ts'
import { ofMeeting, toWhatStands } from './used-link/what-stands.ts'

/** Does the act the form asks for and shows what then stands; a form with mistakes comes back with them. */
export async function actOnPage(deps: Deps, token: string, opened: OpenedLink, form: SentForm, reply: FastifyReply): Promise<FastifyReply> {
  const shown = await readLinkCase(deps.db, opened)
  const path = pathOf(token)
  const sending = sendingOf(form)
  switch (shown.purpose) {
    case 'verify':
      await verifyByLink(deps, token)
      return seeOther(reply, opened.link.purpose === 'case' ? `${path}?done=verified` : path)
    case 'case':
    case 'profile':
      // Its forms have addresses of their own.
      return seeOther(reply, path)
    case 'interest': {
      // Judged at once: what can be taken must not be without what cannot.
      if (notStanding(shown, form).length > 0) return notTaken(deps, opened, token, form, reply)
      const { stated, errors } = readInterest(shown, form)
      const isRepeat = stated.length === 0 && shown.candidates.some(({ municipality: { code } }) => form.has(`interest.${code}`))
      if (errors.length > 0 && !isRepeat) return sendPage(reply, interestPage(shown, path, { sent: form, errors }), 422)
      if (stated.length === 0)
        return (await answeredAsUsed(deps, opened, token, form, reply)) ? reply : seeOther(reply, `${path}?done=answered`)
      const refusal = await refusalOf(stateInterestByLink(deps, token, stated, sending))
      const error = refusal && alreadyEnquiredError(refusal)
      if (error) return sendPage(reply, interestPage(shown, path, { sent: form, errors: [error] }), 422)
      if (refusal) return notTaken(deps, opened, token, form, reply)
      break
    }
    case 'answer': {
      const { answer, errors } = readAnswer(form)
      if (answer === null) return sendPage(reply, answerPage(shown, path, { sent: form, errors }), 422)
      const refusal = await refusalOf(answerByLink(deps, token, answer, sending))
      const error = refusal && tooManyQuestionsError(refusal)
      if (error) return sendPage(reply, answerPage(shown, path, { sent: form, errors: [error] }), 409)
      if (refusal) return notTaken(deps, opened, token, form, reply)
      if (answer.answer === 'ask') return seeOther(reply, `${path}?done=asked`)
      break
    }
    case 'consent': {
      const { consent, errors } = readConsent(form)
      if (consent === null) return sendPage(reply, consentPage(shown, path, { sent: form, errors }), 422)
      if (await refusalOf(consentByLink(deps, token, consent, sending))) return notTaken(deps, opened, token, form, reply)
      break
    }
    case 'passed': {
      const { word, errors } = readPassedCaseWord(shown, form)
      if (word === null) return sendPage(reply, passedCasePage(shown, path, form, errors), 422)
      if (await refusalOf(answerPassedCaseByLink(deps, token, word, sending))) return notTaken(deps, opened, token, form, reply)
      break
    }
    case 'meeting': {
      const asked = readWish(shown, form)
      if (asked) {
        if (asked.wish === null) return sendPage(reply, meetingPage(shown, path, form, asked.errors), 422)
        const refused = await sendWish(deps, token, asked.wish)
        // Pressed once more, it is another sending.
        if (refused) return sendPage(reply, meetingPage(shown, path, new Map([...form, ['key', '']]), [refused]), 409)
        giveAnsweredCookie(deps, opened.link, opened.now, reply)
        return seeOther(reply, `${path}?done=answered`)
      }
      const { act, errors } = meetingAct(deps, token, shown, form)
      if (!act) return sendPage(reply, meetingPage(shown, path, form, errors), 422)
      const refusal = await refusalOf(act())
      if (refusal && isTakenMeanwhile(refusal)) {
        const now = await readLinkCase(deps.db, opened)
        if (now.purpose !== 'meeting') return seeOther(reply, path)
        return sendPage(reply, meetingPage(now, path, form, refusal.code === 'applicant_booked' ? bookedByReader : takenMeanwhile), 409)
      }
      if (refusal) return notTaken(deps, opened, token, form, reply)
      return toWhatStands(deps, opened, token, form, reply)
    }
  }
  return toWhatStands(deps, opened, token, form, reply)
}

/**
 * What was sent came too late. Where it says what stands already, its sender sees that, with thanks if their own link said it (a
 * button pressed twice); anything else is given back, with what stands instead and how to say it after all.
 */
async function notTaken(deps: Deps, opened: OpenedLink, token: string, form: SentForm, reply: FastifyReply): Promise<FastifyReply> {
  const path = pathOf(token)
  const again = await openLinkOrAnswer(deps, token, reply)
  if (!again) return reply
  if (await answeredAsUsed(deps, again, token, form, reply)) return reply
  const now = await readLinkCase(deps.db, again)
  if (now.purpose === 'case' || now.purpose === 'profile' || now.purpose === 'verify') return seeOther(reply, path)
  const { ticketId } = opened.link
  const heard = now.purpose === 'meeting' && ticketId !== null ? await readWordsUnder(deps.db, ticketId, subjectOfDeclined) : []
  const sent = notStanding(now, form, heard)
  if (sent.length > 0) return sendPage(reply, notTakenPage(pageOf(now, path, form), isAnswered(now) ? 'answered' : 'over', sent), 409)
  // Of several answers some were stored meanwhile as they were sent, and the others are open still.
  if (now.purpose === 'interest' && readInterest(now, form).stated.length > 0)
    return sendPage(reply, interestPage(now, path, { sent: form }), 409)
  if (now.purpose === 'meeting') return seeOther(reply, ofMeeting(path, form))
  return seeOther(reply, again.link.usedAt === null ? path : `${path}?done=answered`)
}

/** Somebody's answer stands, rather than that the time is over or the thing withdrawn. */
function isAnswered(now: OneAct): boolean {
  switch (now.purpose) {
    case 'interest':
      return now.status === 'dispatched' || now.candidates.every(({ interest }) => interest !== null)
    case 'consent':
      return now.consentedAt !== null || now.consentWithdrawnAt !== null
    case 'meeting':
      return now.status === 'booked' || now.bookedInstead !== null || now.declined
    case 'answer':
    case 'passed':
      return now.answeredAt !== null
  }
}

/** Refusals the page mends at a control, or whose reason it shows: done before, by somebody else, or its time is over. */
const shownByPage = new Set([
  'already_stated',
  'already_enquired',
  'already_answered',
  'too_many_questions',
  'already_consented',
  'already_withdrawn',
  'not_accepted_yet',
  'illegal_move',
  'expired',
  'withdrawn',
  'link_expired',
  'meeting_status',
  'meeting_begun',
  'slot_taken',
  'applicant_booked',
  'slot_over',
  'not_bookable_again',
  'closed',
  // Another form was sent from the same page before.
  'idempotency_key_reused',
])

/** Why the work was refused, where the page can tell; undefined when it is done. */
async function refusalOf(work: Promise<void>): Promise<DeskError | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof DeskError && shownByPage.has(error.code)) return error
    throw error
  }
}

/** The time was free when the page was shown, but is no more: the others are shown anew. */
function isTakenMeanwhile({ code }: DeskError): boolean {
  return code === 'slot_taken' || code === 'slot_over' || code === 'applicant_booked'
}
