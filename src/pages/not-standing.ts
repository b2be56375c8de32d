import type { Sentence } from '../errors.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import { interestChoices, statedOf } from './candidates/interest-choices.ts'
import { placeOf } from './candidates/place-names.ts'
import { consentChoices, readConsent } from './consent-page.ts'
import { answerChoices, readAnswer } from './enquiry-answers.ts'
import type { SentForm } from './form-fields.ts'
import { callOffChoice } from './meeting-change.ts'
import { readChoice, suitsNone } from './meeting-page.ts'
import { readPassedCaseWord } from './passed-case/answer-form.ts'
import { choices as passedChoices } from './passed-case/passed-case-wording.ts'
import type { OneAct } from './used-link/used-up.rules.ts'
import { instantSaid } from './wording.ts'

/** What somebody says by a form: a choice, and their own words with it. */
export interface Said {
  readonly choice: Sentence
  readonly words: string
  /** Who answers, as they say. */
  readonly answerer?: string | undefined
}

/**
 * What a form says that can be taken no more, because something else stands by now; nothing of what stands already (a button pressed
 * twice), and nothing of what is open still. `suitsHeard`: what is known to have been said of a meeting none of whose times suits.
 */
export function notStanding(now: OneAct, form: SentForm, suitsHeard: readonly string[] = []): Said[] {
  switch (now.purpose) {
    case 'interest':
      return interestNotStanding(now, form)
    case 'answer':
      return answerNotStanding(now, form)
    case 'consent': {
      const { consent } = readConsent(form)
      const stands = now.consentWithdrawnAt !== null ? 'refuse' : now.consentedAt !== null ? 'give' : null
      return consent === null || consent === stands ? [] : [{ choice: consentChoices[consent], words: '' }]
    }
    case 'passed': {
      const { word } = readPassedCaseWord(now, form)
      if (word === null || (word.answer === now.status && word.words === (now.words ?? ''))) return []
      return [{ choice: passedChoices[word.answer], words: word.words, answerer: word.answerer }]
    }
    case 'meeting':
      return meetingNotStanding(now, form, suitsHeard)
  }
}

function interestNotStanding({ status, candidates }: Extract<LinkCase, { purpose: 'interest' }>, form: SentForm): Said[] {
  return candidates.flatMap(({ municipality, interest, interestReason }) => {
    const { stated } = statedOf(municipality.code, form)
    if (stated === undefined || (interest === null && status === 'dispatched')) return []
    if (stated.interest === interest && (stated.reason ?? null) === interestReason) return []
    const choice = interestChoices[stated.interest]
    const [ja, en] = [`${placeOf(municipality, 'ja')}：${choice.ja}`, `${placeOf(municipality, 'en')}: ${choice.en}`]
    return [{ choice: { ja, en }, words: stated.reason ?? '' }]
  })
}

function answerNotStanding(now: Extract<LinkCase, { purpose: 'answer' }>, form: SentForm): Said[] {
  const { answer: said } = readAnswer(form)
  if (said === null) return []
  const { answer, message, answerer } = said
  const stands = now.answeredAt === null ? undefined : now.status === 'declined' ? 'decline' : 'accept'
  if (answer === stands && message === (now.answerMessage ?? '')) return []
  if (answer === 'ask' && now.questions.some(({ question }) => question === message)) return []
  return [{ choice: answerChoices[answer], words: message, answerer }]
}

function meetingNotStanding(now: Extract<LinkCase, { purpose: 'meeting' }>, form: SentForm, suitsHeard: readonly string[]): Said[] {
  if (form.get('go') === 'cancel') return now.status === 'cancelled' ? [] : [{ choice: callOffChoice, words: form.get('reason') ?? '' }]
  const { suits } = readChoice(now, form)
  if (form.get('go') === 'none') {
    return suits === '' || (now.declined && suitsHeard.includes(suits)) ? [] : [{ choice: suitsNone, words: suits }]
  }
  const startsAt = now.slots.find(({ id }) => id === form.get('slot'))?.startsAt
  const stands = now.status === 'booked' ? now.startsAt : now.bookedInstead?.startsAt
  if (startsAt === undefined || stands?.getTime() === startsAt.getTime()) return []
  return [{ choice: instantSaid(startsAt), words: '' }]
}
