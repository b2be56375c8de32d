import { columnsOf } from './columns.ts'

const words = new Intl.Segmenter('ja', { granularity: 'word' })

/** Columns of the longest phrase that is kept together. */
const longest = 30

const hiraganaAlone = /^[\p{scx=Hiragana}]+$/u
const kanjiOrKatakana = /[\p{scx=Han}\p{scx=Katakana}]$/u
/** What stands before a word and belongs to it. */
const prefixes = new Set(['ご', 'お', '御', '貴', '各', '本', '当', '再', '第', '約'])
/** What stands behind a word and belongs to it. */
const suffixes = new Set(Array.from('様氏的者先中後前内外側等分化性用書課室名市区町村都道府県郡'))
/** Those of them that also end names written in hiragana: 南あわじ市. */
const areas = new Set(Array.from('市区町村郡'))
const hiraganaEnd = /\p{scx=Hiragana}$/u
/** ICU finds サイン and イン in サインイン. */
const katakanaAlone = /^\p{scx=Katakana}+$/u
const katakanaEnd = /\p{scx=Katakana}$/u
/** The stems of verbs: a way of doing is one word with what is done, 受け取り方. */
const stemEnd = /[いきしちにひみりぎじびえけせてねへめれげべ]$/u
/** What goes on as one word, though it would begin with a prefix: ありがとうございます. */
const goesOnAlways = 'ありがとう'
/** Second halves of verbs that are made of two: 引き合わせ, 役立たない, 申し込み, 差し上げ. */
const secondHalf = /^(?:合[わっ]|上げ|立(?:[たちてっ]|$)|込[まみむめん]|継[がぎぐげ])/u
/** After these a word of hiragana alone begins a phrase of its own: 「を｜いただき」「が｜ございましたら」. */
const particles = new Set(['を', 'は', 'が', 'も'])
/** What may be followed by a pause within a phrase, and what clings to it all the same. */
const pauseAfter = /[てでとにへ]$/u
const goesOnWith = /^[はもの]$/u

/**
 * Text without blanks and Latin letters, cut where a native writer would break a line: before a phrase (文節), which is a word with its
 * prefix and everything of hiragana behind it. Joined again it is the same text. A rule of thumb upon the words ICU finds, which cuts
 * the endings of verbs to pieces; an over-long phrase comes in parts, each of whole words.
 */
export function phrasesIn(text: string): string[] {
  const phrases: string[][] = []
  let before = ''
  for (const { segment, isWordLike } of words.segment(text)) {
    const phrase = phrases.at(-1)
    if (phrase !== undefined && belongs(segment, before, isWordLike === true)) phrase.push(segment)
    else phrases.push([segment])
    before = segment
  }
  return phrases.flatMap((phrase) => joinedUnlessLong(phrase, () => partsOf(phrase).flatMap((part) => joinedUnlessLong(part, () => part))))
}

function joinedUnlessLong(found: readonly string[], orElse: () => readonly string[]): readonly string[] {
  const joined = found.join('')
  return columnsOf(joined) <= longest ? [joined] : orElse()
}

/** The words of a long phrase, cut where one hears a pause: 「お話しできないままと｜なって｜しまいました」「お選び｜いただいていないようですので」. */
function partsOf(phrase: readonly string[]): string[][] {
  const parts: string[][] = []
  for (const [index, word] of phrase.entries()) {
    const part = parts.at(-1)
    const isPause = pauseAfter.test(phrase[index - 1] ?? '') && !goesOnWith.test(word)
    // ICU finds 「い」「ただ」 in it.
    const isAskedFavour = `${word}${phrase[index + 1] ?? ''}`.startsWith('いただ')
    if (part === undefined || isPause || isAskedFavour) parts.push([word])
    else part.push(word)
  }
  return parts
}

/** Whether a word goes on with the phrase the word before it stands in. */
function belongs(segment: string, before: string, isWord: boolean): boolean {
  if (!isWord || !/[\p{L}\p{N}]$/u.test(before)) return false
  if (prefixes.has(before) || secondHalf.test(segment) || before === goesOnAlways) return true
  if (katakanaAlone.test(segment) && katakanaEnd.test(before)) return true
  if (segment === '方') return stemEnd.test(before)
  if (suffixes.has(segment)) return kanjiOrKatakana.test(before) || (areas.has(segment) && hiraganaEnd.test(before))
  return hiraganaAlone.test(segment) && !prefixes.has(segment) && !particles.has(before)
}
