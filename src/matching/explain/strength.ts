import type { StrengthReason } from '../result.schemas.ts'
import { figuresInWords } from './figures.ts'
import { foundWords } from './found-words.ts'
import { criterionName, type Language } from './wording.ts'

function fromWhere({ from }: StrengthReason, language: Language): string {
  if (from === null) return ''
  const { code, level } = from
  if (code === 'offices') return language === 'ja' ? 'オフィスが登録されていること' : 'the offices listed'
  const name = criterionName(code, language)
  if (level === null) return language === 'ja' ? `「${name}」` : name
  return language === 'ja' ? `「${name}」が水準${level}であること` : `${name} at level ${level}`
}

/** What the words on either side add to the level: that companies came, and which of the sought words are there. */
function fromTexts({ record, words }: StrengthReason, language: Language): string {
  const came = language === 'ja' ? '企業が実際に進出した実績の記載があります。' : ' Its texts tell of companies that came.'
  return `${record ? came : ''}${words === null ? '' : foundWords(words, language)}`
}

function tooLow({ level, leastLevel }: StrengthReason): boolean {
  return level !== null && leastLevel !== null && level < leastLevel
}

function aboutStated(reason: StrengthReason, language: Language): string {
  const { level, leastLevel, note } = reason
  const source = fromWhere(reason, language)
  if (language === 'ja') {
    const quoted = note === null ? '' : `（「${note}」）`
    const least = tooLow(reason) ? `ご希望の水準${leastLevel}に届きません。` : ''
    const lifted = source === '' ? '' : `${source}も評価に加えています。`
    return `自治体の申告は水準${level}です${quoted}。${least}${lifted}${fromTexts(reason, 'ja')}`
  }
  const quoted = note === null ? '' : ` (“${note}”)`
  const least = tooLow(reason) ? ` That is below the wished-for level ${leastLevel}.` : ''
  const lifted = source === '' ? '' : ` Supported by ${source}.`
  return `The municipality states level ${level}${quoted}.${least}${lifted}${fromTexts(reason, 'en')}`
}

function aboutDerived(reason: StrengthReason, language: Language): string {
  const { level, leastLevel } = reason
  const figures = figuresInWords(reason.figures, language)
  const source = fromWhere(reason, language)
  if (language === 'ja') {
    const standing = figures === '' ? '' : `${figures}です。`
    const least = tooLow(reason) ? `ご希望の水準${leastLevel}には届かない見込みです。` : ''
    const lifted = source === '' ? '' : `${source}も評価に加えています。`
    return `自治体の申告はありませんが、公的統計から水準${level}と推定しています。${standing}${least}${lifted}要確認です。${fromTexts(reason, 'ja')}`
  }
  const least = tooLow(reason) ? ` That would be below the wished-for level ${leastLevel}.` : ''
  const lifted = source === '' ? '' : ` Supported by ${source}.`
  const standing = figures === '' ? '' : `: ${figures}`
  return `Not stated; public figures suggest level ${level}${standing}.${least}${lifted} To be confirmed.${fromTexts(reason, 'en')}`
}

/** The evidence of a strength in words. */
export function aboutStrength(reason: StrengthReason, language: Language): string {
  switch (reason.basis) {
    case 'stated':
      return aboutStated(reason, language)
    case 'derived':
      return aboutDerived(reason, language)
    case 'related': {
      const source = fromWhere(reason, language)
      return language === 'ja'
        ? `自治体の申告はありませんが、${source}から推定しています。要確認です。${fromTexts(reason, 'ja')}`
        : `Not stated; inferred from ${source}. To be confirmed.${fromTexts(reason, 'en')}`
    }
    case 'mentioned':
      return language === 'ja'
        ? `水準の申告はありません。要確認です。${fromTexts(reason, 'ja')}`
        : `No level is stated. To be confirmed.${fromTexts(reason, 'en')}`
    case 'unknown':
      return language === 'ja'
        ? '自治体の申告がないため、標準値としています。要確認です。'
        : 'Nobody stated it, so the base rate stands. To be confirmed.'
  }
}
