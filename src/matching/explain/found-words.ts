import type { FoundWords, Reason } from '../result.schemas.ts'
import { criterionName, type Language } from './wording.ts'

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

function wordsInPart(partly: readonly string[], language: Language): string {
  return language === 'ja' ? `「${partly.join('」「')}」は一部が一致する記載があります。` : ` It mentions part of ${quoted(partly)}.`
}

/** What the company said that it does not want is told to have been left out. */
function leftOut(denied: readonly string[], language: Language): string {
  if (denied.length === 0) return ''
  return language === 'ja'
    ? `「${denied.join('」「')}」はご希望ではない内容のため、探す言葉から除いています。`
    : ` Left out, as the company does not want it: ${quoted(denied)}.`
}

/** What of the company's own words stands in the municipality's texts; in English with a leading space. */
export function foundWords(words: FoundWords, language: Language): string {
  return `${foundOrNot(words, language)}${leftOut(words.denied ?? [], language)}`
}

const lacking = ['がない', 'のない', 'が無い', 'の無い', 'が少ない', 'の少ない', '']

/** Leaves out what is denied, with what says that it is not to be there (海のない町). */
function leaveOut(text: string, from: string): string {
  const said = lacking.map((end) => `${text}${end}`).find((whole) => from.includes(whole)) ?? text
  return from.replace(said, '')
}

/** What is left of a wish without what it denies. */
function wantedOf({ asked, denied = [] }: FoundWords): string {
  if (denied.length === 0) return asked
  return denied.reduce((rest, text) => leaveOut(text, rest), asked.normalize('NFKC')).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
}

function foundOrNot(words: FoundWords, language: Language): string {
  const { found, partly = [] } = words
  const asked = wantedOf(words)
  if (asked === '') return ''
  const inPart = partly.length === 0 ? '' : wordsInPart(partly, language)
  if (found.length === 0) {
    if (inPart !== '') return inPart
    return language === 'ja' ? `ご希望の「${asked}」に当たる記載は見当たりません。` : ` Nothing written there mentions “${asked}”.`
  }
  return language === 'ja' ? `ご希望のうち「${found.join('」「')}」の記載があります。${inPart}` : ` It mentions ${quoted(found)}.${inPart}`
}

type WordsReason = Extract<Reason, { kind: 'words' }>

/** The strengths through which a free wish counts, with their levels; runs of before tell only which its words name. */
function countedStrengths({ strengths, through }: WordsReason, language: Language): string {
  const counted = through ?? strengths.map((code) => ({ code, level: undefined }))
  const named = counted.map(({ code, level }) => {
    const name = criterionName(code, language)
    if (language === 'ja') return `「${name}」${level === undefined ? '' : level === null ? '（推定）' : `（水準${level}）`}`
    return `${name}${level === undefined ? '' : level === null ? ' (inferred)' : ` (level ${level})`}`
  })
  return named.join(language === 'ja' ? '' : '; ')
}

/** Nothing of the words is written there, and yet a strength they name counts. */
function throughStrengthsOnly(reason: WordsReason, counted: string, language: Language): string {
  const asked = wantedOf(reason.words)
  const denied = leftOut(reason.words.denied ?? [], language)
  return language === 'ja'
    ? `「${asked}」そのものの記載は見当たりませんが、ご希望の言葉に当たる強み${counted}により評価しています。要確認です。${denied}`
    : `Nothing written there mentions “${asked}” itself; it counts through strengths its words name: ${counted}. To be confirmed.${denied}`
}

/** A wish in free words: what of it was found, and which strengths its words name. */
export function aboutFreeWords(reason: WordsReason, language: Language): string {
  const { words } = reason
  const counted = countedStrengths(reason, language)
  if (words.coverage === 0 && counted !== '') return throughStrengthsOnly(reason, counted, language)
  const found = foundWords(words, language).trim()
  if (language === 'ja') {
    const named = counted === '' ? '' : `ご希望の言葉に当たる強み${counted}も評価に加えています。`
    return `${found}${named}${words.coverage === 0 ? '要確認です。' : ''}`
  }
  const named = counted === '' ? '' : ` Strengths its words name count, too: ${counted}.`
  return `${found}${named}${words.coverage === 0 ? ' To be confirmed.' : ''}`
}
