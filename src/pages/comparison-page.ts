import { html } from 'ghtml'
import type { ShownCandidate } from '../links/read-link-case.ts'
import { candidatePart, consultantsHeading, headingOf, isTold, partNames, quotedWords } from './candidates/candidate-parts.ts'
import { candidateTable, mostCompared } from './candidates/candidate-table.ts'
import { placeOf } from './candidates/place-names.ts'
import { cell, wishRows } from './candidates/wish-rows.ts'
import type { Shortlist } from './interest-page.ts'
import { inLanguage, wordsIn, type Language } from './language.ts'
import type { FormError, Page } from './layout.ts'

const wording = {
  title: { ja: '候補自治体の比較', en: 'The candidates side by side' },
  caption: { ja: (places: string) => `${places}の比較`, en: (places: string) => `${places} side by side` },
  what: { ja: 'ご希望と重視の度合い', en: 'What you asked for, and how much it matters' },
  choose: { ja: '比べる自治体を選ぶ', en: 'Choose what to compare' },
  anew: { ja: '比べる自治体を選び直す', en: 'Choose others to compare' },
  back: { ja: '候補自治体のご案内に戻り、回答する', en: 'Back to the candidates, to answer' },
  lead: {
    ja: 'ここでの操作は回答になりません。何度でもお試しいただけます。',
    en: 'Nothing you do here is an answer; try as often as you like.',
  },
} as const

const wrongNumber = {
  ja: '比べる自治体を2〜4つ選んでください。',
  en: 'Choose two to four municipalities.',
} as const

/** Two to four candidates side by side, by the codes in `asked`; whatever else is asked for leads to choosing them. */
export function comparisonPage(shown: Shortlist, path: string, asked: readonly string[]): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const { candidates } = shown
    const chosen = candidates.filter(({ municipality }) => asked.includes(municipality.code))
    const comparable = chosen.length > 1 && chosen.length <= mostCompared
    const codes = chosen.map(({ municipality }) => municipality.code)
    const errors: FormError[] = comparable ? [] : [{ field: `with-${candidates[0]?.municipality.code ?? ''}`, ...wrongNumber }]
    const list = inLanguage(path, language)
    return {
      title: words.title,
      shape: 'wide',
      ownPath: `${path}/comparison${codes.length === 0 ? '' : `?${codes.map((code) => `with=${code}`).join('&')}`}`,
      body: html`<p>${words.lead}</p>
        !${comparable ? sideBySide(chosen, language) : ''}
        <p><a href="${list}">${words.back}</a></p>
        <h2>${comparable ? words.anew : words.choose}</h2>
        !${candidateTable(candidates, { path, cards: list, chosen: new Set(codes), errors }, language)}`,
      errors,
    }
  }
}

/** A table; on a narrow screen its rows stand below each other, so every cell names its municipality, and the roles are said outright. */
function sideBySide(chosen: readonly ShownCandidate[], language: Language): string {
  const words = wordsIn(wording, language)
  const places = chosen.map(({ municipality }) => placeOf(municipality, language))
  const row = (heading: string, content: (candidate: ShownCandidate) => string) =>
    html`<tr role="row">
      <th scope="row" role="rowheader">${heading}</th>
      !${chosen.map((candidate, index) => cell(places[index] ?? '', content(candidate))).join('')}
    </tr>`
  const wished = chosen.some(({ portrait }) => portrait.wishes.length > 0)
  const asked: readonly (typeof partNames)[number][] = wished ? ['beside', 'offices', 'support'] : partNames
  const told = asked.filter((name) => (name !== 'beside' && name !== 'related') || chosen.some((candidate) => isTold(name, candidate)))
  const rows = [
    ...(chosen.some(({ note }) => note !== '') ? [row(consultantsHeading[language], (candidate) => quotedWords(candidate, language))] : []),
    ...(wished ? [wishRows(chosen, places, language)] : []),
    ...told.map((name) => row(headingOf(name, language), (candidate) => candidatePart(name, candidate, language))),
  ]
  return html`<table class="comparison of-${chosen.length}" role="table">
    <caption>
      ${words.caption(places.join(language === 'ja' ? '・' : ', '))}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader"><span class="unseen">${words.what}</span></th>
        !${places.map((place) => html`<th scope="col" role="columnheader">${place}</th>`).join('')}
      </tr>
    </thead>
    <tbody role="rowgroup">
      !${rows.join('')}
    </tbody>
  </table>`
}
