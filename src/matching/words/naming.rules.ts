import { strengths, type Strength } from '../../catalog/matching-codes.ts'
import { namesKind } from './kinds.ts'
import { waysOfSaying } from './ways-of-saying.ts'
import { isJapanese, type Searchable, searchable } from './words.rules.ts'

interface Names {
  /** Pieces of folded text, each of which names the strength. */
  readonly japanese: readonly string[]
  /** Latin words between spaces, each of which names the strength. */
  readonly latin: readonly string[]
  /** Everything above and the catalog's name, to look single words up in. */
  readonly all: Searchable
  /** Those that name the strength as a whole, no kind of it. */
  readonly whole: Searchable
}

/** 「自然・温泉・海」 names three things; a single character (海) is left out, as it stands in 北海道 too. */
function partsOf(label: string): string[] {
  return label.split(/[・（）]/u).filter((part) => part.length > 1)
}

function isKind(code: Strength, way: string): boolean {
  return namesKind(code, isJapanese(way) ? searchable(way).folded : searchable(way).latin())
}

const names = new Map<Strength, Names>(
  strengths.map(({ code, ja, en }) => {
    const ways = waysOfSaying[code]
    const said = [...partsOf(ja), ...ways.ja, en, ...ways.en]
    return [
      code,
      {
        japanese: said.filter(isJapanese).map((way) => searchable(way).folded),
        latin: said.filter((way) => !isJapanese(way)).map((way) => searchable(way).latin()),
        all: searchable([ja, ...said].join('\n')),
        whole: searchable(said.filter((way) => !isKind(code, way)).join('\n')),
      },
    ]
  }),
)

/** Whether `text` names the strength in one of the ways it is said. */
export function namesStrength(text: Searchable, code: Strength): boolean {
  const known = names.get(code)
  if (known === undefined || text.folded === '') return false
  return known.japanese.some((way) => text.folded.includes(way)) || known.latin.some((way) => text.latin().includes(way))
}

/** All ways the strength is said and its names in the catalog, ready to be searched for single words. */
export function namesOf(code: Strength): Searchable {
  return names.get(code)?.all ?? searchable(code)
}

/** The same without the ways that name only one kind of it (スキー). */
export function namesOfWhole(code: Strength): Searchable {
  return names.get(code)?.whole ?? searchable(code)
}

/** Latin words that name kinds of things (ICT, BCP, SDGs), not one thing (AiCT). */
export const kindsInLatin: Searchable = searchable([...names.values()].map(({ all }) => all.latin()).join('\n'))
