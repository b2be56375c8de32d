import { levelInWords } from '../catalog/stated-scales.ts'
import type { Sentence } from '../errors.ts'
import { figuresInWords } from '../matching/explain/figures.ts'
import { both, factInWords, targetInWords } from '../matching/explain/wording.ts'
import type { Contribution, Criterion, Fact, Reason, StrengthReason } from '../matching/result.schemas.ts'
import { saidOfItself } from './reasons.rules.ts'

type PlaceReason = Extract<Reason, { kind: 'place' }>
type WordsReason = Extract<Reason, { kind: 'words' }>

/** From here on a level speaks for a candidate: what falls short beside it falls short for something else. */
const leastGoodLevel = 4
/** Public figures that put a place in the middle of all say nothing against it. */
const leastOrdinaryFigures = 3

/**
 * Where a line falls short of a wish, with what is known to be the cause; undefined where nothing known says so, however little the line
 * is worth: that is a question, not a shortfall.
 */
export function shortfallOf({ criterion, reason, known }: Contribution): Sentence | undefined {
  switch (reason.kind) {
    case 'strength':
      return weakStrength(reason)
    case 'office':
      return against(criterion, reason.target, reason.stated, reason.office)
    case 'place':
      return missedPlace(criterion, reason)
    case 'words':
      // That no text mentions a wish does not tell that nothing answers it.
      return known ? wordsNotThere(reason.words) : undefined
    case 'company':
    case 'base':
      return undefined
  }
}

function weakStrength(reason: StrengthReason): Sentence | undefined {
  switch (reason.basis) {
    case 'stated':
      return weakStatement(reason)
    case 'derived':
      return lowFigures(reason)
    case 'related':
    case 'mentioned':
    case 'unknown':
      return undefined
  }
}

/** A level below what was asked for, or an ordinary one. Beside a good one, words that are not to be found are a question. */
function weakStatement({ level, leastLevel }: StrengthReason): Sentence | undefined {
  if (level === null) return undefined
  if (leastLevel !== null && level < leastLevel) {
    return {
      ja: `自治体の自己評価は${levelInWords(level, 'ja')}で、ご希望の${levelInWords(leastLevel, 'ja')}に届きません。`,
      en: `The municipality says of itself: ${levelInWords(level, 'en')}; you asked for ${levelInWords(leastLevel, 'en')} or more.`,
    }
  }
  return level < leastGoodLevel ? saidOfItself(level) : undefined
}

/** Figures that suggest a level below what was asked for, or less than an ordinary one. */
function lowFigures({ level, leastLevel, figures }: StrengthReason): Sentence | undefined {
  if (level === null || level >= (leastLevel ?? leastOrdinaryFigures)) return undefined
  return both((language) => {
    const told = figuresInWords(figures, language)
    const below = leastLevel === null ? '' : probablyBelow(leastLevel)[language]
    return language === 'ja' ? `公的統計からの推定です。${told}です。${below}` : `Inferred from public statistics: ${told}.${below}`
  })
}

function probablyBelow(leastLevel: number): Sentence {
  return {
    ja: `ご希望の${levelInWords(leastLevel, 'ja')}には届かない見込みです。`,
    en: ` That suggests less than you asked for: ${levelInWords(leastLevel, 'en')}.`,
  }
}

/** Looked for in what is written of its strengths (from an ordinary level on), offices and projects. */
export function wordsNotThere({ asked, found, partly = [] }: WordsReason['words']): Sentence {
  return found.length + partly.length === 0
    ? {
        ja: `ご希望の「${asked}」に当たる記載は、強みの紹介文に見当たりません。`,
        en: `Nothing it writes of its strengths mentions what you asked for (“${asked}”).`,
      }
    : {
        ja: `ご希望の「${asked}」に当たる記載は、強みの紹介文に一部しか見当たりません。`,
        en: `Of what you asked for (“${asked}”) what it writes of its strengths mentions only a part.`,
      }
}

function missedPlace(criterion: Criterion, { basis, stated, target }: PlaceReason): Sentence | undefined {
  if (stated === null) return undefined
  if (stated === false) return { ja: '自治体の申告では「なし」です。', en: 'The municipality says there is none.' }
  if (stated === 0 && basis === 'measured') return { ja: '公的統計ではありません。', en: 'There is none, by public statistics.' }
  if (basis !== 'estimated') return against(criterion, target, stated, null)
  return both((language) => {
    const [asked, found] = [targetInWords(target, criterion, language), factInWords(stated, criterion, language)]
    return language === 'ja'
      ? `ご希望の「${asked}」に対し、約${found}（推定）です。`
      : `You asked for ${asked}; it is about ${found} (estimated).`
  })
}

function against(criterion: Criterion, target: Fact, stated: Fact | null, whose: string | null): Sentence | undefined {
  if (stated === null) return undefined
  return both((language) => {
    const [asked, found] = [targetInWords(target, criterion, language), factInWords(stated, criterion, language)]
    if (language === 'ja') return `ご希望の「${asked}」に対し、${whose === null ? '' : `${whose}は`}「${found}」です。`
    return `You asked for ${asked}; ${whose === null ? 'it is' : `${whose} has`} ${found}.`
  })
}
