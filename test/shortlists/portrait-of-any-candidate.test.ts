import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companyNeeds } from '../../src/catalog/matching-codes.ts'
import { strengthLevels } from '../../src/catalog/stated-scales.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { criterionName } from '../../src/matching/explain/wording.ts'
import type { Candidate, Contribution, Fact } from '../../src/matching/result.schemas.ts'
import { portraitOf } from '../../src/shortlists/candidate-portrait.rules.ts'
import { anyCompany, anyTowns, type Towns } from '../matching/towns.ts'

const codeOfName = new Map(companyNeeds.map(({ code }) => [criterionName(code, 'ja'), code]))

function portraitOfCandidate({ confidence, companySide, municipalitySide, unknowns }: Candidate) {
  return portraitOf({ confidence, companySide, municipalitySide, unknowns })
}

/** The criterion a sentence (`name：fact`, or `strength：…` naming the wish it is related to) tells of, and the fact. */
function partsOf({ ja }: { ja: string }): { code: string; fact: string } {
  const at = ja.indexOf('：')
  const wish = /：ご希望の「(.+?)」に関連します。/u.exec(ja)?.[1]
  if (wish !== undefined) return { code: codeOfName.get(wish) ?? ja, fact: ja.slice(0, at) }
  return { code: codeOfName.get(ja.slice(0, at)) ?? ja, fact: ja.slice(at + 1) }
}

/** Whether this asks what is known of the criterion: by its name, or in the words for those that have some of their own. */
function asksOf(code: string, question: string): boolean {
  const name = criterionName(code, 'ja')
  const own: Readonly<Record<string, string>> = {
    words: 'に応える取組みや環境は',
    distance: '貴社の本社は',
    own_site_distance: '貴社の拠点は',
    customer_distance: '貴社の取引先は',
    office_has_private_rooms: '個室はありますか',
    office_security: 'セキュリティ設備はありますか',
    office_trial_stay: 'お試し利用はありますか',
    subsidy: '補助金・助成金はありますか',
    tax_relief: '税制優遇はありますか',
    nursery: '保育所等はありますか',
    school: '小中学校はありますか',
    visit_tour: '視察・誘致ツアーはありますか',
    business_land: '事業用地はありますか',
    utilities: '事業インフラは整っていますか',
  }
  // Other answers of the company, by which it is asked, may be called as a criterion is.
  const asked = question.replace(/^.*に関わる/u, '')
  const byName = asked.includes(`「${name}」`) || asked.startsWith(`${name}は、`) || asked.includes(`の${name}は、`)
  return byName || (own[code] !== undefined && question.includes(own[code]))
}

const atMost = new Set([
  'office_rent',
  'office_from',
  'distance',
  'travel_time',
  'tokyo_travel_time',
  'own_site_distance',
  'customer_distance',
])

function falls(code: string, stated: Fact | null, target: Fact): boolean {
  if (typeof stated === 'boolean') return stated !== target
  if (stated === null) return false
  const [all, wished] = [[stated].flat(), [target].flat()]
  if (code === 'office_form' || Array.isArray(stated)) return !all.some((one) => wished.includes(one))
  return atMost.has(code) ? stated > target : stated < target
}

/** What a municipality wrote of its strengths, offices and projects; a level below 3 is none. */
function textsOf({ strengths, offices, projects = [] }: Towns[number]['profile']): string {
  return [...strengths.filter(({ level }) => level >= 3), ...offices, ...projects].map((one) => JSON.stringify(one)).join('\n')
}

function levelCalled(name: string | undefined): number {
  return Number(strengthLevels.find(({ ja }) => ja === name)?.code)
}

/** The kind of cause a shortfall names, if what the municipality stated bears it out; else what is wrong with it. */
function causeOf(fact: string, { criterion, reason }: Contribution, profile: Towns[number]['profile']): string {
  const level = profile.strengths.find(({ code }) => code === criterion)?.level
  const rated = /^自治体の自己評価は「(.+?)」(?:です。|で、ご希望の「(.+?)」に届きません。)$/u.exec(fact)
  if (rated) {
    const least = rated[2] === undefined ? 4 : levelCalled(rated[2])
    return levelCalled(rated[1]) === level && level < least ? 'level' : `${fact} of level ${level}`
  }
  if (fact.includes('見当たりません')) {
    if (reason.kind !== 'strength' && reason.kind !== 'words') return `${fact} of ${reason.kind}`
    const isWhole = textsOf(profile).includes(reason.words?.asked ?? fact)
    const isGood = reason.kind === 'words' || (level ?? 0) >= 4
    return isGood && !isWhole ? 'words' : `${fact} of level ${level} and ${textsOf(profile)}`
  }
  if (reason.kind !== 'office' && reason.kind !== 'place') return `${fact} of ${reason.kind}`
  return falls(criterion, reason.stated, reason.target) ? 'fact' : `${fact} of ${JSON.stringify(reason)}`
}

describe('what a company is told of any candidate', () => {
  it('has every criterion in one list only', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, (company, municipalities) => {
        for (const candidate of rankMunicipalities({ company, municipalities }).candidates) {
          const { reasons, related, beside, weaknesses, questions } = portraitOfCandidate(candidate)
          const told = [...reasons, ...related, ...beside, ...weaknesses].map((sentence) => partsOf(sentence).code)
          expect(new Set(told).size).toBe(told.length)
          const asked = questions.map(({ question }) => question.ja)
          expect(asked.filter((question) => told.some((code) => asksOf(code, question)))).toEqual([])
          expect(new Set(asked).size).toBe(asked.length)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('tells of every wish of the company how the candidate stands on it, and names each in one place of the card', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, (company, municipalities) => {
        for (const candidate of rankMunicipalities({ company, municipalities }).candidates) {
          const { confidence, companySide, municipalitySide, unknowns } = candidate
          const told = portraitOf({ confidence, companySide, municipalitySide, unknowns }, company.profile.needs)
          expect(told.wishes.map(({ criterion }) => criterion).toSorted()).toEqual(company.profile.needs.map(({ code }) => code).toSorted())
          const settled = told.wishes.filter(({ standing }) => standing !== 'unknown' && standing !== 'untold')
          const asked = told.questions.map(({ question }) => question.ja)
          for (const { criterion } of settled) expect(asked.filter((question) => asksOf(criterion, question))).toEqual([])
          for (const wish of told.wishes.filter(({ standing }) => standing === 'unknown')) {
            const names = told.further.some(({ criterion }) => criterion === wish.criterion)
            expect([wish.criterion, names || asked.some((question) => asksOf(wish.criterion, question))]).toEqual([wish.criterion, true])
          }
          const wished = new Set<string>(company.profile.needs.map(({ code }) => code))
          expect([...told.reasons, ...told.related].map((sentence) => partsOf(sentence).code).filter((code) => !wished.has(code))).toEqual(
            [],
          )
          expect(told.beside.map((sentence) => partsOf(sentence).code).filter((code) => wished.has(code))).toEqual([])
          const said = new Set([...told.reasons, ...told.related, ...told.weaknesses].map((sentence) => partsOf(sentence).code))
          for (const { criterion } of told.further) expect(said.has(criterion)).toBe(false)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('names a cause of every shortfall that is one', () => {
    const causes = new Set<string>()
    fc.assert(
      fc.property(anyCompany, anyTowns, (company, municipalities) => {
        for (const candidate of rankMunicipalities({ company, municipalities }).candidates) {
          const profile = municipalities.find(({ code }) => code === candidate.code)?.profile
          for (const { code, fact } of portraitOfCandidate(candidate).weaknesses.map(partsOf)) {
            const line = candidate.companySide.contributions.find(({ criterion }) => criterion === code)
            const cause = line && profile ? causeOf(fact, line, profile) : `${fact} of nothing`
            expect(['level', 'words', 'fact']).toContain(cause)
            causes.add(cause)
          }
        }
      }),
      { numRuns: 300, seed: 5 },
    )
    expect([...causes].toSorted()).toEqual(['fact', 'level', 'words'])
  })
})
