import type { FoundWords, Reason } from '../result.schemas.ts'
import { criterionName, type Language } from './wording.ts'

/** What of the company's own words stands in the municipality's texts; in English with a leading space. */
export function foundWords({ asked, found }: FoundWords, language: Language): string {
  if (found.length === 0) {
    return language === 'ja' ? `ご希望の「${asked}」に当たる記載は見当たりません。` : ` Nothing written there mentions “${asked}”.`
  }
  return language === 'ja'
    ? `ご希望のうち「${found.join('」「')}」の記載があります。`
    : ` It mentions ${found.map((word) => `“${word}”`).join(', ')}.`
}

/** A wish in free words: what of it was found, and which strengths its words name. */
export function aboutFreeWords({ words, strengths }: Extract<Reason, { kind: 'words' }>, language: Language): string {
  const found = foundWords(words, language).trim()
  const names = strengths.map((code) => criterionName(code, language))
  if (language === 'ja') {
    const named = names.length === 0 ? '' : `ご希望の言葉に当たる強み「${names.join('」「')}」も評価に加えています。`
    return `${found}${named}${words.found.length === 0 ? '要確認です。' : ''}`
  }
  const named = names.length === 0 ? '' : ` Strengths its words name count, too: ${names.join('; ')}.`
  return `${found}${named}${words.found.length === 0 ? ' To be confirmed.' : ''}`
}
