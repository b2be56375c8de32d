import { afterAll, beforeAll, describe, expect } from 'vitest'
import { localGovernments } from '../../src/catalog/local-governments.ts'
import type { Strength } from '../../src/catalog/matching-codes.ts'
import { type Evidence, noEvidence } from '../../src/evidence/evidence.ts'
import { preparePlaces } from '../../src/evidence/import-places.ts'
import { prepareStatistics } from '../../src/evidence/import-statistics.ts'
import { currentEvidenceVersion, loadEvidence } from '../../src/evidence/read-evidence.ts'
import { readTableFile } from '../../src/evidence/table-file.ts'
import { marketOf } from '../../src/matching/market/market.ts'
import { rankMarket } from '../../src/matching/score/rank-market.ts'
import type { CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { demoMunicipalities } from '../../src/seed/demo-municipalities.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { hasSharedData, itWithSharedData, sharedFile } from '../support/shared-data.ts'
import { literal, told } from './told.ts'
import { company } from './towns.ts'

const [statistics, places] = ['SSDSE-A-2026.csv', 'municipalities.csv'] as const
const itWithTables = itWithSharedData(statistics, places)
let database: TestDatabase | undefined
let evidence: Evidence = noEvidence

/** The code each wish finds first among all 1,741, the dozen of the samples with their profiles, without a strength of some. */
function winners(wishes: readonly Partial<CompanyProfile>[], codes: readonly string[], dropped?: Strength): (string | undefined)[] {
  const stated = new Map(demoMunicipalities.map(({ code, profile }) => [code, profile]))
  const towns = localGovernments
    .filter(({ kind }) => kind === 'municipality')
    .map(({ code }) => {
      const profile = stated.get(code) ?? null
      const strengths = profile?.strengths.filter((strength) => !codes.includes(code) || strength.code !== dropped) ?? []
      return { code, profile: profile && { ...profile, strengths } }
    })
  const market = marketOf(towns, evidence)
  return wishes.map((wish) => market.towns[rankMarket(market, company(wish).profile).order[0] ?? -1]?.code)
}

describe('among all 1,741 municipalities with the public tables imported', () => {
  beforeAll(async () => {
    if (!hasSharedData(statistics, places)) return
    database = await createDatabase()
    await prepareStatistics(readTableFile(sharedFile(statistics))).save(database.db)
    await preparePlaces(readTableFile(sharedFile(places))).save(database.db)
    evidence = await loadEvidence(database.db, await currentEvidenceVersion(database.db))
  })
  afterAll(() => database?.close())

  for (const { place, codes, wishes, lost, ...rest } of told) {
    itWithTables(`${place}: comes first, in whatever of the sources' words, and no more without the strength they name`, () => {
      expect(evidence.towns.size).toBe(1741)
      const asked = [...literal({ place, codes, wishes, lost, ...rest }), ...wishes]
      for (const winner of winners(asked, codes)) expect(codes).toContain(winner)
      for (const [dropped, without] of lost) for (const winner of winners(without, codes, dropped)) expect(codes).not.toContain(winner)
    })
  }
})
