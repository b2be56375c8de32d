import { industryCodes } from '../../src/catalog/industries.ts'
import { strengths, strengthCodes, type Strength } from '../../src/catalog/matching-codes.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import type { CompanyNeedStated, MunicipalityProfile } from '../../src/organizations/profile.schemas.ts'
import { demoMunicipalities } from '../../src/seed/demo-municipalities.ts'
import { randomFrom } from '../../test/matching/random.ts'
import { literal, told, type Told } from '../../test/matching/told.ts'
import { company, municipalityCodes, shuffled, type Towns } from '../../test/matching/towns.ts'

/**
 * How often the places of the founding paper come first among 200 invented municipalities that state as many strengths, with nine kinds
 * of notes, and that they no longer do without the strength the paper names. `npm run bench:draws`; `-- 5` draws five of each (20
 * unless told), `-- 5 each` also shows which wishes were lost. Deterministic.
 */
const draws = Number(process.argv[2] ?? 20)
const showsEach = process.argv.includes('each')
const crowdSize = 200

type Random = () => number

/** How the invented municipalities write. */
interface Crowd {
  readonly kind: string
  readonly note?: (code: Strength, random: Random, needs: readonly CompanyNeedStated[]) => string
  readonly wishes?: true
  readonly offices?: true
}

function oneOf<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)]
}

const labels = new Map<string, string>(strengths.map(({ code, ja }) => [code, ja]))
const labelOf = (code: string): string => labels.get(code) ?? code
const generic = ['市内に多くの事業者がいます', '担当部署が力を入れています', 'これからも充実させます', '詳しくはお問い合わせください']
const hopes = ['企業の進出を期待しています', '企業を誘致したい', '今後整備する予定です', '首都圏からの移転を歓迎します']

const crowds: readonly Crowd[] = [
  { kind: 'without notes' },
  { kind: 'any words', note: (_, random) => oneOf(generic, random) ?? '' },
  { kind: "the strength's name", note: labelOf },
  {
    kind: 'praise',
    note: (code, random) => {
      const name = labelOf(code)
      return oneOf([`${name}が充実しています`, `${name}に力を入れています`, `市内の${name}`], random) ?? ''
    },
  },
  {
    kind: "the company's own words",
    note: (_, random, needs) => {
      const need = oneOf(needs, random)
      return need === undefined ? '' : typeof need.target === 'string' ? need.target : labelOf(need.code)
    },
  },
  { kind: 'hopes', note: (_, random) => oneOf(hopes, random) ?? '' },
  { kind: 'figures', note: (_, random) => `市内に${2 + Math.floor(random() * 9)}か所` },
  { kind: 'any words, and wishes of their own', note: (_, random) => oneOf(generic, random) ?? '', wishes: true },
  { kind: "the strength's name, and an office", note: labelOf, offices: true },
]

function invented(count: number, crowd: Crowd, needs: readonly CompanyNeedStated[], random: Random): MunicipalityProfile {
  const stated = shuffled(strengthCodes, random).slice(0, count)
  return {
    strengths: stated.map((code) => ({
      code,
      level: 1 + Math.floor(random() * 5),
      ...(crowd.note && { note: crowd.note(code, random, needs) }),
    })),
    offices: crowd.offices ? [{ name: '駅前オフィス', form: 'shared' }] : [],
    needs: crowd.wishes
      ? [{ code: 'industry', importance: 1 + Math.floor(random() * 5), target: shuffled(industryCodes, random).slice(0, 3) }]
      : [],
  }
}

/** The sample's municipalities among invented ones, all under each other's codes; and where the places asked for are then. */
function drawMarket(
  places: readonly string[],
  crowd: Crowd,
  needs: readonly CompanyNeedStated[],
  seed: number,
): { towns: Towns; truth: Set<string> } {
  const random = randomFrom(seed)
  const known = demoMunicipalities.map(({ code, profile }) => ({ code, profile }))
  const count = known.find(({ code }) => code === places[0])?.profile.strengths.length ?? 0
  const taken = new Set(known.map(({ code }) => code))
  const free = municipalityCodes.filter((code) => !taken.has(code))
  const others = shuffled(free, random)
    .slice(0, crowdSize)
    .map((code) => ({ code, profile: invented(count, crowd, needs, random) }))
  const all = shuffled([...known, ...others], random)
  const codes = shuffled(
    all.map(({ code }) => code),
    random,
  )
  const towns = all.map(({ profile }, index) => ({ code: codes[index] ?? '', profile }))
  return { towns, truth: new Set(towns.filter((_, index) => places.includes(all[index]?.code ?? '')).map(({ code }) => code)) }
}

function without(towns: Towns, truth: ReadonlySet<string>, lost: Strength): Towns {
  return towns.map((town) =>
    truth.has(town.code)
      ? { ...town, profile: { ...town.profile, strengths: town.profile.strengths.filter(({ code }) => code !== lost) } }
      : town,
  )
}

const tally = new Map<string, { kept: number; all: number }>()

function tell(name: string, kept: boolean): void {
  const sofar = tally.get(name) ?? { kept: 0, all: 0 }
  tally.set(name, { kept: sofar.kept + Number(kept), all: sofar.all + 1 })
}

/** Draws markets for a wish: whether the place comes first, or, without a strength, no longer does. */
function drawFor(place: Told, group: string, wish: Told['wishes'][number], lost: Strength | null): void {
  const missed = new Map<string, number>()
  for (const crowd of crowds) {
    for (let draw = 0; draw < draws; draw += 1) {
      const { towns, truth } = drawMarket(place.codes, crowd, wish.needs ?? [], 1000 + draw * 17)
      const municipalities = lost === null ? towns : without(towns, truth, lost)
      const first = rankMunicipalities({ company: company(wish), municipalities }).candidates[0]?.code ?? ''
      const kept = truth.has(first) === (lost === null)
      tell(group, kept)
      tell(`  ${place.place.split(':')[0]}, ${group}`, kept)
      if (lost === null) tell(`notes: ${crowd.kind}`, kept)
      if (!kept) missed.set(crowd.kind, (missed.get(crowd.kind) ?? 0) + 1)
    }
  }
  if (showsEach && missed.size > 0) console.log(place.place.split(':')[0], group, JSON.stringify(wish), JSON.stringify([...missed]))
}

for (const place of told) {
  for (const wish of literal(place)) drawFor(place, 'one strength alone', wish, null)
  for (const wish of place.wishes) {
    const inWords = wish.needs?.some(({ target }) => typeof target === 'string') ?? false
    drawFor(place, inWords ? "the company's words" : 'several strengths, purposes, presence', wish, null)
  }
  for (const [strength, wishes] of place.lost) {
    for (const wish of wishes) drawFor(place, 'not first without the strength', wish, strength)
  }
}
for (const [name, { kept, all }] of [...tally].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${name.padEnd(52)}${`${kept} of ${all}`.padStart(14)}${`${((100 * kept) / all).toFixed(1)} %`.padStart(9)}`)
}
