import { labelOf } from '../../catalog/code-list.ts'
import { findLocalGovernment } from '../../catalog/local-governments.ts'
import { prefectures } from '../../catalog/prefectures.ts'
import { interestChoices, statedOf } from '../candidates/interest-choices.ts'
import { placeOf } from '../candidates/place-names.ts'
import { consentChoices, readConsent } from '../consent-page.ts'
import { answerChoices, readAnswer } from '../enquiry-answers.ts'
import type { SentForm } from '../form-fields.ts'
import { callOffChoice } from '../meeting-change.ts'
import { suitsNone } from '../meeting-page.ts'
import type { Said } from '../not-standing.ts'
import { readPassedCaseWord } from '../passed-case/answer-form.ts'
import { choices as passedChoices } from '../passed-case/passed-case-wording.ts'
import type { OneAct } from './used-up.rules.ts'
import { instantSaid } from '../wording.ts'

/**
 * What a form says, in its own words alone: it is given back to whoever sent it by a link that was used before, and tells nothing of what
 * stands.
 */
export function saidByForm(shown: OneAct, form: SentForm): Said[] {
  switch (shown.purpose) {
    case 'interest':
      return interestsIn(form)
    case 'answer': {
      const { answer: said } = readAnswer(form)
      return said === null ? [] : [{ choice: answerChoices[said.answer], words: said.message, answerer: said.answerer }]
    }
    case 'consent': {
      const { consent } = readConsent(form)
      return consent === null ? [] : [{ choice: consentChoices[consent], words: '' }]
    }
    case 'passed': {
      const { word } = readPassedCaseWord(shown, form)
      return word === null ? [] : [{ choice: passedChoices[word.answer], words: word.words, answerer: word.answerer }]
    }
    case 'meeting':
      return wishIn(shown.slots, form)
  }
}

/** Any local government the form names, whether or not it was a candidate. */
function interestsIn(form: SentForm): Said[] {
  return [...form.keys()].flatMap((name) => {
    const government = name.startsWith(interestField) ? findLocalGovernment(name.slice(interestField.length)) : undefined
    const { stated } = government ? statedOf(government.code, form) : {}
    if (!government || !stated) return []
    const place = { ...government, prefecture: labelOf(prefectures, government.prefecture, 'ja') }
    const choice = interestChoices[stated.interest]
    const [ja, en] = [`${placeOf(place, 'ja')}：${choice.ja}`, `${placeOf(place, 'en')}: ${choice.en}`]
    return [{ choice: { ja, en }, words: stated.reason ?? '' }]
  })
}

const interestField = 'interest.'

function wishIn(slots: readonly { readonly id: string; readonly startsAt: Date }[], form: SentForm): Said[] {
  const go = form.get('go')
  if (go === 'cancel') return [{ choice: callOffChoice, words: form.get('reason') ?? '' }]
  if (go === 'again') return [{ choice: another, words: form.get('wish') ?? '' }]
  if (go === 'none') return [{ choice: suitsNone, words: form.get('suits') ?? '' }]
  const startsAt = slots.find(({ id }) => id === form.get('slot'))?.startsAt
  return startsAt === undefined ? [] : [{ choice: instantSaid(startsAt), words: '' }]
}

const another = { ja: '改めて面談を希望する', en: 'Ask for another meeting' } as const
