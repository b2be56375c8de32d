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
/** Nouns of one letter that say little without what is said of them: ご不明な点, お困りの点, 開く際. */
const leaningNouns = new Set(Array.from('点際旨件頃'))
/** Columns of what such a noun leans on, at most. */
const longestLeanedOn = 16
const hiraganaEnd = /\p{scx=Hiragana}$/u
/** ICU finds サイン and イン in サインイン. */
const katakanaAlone = /^\p{scx=Katakana}+$/u
const katakanaEnd = /\p{scx=Katakana}$/u
/** The stems of verbs: a way of doing is one word with what is done, 受け取り方. */
const stemEnd = /[いきしちにひみりぎじびえけせてねへめれげべ]$/u
/** No prefix stands in it: 申し訳ございません, ありがとうございます. */
const politely = 'ござ'
/** Second halves of verbs that are made of two: 引き合わせ, 役立たない, 申し込み, 差し上げ. */
const secondHalf = /^(?:合[わっ]|上げ|立(?:[たちてっ]|$)|込[まみむめん]|継[がぎぐげ])/u
/** The same, where they are words of their own as well: 恐れ入ります, 差し支え, 取り扱い, お願い申し上げます. */
const secondHalfOfStem =
  /^(?:申し|入[らりるれろっ]|支え|扱[いうえっわ]|替[えわ]|直[さしすせ]|続[けく]|出[さしすせ]|付け|切[りるれらっ]|返[さしすせ]|戻[さしすせ]|下げ|決め|次[がぎぐげ]|組[みむめん]|渡[さしすせ])/u
/** A verb's stem, which goes on with what is done or with its object: 恐れ, 申し込み, お願い. One kana behind a kanji, and no 良い. */
const openStem = /(?:\p{sc=Han}[きしちみりぎじびえけせねめれげべ]|お\p{sc=Han}い)$/u
/** Nouns that stand together without a particle between them are one word up to so many characters: 関係機関, 確認コード, ＤＸ推進協. */
const longestNoun = 10
/** So much of a phrase, and of the text behind it, decides what belongs to it: a line without end costs no more for each of its words. */
const longestTail = 24
const farthestAhead = 4
const nounAlone = /^[\p{sc=Han}\p{sc=Katakana}々ーＡ-Ｚａ-ｚ０-９]+$/u
const nounAtEnd = /[\p{sc=Han}\p{sc=Katakana}々ーＡ-Ｚａ-ｚ０-９]+$/u
/** After these a word of hiragana alone begins a phrase of its own: 「を｜いただき」「が｜ございましたら」. */
const particles = new Set(['を', 'は', 'が', 'も'])
/** What may be followed by a pause within a phrase, and what clings to it all the same. */
const pauseAfter = /(?:[てでにへ]|(?<!こ)と)$/u
const goesOnWith = /^[はもの]$/u
/** What stands for a noun and begins a part of its own: 「お引き合わせできる｜こととなりましたら」. */
const emptyNoun = /^(?:こと|もの|とき|ところ|ため)$/u

/**
 * Text without blanks and Latin letters, cut where a native writer would break a line: before a phrase (文節), which is a word with its
 * prefix and everything of hiragana behind it. Joined again it is the same text. A rule of thumb upon the words ICU finds, which cuts
 * the endings of verbs to pieces; an over-long phrase comes in parts, each of whole words.
 */
export function phrasesIn(text: string): string[] {
  const phrases: string[][] = []
  let before = ''
  let tail = ''
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const phrase = phrases.at(-1)
    const here = { segment, before, coming: text.slice(index, index + farthestAhead), isWord: isWordLike === true }
    if (phrase !== undefined && belongs(here, tail)) {
      phrase.push(segment)
      tail = (tail + segment).slice(-longestTail)
    } else {
      phrases.push([segment])
      tail = segment.slice(-longestTail)
    }
    before = segment
  }
  return phrases.flatMap((phrase) =>
    joinedUnlessLong(phrase, () =>
      partsOf(phrase).flatMap((part) => joinedUnlessLong(part, () => stemsOf(part).flatMap((stem) => joinedUnlessLong(stem, () => stem)))),
    ),
  )
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
    if (part === undefined || isPause || isAskedFavour || emptyNoun.test(word)) parts.push([word])
    else part.push(word)
  }
  return parts
}

/** The words of a part that is still too long, each with the hiragana behind it: 「専任｜コンサルタントにつきましては」. */
function stemsOf(part: readonly string[]): string[][] {
  const stems: string[][] = []
  for (const [index, word] of part.entries()) {
    const stem = stems.at(-1)
    if (stem === undefined || !(hiraganaAlone.test(word) || prefixes.has(part[index - 1] ?? ''))) stems.push([word])
    else stem.push(word)
  }
  return stems
}

interface Place {
  readonly segment: string
  /** The word before it. */
  readonly before: string
  /** The text from it on: ICU cuts verbs to pieces. */
  readonly coming: string
  readonly isWord: boolean
}

/** Whether a word goes on with the phrase the word before it stands in, of which `tail` is the end. */
function belongs({ segment, before, coming, isWord }: Place, tail: string): boolean {
  if (!isWord || !/[\p{L}\p{N}]$/u.test(before)) return false
  if (prefixes.has(before) || secondHalf.test(segment)) return true
  if (openStem.test(tail) && (secondHalfOfStem.test(coming) || /^\p{sc=Han}+$/u.test(segment))) return true
  if (katakanaAlone.test(segment) && katakanaEnd.test(before)) return true
  if (segment === '方') return stemEnd.test(before)
  if (suffixes.has(segment)) return kanjiOrKatakana.test(before) || (areas.has(segment) && hiraganaEnd.test(before))
  if (leaningNouns.has(segment) && hiraganaEnd.test(before) && !particles.has(before) && columnsOf(tail) <= longestLeanedOn) return true
  if (nounAlone.test(segment)) return goesOnAsNoun(segment, tail)
  return hiraganaAlone.test(segment) && (coming.startsWith(politely) || !prefixes.has(segment)) && !particles.has(before)
}

function goesOnAsNoun(segment: string, tail: string): boolean {
  const noun = nounAtEnd.exec(tail)?.[0]
  return noun !== undefined && noun.length + segment.length <= longestNoun
}
