import { indicators, type Indicator } from '../../catalog/indicators.ts'
import { strengths, type Strength } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'
import { levelRules } from '../../evidence/derive-levels.rules.ts'
import { figureRules } from '../../evidence/figures.rules.ts'
import { kinship } from '../../matching/score/kinship.ts'

/** As many related strengths as a line of a card has room for; the nearest come first. */
const relatedAtMost = 2

/**
 * Why a company is asked whether it looks for a strength: by what matching tells how strong a municipality is in it. What differs from card
 * to card comes first: the figures, or the strengths it is related to where nothing is counted.
 */
export function whyOfWish(code: Strength): Sentence {
  const figures = figuresOf(code)
  if (figures.length > 0) {
    return {
      ja: `${inJapanese(figures)}の公的統計と、自治体の回答で比べます`,
      en: `to compare ${inEnglish(figures)} (public figures), beside what municipalities state`,
    }
  }
  const related = [...new Set((kinship[code] ?? []).map((kin) => kin.code))].slice(0, relatedAtMost).map(labelOf)
  if (related.length > 0) {
    return {
      ja: `${inJapanese(related)}も含めて、自治体の回答で比べます`,
      en: `to compare ${inEnglish(related)} as well, beside what municipalities state of it`,
    }
  }
  return { ja: '自治体の回答で比べます', en: 'to compare what municipalities state' }
}

function inJapanese(names: readonly Sentence[]): string {
  return names.map(({ ja }) => ja).join('、')
}

function inEnglish(names: readonly Sentence[]): string {
  return enumeration.format(names.map(({ en }) => within(en)))
}

/** As it stands within a sentence: without the capital, unless more follow (ICT). */
function within(name: string): string {
  return name.replace(/^[A-Z](?=[a-z])/u, (first) => first.toLowerCase())
}

const enumeration = new Intl.ListFormat('en-GB')

/** What the statistics call otherwise than people do. */
const everydayNames: Readonly<Partial<Record<Indicator, Sentence>>> = {
  ict_employees: { ja: '情報通信業で働く人の数', en: 'people who work in IT and communications' },
  industry_employees: { ja: 'その産業で働く人の数', en: 'people who work in that industry' },
  tourism_employees: { ja: '宿泊業・飲食業で働く人の数', en: 'people who work in lodging and food services' },
}

/** The public figures a strength’s level is derived from, without what they are counted per. */
function figuresOf(code: Strength): Sentence[] {
  const keys = new Set(levelRules.filter(({ key }) => key === code || key.startsWith(`${code}.`)).flatMap(({ parts }) => parts.flat()))
  const used = new Set(figureRules.filter(({ key }) => keys.has(key)).map(({ indicator }) => indicator))
  return indicators
    .filter((one) => used.has(one.code))
    .map(({ code: figure, ja, en }) => everydayNames[figure] ?? { ja: ja.replace(/（.*/u, ''), en: en.replace(/ per .*/u, '') })
}

function labelOf(code: Strength): Sentence {
  const { ja, en } = strengths.find((one) => one.code === code) ?? { ja: code, en: code }
  return { ja, en }
}
