import { describe, expect, it } from 'vitest'
import type { Strength } from '../../src/catalog/matching-codes.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import type { CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { demoCompanies } from '../../src/seed/demo-companies.ts'
import { demoMunicipalities } from '../../src/seed/demo-municipalities.ts'
import { company, crowd, randomFrom, shuffled, type Towns } from './towns.ts'

/** What the sources tell (domain §5): where a company went, the strength they name, and ways a stranger may put its wishes. */
interface Told {
  readonly place: string
  readonly codes: readonly string[]
  readonly named: Strength
  readonly wishes: readonly Partial<CompanyProfile>[]
}

const told: readonly Told[] = [
  {
    place: '会津若松市: ICT firms that want to take part in smart-city trials',
    codes: ['072028'],
    named: 'smart_city',
    wishes: [
      { industry: 'G', needs: [{ code: 'smart_city', importance: 5 }] },
      {
        industry: 'G',
        needs: [
          { code: 'smart_city', importance: 5 },
          { code: 'ict_office', importance: 5 },
        ],
      },
      {
        industry: 'G',
        purposes: ['open_innovation'],
        presence: ['satellite_office'],
        needs: [
          { code: 'smart_city', importance: 'must' },
          { code: 'ict_office', importance: 4 },
        ],
      },
      {
        industry: 'G',
        presence: ['satellite_office'],
        needs: [{ code: 'smart_city', importance: 5, target: 'スマートシティの実証事業に参画したい' }],
      },
      {
        industry: 'G',
        needs: [
          { code: 'projects', importance: 5, target: 'スマートシティ' },
          { code: 'satellite_office', importance: 4, target: 'ICT' },
        ],
      },
      {
        industry: 'G',
        needs: [
          { code: 'smart_city', importance: 'must', target: 4 },
          { code: 'ict_office', importance: 'must' },
        ],
      },
    ],
  },
  {
    place: '白浜町: inside sales by telework, with workation',
    codes: ['304018'],
    named: 'satellite_office',
    wishes: [
      {
        needs: [
          { code: 'satellite_office', importance: 5 },
          { code: 'workation', importance: 5 },
        ],
      },
      {
        needs: [
          { code: 'workation', importance: 5 },
          { code: 'satellite_office', importance: 3 },
        ],
      },
      { presence: ['satellite_office', 'workation'] },
      { industry: 'I', presence: ['workation'], needs: [{ code: 'satellite_office', importance: 'must', target: 'インサイドセールス' }] },
      {
        industry: 'G',
        needs: [
          { code: 'workation', importance: 5, target: 'ワーケーション' },
          { code: 'satellite_office', importance: 5, target: 'テレワーク' },
        ],
      },
    ],
  },
  {
    place: '北九州市: IT firms that want science and engineering talent',
    codes: ['401005'],
    named: 'technical_college',
    wishes: [
      { industry: 'G', needs: [{ code: 'science_talent', importance: 5 }] },
      {
        industry: 'G',
        needs: [
          { code: 'science_talent', importance: 5 },
          { code: 'technical_college', importance: 5 },
        ],
      },
      {
        industry: 'G',
        purposes: ['talent'],
        presence: ['satellite_office'],
        needs: [{ code: 'science_talent', importance: 5, target: '理工系人材' }],
      },
      { industry: 'G', purposes: ['talent'], needs: [{ code: 'science_talent', importance: 'must', target: '高専' }] },
      { industry: 'G', presence: ['local_hiring'], needs: [{ code: 'technical_college', importance: 5, target: '高専' }] },
      {
        industry: 'G',
        needs: [
          { code: 'talent', importance: 5, target: '理工系人材' },
          { code: 'technical_college', importance: 4, target: '高専とのネットワーク' },
        ],
      },
    ],
  },
  {
    place: '淡路島: spreading head-office functions, BCP, richer living',
    codes: ['282057', '282243', '282260'],
    named: 'bcp_site',
    wishes: [
      {
        needs: [
          { code: 'bcp_site', importance: 5 },
          { code: 'living_environment', importance: 5 },
          { code: 'head_office_functions', importance: 5 },
        ],
      },
      { purposes: ['bcp', 'productivity'], presence: ['head_office_functions'] },
      {
        purposes: ['bcp'],
        presence: ['head_office_functions'],
        needs: [
          { code: 'bcp_site', importance: 5 },
          { code: 'living_environment', importance: 4 },
        ],
      },
      {
        purposes: ['bcp', 'productivity'],
        needs: [
          { code: 'head_office_functions', importance: 'must' },
          { code: 'bcp_site', importance: 'must' },
          { code: 'living_environment', importance: 3 },
        ],
      },
      {
        purposes: ['bcp'],
        presence: ['relocation'],
        needs: [
          { code: 'bcp_site', importance: 5, target: 'BCP' },
          { code: 'living_environment', importance: 5, target: '豊かな生き方' },
        ],
      },
    ],
  },
]

const crowds = [
  { kind: 'with bare levels', notes: false, needs: false },
  { kind: 'with notes', notes: true, needs: false },
  { kind: 'with notes and wishes', notes: true, needs: true },
]
const seeds = [1, 2, 3, 4, 5, 6]

/** The seeded dozen and 200 others who state as many strengths, every profile under the code of another. */
function market(codes: readonly string[], options: { notes: boolean; needs: boolean }, seed: number): { towns: Towns; codes: string[] } {
  const random = randomFrom(seed)
  const seeded = demoMunicipalities.map(({ code, profile }) => ({ code, profile }))
  const strengths = seeded.find((entry) => entry.code === codes[0])?.profile.strengths.length ?? 0
  const others = crowd({ count: 200, strengths, ...options, random }, new Set(seeded.map((entry) => entry.code)))
  const all = shuffled([...seeded, ...others], random)
  const shuffledCodes = shuffled(
    all.map((entry) => entry.code),
    random,
  )
  const renamed = new Map(all.map((entry, index) => [entry.code, shuffledCodes[index] ?? '']))
  return {
    towns: all.map((entry) => ({ code: renamed.get(entry.code) ?? '', profile: entry.profile })),
    codes: codes.map((code) => renamed.get(code) ?? ''),
  }
}

function without(towns: Towns, codes: readonly string[], strength: Strength): Towns {
  return towns.map((entry) =>
    codes.includes(entry.code)
      ? { ...entry, profile: { ...entry.profile, strengths: entry.profile.strengths.filter((one) => one.code !== strength) } }
      : entry,
  )
}

function winner(profile: Partial<CompanyProfile>, municipalities: Towns): string | undefined {
  return rankMunicipalities({ company: company(profile), municipalities }).candidates[0]?.code
}

describe.each(told)('$place', ({ codes, named, wishes }) => {
  it.each(crowds)('comes first among the seeded and 200 others $kind, names and codes permuted', (options) => {
    for (const seed of seeds) {
      const drawn = market(codes, options, seed)
      for (const wish of wishes) expect(drawn.codes, JSON.stringify({ seed, wish })).toContain(winner(wish, drawn.towns))
    }
  })

  it.each(crowds)('drops from the first place without the strength the sources name, among others $kind', (options) => {
    for (const seed of seeds) {
      const drawn = market(codes, options, seed)
      const weakened = without(drawn.towns, drawn.codes, named)
      for (const wish of wishes) expect(drawn.codes, JSON.stringify({ seed, wish })).not.toContain(winner(wish, weakened))
    }
  })
})

describe('the sample companies among the sample municipalities', () => {
  it.each(demoCompanies.map((entry, index) => ({ name: entry.name, profile: entry.profile, codes: told[index]?.codes ?? [] })))(
    '$name is shown the place the sources tell of first',
    ({ profile, codes }) => {
      expect(codes).toContain(winner(profile, demoMunicipalities))
    },
  )
})
