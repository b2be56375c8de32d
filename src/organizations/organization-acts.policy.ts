import { reachOf, type Operation } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'

type Kind = 'company' | 'municipality' | 'prefecture'

interface Judged {
  readonly kind: Kind
  /** Whether it has stated anything of itself yet. */
  readonly hasProfile: boolean
}

/** The operation of an act by what the organisation is; a kind that is missing has no such act. */
const operations = {
  stateProfile: { company: 'stateCompanyProfile', municipality: 'stateMunicipalityProfile' },
  confirmProfile: { company: 'confirmCompanyProfile', municipality: 'confirmMunicipalityProfile' },
  correct: { company: 'correctCompany' },
  declare: { company: 'declareCompany' },
} as const satisfies Record<string, Partial<Record<Kind, Operation>>>

export type OrganizationAct = keyof typeof operations
export const organizationActs = Object.keys(operations) as OrganizationAct[] // `Object.keys` tells text only

/** What a member of the desk may do with an organisation as it stands: by the same policy that decides when they do it. */
export function actsOnOrganization({ kind, hasProfile }: Judged, actor: SignedInActor): Record<OrganizationAct, boolean> {
  const may = (act: OrganizationAct): boolean => {
    const ofKind: Partial<Record<Kind, Operation>> = operations[act]
    const operation = ofKind[kind]
    return operation !== undefined && reachOf(operation, actor.role) !== 'none' && (act !== 'confirmProfile' || hasProfile)
  }
  return Object.fromEntries(organizationActs.map((act) => [act, may(act)])) as Record<OrganizationAct, boolean> // one for each act
}
