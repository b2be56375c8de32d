import { html } from 'ghtml'
import type { ShownCandidate } from '../../links/read-link-case.ts'
import { foremostReason } from '../../shortlists/candidate-portrait.rules.ts'
import { wordsIn, type Language } from '../language.ts'
import { errorAt, languageField, type FormError } from '../layout.ts'
import { nameAndFact, noReasons } from './candidate-parts.ts'
import { interestChoices } from './interest-choices.ts'
import { placeOf } from './place-names.ts'

/** As many as stand side by side and can be read. */
export const mostCompared = 4

const wording = {
  caption: { ja: '候補自治体の一覧', en: 'The candidates' },
  place: { ja: '自治体', en: 'Municipality' },
  reason: { ja: 'ご希望に最も合う点', en: 'Where it meets your wishes best' },
  answer: { ja: 'ご回答', en: 'Your answer' },
  unanswered: { ja: '未回答', en: 'not answered' },
  compare: { ja: '比べる', en: 'Compare' },
  compareOne: { ja: (place: string) => `${place}を比べる`, en: (place: string) => `Compare ${place}` },
  send: { ja: '選んだ自治体を並べて比べる', en: 'Compare those chosen side by side' },
  hint: { ja: '2〜4件の自治体を選べます。回答にはなりません。', en: 'Choose two to four. This answers nothing yet.' },
} as const

interface TableOf {
  /** Of the link. */
  readonly path: string
  /** Address of the page the candidates are told on, nothing on that page itself: going there anew would lose what was typed. */
  readonly cards: string
  /** What was chosen; nothing before anybody chose. */
  readonly chosen?: ReadonlySet<string>
  readonly errors?: readonly FormError[]
}

/** The same as the map in words, and the choice of what to compare: a form of its own, which asks for a page and changes nothing. */
export function candidateTable(
  candidates: readonly ShownCandidate[],
  { path, cards, chosen = new Set(), errors = [] }: TableOf,
  language: Language,
): string {
  const words = wordsIn(wording, language)
  const comparable = candidates.length > 1
  const rows = candidates.map((candidate, index) => {
    const { municipality, portrait, interest } = candidate
    const { code } = municipality
    const place = placeOf(municipality, language)
    const box = html`<td class="pick">
      <input
        type="checkbox"
        id="with-${code}"
        name="with"
        value="${code}"
        aria-label="${words.compareOne(place)}"
        !${chosen.has(code) ? ' checked' : ''}
      /><label class="of" for="with-${code}">${words.compare}</label>
    </td>`
    return html`<tr>
      <th scope="row">
        <span class="badge">${index + 1}</span>
        <a href="${cards}#town-${code}">${place}</a>
      </th>
      <td>!${nameAndFact((foremostReason(portrait) ?? noReasons)[language], language)}</td>
      <td>
        <span class="of" aria-hidden="true">${words.answer}</span>
        ${interest === null ? words.unanswered : interestChoices[interest][language]}
      </td>
      !${comparable ? box : ''}
    </tr>`
  })
  const table = html`<table class="overview">
    <caption>
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.place}</th>
        <th scope="col">${words.reason}</th>
        <th scope="col">${words.answer}</th>
        !${comparable ? html`<th scope="col">${words.compare}</th>` : ''}
      </tr>
    </thead>
    <tbody>
      !${rows.join('')}
    </tbody>
  </table>`
  if (!comparable) return table
  const first = `with-${candidates[0]?.municipality.code ?? ''}`
  return html`<form id="compare" class="compare" method="get" action="${path}/comparison">
    !${languageField(language)} !${errorAt(first, errors, language)} !${table}
    <p class="acts"><button class="second" type="submit">${words.send}</button> <span class="hint">${words.hint}</span></p>
  </form>`
}
