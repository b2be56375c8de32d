// Part of the pages’ script too: what a browser checks while somebody types is judged by the same functions as on the server.

/** Half-width kana, with the voicing marks that belong to them. */
const halfWidthKana = /[\uFF61-\uFF9F]+/gu

/** Marks that turn the direction of writing, and that nobody sees: they come along with what is copied from elsewhere. */
const directionMarks = /[\u202A-\u202E\u2066-\u2069]/gu

/** Whether keeping a text turns half-width kana in it into full-width ones. */
export function hasHalfWidthKana(text: string): boolean {
  return text.search(halfWidthKana) >= 0
}

export function hasDirectionMarks(text: string): boolean {
  return text.search(directionMarks) >= 0
}

function withoutDirectionMarks(text: string): string {
  return text.replaceAll(directionMarks, '')
}

/**
 * Letters as the desk keeps them: direction marks go, since no Japanese text needs them and they hide what is written; half-width kana
 * become full-width ones (ｱｲﾂﾞ → アイヅ), because mails and CSV files elsewhere break them. Everything else stays as it was typed: 髙, 﨑 and 𠮷
 * are other characters than 高, 崎 and 吉, and in names they matter.
 */
export function tidyLetters(text: string): string {
  return withoutDirectionMarks(text).replaceAll(halfWidthKana, (kana) => kana.normalize('NFKC'))
}

/** The same of one text as a whole, which neither begins nor ends with blanks. */
export function tidyText(text: string): string {
  return tidyLetters(text).trim()
}

/** How a name is read, in hiragana as ふりがな asks for: カタカナ typed instead, of whatever width, is turned. */
export function tidyReading(text: string): string {
  return tidyText(text).replaceAll(/[\u30A1-\u30F6]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
}

/** What is written in ASCII only (addresses, numbers), however wide it was typed. */
export function tidyAscii(text: string): string {
  return withoutDirectionMarks(text).normalize('NFKC').trim()
}

/** A telephone number with the hyphens people type: full-width, dashes, the long-vowel mark. */
export function tidyPhone(text: string): string {
  return tidyAscii(text).replaceAll(/[‐‑‒–—―−ー]/gu, '-')
}

/** A corporate number as it is printed: with blanks or hyphens, or as the invoice number T + 13 digits. */
export function tidyCorporateNumber(text: string): string {
  return tidyPhone(text).replaceAll(/[\s-]/gu, '').replace(/^T/iu, '')
}

/** A whole number as people write it: 80, ８０, 1,200, 80人. Text that is none stays text, for the schema to refuse. */
export function readNumber(text: string): number | string | undefined {
  const tidy = tidyAscii(text)
  if (tidy === '') return undefined
  const digits = /^([\d,]+)\s*\D{0,6}$/u.exec(tidy)?.[1]?.replaceAll(',', '')
  return digits === undefined || digits === '' ? tidy : Number(digits)
}

const reiwaBegan = 2018

/** A day as people write it: 2027-04-01, 2027/4/1, 2027年4月1日, 令和9年4月1日; otherwise the text itself, for the schema to refuse. */
export function readDay(text: string): string | undefined {
  const tidy = tidyAscii(text).replaceAll(/\s/gu, '')
  if (tidy === '') return undefined
  const found = /^(令和|R)?(\d{1,4}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/iu.exec(tidy)
  if (!found) return tidy
  const [, era, year = '', month = '', date = ''] = found
  const counted = year === '元' ? 1 : Number(year)
  return [era === undefined ? counted : counted + reiwaBegan, month.padStart(2, '0'), date.padStart(2, '0')].join('-')
}
