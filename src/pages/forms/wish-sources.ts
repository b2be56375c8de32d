import { indicators } from '../../catalog/indicators.ts'
import { strengths, type Strength } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'
import { levelRules } from '../../evidence/derive-levels.rules.ts'
import { figureRules } from '../../evidence/figures.rules.ts'
import { kinship } from '../../matching/score/kinship.ts'
import { setAgainst } from './set-against.ts'

/** As many related strengths as a line of a card has room for; the nearest come first. */
const relatedAtMost = 2

/** Why a company is asked whether it looks for a strength: by what matching tells how strong a municipality is in it. */
export function whyOfWish(code: Strength): Sentence {
  const figures = figuresOf(code)
  const related = [...new Set((kinship[code] ?? []).map((kin) => kin.code))].slice(0, relatedAtMost).map(labelOf)
  return setAgainst(
    ['自治体の回答', ...listed(figures, 'ja', '公的統計'), ...listed(related, 'ja', '関連する強み')].join('、'),
    ['what municipalities state', ...listed(figures, 'en', 'public figures'), ...listed(related, 'en', 'related strengths')].join(', '),
  )
}

function listed(names: readonly Sentence[], language: keyof Sentence, title: string): string[] {
  if (names.length === 0) return []
  const said = names.map((name) => name[language])
  return [language === 'ja' ? `${title}（${said.join('、')}）` : `${title} (${said.join(', ')})`]
}

/** The public figures a strength’s level is derived from, without what they are counted per. */
function figuresOf(code: Strength): Sentence[] {
  const keys = new Set(levelRules.filter(({ key }) => key === code || key.startsWith(`${code}.`)).flatMap(({ parts }) => parts.flat()))
  const used = new Set(figureRules.filter(({ key }) => keys.has(key)).map(({ indicator }) => indicator))
  return indicators
    .filter((one) => used.has(one.code))
    .map(({ ja, en }) => ({ ja: ja.replace(/（.*/u, ''), en: en.replace(/ per .*/u, '') }))
}

function labelOf(code: Strength): Sentence {
  const { ja, en } = strengths.find((one) => one.code === code) ?? { ja: code, en: code }
  return { ja, en }
}
