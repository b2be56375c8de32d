import { labelOf } from '../catalog/code-list.ts'
import { industries } from '../catalog/industries.ts'
import { officeNeeds, presences, purposes } from '../catalog/matching-codes.ts'
import type { Sentence } from '../errors.ts'
import { both, criterionName, factInWords, targetInWords, type Language } from '../matching/explain/wording.ts'
import type { Contribution, Criterion, Fact, Origin, Reason } from '../matching/result.schemas.ts'
import type { StoredUnknown } from '../matching/runs/stored-run.schemas.ts'

const whereabouts: Readonly<Partial<Record<Criterion, Sentence>>> = {
  distance: { ja: '貴社の本社', en: 'is your head office' },
  own_site_distance: { ja: '貴社の拠点', en: 'are your own sites' },
  customer_distance: { ja: '貴社の取引先', en: 'are your customers' },
}

/** What is there or not, as somebody would ask for it; the office follows, and the question mark. */
const isThere: Readonly<Partial<Record<Criterion, Sentence>>> = {
  office_has_private_rooms: { ja: '個室はありますか。', en: 'Is there a private room' },
  office_security: { ja: '入退室管理などのセキュリティ設備はありますか。', en: 'Is there access control or the like' },
  office_trial_stay: { ja: 'お試し利用はありますか。', en: 'Is a trial stay possible' },
  subsidy: { ja: '企業が使える補助金・助成金はありますか。', en: 'Is there a subsidy for companies' },
  tax_relief: { ja: '企業が使える税制優遇はありますか。', en: 'Is there tax relief for companies' },
  nursery: { ja: '保育所等はありますか。', en: 'Is there a nursery' },
  school: { ja: '小中学校はありますか。', en: 'Are there a primary and a lower secondary school' },
  visit_tour: { ja: '視察・誘致ツアーはありますか。', en: 'Are there tours for companies that look around' },
  business_land: { ja: '事業用地はありますか。', en: 'Is there land for business' },
  utilities: {
    ja: '電力・用水などの事業インフラは整っていますか。',
    en: 'Are power, water and other utilities for business in place',
  },
}

const ofOffices = new Set<string>(officeNeeds.map(({ code }) => code))

/**
 * What nobody has said of a criterion, as a question to whoever can answer it; `line` is what counted of it all the same, `office` the one
 * a candidate is judged by: another one may well have what is open of it, so that the question names it.
 */
export function questionOf({ ask, criterion }: StoredUnknown, line: Contribution | undefined, office: string | null): Sentence {
  const of = ofOffices.has(criterion) ? office : null
  const target = line === undefined ? null : targetOf(line.reason)
  const where = whereabouts[criterion]
  if (ask === 'company' && where) return { ja: `${where.ja}は、どの市区町村にありますか。`, en: `In which municipality ${where.en}?` }
  const there = isThere[criterion]
  if (there) return { ja: `${of === null ? '' : `${of}に`}${there.ja}`, en: `${there.en}${of === null ? '' : ` in ${of}`}?` }
  if (target !== null) return both((language) => whetherItMeets(criterion, target, of, language))
  return both((language) => whatIsThere[language](criterion, reasonToAsk(line?.origin, criterion, language)))
}

function targetOf(reason: Reason): Fact | null {
  if (reason.kind === 'words') return reason.words.asked
  return 'target' in reason ? reason.target : null
}

function whetherItMeets(criterion: Criterion, target: Fact, of: string | null, language: Language): string {
  if (criterion === 'words') {
    const wish = factInWords(target, criterion, language)
    return language === 'ja'
      ? `ご希望の「${wish}」に応える取組みや環境はありますか。`
      : `Is there anything that answers your wish, “${wish}”?`
  }
  const [name, wish] = [criterionName(criterion, language), targetInWords(target, criterion, language)]
  if (language === 'ja') return `${of === null ? '' : `${of}の`}${name}は、ご希望の「${wish}」に合いますか。`
  return `${name}${of === null ? '' : ` of ${of}`}: does it meet what you asked for (${wish})?`
}

const whatIsThere = {
  ja: (criterion: Criterion, why: string) => `${why}「${criterionName(criterion, 'ja')}」の面で、どのような特色がありますか。`,
  en: (criterion: Criterion, why: string) =>
    `${why}${why === '' ? 'W' : 'w'}hat does it have to offer under “${criterionName(criterion, 'en')}”?`,
}

const sources = {
  purpose: { names: purposes, ja: '進出の目的', en: 'your purpose' },
  presence: { names: presences, ja: '進出の形', en: 'your way of coming' },
  industry: { names: industries, ja: '業種', en: 'your industry' },
} as const

/** What nobody wished for outright follows from other answers of the company, which are said, unless they are called what is asked about. */
function reasonToAsk(origin: Origin | undefined, criterion: Criterion, language: Language): string {
  if (origin?.kind !== 'implied') return ''
  const named = origin.by.flatMap(({ list, code }) => {
    const { names, ...source } = sources[list]
    const name = labelOf(names, code, language)
    if (name === criterionName(criterion, language)) return []
    return language === 'ja' ? `${source.ja}「${name}」` : `${source.en} (${name})`
  })
  if (named.length === 0) return ''
  return language === 'ja' ? `${named.join('、')}に関わる` : `With a view to ${named.join(' and ')}: `
}
