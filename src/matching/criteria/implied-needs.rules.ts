import type { Industry } from '../../catalog/industries.ts'
import type { Presence, Purpose, Strength } from '../../catalog/matching-codes.ts'
import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import type { Origin } from '../result.schemas.ts'

type ImpliedOrigin = Extract<Origin, { kind: 'implied' }>

/** A need that follows from other answers of the company; `weight` before the ceiling for implied needs. */
interface ImpliedNeed {
  readonly code: Strength
  readonly weight: number
  readonly by: ImpliedOrigin['by']
}

type Implied = readonly (readonly [Strength, number])[]

// Surveys of companies that are named below (years in brackets) are weak priors: they say that a wish is common, not how much it counts.

/** Purposes the company named: 2 for what the purpose names itself, 1 for what serves it. Sources as in docs/matching-reference.md. */
const byPurpose: Readonly<Record<Purpose, Implied>> = {
  // 地方人材採用 48.1 % (ザイマックス総研 2022); UIJターン採用 is the way of hiring that surveys name beside local hiring.
  talent: [
    ['talent', 2],
    ['uij_hiring', 1],
  ],
  // 災害リスクの少なさ 11.6 % (日本商工会議所 2025): a second site serves only where the same disaster does not reach.
  bcp: [
    ['bcp_site', 2],
    ['low_disaster_risk', 1],
  ],
  // 進出企業と地域企業・地域住民の「交流」による「オープンイノベーション」; 実証フィールド is asked for beside it.
  open_innovation: [
    ['open_innovation', 2],
    ['local_exchange', 1],
    ['smart_city', 0.5],
  ],
  local_market: [['local_market', 2]],
  // People stay where they live well: 移住後の住・教育・医療環境.
  retention: [
    ['living_environment', 2],
    ['childcare_education', 1],
  ],
  // ウェルビーイング, 満足度・ワークライフバランス 68.9 % (ザイマックス総研 2022); 自然豊かな環境 is what those who want to move name first.
  productivity: [
    ['living_environment', 2],
    ['nature_resort', 1],
  ],
  // 地域課題解決・SDGs are named in one breath.
  sdgs: [
    ['regional_issues', 2],
    ['local_exchange', 1],
  ],
  // 働き方の多様化 53 % (総務省 2017): elsewhere for a while, or for good without changing jobs.
  work_styles: [
    ['workation', 1],
    ['living_environment', 1],
  ],
  // 賃料・人件費削減 is in the survey vocabulary; 用地価格 above 70 % (日本立地センター 2024).
  cost_saving: [
    ['cost', 2],
    ['support_measures', 0.5],
  ],
}

const byPresence: Readonly<Record<Presence, Implied>> = {
  // Those who telework need the line (回線使用料の助成, 総務省 2022), and branches the way there: 交通利便性 52.1 % (帝国データバンク 2014).
  satellite_office: [
    ['satellite_office', 2],
    ['connectivity', 0.5],
    ['access', 0.5],
  ],
  workation: [
    ['workation', 2],
    ['nature_resort', 1],
  ],
  // 住居, 子育て・教育, 医療, 買物・交通 are what surveys mean by living.
  relocation: [
    ['living_environment', 2],
    ['housing', 1],
    ['childcare_education', 1],
    ['medical_care', 1],
    ['daily_life', 0.5],
  ],
  two_bases: [
    ['living_environment', 1],
    ['access', 1],
    ['housing', 0.5],
  ],
  // 交通アクセス 22.3 % of companies that (re)locate (日本商工会議所 2025).
  head_office_functions: [
    ['head_office_functions', 2],
    ['access', 0.5],
  ],
  local_hiring: [
    ['talent', 2],
    ['uij_hiring', 1],
  ],
}

/** Guessed from the industry alone, so it weighs least. */
const byIndustry: Readonly<Partial<Record<Industry, Implied>>> = {
  // 会津若松市 and 北九州市: what ICT firms went for.
  G: [
    ['ict_office', 1],
    ['ict_cluster', 0.5],
    ['science_talent', 0.5],
  ],
  // Manufacturing and logistics: 用地価格 and 交通アクセス both above 70 %, 災害リスク・労働力 high, too (日本立地センター 2024).
  E: [
    ['access', 0.5],
    ['cost', 0.5],
    ['low_disaster_risk', 0.5],
  ],
  // 労働力 20.3 % in logistics (帝国データバンク 2014).
  H: [
    ['access', 0.5],
    ['cost', 0.5],
    ['talent', 0.5],
  ],
}

/** Industries whose hiring is of scientists and engineers: information (G) and research and technical services (L). */
const technicalIndustries: ReadonlySet<Industry> = new Set<Industry>(['G', 'L'])

/**
 * The needs that follow from purposes, presence and industry, without those stated outright (a stated need wins).
 * Two answers that imply the same need do not add up: the stronger counts, both are named.
 */
export function impliedNeedsOf(profile: CompanyProfile): ImpliedNeed[] {
  const stated = new Set<string>(profile.needs.map((need) => need.code))
  const found = new Map<Strength, { weight: number; by: ImpliedOrigin['by'] }>()
  const add = (implied: Implied, origin: ImpliedOrigin['by'][number]): void => {
    for (const [code, weight] of implied) {
      const known = found.get(code)
      found.set(code, { weight: Math.max(weight, known?.weight ?? 0), by: [...(known?.by ?? []), origin] })
    }
  }
  for (const code of new Set(profile.purposes.toSorted())) {
    add(byPurpose[code], { list: 'purpose', code })
    if (code === 'talent' && technicalIndustries.has(profile.industry)) add([['science_talent', 2]], { list: 'purpose', code })
  }
  for (const code of new Set(profile.presence.toSorted())) add(byPresence[code], { list: 'presence', code })
  add(byIndustry[profile.industry] ?? [], { list: 'industry', code: profile.industry })
  return [...found].filter(([code]) => !stated.has(code)).map(([code, { weight, by }]) => ({ code, weight, by }))
}
