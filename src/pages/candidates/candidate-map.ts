import { html } from 'ghtml'
import type { ShownCandidate } from '../../links/read-link-case.ts'
import { wordsIn, type Language } from '../language.ts'
import { placeMarkers } from './marker-places.rules.ts'
import { mapSize, mapSource, prefectureShapes, type Point } from './prefecture-shapes.ts'
import { placeOf, prefectureCodeOf } from './place-names.ts'

const wording = {
  title: { ja: '候補自治体のある都道府県の地図', en: 'Map of the prefectures the candidates are in' },
  described: {
    ja: (list: string) => `次の番号が、都道府県の位置に示されています。${list}。同じ内容を表でもご覧いただけます。`,
    en: (list: string) => `These numbers stand on their prefectures: ${list}. The table says the same.`,
  },
  credit: {
    ja: [`地図：${mapSource.author}「${mapSource.work}」（`, '）。座標を丸め、着色と番号を加えています。'],
    en: [`Map: ${mapSource.work} by ${mapSource.author} (`, '); coordinates rounded, colours and numbers added.'],
  },
} as const

const radius = 125

/** The candidates by their numbers on a map of Japan; whoever cannot see it hears the same, and the table beside it says it again. */
export function candidateMap(candidates: readonly ShownCandidate[], language: Language): string {
  const words = wordsIn(wording, language)
  const chosen = new Set(candidates.map(({ municipality }) => prefectureCodeOf(municipality)))
  const listed = candidates.map((candidate, index) => `${index + 1} ${placeOf(candidate.municipality, language)}`)
  const points = candidates.map(({ municipality }) => centreOf(prefectureCodeOf(municipality)))
  const places = placeMarkers(points, radius)
  const [before, after] = words.credit
  return html`<figure class="map">
    <svg viewBox="0 0 ${mapSize.join(' ')}" role="img" aria-labelledby="map-title map-list">
      <title id="map-title">${words.title}</title>
      <desc id="map-list">${words.described(listed.join(language === 'ja' ? '、' : ', '))}</desc>
      <g class="land">!${outlinesOf((code) => !chosen.has(code))}</g>
      <g class="chosen">!${outlinesOf((code) => chosen.has(code))}</g>
      !${points.map((point, index) => marker(index + 1, point, places[index] ?? point)).join('')}
    </svg>
    <figcaption>${before}<a href="${mapSource.terms[language]}" rel="license">${mapSource.licence}</a>${after}</figcaption>
  </figure>`
}

function outlinesOf(isOne: (code: string) => boolean): string {
  return html`!${prefectureShapes
    .filter(({ code }) => isOne(code))
    .map(({ outline }) => html`<path d="${outline}" />`)
    .join('')}`
}

function centreOf(prefecture: string): Point {
  return prefectureShapes.find(({ code }) => code === prefecture)?.centre ?? [0, 0]
}

/** A number in a ring, and a line to the place it is for. */
function marker(number: number, [fromX, fromY]: Point, [x, y]: Point): string {
  return html`<path class="way" d="M${fromX} ${fromY}L${x} ${y}" /><circle class="spot" cx="${fromX}" cy="${fromY}" r="26" />
    <circle cx="${x}" cy="${y}" r="${radius - 12}" /><text x="${x}" y="${y}" dy=".36em">${number}</text>`
}
