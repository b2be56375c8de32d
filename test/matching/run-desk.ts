import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { readNow } from '../../src/db/clock.store.ts'
import { municipalities } from '../../src/organizations/organizations.table.ts'
import type { CompanyProfile, MunicipalityProfile } from '../../src/organizations/profile.schemas.ts'
import { stateProfileWithin } from '../../src/organizations/state-profile.ts'
import { system } from '../../src/people/actor.ts'
import { corporateForm } from '../organizations/forms.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'

export interface Sentence {
  ja: string
  en: string
}

export interface Side {
  score: number
  confidence: number
  contributions: { criterion: string; weight: number; utility: number; points: number; explanation: Sentence }[]
}

export interface MatchedTown {
  code: string
  name: string
  prefecture: string
}

export interface MatchedCandidate {
  rank: number
  deskRank: number | null
  adjustment: { act: 'pin' | 'exclude' | 'place'; reason: string } | null
  municipality: MatchedTown
  profileVersionId: string | null
  score: number
  confidence: number
  companySide: Side
  municipalitySide: Side
  unknowns: { criterion: string; side: 'company' | 'municipality'; must: boolean; question: Sentence }[]
  reasons: Sentence[]
}

export interface Ranking {
  candidateCount: number
  excludedCount: number
  companyProfileVersionId: string
  engineVersion: string
  evidenceVersion: number
  weights: { criterion: string; weight: number }[]
  ticketWeights: { version: number } | null
  candidates: MatchedCandidate[]
  excluded: { municipality: MatchedTown; violations: { criterion: string }[]; reasons: Sentence[] }[]
  excludedBy: { side: string; criterion: string; municipalities: number }[]
  nobody: (Sentence & { code: string }) | null
  relaxations: {
    mustHaves: { side: string; criterion: string; excludes: number; frees: number; explanation: Sentence }[]
    conflicts: { mustHaves: { side: string; criterion: string }[]; explanation: Sentence }[]
  } | null
  notices: (Sentence & { code: string })[]
}

export interface WhatIf extends Ranking {
  besideRun: { id: string } | null
  candidates: (MatchedCandidate & { runRank: number | null })[]
}

export interface Match extends Ranking {
  id: string
  adjustments: { act: string; municipalityCode: string; reason: string }[]
}

/** A desk with companies, and municipalities that state what a test needs. */
export interface RunDesk {
  desk: TestApp
  supervisor: Person
  /** Files a company's form; answers the number of its ticket. */
  fileCompany(name: string, profile: CompanyProfile): Promise<string>
  /** Id of a municipality's row. */
  idOf(code: string): Promise<string>
  /** The next version of these municipalities' profiles. */
  state(profiles: Record<string, MunicipalityProfile>): Promise<void>
  run(number: string, query?: string): Promise<Match>
  read(number: string, runId: string, query?: string): Promise<Match>
}

export async function startRunDesk(): Promise<RunDesk> {
  const desk = await startApp()
  const supervisor = await desk.staff('supervisor')

  const idOf: RunDesk['idOf'] = async (code) => {
    const [row] = await desk.db.select().from(municipalities).where(eq(municipalities.code, code))
    if (!row) throw new Error(`no ${code}`)
    return row.id
  }

  return {
    desk,
    supervisor,
    idOf,
    fileCompany: async (name, { industry, employees, prefecture, headquarters, ...profile }) => {
      const company = { name, industry, employees, prefecture, ...(headquarters !== undefined && { headquarters }) }
      const answer = await desk.request('POST', '/api/v1/intake/corporate', corporateForm(company, profile))
      expect(answer.statusCode, answer.body).toBe(201)
      return answer.json<{ ticket: { number: string } }>().ticket.number
    },
    state: async (profiles) => {
      for (const [code, profile] of Object.entries(profiles)) {
        const id = await idOf(code)
        await desk.db.transaction(async (tx) => stateProfileWithin(tx, system, id, profile, 'seed', await readNow(tx)))
      }
    },
    run: async (number, query = '') => {
      const answer = await supervisor.request('POST', `/api/v1/tickets/${number}/matches${query}`)
      expect(answer.statusCode, answer.body).toBe(201)
      return answer.json()
    },
    read: async (number, runId, query = '') => {
      const answer = await supervisor.request('GET', `/api/v1/tickets/${number}/matches/${runId}${query}`)
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json()
    },
  }
}

/** A municipality that states nothing but what is given. */
export function stating(profile: Partial<MunicipalityProfile>): MunicipalityProfile {
  return { strengths: [], offices: [], needs: [], ...profile }
}

/** A company that asks for a smart city at level 3, and seats. */
export const company: CompanyProfile = {
  industry: 'G',
  employees: 40,
  prefecture: '13',
  purposes: ['talent', 'open_innovation'],
  presence: ['satellite_office'],
  needs: [
    { code: 'smart_city', importance: 'must', target: 'スマートシティの実証' },
    { code: 'office_seats', importance: 3, target: 7 },
    { code: 'access', importance: 1 },
  ],
  plans: { headCount: 5 },
  disclosure: 'blind',
}

/** 会津若松市, 白浜町; 北九州市 is ruled out by the company's must-have. */
export const towns = {
  '072028': stating({
    strengths: [{ code: 'smart_city', level: 5, note: 'スマートシティの実証が進行中' }],
    offices: [{ name: 'AiCT', form: 'shared', seats: 6 }],
    needs: [
      { code: 'industry', importance: 4, target: ['G'] },
      { code: 'local_hiring', importance: 2 },
    ],
  }),
  '304018': stating({ strengths: [{ code: 'satellite_office', level: 4 }], needs: [{ code: 'head_count', importance: 3, target: 7 }] }),
  '401005': stating({ strengths: [{ code: 'smart_city', level: 1 }] }),
}
