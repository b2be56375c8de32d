import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import type { ShownCandidate } from '../../links/read-link-case.ts'
import type { WishStanding } from '../../shortlists/wish-standings.rules.ts'
import { importanceScale } from '../forms/scales.ts'
import { wordsIn, type Language } from '../language.ts'
import { asWritten, whomToAskWords } from './candidate-parts.ts'

const wording = {
  fits: { ja: '合う', en: 'Fits' },
  related: { ja: '関連あり', en: 'Related' },
  short: { ja: '届かない', en: 'Falls short' },
  unknown: { ja: '未確認', en: 'Not known' },
  untold: { ja: '記録なし', en: 'Not in the records' },
  shared: { ja: 'どの候補についても分かっていないこと', en: 'Not known of any of them' },
  comma: { ja: '、', en: ', ' },
} as const

const marks = { fits: 'ticks', related: 'nears', short: 'misses', unknown: 'asks', untold: 'asks' } as const

/** A row per wish of the company: what it asked for and how much it matters, and how each candidate stands on it. HTML. */
export function wishRows(chosen: readonly ShownCandidate[], places: readonly string[], language: Language): string {
  const [first] = chosen
  const rows = (first?.portrait.wishes ?? []).map(({ criterion, name, target, importance }) => {
    const weight = labelOf(importanceScale.options, String(importance), language)
    const cells = chosen.map(({ portrait }, index) => {
      const standing = portrait.wishes.find((wish) => wish.criterion === criterion)
      return cell(places[index] ?? '', standing === undefined ? '' : standingPart(standing, language))
    })
    return html`<tr role="row" class="wish">
      <th scope="row" role="rowheader">
        ${name[language]} !${target === null ? '' : html`<span class="target">!${asWritten(target[language], language)}</span> `}<span
          class="tag"
          >${weight}</span
        >
      </th>
      !${cells.join('')}
    </tr>`
  })
  return rows.join('') + sharedRow(chosen, language)
}

/** A cell names its municipality where rows stand below each other. HTML. */
export function cell(place: string, content: string): string {
  return html`<td role="cell"><span class="of" aria-hidden="true">${place}</span> !${content}</td>`
}

function standingPart({ standing, why, ask }: WishStanding, language: Language): string {
  const whom = ask === null ? '' : html` <span class="tag">${whomToAskWords[ask][language]}</span>`
  return html`<ul class="${marks[standing]}">
    <li><strong>${wording[standing][language]}</strong> !${asWritten(why[language], language)}!${whom}</li>
  </ul>`
}

/** What tells none of them apart, of all wishes. */
function sharedRow(chosen: readonly ShownCandidate[], language: Language): string {
  const words = wordsIn(wording, language)
  const [first, ...others] = chosen.map(({ portrait }) => portrait.wishes.filter(({ standing }) => standing === 'unknown'))
  const shared = (first ?? []).filter(({ criterion }) => others.every((open) => open.some((wish) => wish.criterion === criterion)))
  if (shared.length === 0) return ''
  return html`<tr role="row">
    <th scope="row" role="rowheader">${words.shared}</th>
    <td role="cell" class="shared" colspan="${chosen.length}" aria-colspan="${chosen.length}">
      ${shared.map(({ name }) => name[language]).join(words.comma)}
    </td>
  </tr>`
}
