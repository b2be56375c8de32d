import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strengthCodes } from '../../src/catalog/matching-codes.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import type { Candidate } from '../../src/matching/result.schemas.ts'
import type { MunicipalityProfile, StatedStrength } from '../../src/organizations/profile.schemas.ts'
import { anyTowns, company, town } from './towns.ts'

/** All that a municipality wrote itself. */
function ownWordsOf({ strengths, offices, projects = [] }: MunicipalityProfile): string {
  return [...strengths.map(({ note }) => note), ...offices.map(({ name }) => name), ...projects.flatMap(({ name, note }) => [name, note])]
    .join('\n')
    .normalize('NFKC')
    .toLowerCase()
}

/** The words that lines of the company's side say are mentioned. */
function quotedIn({ companySide }: Candidate): string[] {
  return companySide.contributions.flatMap(({ reason }) =>
    (reason.kind === 'words' || reason.kind === 'strength') && reason.words !== null ? reason.words.found : [],
  )
}

const wishFor = (target: string) => company({ needs: [{ code: 'words', importance: 3, target }] })

describe('the words that are quoted as mentioned', () => {
  it.each([
    ['海の近くがよい', { code: 'nature_resort', level: 5, note: '避暑地の森' }],
    ['温泉がある', { code: 'nature_resort', level: 5, note: '青い海、離島のリゾート' }],
    ['人口の多い都市', { code: 'talent', level: 5, note: '若い働き手が集まる' }],
    ['ワーケーションをしたい', { code: 'workation', level: 5 }],
  ] satisfies [string, StatedStrength][])('%s: none that the municipality did not write: %o', (wish, strength) => {
    const [candidate] = rankMunicipalities({
      company: wishFor(wish),
      municipalities: [town('010006', { strengths: [strength] })],
    }).candidates
    expect(candidate && quotedIn(candidate)).toEqual([])
  })

  it('stand in what the municipality wrote, whatever it states', () => {
    const wishes = fc.constantFrom('温泉', '海', '高専', 'サテライトオフィス', 'ワーケーション', '医療', 'SDGs', '人材', '実証')
    fc.assert(
      fc.property(wishes, wishes, fc.constantFrom(...strengthCodes), anyTowns, (wish, target, code, municipalities) => {
        const profile = {
          needs: [
            { code: 'words' as const, importance: 3, target: wish },
            { code, importance: 3, target },
          ],
        }
        for (const candidate of rankMunicipalities({ company: company(profile), municipalities }).candidates) {
          const stated = municipalities.find((one) => one.code === candidate.code)
          const own = stated === undefined ? '' : ownWordsOf(stated.profile)
          for (const word of quotedIn(candidate)) expect(own).toContain(word)
        }
      }),
    )
  })
})
