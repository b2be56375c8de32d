import { normalOf } from './word-runs.rules.ts'

const firstHiragana = 0x3041
const lastHiragana = 0x3096
const fromHiraganaToKatakana = 0x60

/** NFKC, lower case, hiragana to katakana. By code units in one pass: this runs over every note of every municipality. */
export function fold(text: string): string {
  const normal = normalOf(text)
  let folded = ''
  for (let index = 0; index < normal.length; index += 1) {
    const unit = normal.charCodeAt(index)
    folded += String.fromCharCode(unit >= firstHiragana && unit <= lastHiragana ? unit + fromHiraganaToKatakana : unit)
  }
  return folded
}
