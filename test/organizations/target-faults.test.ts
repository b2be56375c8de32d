import { describe, expect, it } from 'vitest'
import { companyNeeds, municipalNeeds } from '../../src/catalog/matching-codes.ts'
import { faultsOf } from '../../src/http/input-faults.ts'
import { companyNeedsSchema, municipalNeedsSchema } from '../../src/organizations/profile.schemas.ts'
import { targetIsRequired } from '../../src/organizations/profile.rules.ts'

/** What is said of the one need stated with this target. */
function faultsOfTarget(side: 'company' | 'municipality', code: string, target?: unknown) {
  const schema = side === 'company' ? companyNeedsSchema : municipalNeedsSchema
  const result = schema.safeParse([{ code, importance: 3, ...(target !== undefined && { target }) }], { reportInput: true })
  return result.success ? [] : faultsOf(result.error.issues)
}

const right = [
  ['company', 'distance', 300],
  ['company', 'travel_time', 120],
  ['company', 'office_form', ['own', 'renovated']],
  ['company', 'talent_fields', ['designers']],
  ['company', 'office_line', ['optical_fibre', 'mobile_5g']],
  ['company', 'office_occupancy', ['rotating']],
  ['company', 'transport', ['airport']],
  ['company', 'customer_distance', 50],
  ['company', 'office_has_private_rooms', undefined],
  ['company', 'words', '海の見える静かな町'],
  ['company', 'subsidy', undefined],
  ['company', 'nursery', undefined],
  ['company', 'low_disaster_risk', 4],
  ['company', 'low_disaster_risk', '津波の想定がない'],
  ['company', 'office_from', '2027-04-01'],
  ['municipality', 'presence', ['workation']],
  ['municipality', 'industry', ['G', 'E']],
  ['municipality', 'occupancy', ['resident']],
  ['municipality', 'company_size', { max: 300 }],
] as const

const wrong = [
  ['company', 'distance', '300km', 'target_number', '数値', 'a number'],
  ['company', 'travel_time', -1, 'target_number', '数値', 'a number'],
  ['company', 'office_form', ['it_engineers'], 'target_office_forms', 'renovated', 'forms of offices: own'],
  ['company', 'office_form', 'own', 'target_office_forms', 'オフィスの形態', 'coworking'],
  ['company', 'talent_fields', ['own'], 'target_talent_fields', '人材の分野', 'it_engineers'],
  ['company', 'talent_fields', [], 'target_talent_fields', '人材の分野', 'agriculture'],
  ['company', 'office_line', ['own'], 'target_lines', '回線の種類', 'mobile_5g'],
  ['company', 'transport', '空港', 'target_transport_hubs', '交通拠点', 'airport'],
  ['company', 'words', 5, 'target_words', '言葉', 'in words'],
  ['company', 'words', 'あ'.repeat(501), 'target_words', '500文字', '500 characters'],
  ['company', 'words', '改\n行', 'target_words', '改行なし', 'one line'],
  ['company', 'subsidy', true, 'target_none', '取り除いて', 'remove it'],
  ['company', 'nursery', 'あり', 'target_none', '取り除いて', 'remove it'],
  ['company', 'smart_city', 6, 'target_words_or_level', '1〜5', 'from 1 to 5'],
  ['company', 'smart_city', ['G'], 'target_words_or_level', '1〜5', 'from 1 to 5'],
  ['company', 'office_from', '来年', 'target_date', 'YYYY-MM-DD', 'YYYY-MM-DD'],
  ['company', 'office_from', '2027-02-30', 'target_date', 'YYYY-MM-DD', 'YYYY-MM-DD'],
  ['municipality', 'presence', ['G'], 'target_presences', '進出の形', 'two_bases'],
  ['municipality', 'occupancy', ['own'], 'target_occupancies', '使い方', 'resident'],
  ['municipality', 'industry', ['workation'], 'target_industries', '業種', 'industries: A, B'],
  ['municipality', 'company_size', { min: 9, max: 3 }, 'target_range', '範囲', 'min must not exceed max'],
  ['municipality', 'company_size', {}, 'target_range', '範囲', 'range of head counts'],
] as const

describe('the target of a need', () => {
  it.each(right)('of the %s: %s takes %j', (side, code, target) => {
    expect(faultsOfTarget(side, code, target)).toEqual([])
  })

  it.each(wrong)('of the %s: %s does not take %j and says once what it takes', (side, code, target, fault, ja, en) => {
    const faults = faultsOfTarget(side, code, target)
    expect(faults.map((one) => [one.field, one.code])).toEqual([['0.target', fault]])
    expect(faults[0]?.message.ja).toContain(ja)
    expect(faults[0]?.message.en).toContain(en)
  })

  it('is asked for by its kind where a need means nothing without it', () => {
    const sides = [
      ...companyNeeds.map(({ code }) => ['company', code]),
      ...municipalNeeds.map(({ code }) => ['municipality', code]),
    ] as const
    const silent = sides.filter(([side, code]) => faultsOfTarget(side as 'company' | 'municipality', code ?? '').length === 0)
    expect(silent.map(([, code]) => code)).toEqual(sides.map(([, code]) => code).filter((code) => !targetIsRequired(code ?? '')))
    expect(faultsOfTarget('company', 'distance').map(({ code }) => code)).toEqual(['target_number'])
    expect(faultsOfTarget('company', 'words').map(({ code }) => code)).toEqual(['target_words'])
    expect(faultsOfTarget('company', 'subsidy')).toEqual([])
  })

  it('is not judged where the code itself is unknown', () => {
    expect(faultsOfTarget('company', 'no_such_need', true).map(({ field, code }) => [field, code])).toEqual([
      ['0.code', 'not_allowed'],
      ['0.target', 'invalid'],
    ])
  })
})
