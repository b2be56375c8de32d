import type { StaffRole } from '../catalog/desk-codes.ts'
import type { Reach } from './access-rules.policy.ts'

/** A person of the desk who is signed in, or a trusted program acting for one. */
export interface StaffActor {
  readonly kind: 'staff'
  readonly id: string
  readonly role: StaffRole
  readonly name: string
  /** How far this person reaches with the operation being carried out. */
  readonly reach: Reach
  /** Colleagues this person stands in for today. */
  readonly substituteFor: readonly string[]
}

/** A person of an organisation who is signed in: sees and does only what is their organisation's own. */
export interface ContactActor {
  readonly kind: 'contact'
  readonly id: string
  readonly role: 'contact'
  readonly organizationId: string | null
  /** Whether the desk accepted that they speak for their organisation, and their address is proved. */
  readonly representative: boolean
  readonly reach: Reach
}

/** Whoever holds a case link: may do the one act the link is for, as the contact it was sent to. */
export interface LinkActor {
  readonly kind: 'link'
  /** Id of the case link. */
  readonly id: string
  readonly contactId: string
  readonly organizationId: string | null
}

/** An applicant nobody has signed in: the sender of a public form. */
export interface ApplicantActor {
  readonly kind: 'applicant'
  readonly id: null
}

/** The desk's own clockwork: expiry, closing, reactions. */
export interface SystemActor {
  readonly kind: 'system'
  readonly id: null
}

export type SignedInActor = StaffActor | ContactActor
export type Actor = SignedInActor | LinkActor | ApplicantActor | SystemActor

export const system: SystemActor = { kind: 'system', id: null }
export const applicant: ApplicantActor = { kind: 'applicant', id: null }
