import { labelOf } from '../../catalog/code-list.ts'
import { placeNeeds, strengths, talentFields, transportHubs, type PlaceNeed, type Strength } from '../../catalog/matching-codes.ts'
import { withoutLimit } from '../../catalog/need-names.ts'
import type { Facts, StatedStrength } from '../../organizations/profile.schemas.ts'
import type { Language } from '../language.ts'

/** What a municipality says it has for those who come, and what it says it has not; what it does not say is in neither. */
export interface SupportWords {
  readonly has: readonly string[]
  readonly hasNot: readonly string[]
  /** Its own words about its support, under the name of the strength they describe. */
  readonly own: readonly { readonly name: string; readonly note: string }[]
}

const flags = [
  ['subsidy', 'subsidy'],
  ['taxRelief', 'tax_relief'],
  ['visitTour', 'visit_tour'],
  ['nursery', 'nursery'],
  ['school', 'school'],
  ['businessLand', 'business_land'],
  ['utilities', 'utilities'],
] as const satisfies readonly (readonly [keyof Facts, PlaceNeed])[]

const ofSupport = new Set<Strength>(['support_measures', 'one_stop', 'local_exchange', 'aftercare'])

export function supportWords(facts: Facts, stated: readonly StatedStrength[], language: Language): SupportWords {
  const named = (answer: boolean) =>
    flags.filter(([member]) => facts[member] === answer).map(([, need]) => withoutLimit(labelOf(placeNeeds, need, language), language))
  const hubs = (facts.transport ?? []).map((code) => labelOf(transportHubs, code, language))
  const fields = (facts.talentFields ?? []).map((code) => labelOf(talentFields, code, language))
  return {
    has: [...named(true), ...hubs, ...fields.map((field) => (language === 'ja' ? `人材：${field}` : `People: ${field}`))],
    hasNot: named(false),
    own: stated.flatMap(({ code, note }) =>
      note !== undefined && ofSupport.has(code) ? [{ name: labelOf(strengths, code, language), note }] : [],
    ),
  }
}
