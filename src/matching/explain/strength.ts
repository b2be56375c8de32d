import type { StrengthReason } from '../result.schemas.ts'
import { figuresInWords } from './figures.ts'
import { foundWords } from './found-words.ts'
import { criterionName, type Language } from './wording.ts'

function fromWhere({ from }: StrengthReason, language: Language): string {
  if (from === null) return ''
  const { code, level } = from
  if (code === 'offices') return language === 'ja' ? 'オフィスの一覧に登録があること' : 'its list of offices'
  if (level === null) return language === 'ja' ? 'プロジェクトの一覧に登録があること' : 'its list of projects'
  const name = criterionName(code, language)
  return language === 'ja' ? `「${name}」が水準${level}であること` : `${name} at level ${level}`
}

/** Whose words tell of the arrivals, where it is another entry than the strength's own; 「」 around it in Japanese. */
function recordIn({ from }: StrengthReason, language: Language): string {
  if (from === null) return language === 'ja' ? '' : 'Its texts tell'
  if (from.code === 'offices') return language === 'ja' ? 'オフィスの一覧に' : 'Its list of offices tells'
  if (from.level === null) return language === 'ja' ? 'プロジェクトの一覧に' : 'Its list of projects tells'
  const name = criterionName(from.code, language)
  return language === 'ja' ? `「${name}」の説明に` : `What it writes of ${name} tells`
}

/** What the words on either side add to the level: that companies came, and which of the sought words are there. */
function fromTexts(reason: StrengthReason, language: Language): string {
  const { record, words } = reason
  const where = recordIn(reason, language)
  const came =
    language === 'ja'
      ? `${where === '' ? '' : `${where}、`}企業が実際に進出した実績の記載があります。`
      : ` ${where} of companies that came.`
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
      // What stands on a list is stated, only not as a level.
      const listed = reason.from?.level === null
      return language === 'ja'
        ? `${listed ? '水準' : '自治体'}の申告はありませんが、${source}から推定しています。要確認です。${fromTexts(reason, 'ja')}`
        : `${listed ? 'No level is stated' : 'Not stated'}; inferred from ${source}. To be confirmed.${fromTexts(reason, 'en')}`
    }
    case 'mentioned':
      return language === 'ja'
        ? `水準の申告はありません。要確認です。${fromTexts(reason, 'ja')}`
        : `No level is stated. To be confirmed.${fromTexts(reason, 'en')}`
    case 'unknown':
      return language === 'ja'
        ? '自治体の申告がないため、標準値としています。要確認です。'
        : 'The municipality has not stated it, so it counts as an ordinary unknown. To be confirmed.'
  }
}
