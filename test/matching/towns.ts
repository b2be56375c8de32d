import fc from 'fast-check'
import { industryCodes } from '../../src/catalog/industries.ts'
import {
  lineCodes,
  municipalNeedCodes,
  occupancyCodes,
  officeFormCodes,
  officeNeeds,
  placeNeeds,
  presenceCodes,
  purposeCodes,
  strengthCodes,
  talentFieldCodes,
  transportHubCodes,
  type OfficeNeed,
  type PlaceNeed,
} from '../../src/catalog/matching-codes.ts'
import { localGovernments } from '../../src/catalog/local-governments.ts'
import type {
  CompanyNeedStated,
  CompanyProfile,
  Facts,
  MunicipalityProfile,
  MunicipalNeedStated,
  Office,
  Project,
} from '../../src/organizations/profile.schemas.ts'

/** Municipalities that have all stated something. */
export type Towns = readonly { readonly code: string; readonly profile: MunicipalityProfile }[]

export const municipalityCodes = localGovernments.filter((place) => place.kind === 'municipality').map((place) => place.code)

/** A company with nothing but what is given. */
export function company(traits: Partial<CompanyProfile> = {}): { profile: CompanyProfile } {
  const blank: CompanyProfile = {
    industry: 'R',
    employees: 100,
    prefecture: '13',
    purposes: [],
    presence: [],
    needs: [],
    plans: {},
    disclosure: 'open',
  }
  return { profile: { ...blank, ...traits } }
}

/** A municipality with nothing but what is given. */
export function town(code: string, traits: Partial<MunicipalityProfile> = {}): Towns[number] {
  return { code, profile: { strengths: [], offices: [], needs: [], ...traits } }
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((entry) => ({ entry, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ entry }) => entry)
}

const words = ['市内に多くの事業者がいます', '担当部署が力を入れています', 'これからも充実させます', '詳しくはお問い合わせください']

interface Crowd {
  readonly count: number
  readonly strengths: number
  readonly notes: boolean
  readonly needs: boolean
  readonly random: () => number
}

/** Invented municipalities, each stating as many strengths as the next, at random levels 1–5; none of the codes in `taken`. */
export function crowd({ count, strengths, notes, needs, random }: Crowd, taken: ReadonlySet<string>): Towns {
  const free = municipalityCodes.filter((code) => !taken.has(code))
  return shuffled(free, random)
    .slice(0, count)
    .map((code) =>
      town(code, {
        strengths: shuffled(strengthCodes, random)
          .slice(0, strengths)
          .map((strength) => ({
            code: strength,
            level: 1 + Math.floor(random() * 5),
            ...(notes && { note: words[Math.floor(random() * words.length)] ?? '' }),
          })),
        needs: needs
          ? [{ code: 'industry', importance: 1 + Math.floor(random() * 5), target: shuffled(industryCodes, random).slice(0, 3) }]
          : [],
      }),
    )
}

const importance = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('must' as const))
const note = fc.constantFrom('スマートシティの実証', '高専との連携', '海と温泉', 'サテライトオフィス', 'お問い合わせください')

/** Every kind of office there may be, with figures missing as often as not. */
export const anyOffice: fc.Arbitrary<Office> = fc.record(
  {
    name: fc.constantFrom('甲', '乙', '丙'),
    form: fc.constantFrom(...officeFormCodes),
    seats: fc.integer({ min: 0, max: 60 }),
    privateRooms: fc.integer({ min: 0, max: 9 }),
    hasPrivateRooms: fc.boolean(),
    meetingRooms: fc.integer({ min: 0, max: 9 }),
    security: fc.boolean(),
    lines: fc.uniqueArray(fc.constantFrom(...lineCodes)),
    mbps: fc.integer({ min: 0, max: 2000 }),
    rentYenMonth: fc.integer({ min: 0, max: 300_000 }),
    trialStay: fc.boolean(),
    occupancies: fc.uniqueArray(fc.constantFrom(...occupancyCodes)),
    from: fc.constantFrom('2026-10-01', '2027-04-01', '2027-10-01'),
  },
  { requiredKeys: ['name', 'form'] },
)

const anyStrength = fc.record(
  { code: fc.constantFrom(...strengthCodes), level: fc.integer({ min: 1, max: 5 }), note },
  { requiredKeys: ['code', 'level'] },
)

function municipalTarget(code: MunicipalNeedStated['code']): MunicipalNeedStated['target'] {
  switch (code) {
    case 'industry':
      return ['G', 'E']
    case 'presence':
      return ['satellite_office', 'two_bases']
    case 'occupancy':
      return ['resident']
    case 'company_size':
      return { min: 20, max: 200 }
    case 'head_count':
      return 5
    case 'length_of_stay':
      return 12
    default:
      return undefined
  }
}

const anyMunicipalNeed: fc.Arbitrary<MunicipalNeedStated> = fc
  .record({ code: fc.constantFrom(...municipalNeedCodes), importance })
  .map((need): MunicipalNeedStated => {
    const target = municipalTarget(need.code)
    return { ...need, ...(target !== undefined && { target }) }
  })

const byCode = { selector: (entry: { code: string }) => entry.code }

export const anyFacts: fc.Arbitrary<Facts> = fc.record(
  {
    subsidy: fc.boolean(),
    nursery: fc.boolean(),
    taxRelief: fc.boolean(),
    school: fc.boolean(),
    visitTour: fc.boolean(),
    businessLand: fc.boolean(),
    utilities: fc.boolean(),
    transport: fc.uniqueArray(fc.constantFrom(...transportHubCodes)),
    talentFields: fc.uniqueArray(fc.constantFrom(...talentFieldCodes), { maxLength: 4 }),
  },
  { requiredKeys: [] },
)

const anyProject: fc.Arbitrary<Project> = fc.record(
  { name: fc.constantFrom('スマート農業', '港の再生', 'ドローン配送の実証'), note },
  { requiredKeys: ['name'] },
)

export const anyTownProfile: fc.Arbitrary<MunicipalityProfile> = fc.record(
  {
    strengths: fc.uniqueArray(anyStrength, { ...byCode, maxLength: 10 }),
    offices: fc.array(anyOffice, { maxLength: 3 }),
    needs: fc.uniqueArray(anyMunicipalNeed, { ...byCode, maxLength: 4 }),
    projects: fc.uniqueArray(anyProject, { selector: (project) => project.name, maxLength: 3 }),
    facts: anyFacts,
  },
  { requiredKeys: ['strengths', 'offices', 'needs'] },
)

/** Of the municipalities that `anyTowns` draws, at the most. */
export const mostTowns = 12
export const seatOfTokyo = '131041'

/** Code of the drawn municipality at `index`. */
export function codeAt(index: number): string {
  return municipalityCodes[index * 37] ?? ''
}

export const anyTowns: fc.Arbitrary<Towns> = fc
  .array(anyTownProfile, { minLength: 1, maxLength: mostTowns })
  .map((profiles) => profiles.map((profile, index) => ({ code: codeAt(index), profile })))

const officeTargets: Readonly<Record<OfficeNeed, CompanyNeedStated['target']>> = {
  office_seats: 20,
  office_private_rooms: 2,
  office_has_private_rooms: undefined,
  office_meeting_rooms: 2,
  office_security: undefined,
  office_line: ['optical_fibre'],
  office_mbps: 500,
  office_rent: 100_000,
  office_trial_stay: undefined,
  office_from: '2027-04-01',
  office_form: ['own', 'renovated'],
  office_occupancy: ['rotating'],
}
const anyStrengthNeed = fc.record(
  {
    code: fc.constantFrom(...strengthCodes),
    importance,
    target: fc.constantFrom<(string | number)[]>('スマートシティの実証', '高専', '海', 2, 4),
  },
  { requiredKeys: ['code', 'importance'] },
)
const anyOfficeNeed = fc
  .record({ code: fc.constantFrom(...officeNeeds.map((need) => need.code)), importance })
  .map(({ code, importance: weight }): CompanyNeedStated => {
    const target = officeTargets[code]
    return { code, importance: weight, ...(target !== undefined && { target }) }
  })

const anyPlaceTarget: Readonly<Record<PlaceNeed, fc.Arbitrary<CompanyNeedStated['target']>>> = {
  distance: fc.nat(1500),
  travel_time: fc.nat(400),
  tokyo_travel_time: fc.nat(400),
  own_site_distance: fc.nat(800),
  customer_distance: fc.nat(800),
  transport: fc.uniqueArray(fc.constantFrom(...transportHubCodes), { minLength: 1, maxLength: 2 }),
  subsidy: fc.constant(undefined),
  tax_relief: fc.constant(undefined),
  nursery: fc.constant(undefined),
  school: fc.constant(undefined),
  visit_tour: fc.constant(undefined),
  business_land: fc.constant(undefined),
  utilities: fc.constant(undefined),
  talent_fields: fc.uniqueArray(fc.constantFrom(...talentFieldCodes), { minLength: 1, maxLength: 3 }),
  words: fc.constantFrom('高専と連携したい', '海の近くで働く', 'smart city'),
}

function placeNeedOf(code: PlaceNeed): fc.Arbitrary<CompanyNeedStated> {
  return fc
    .record({ importance, target: anyPlaceTarget[code] })
    .map((need) => ({ code, importance: need.importance, ...(need.target !== undefined && { target: need.target }) }))
}

const placeNeedCodes = placeNeeds.map((need) => need.code)

/** A wish about the place that a fact answers. */
export const anyPlaceNeed: fc.Arbitrary<CompanyNeedStated> = fc
  .constantFrom(...placeNeedCodes.filter((code) => code !== 'words'))
  .chain(placeNeedOf)

const anyPlaceOrWordsNeed = fc.constantFrom(...placeNeedCodes).chain(placeNeedOf)

const anySites = fc.uniqueArray(fc.constantFrom(seatOfTokyo, codeAt(0), codeAt(1), '072028'), { maxLength: 3 })

export const anyCompany: fc.Arbitrary<{ profile: CompanyProfile }> = fc
  .record(
    {
      headquarters: fc.constantFrom(seatOfTokyo, codeAt(0), '072028'),
      industry: fc.constantFrom('G', 'R', 'E'),
      employees: fc.integer({ min: 1, max: 500 }),
      purposes: fc.uniqueArray(fc.constantFrom(...purposeCodes)),
      presence: fc.uniqueArray(fc.constantFrom(...presenceCodes)),
      needs: fc.uniqueArray<CompanyNeedStated, string>(fc.oneof(anyStrengthNeed, anyOfficeNeed, anyPlaceOrWordsNeed), {
        ...byCode,
        maxLength: 6,
      }),
      plans: fc.record(
        {
          headCount: fc.integer({ min: 1, max: 10 }),
          months: fc.integer({ min: 1, max: 24 }),
          localHiring: fc.boolean(),
          sideJobs: fc.boolean(),
          community: fc.boolean(),
          occupancies: fc.uniqueArray(fc.constantFrom(...occupancyCodes)),
        },
        { requiredKeys: [] },
      ),
      sites: fc.record({ own: anySites, customers: anySites }, { requiredKeys: [] }),
    },
    { requiredKeys: ['industry', 'employees', 'purposes', 'presence', 'needs', 'plans'] },
  )
  .map((traits) => company(traits as Partial<CompanyProfile>))
