import { hiraganaNounIn } from './hiragana-nouns.rules.ts'

/** A stretch of one script in a text: a word, or what may be part of one. */
export interface Run {
  /** As it stands in the text after NFKC and in lower case. */
  readonly word: string
  /** Where it begins there. */
  readonly at: number
  readonly latin: boolean
  /**
   * `word`; `letter`: a single Han character that is a noun before a particle (海の) or begins an adjective (若い);
   * `rest`: another single letter, or a letter that stands in any text (人が).
   */
  readonly kind: 'word' | 'letter' | 'rest'
}

/**
 * 働き手, 空き家: a verb's ending between two single characters makes one word; a particle (海と山) or an adjective's ending before
 * a longer word (広い事務所) makes two.
 */
const runs =
  /(?<!\p{Script=Han})\p{Script=Han}[きぎしじちみびりけげせてねべめれえい](?:[方手物家]|\p{Script=Han}(?!\p{Script=Han}))|[\p{Script=Han}々〆ヶ]+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}々〆ヶー]]+/gv
const japanese = /^[\p{Script=Han}々〆ヶ\p{Script=Katakana}ー\p{Script=Hiragana}]/u
const hiragana = /^\p{Script=Hiragana}/u
const endsInHan = /\p{Script=Han}$/u
const endsInWord = /[\p{L}\p{N}]$/u

/** Single characters that stand in nearly any text. */
const general = new Set(
  '人年月日時分新来行出入見持言思使向合置設得取込進続多大小高低良中上下前後間目方者所場物事他何今皆全各同別次毎一二三四五六七八九十百千万数個件名度回第自身内外当無有可要用為町村街県',
)

/** What follows a noun of a single character; 広がる and 増やす go on as verbs. */
const particle = /^(?:[のとにをはへ]|が(?![るりっ])|で(?!き)|や(?![すしさせそ])|も(?![るりっう])|から|まで|より|など|だ|なら)/u
const adjective = /^[若広古安静暖涼美](?:しい|しく|い|く(?!な))/u

/** NFKC, lower case; hiragana stays as it is. Places in a text are places in this. */
export function normalOf(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The Latin words of a text, in their order. */
export function latinRunsOf(text: string): string[] {
  return (normalOf(text).match(runs) ?? []).filter((run) => !japanese.test(run))
}

/**
 * A single Han character with what follows it: a noun is one by itself, an adjective is shown as it is written; the rest of a verb
 * (働きたい) says nothing without its ending and is none.
 */
function letterRun(letter: string, at: number, after: string): Run[] {
  const said = adjective.exec(letter + after)?.[0]
  if (said !== undefined) return [{ word: said, at, latin: false, kind: 'letter' }]
  const isGeneral = general.has(letter)
  if (!isGeneral && hiragana.test(after) && !particle.test(after)) return []
  return [{ word: letter, at, latin: false, kind: isGeneral || !hiragana.test(after) ? 'rest' : 'letter' }]
}

/** The words of a text in the order they stand, without particles and what verbs leave in hiragana. */
export function runsOf(text: string): Run[] {
  const normal = normalOf(text)
  return [...normal.matchAll(runs)].flatMap(({ 0: run, index: at }): Run[] => {
    if (hiragana.test(run)) {
      const noun = hiraganaNounIn(run, endsInWord.test(normal.slice(0, at)))
      return noun === null ? [] : [{ word: noun, at: at + run.indexOf(noun), latin: false, kind: 'word' }]
    }
    const latin = !japanese.test(run)
    if (Array.from(run).length > 1) return [{ word: run, at, latin, kind: 'word' }]
    return endsInHan.test(run) ? letterRun(run, at, normal.slice(at + run.length)) : [{ word: run, at, latin, kind: 'rest' }]
  })
}
