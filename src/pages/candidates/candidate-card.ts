import { html } from 'ghtml'
import type { ShownCandidate } from '../../links/read-link-case.ts'
import type { Language } from '../language.ts'
import { doneNotice } from '../notices.ts'
import { answeredSentence } from '../wording.ts'
import { candidateSections, consultantsWords } from './candidate-parts.ts'
import { interestChoices } from './interest-choices.ts'
import { placeOf } from './place-names.ts'

/** A candidate with all that is told of it, and below that its answer or the `fields` for one. HTML. */
export function candidateCard(candidate: ShownCandidate, number: number, fields: string, language: Language): string {
  const { municipality, interest, interestAt, interestBy } = candidate
  const id = `town-${municipality.code}`
  const answer =
    interest === null || interestAt === null
      ? fields
      : doneNotice(language, answeredSentence(interestAt, interestBy, interestChoices[interest]))
  return html`<article class="town" id="${id}" aria-labelledby="${id}-name">
    <h2 id="${id}-name"><span class="badge">${number}</span> ${placeOf(municipality, language)}</h2>
    !${consultantsWords(candidate, language)}
    <div class="parts">!${candidateSections(candidate, language)}</div>
    !${answer}
  </article>`
}
