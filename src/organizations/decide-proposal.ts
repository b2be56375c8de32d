import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, InvalidInput, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { faultsOf } from '../http/input-faults.ts'
import type { SignedInActor } from '../people/actor.ts'
import { recogniseRepresentativeWithin } from '../people/recognise-representative.ts'
import { requireMatch } from '../http/preconditions.ts'
import { changeCompany } from './change-company.ts'
import { lockCompany, type CompanyPatch } from './companies.store.ts'
import { withNames } from './list-organizations.ts'
import { companyWord, proposalWord } from './organization-access.ts'
import type { ProposedField } from './organizations.table.ts'
import { companyProfileSchema, municipalityProfileSchema, type Profile } from './profile.schemas.ts'
import { findCurrentProfile, lockOrganization } from './profiles.store.ts'
import { applyFields, emptyMunicipalityProfile, faultsOfDecision, isIdentityField, type Decision } from './proposal.rules.ts'
import { versionOfProposal } from './proposal-version.rules.ts'
import { lockProposal, updateProposal, type ProposalRow } from './proposals.store.ts'
import { stateProfileWithin } from './state-profile.ts'

/**
 * Decides a proposal field by field. What is accepted goes into a new version of the organisation's profile (source `proposal`);
 * an accepted name or corporate number is set on the company. Accepting anything of a municipality's form also accepts its sender as
 * the municipality's representative; a refusal says nothing about them. With `ifMatch`, 412 `stale` once what is known of a proposed
 * field is not what was read. Throws NotFound, Conflict `already_decided`, `corporate_number_known`, `company_exists`, and InvalidInput
 * unless every proposed field is decided exactly once.
 */
export function decideProposal(
  { db }: Deps,
  actor: SignedInActor,
  proposalId: string,
  decision: Decision,
  ifMatch?: string,
): Promise<ProposalRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const proposal = await lockProposal(tx, proposalId)
    if (!proposal) throw new NotFound(proposalWord)
    if (proposal.status === 'decided') throw alreadyDecided()
    const faults = faultsOfDecision(proposal.fields, decision)
    if (faults.length > 0) throw new InvalidInput(faults)

    const organization = await lockOrganization(tx, proposal.organizationId)
    if (ifMatch !== undefined) await requireKnown(tx, proposal, ifMatch)
    const accepted = proposal.fields.filter(({ field }) => decision.accepted.includes(field))
    await acceptIdentity(tx, proposal.organizationId, accepted.filter(isIdentityField), now)
    const stated = accepted.filter((field) => !isIdentityField(field))
    if (stated.length > 0) {
      const profile = await profileWith(tx, proposal.organizationId, stated)
      await stateProfileWithin(tx, actor, proposal.organizationId, profile, 'proposal', now)
    }
    if (accepted.length > 0 && organization?.kind === 'municipality') {
      await recogniseRepresentativeWithin(tx, actor, proposal.contactId, now, proposal.ticketId)
    }
    const { reason, ...fields } = decision
    const kept = reason ? { ...fields, reason } : fields
    const decided = await updateProposal(tx, proposalId, { decision: kept, decidedBy: actor.id, decidedAt: now })
    await recordEvent(tx, {
      type: 'proposal.decided',
      actor,
      ticketId: proposal.ticketId,
      subjectId: proposalId,
      details: { proposalId, accepted: decision.accepted.map(codeOfField), refused: decision.refused.map(codeOfField) },
      at: now,
    })
    return decided
  })
}

/** Holds the decision to what its sender saw; what is known of the organisation stands still from here on. */
async function requireKnown(tx: Transaction, proposal: ProposalRow, ifMatch: string): Promise<void> {
  await lockCompany(tx, proposal.organizationId)
  const [known] = await withNames(tx, [proposal])
  requireMatch(ifMatch, versionOfProposal(known?.fields ?? []))
}

/** The current profile, which other decisions may have changed since the form came, with the accepted fields in it. */
async function profileWith(tx: Transaction, organizationId: string, accepted: readonly ProposedField[]): Promise<Profile> {
  const current = (await findCurrentProfile(tx, organizationId))?.body ?? emptyMunicipalityProfile
  const schema = 'industry' in current ? companyProfileSchema : municipalityProfileSchema
  const result = schema.safeParse(applyFields(current, accepted), { reportInput: true })
  if (!result.success) throw new InvalidInput(faultsOf(result.error.issues))
  return result.data
}

async function acceptIdentity(tx: Transaction, companyId: string, accepted: readonly ProposedField[], now: Date): Promise<void> {
  if (accepted.length === 0) return
  const company = await lockCompany(tx, companyId)
  if (!company) throw new NotFound(companyWord)
  const patch = Object.fromEntries(accepted.map(({ field, proposed }) => [field, proposed])) as Pick<
    CompanyPatch,
    'name' | 'corporateNumber'
  >
  const known = company.corporateNumber
  if (patch.corporateNumber !== undefined && known !== null && known !== patch.corporateNumber) throw numberKnown()
  await changeCompany(tx, company, patch, now)
}

/** The history holds codes only; the name of an office or a project is somebody's words. */
function codeOfField(field: string): string {
  const [list = ''] = field.split('.')
  return list === 'offices' || list === 'projects' ? list : field
}

function alreadyDecided(): Conflict {
  return new Conflict('already_decided', { ja: 'この提案はすでに採否が決まっています。', en: 'This proposal has been decided already.' })
}

function numberKnown(): Conflict {
  return new Conflict('corporate_number_known', {
    ja: 'この企業には別の法人番号がすでに登録されています。法人番号の提案は不採用にしてください。',
    en: 'The company has another corporate number already; refuse the proposed one.',
  })
}
