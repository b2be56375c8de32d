import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { CompanyProfile } from '../organizations/profile.schemas.ts'
import { currentProfile, municipalitiesWithProfile, type ProfileVersionRow } from '../organizations/read-organization.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import { rankMunicipalities } from './engine.ts'
import { readRunWithin, type StoredRun } from './read-match.ts'
import type { Candidate } from './result.schemas.ts'
import { insertCandidates, insertRun } from './runs.store.ts'
import type { Explanation } from './stored-run.schemas.ts'

/**
 * Ranks every municipality with a profile for the company of a ticket and keeps the run, with the versions of everything it looked
 * at. Answers the run as it is read back, with the first `limit` candidates. Throws NotFound, Forbidden, and Conflict `no_company`
 * when the ticket is not a company's.
 */
export function runMatch({ db }: Deps, actor: SignedInActor, ticketNumber: string, limit: number): Promise<StoredRun> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForReading(tx, actor, ticketNumber)
    const company = await companyProfileOf(tx, ticket.audience === 'corporate' ? ticket.organizationId : null)
    const towns = await municipalitiesWithProfile(tx)
    const ranking = rankMunicipalities({
      company: { profile: company.body as CompanyProfile },
      municipalities: towns.map(({ municipality, profile }) => ({ code: municipality.code, profile })),
    })

    const run = await insertRun(tx, {
      ticketId: ticket.id,
      companyProfileVersionId: company.id,
      engineVersion: ranking.engineVersion,
      catalogVersion: ranking.catalogVersion,
      weights: ranking.weights,
      excluded: ranking.excluded,
      createdBy: actor.id,
      createdAt: now,
    })
    const townsByCode = new Map(towns.map((town) => [town.municipality.code, town]))
    await insertCandidates(
      tx,
      ranking.candidates.map((candidate) => {
        const town = townsByCode.get(candidate.code)
        if (!town) throw new Error(`the engine ranked ${candidate.code}, which it was not given`)
        const { rank, score } = candidate
        const ids = { runId: run.id, municipalityId: town.municipality.id, profileVersionId: town.profileVersionId }
        return { ...ids, rank, score, explanation: explanationOf(candidate) }
      }),
    )
    await recordEvent(tx, {
      type: 'match.run',
      actor,
      ticketId: ticket.id,
      subjectId: run.id,
      details: { runId: run.id, candidates: ranking.candidates.length, excluded: ranking.excluded.length },
      at: now,
    })
    return readRunWithin(tx, run, ticket.number, limit)
  })
}

async function companyProfileOf(tx: Transaction, companyId: string | null): Promise<ProfileVersionRow> {
  const profile = companyId === null ? undefined : await currentProfile(tx, companyId)
  if (!profile) {
    throw new Conflict('no_company', {
      ja: 'マッチングは企業からの相談案件でのみ実行できます。',
      en: 'Only the ticket of a company can be matched with municipalities.',
    })
  }
  return profile
}

function explanationOf({ confidence, companySide, municipalitySide, unknowns }: Candidate): Explanation {
  return { confidence, companySide, municipalitySide, unknowns }
}
