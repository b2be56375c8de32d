import { indicators } from '../../catalog/indicators.ts'
import type { Figure } from '../result.schemas.ts'
import type { Language } from './wording.ts'

const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** Small rates keep a second decimal; a rate per 1,000 or 100 says so in its label. */
function valueInWords(value: number, unit: string | undefined): string {
  return `${(Math.abs(value) < 1 ? twoDecimals : oneDecimal).format(value)}${unit === 'percent' ? '%' : ''}`
}

/** Where a percentile (100 the most favourable) stands: 「上位10%」 or, in the lower half, 「下位30%」; never 0 %. */
function standing(percentile: number, language: Language): string {
  const upper = percentile >= 50
  const share = Math.max(1, Math.ceil(upper ? 100 - percentile : percentile))
  if (language === 'ja') return `全国の${upper ? '上位' : '下位'}${share}%`
  return `${upper ? 'top' : 'bottom'} ${share}% of all municipalities`
}

function figureInWords({ indicator, value, year, percentile }: Figure, language: Language): string {
  const entry = indicators.find((one) => one.code === indicator)
  const amount = valueInWords(value, entry?.unit)
  const low = entry?.favourable === 'low'
  if (language === 'ja') {
    return `${entry?.ja ?? indicator}${amount}（${year}年）は${standing(percentile, 'ja')}${low ? '（低いほど上位）' : ''}`
  }
  return `${entry?.en ?? indicator} ${amount} (${year}), ${standing(percentile, 'en')}${low ? ' (the lower the better)' : ''}`
}

/** Public figures with unit, year and standing, without a full stop; empty without figures. */
export function figuresInWords(figures: readonly Figure[], language: Language): string {
  return figures.map((figure) => figureInWords(figure, language)).join(language === 'ja' ? '、' : '; ')
}
