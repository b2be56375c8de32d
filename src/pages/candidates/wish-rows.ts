import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import type { ShownCandidate } from '../../links/read-link-case.ts'
import type { WishStanding } from '../../shortlists/wish-standings.rules.ts'
import { importanceScale } from '../forms/scales.ts'
import type { Language } from '../language.ts'
import { asWritten, whomToAskWords } from './candidate-parts.ts'

const wording = {
  fits: { ja: '合う', en: 'Fits' },
  related: { ja: '関連あり', en: 'Related' },
  short: { ja: '届かない', en: 'Falls short' },
  unknown: { ja: '未確認', en: 'Not known' },
  untold: { ja: '記録なし', en: 'Not in the records' },
  shared: { ja: 'どの候補についても分かっていないこと', en: 'Not known of any of them' },
} as const

const marks = { fits: 'ticks', related: 'nears', short: 'misses', unknown: 'asks', untold: 'asks' } as const

/**
 * A row per wish of the company: what it asked for and how much it matters, and how each candidate stands on it. Those of which as little is
 * known of one as of another stand in one row together. HTML.
 */
export function wishRows(chosen: readonly ShownCandidate[], places: readonly string[], language: Language): string {
  const [first] = chosen
  const wishes = (first?.portrait.wishes ?? []).map((wish) => ({
    wish,
    standings: chosen.map(({ portrait }) => portrait.wishes.find(({ criterion }) => criterion === wish.criterion)),
  }))
  const rows = wishes.filter(({ standings }) => !tellsNothingApart(standings))
  const shared = wishes.filter(({ standings }) => tellsNothingApart(standings))
  const row = ({ wish, standings }: (typeof wishes)[number]) =>
    html`<tr role="row" class="wish">
      <th scope="row" role="rowheader">!${askedFor(wish, language)}</th>
      !${standings.map((standing, index) => cell(places[index] ?? '', standing === undefined ? '' : standingPart(standing, language))).join('')}
    </tr>`
  return (
    rows.map(row).join('') +
    sharedRow(
      shared.map(({ wish }) => wish),
      chosen.length,
      language,
    )
  )
}

function tellsNothingApart(standings: readonly (WishStanding | undefined)[]): boolean {
  const [first] = standings
  return standings.every((one) => one?.standing === 'unknown' && one.why.ja === first?.why.ja && one.ask === first.ask)
}

/** What was wished for, how much of it, and how much it matters. HTML. */
function askedFor({ name, target, importance }: WishStanding, language: Language): string {
  const weight = labelOf(importanceScale.options, String(importance), language)
  return html`${name[language]} !${target === null ? '' : html`<span class="target">!${asWritten(target[language], language)}</span> `}<span
      class="tag"
      >${weight}</span
    >`
}

/** A cell names its municipality where rows stand below each other. HTML. */
export function cell(place: string, content: string): string {
  return html`<td role="cell"><span class="of" aria-hidden="true">${place}</span> !${content}</td>`
}

function standingPart({ standing, why, ask }: WishStanding, language: Language): string {
  return html`<ul class="${marks[standing]}">
    <li><strong>${wording[standing][language]}</strong> !${asWritten(why[language], language)}!${whomToAsk(ask, language)}</li>
  </ul>`
}

function whomToAsk(ask: WishStanding['ask'], language: Language): string {
  return ask === null ? '' : html` <span class="tag">${whomToAskWords[ask][language]}</span>`
}

/** What is known of none of them. */
function sharedRow(wishes: readonly WishStanding[], columns: number, language: Language): string {
  if (wishes.length === 0) return ''
  const items = wishes.map((wish) => html`<li>!${askedFor(wish, language)}!${whomToAsk(wish.ask, language)}</li>`)
  return html`<tr role="row">
    <th scope="row" role="rowheader">${wording.shared[language]}</th>
    <td role="cell" class="shared" colspan="${columns}" aria-colspan="${columns}">
      <ul class="asks">
        !${items.join('')}
      </ul>
    </td>
  </tr>`
}
