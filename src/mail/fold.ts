import { phrasesIn } from './bunsetsu.ts'
import { columnsOf } from './columns.ts'

export { columnsOf } from './columns.ts'

/** Columns of a line of text: 36 full-width characters. */
const lineWidth = 72
/** How far punctuation may hang over the end of a line (ぶら下げ): two full-width characters. */
const hanging = 4

/** Characters that may not begin a line (行頭禁則) and those that may not end one (行末禁則). */
const neverFirst = new Set(
  '、。，．・：；？！」』）】〕〉》］｝”’ー〜～々ゝゞヽヾ…‥％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.!?:;)]}%｡､｣ﾞﾟｰｧｨｩｪｫｬｭｮｯ',
)
const neverLast = new Set('「『（【〔〈《［｛“‘([{￥＄｢')

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })
const webAddress = /^https?:\/\//u
/**
 * A web address, a word of ASCII, blanks, or a run of anything else (cut into phrases afterwards). Where a part of an address begins, it may
 * be in Japanese letters (…/wiki/会津若松市, …/2026年度), unless they say something about the address (…/をご覧ください).
 */
const run =
  /https?:\/\/(?:[!#-;=?-~]|(?:(?<=[/=#?&_.+-])|(?<=\d)(?=\p{sc=Han}))(?!を|から|まで|より|にて|に[ごお]|です|で[ごは]|のページ)[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・]+)+|(?:(?!https?:\/\/)[!-~])+|\s+|[^\s!-~]+/gu

/**
 * Folds text for a plain mail into lines of at most 36 full-width characters; punctuation may hang over by two. Given line breaks stay.
 * Lines break between phrases (文節). No line begins with 、。」 or ends with 「, words of Latin letters stay whole when they fit on a line, and
 * a web address is never broken: it stands on a line of its own, however long. `first` and `rest` are put before the first and each further
 * line and count towards the width.
 */
export function fold(text: string, first = '', rest = first): string[] {
  return text.split('\n').flatMap((line, index) => foldRemembered(line, index === 0 ? first : rest, rest))
}

/** Most lines of our mails are in many of them, and each mail is written twice: as it goes, and as the desk may read it afterwards. */
const foldedBefore = new Map<string, readonly string[]>()
const linesRemembered = 2000

function foldRemembered(line: string, first: string, rest: string): readonly string[] {
  const asked = [first, rest, line].join('\n')
  const remembered = foldedBefore.get(asked)
  if (remembered) return remembered
  if (foldedBefore.size === linesRemembered) foldedBefore.clear()
  const folded = foldLine(line, first, rest)
  foldedBefore.set(asked, folded)
  return folded
}

function foldLine(line: string, first: string, rest: string): string[] {
  const lines: string[] = []
  let lead = first
  let current = ''
  let used = columnsOf(first)
  const finishLine = () => {
    lines.push((lead + current).trimEnd())
    lead = rest
    current = ''
    used = columnsOf(rest)
  }
  const add = (text: string) => {
    current += text
    used += columnsOf(text)
  }
  for (const unit of unitsOf(line)) {
    const isAddress = webAddress.test(unit)
    if (current.trim() !== '' && (isAddress || !fits(used, unit))) finishLine()
    if (isAddress) {
      current = unit
      finishLine()
    } else if (fits(used, unit)) {
      add(unit)
    } else {
      const pieces = cut(unit, lineWidth - columnsOf(rest) - 2)
      add(pieces.pop() ?? '')
      for (const piece of pieces) lines.push(lead + piece)
    }
  }
  if (current.trim() !== '' || lines.length === 0) finishLine()
  return lines
}

/** What must stay together on a line: a phrase with the blanks and closing punctuation after it and the opening brackets before it. */
export function unitsOf(line: string): string[] {
  const units: string[] = []
  let staysTogether = false
  let isAfterAddress = false
  for (const atom of atomsOf(line)) {
    const before = units.at(-1)
    const isBlank = atom.trim() === ''
    if (isBlank && isAfterAddress) continue
    const isAddress = webAddress.test(atom)
    const clings = staysTogether || isBlank || neverFirst.has(atom.charAt(0)) || goesOn(before ?? '', atom)
    if (before !== undefined && clings && !isAddress && !isAfterAddress) units[units.length - 1] = before + atom
    else units.push(atom)
    staysTogether = neverLast.has(atom.charAt(atom.length - 1)) || (isBlank && before === undefined)
    isAfterAddress = isAddress
  }
  return units
}

/** Columns of the longest word that is kept together though a part of it is in Latin letters. */
const longestWord = 36
const startsAsNoun = /^[\p{sc=Han}\p{sc=Katakana}]/u
const shortLatin = /^[A-Za-z]{1,8}$/u
const particle = /^(?:[をはがにのとでもへや]|から|まで|より|など)/u

/** Parts of a date, an amount with its unit, what is said of either, and a number in a quotation: 2026年11月20日(金)です, 36文字. */
function goesOn(before: string, atom: string): boolean {
  // A number and what it stands for: 「1 役立たなかった」.
  if (/「\d+ $/u.test(before)) return true
  if (isLatinCompound(before.slice(-9), atom)) return columnsOf(before + atom) <= longestWord
  // A year of an era: 令和3年度.
  if (/(?:令和|平成|昭和)$/u.test(before)) return /^\d/u.test(atom)
  if (/[\d)]$/u.test(before)) return /^[\p{sc=Hiragana}〜]/u.test(atom) || (/\d$/u.test(before) && /^\p{sc=Han}/u.test(atom))
  return /\d[年月]$/u.test(before) ? /^\d/u.test(atom) : atom.startsWith('(') && /\d日$/u.test(before)
}

/** ICT企業, 公式HP; and what is said of them or of a quotation: URLは, 「進めない」のいずれか. */
function isLatinCompound(end: string, atom: string): boolean {
  if (/[A-Za-z」』）]$/u.test(end) && particle.test(atom)) return true
  return /(?<![!-~])[A-Za-z]{1,8}$/u.test(end)
    ? startsAsNoun.test(atom)
    : shortLatin.test(atom) && /[\p{sc=Han}\p{sc=Katakana}ー]$/u.test(end)
}

function atomsOf(line: string): string[] {
  return (line.match(run) ?? []).flatMap((text) => (/^[\s!-~]/u.test(text) ? [text] : phrasesIn(text)))
}

function fits(used: number, unit: string): boolean {
  let end = unit.length
  while (end > 0 && (neverFirst.has(unit.charAt(end - 1)) || unit.charAt(end - 1).trim() === '')) end -= 1
  return used + columnsOf(unit.slice(0, end)) <= lineWidth && used + columnsOf(unit.trimEnd()) <= lineWidth + hanging
}

/** A unit longer than a line, cut wherever a line is full. */
function cut(unit: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let columns = 0
  for (const { segment } of graphemes.segment(unit)) {
    const more = columnsOf(segment)
    if (columns + more > width && piece !== '') {
      pieces.push(piece)
      piece = ''
      columns = 0
    }
    piece += segment
    columns += more
  }
  return [...pieces, piece]
}
