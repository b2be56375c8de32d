import { industryCodes } from '../../src/catalog/industries.ts'
import { localGovernments } from '../../src/catalog/local-governments.ts'
import {
  municipalNeedCodes,
  occupancyCodes,
  officeFormCodes,
  presenceCodes,
  purposeCodes,
  strengths,
  strengthCodes,
  talentFieldCodes,
} from '../../src/catalog/matching-codes.ts'
import { prefectureCodes } from '../../src/catalog/prefectures.ts'
import type { DerivedLevel, Evidence, TownEvidence } from '../../src/evidence/evidence.ts'
import type { MarketTown } from '../../src/matching/market/market-town.ts'
import type {
  CompanyNeedStated,
  CompanyProfile,
  MunicipalityProfile,
  MunicipalNeedStated,
} from '../../src/organizations/profile.schemas.ts'
import { randomFrom } from '../../test/matching/random.ts'

type Draw = ReturnType<typeof drawerFrom>

function drawerFrom(seed: number) {
  const random = randomFrom(seed)
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1))
  const chance = (share: number): boolean => random() < share
  function oneOf<T>(list: readonly T[]): T {
    const drawn = list[whole(0, list.length - 1)]
    if (drawn === undefined) throw new Error('nothing to draw from')
    return drawn
  }
  function some<T>(list: readonly T[], count: number): T[] {
    const left = [...list]
    return Array.from({ length: Math.min(count, list.length) }, () => left.splice(whole(0, left.length - 1), 1)).flat()
  }
  return { whole, chance, oneOf, some, random }
}

const phrases = [
  'IT企業が進出しています',
  '高専と連携した人材育成',
  '海と温泉のある町',
  '廃校を改修したオフィス',
  'スマートシティの実証事業を実施',
  '光回線を全戸に整備',
  '賃料の助成が3年間あります',
  '地元企業との交流会を毎月開催',
  '保育所の待機児童はいません',
  'ドローン配送の実証',
]
const labelOf = new Map<string, string>(strengths.map(({ code, ja }) => [code, ja]))

function municipalNeed(draw: Draw, code: MunicipalNeedStated['code']): MunicipalNeedStated {
  const importance = draw.chance(0.05) ? 'must' : draw.whole(1, 5)
  switch (code) {
    case 'industry':
      return { code, importance, target: draw.some(industryCodes, 3) }
    case 'presence':
      return { code, importance, target: draw.some(presenceCodes, 2) }
    case 'occupancy':
      return { code, importance, target: draw.some(occupancyCodes, 1) }
    case 'company_size':
      return { code, importance, target: { min: draw.whole(5, 50), max: draw.whole(100, 1000) } }
    case 'head_count':
    case 'length_of_stay':
      return { code, importance, target: draw.whole(1, 24) }
    case 'local_hiring':
    case 'side_jobs':
    case 'community':
      return { code, importance }
  }
}

function townProfile(draw: Draw): MunicipalityProfile {
  return {
    strengths: draw.some(strengthCodes, 12).map((code) => ({
      code,
      level: draw.whole(1, 5),
      note: `${labelOf.get(code) ?? code}。${draw.oneOf(phrases)}。${draw.oneOf(phrases)}`,
    })),
    offices: Array.from({ length: draw.whole(0, 3) }, (_, index) => ({
      name: `オフィス${index + 1}`,
      form: draw.oneOf(officeFormCodes),
      seats: draw.whole(2, 60),
      privateRooms: draw.whole(0, 6),
      mbps: draw.oneOf([100, 300, 1000]),
      rentYenMonth: draw.whole(1, 20) * 10_000,
      trialStay: draw.chance(0.5),
    })),
    needs: draw.some(municipalNeedCodes, 3).map((code) => municipalNeed(draw, code)),
    projects: [{ name: draw.oneOf(phrases) }],
    facts: { subsidy: draw.chance(0.5), nursery: draw.chance(0.9), talentFields: draw.some(talentFieldCodes, 3) },
  }
}

function townEvidence(draw: Draw): TownEvidence {
  const level = (): DerivedLevel => ({
    level: draw.whole(1, 5),
    figures: [{ indicator: 'doctors', value: draw.random() * 5, year: 2022, percentile: draw.random() * 100 }],
  })
  return {
    derived: { ict_cluster: level(), talent: level(), medical_care: level(), childcare_education: level(), living_environment: level() },
    nurseries: draw.whole(0, 40),
    place: { latitude: 31 + draw.random() * 13, longitude: 130 + draw.random() * 14 },
  }
}

export interface SampleMarket {
  readonly towns: readonly MarketTown[]
  readonly evidence: Evidence
}

/** All municipalities, each with a complete profile and public figures; everything in them is drawn. */
export function sampleMarket(seed: number): SampleMarket {
  const draw = drawerFrom(seed)
  const codes = localGovernments.filter(({ kind }) => kind === 'municipality').map(({ code }) => code)
  return {
    towns: codes.map((code) => ({ code, profile: townProfile(draw) })),
    evidence: { version: 1, towns: new Map(codes.map((code) => [code, townEvidence(draw)])) },
  }
}

function officeNeeds(draw: Draw): CompanyNeedStated[] {
  return [
    { code: 'office_seats', importance: draw.whole(1, 5), target: draw.whole(5, 40) },
    { code: 'office_rent', importance: draw.whole(1, 5), target: draw.whole(3, 15) * 10_000 },
  ]
}

function placeNeeds(draw: Draw): CompanyNeedStated[] {
  return [
    { code: 'travel_time', importance: draw.whole(1, 5), target: draw.whole(60, 300) },
    { code: 'nursery', importance: draw.whole(1, 5) },
  ]
}

/** What a drawn company asks for beside codes of strengths. */
export interface Asks {
  readonly offices: boolean
  readonly places: boolean
  readonly words: boolean
}

function companyProfile(draw: Draw, asks: Asks): CompanyProfile {
  return {
    industry: draw.oneOf(industryCodes),
    employees: draw.whole(5, 2000),
    prefecture: draw.chance(0.7) ? '13' : draw.oneOf(prefectureCodes),
    purposes: draw.some(purposeCodes, 2),
    presence: draw.some(presenceCodes, 2),
    needs: [
      ...draw.some(strengthCodes, 5).map((code): CompanyNeedStated => ({ code, importance: draw.chance(0.1) ? 'must' : draw.whole(1, 5) })),
      ...(asks.offices ? officeNeeds(draw) : []),
      ...(asks.places ? placeNeeds(draw) : []),
      ...(asks.words
        ? [{ code: 'words' as const, importance: draw.whole(1, 5), target: `${draw.oneOf(phrases)}。${draw.oneOf(phrases)}` }]
        : []),
    ],
    plans: { headCount: draw.whole(1, 20), months: draw.whole(3, 36), localHiring: draw.chance(0.5) },
    disclosure: 'open',
  }
}

export function sampleCompanies(seed: number, count: number, asks: Asks): CompanyProfile[] {
  const draw = drawerFrom(seed)
  return Array.from({ length: count }, () => companyProfile(draw, asks))
}
