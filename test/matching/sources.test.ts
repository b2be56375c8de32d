import { describe, expect, it } from 'vitest'
import { type Strength, strengths } from '../../src/catalog/matching-codes.ts'
import { noEvidence } from '../../src/evidence/evidence.ts'
import { marketOf } from '../../src/matching/market/market.ts'
import { rankMarket } from '../../src/matching/score/rank-market.ts'
import type { CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { demoCompanies } from '../../src/seed/demo-companies.ts'
import { demoMunicipalities } from '../../src/seed/demo-municipalities.ts'
import { literal, told, type Told } from './told.ts'
import { randomFrom } from './random.ts'
import { company, crowd, shuffled, type Towns } from './towns.ts'

/** What the notes of the others say; `asked`: the strengths the sources name of the place they are compared with. */
type Notes = (code: Strength, random: () => number, asked: readonly Strength[]) => string | undefined

const labelOf = (code: Strength): string => strengths.find((strength) => strength.code === code)?.ja ?? ''
const oneOf = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)]

const generic = ['市内に多くの事業者がいます', '担当部署が力を入れています', 'これからも充実させます', '詳しくはお問い合わせください']
const hopes = ['企業の進出を期待しています', '企業を誘致したい', '今後、12室を整備する予定です', '首都圏からの移転を歓迎します']

const crowds: readonly { kind: string; notes: Notes; wishes: boolean; offices: boolean }[] = [
  { kind: 'with bare levels', notes: () => undefined, wishes: false, offices: false },
  { kind: 'with any words', notes: (_code, random) => oneOf(generic, random), wishes: false, offices: false },
  { kind: 'with any words and wishes of their own', notes: (_code, random) => oneOf(generic, random), wishes: true, offices: false },
  { kind: 'with the name of the strength as its note', notes: (code) => labelOf(code), wishes: false, offices: false },
  { kind: 'praising their strengths', notes: (code) => `${labelOf(code)}が充実しています`, wishes: false, offices: true },
  {
    kind: 'whose notes repeat what is asked',
    notes: (_code, random, asked) => labelOf(oneOf(asked, random) ?? 'cost'),
    wishes: false,
    offices: false,
  },
  { kind: 'hoping for companies', notes: (_code, random) => oneOf(hopes, random), wishes: false, offices: true },
  { kind: 'with figures', notes: (_code, random) => `市内に${2 + Math.floor(random() * 9)}か所`, wishes: false, offices: false },
]
const seeds = [1, 2, 3, 4, 5, 6]

interface Drawn {
  readonly towns: Towns
  /** Where the place of the sources is among them. */
  readonly codes: readonly string[]
}

/** The seeded dozen and 200 others who state as many strengths, every profile under the code of another. */
function draw({ codes, asked }: Told, { notes, wishes, offices }: (typeof crowds)[number], seed: number): Drawn {
  const random = randomFrom(seed)
  const seeded = demoMunicipalities.map(({ code, profile }) => ({ code, profile }))
  const count = seeded.find((entry) => entry.code === codes[0])?.profile.strengths.length ?? 0
  const bare = crowd({ count: 200, strengths: count, notes: false, needs: wishes, random }, new Set(seeded.map((entry) => entry.code)))
  const others = bare.map(({ code, profile }) => ({
    code,
    profile: profile && {
      ...profile,
      strengths: profile.strengths.map((strength) => {
        const note = notes(strength.code, random, asked)
        return note === undefined ? strength : { ...strength, note }
      }),
      offices: offices ? [{ name: '駅前オフィス', form: 'shared' as const }] : [],
    },
  }))
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

function without({ towns, codes }: Drawn, strength: Strength): Towns {
  return towns.map((entry) =>
    codes.includes(entry.code) && entry.profile !== null
      ? { ...entry, profile: { ...entry.profile, strengths: entry.profile.strengths.filter((one) => one.code !== strength) } }
      : entry,
  )
}

/** The code each wish finds in the first place. */
function winners(towns: Towns, wishes: readonly Partial<CompanyProfile>[]): (string | undefined)[] {
  const market = marketOf(towns, noEvidence)
  return wishes.map((wish) => market.towns[rankMarket(market, company(wish).profile).order[0] ?? -1]?.code)
}

/** Which of the wishes another place won, or, weakened, the place still did. */
function failures(place: Told, options: (typeof crowds)[number], wishes: readonly Partial<CompanyProfile>[], dropped?: Strength): string[] {
  return seeds.flatMap((seed) => {
    const drawn = draw(place, options, seed)
    const found = winners(dropped === undefined ? drawn.towns : without(drawn, dropped), wishes)
    return wishes.flatMap((wish, index) =>
      drawn.codes.includes(found[index] ?? '') === (dropped === undefined) ? [] : [JSON.stringify({ seed, wish })],
    )
  })
}

describe.each(told)('$place', (place) => {
  const alone = literal(place)

  it.each(crowds)('comes first for each strength the sources name, asked alone, among others $kind', (options) => {
    expect(failures(place, options, alone)).toEqual([])
  })

  it.each(crowds)('comes first for its company in whatever words, among others $kind', (options) => {
    expect(failures(place, options, place.wishes)).toEqual([])
  })

  it.each(crowds)('drops from the first place without the strength the sources name, among others $kind', (options) => {
    for (const [dropped, wishes] of place.lost) expect(failures(place, options, wishes, dropped)).toEqual([])
  })
})

describe('the sample companies among the sample municipalities', () => {
  it.each(demoCompanies.map((entry, index) => ({ name: entry.name, profile: entry.profile, codes: told[index]?.codes ?? [] })))(
    '$name is shown the place the sources tell of first',
    ({ profile, codes }) => {
      expect(codes).toContain(winners(demoMunicipalities, [profile])[0])
    },
  )
})
