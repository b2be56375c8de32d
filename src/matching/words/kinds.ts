import type { Strength } from '../../catalog/matching-codes.ts'
import { isJapanese, japaneseTerm, searchable, type Term, termsOf } from './words.rules.ts'

/**
 * Ways of saying a strength that name one kind of it, a line for each kind: who asks for skiing is not served by any outstanding
 * nature. Of strengths that bring together what does not stand in for each other; Japanese between spaces, English between commas.
 */
const kindsOfStrengths: Readonly<Partial<Record<Strength, readonly (readonly [ja: string, en: string])[]>>> = {
  nature_resort: [
    ['海 海と 豊かな海 海辺 海岸 海沿い 海水浴 ビーチ 砂浜', 'sea, seaside, beach, coast'],
    ['サーフィン 波乗り マリンスポーツ', 'surfing'],
    ['温泉', 'hot spring, onsen'],
    ['山 山々 山岳 登山 高原', 'mountain'],
    ['森 森林 里山', 'forest'],
    ['川 清流 渓谷', 'river'],
    ['湖 湖畔', 'lake'],
    ['スキー', 'ski'],
  ],
  access: [
    ['新幹線', 'bullet train, shinkansen'],
    ['空港', 'airport'],
    ['高速道路 インターチェンジ', 'expressway'],
  ],
  distinctive_property: [
    ['廃校 旧校舎 元小学校 空き校舎', 'former school'],
    ['古民家 町家', 'traditional house, old house, kominka'],
    ['酒蔵 蔵を改装', ''],
    ['空き店舗', 'vacant shop'],
  ],
}

interface Kind {
  /** Folded, or Latin words between spaces. */
  readonly ways: readonly string[]
  readonly terms: readonly Term[]
}

/** A way as it is compared with stretches of wishes. */
function folded(way: string): string {
  const text = searchable(way)
  return isJapanese(way) ? text.folded : text.latin()
}

const kinds = new Map<Strength, readonly Kind[]>(
  (Object.entries(kindsOfStrengths) as [Strength, readonly (readonly [string, string])[]][]).map(([code, groups]) => [
    code,
    groups.map(([ja, en]) => {
      const [japanese, english] = [ja.split(' '), en.split(', ').filter(Boolean)]
      const single = english.filter((way) => !way.includes(' '))
      return {
        ways: [...japanese, ...english].map(folded),
        terms: [...japanese.map(japaneseTerm), ...single.flatMap((way) => termsOf(way))],
      }
    }),
  ]),
)

/** Whether a way of saying the strength, folded or in Latin words between spaces, names only one kind of it. */
export function namesKind(code: Strength, way: string): boolean {
  return (kinds.get(code) ?? []).some(({ ways }) => ways.includes(way))
}

/** A single character is a way only by itself: 海 in 海外 is none. */
function holdsWay(word: string, way: string): boolean {
  return Array.from(way).length === 1 ? word === way : word.includes(way)
}

/** Other words for the kind of the strength that a word of a company names: 海岸 for ビーチ. */
export function alikeOf(code: Strength, { word, latin }: Term): readonly Term[] {
  const known = kinds.get(code)
  if (known === undefined) return []
  const said = latin ? searchable(word).latin() : searchable(word).folded
  const kind = known.find(({ ways }) => ways.some((way) => holdsWay(said, way)))
  return kind?.terms.filter((term) => term.word !== word) ?? []
}
