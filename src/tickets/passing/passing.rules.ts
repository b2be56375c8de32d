import { deadlineAfter } from '../../calendar/business-time.rules.ts'
import type { PassedCaseStatus } from '../../catalog/passed-case-codes.ts'
import { profileMembers, type ProfileMember } from '../../organizations/profile-members.ts'
import type { MunicipalityProfile } from '../../organizations/profile.schemas.ts'
import { emptyMunicipalityProfile } from '../../organizations/proposal.rules.ts'
import type { MunicipalForm } from '../intake.schemas.ts'

/** Business days a municipality is given to confirm: approval within a town hall takes its time. */
const daysToConfirm = 10

/** Until when the municipality is asked to answer, to the end of that business day. */
export function confirmBy(now: Date): Date {
  return deadlineAfter(now, daysToConfirm)
}

/** Municipalities one case of a prefecture may wait for at once. */
export const forwardsAtMost = 30

/** What a form says of its municipality, without the parts the municipality said are wrong. */
export function profileOfForm(form: MunicipalForm, wrongParts: readonly ProfileMember[] = []): MunicipalityProfile {
  const { strengths, offices, needs, projects, facts } = form
  const stated = { strengths, offices, needs, projects, facts }
  const right = Object.entries(stated).filter(([member]) => !wrongParts.some((part) => part === member))
  return { ...emptyMunicipalityProfile, ...Object.fromEntries(right) }
}

/** The parts a form says anything of. */
export function statedMembers(form: MunicipalForm): ProfileMember[] {
  return profileMembers.filter((member) => saysSomething(form[member]))
}

/** Lists without entries and objects of nothing else say nothing. */
function saysSomething(said: unknown): boolean {
  if (typeof said !== 'object' || said === null) return said !== undefined
  return Object.values(said).some(saysSomething)
}

export function isAnswered(status: PassedCaseStatus): boolean {
  return status !== 'waiting' && status !== 'withdrawn'
}
