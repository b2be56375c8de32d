import type { Role } from '../catalog/desk-codes.ts'

/**
 * How far a role reaches with an operation: everything, only its own, everything with personal data masked, tickets that were opened with a
 * recorded reason, or not at all.
 */
export type Reach = 'all' | 'own' | 'masked' | 'reasoned' | 'none'

/** What an API token may be limited to. */
export const tokenScopes = [
  'tickets:read',
  'tickets:write',
  'organizations:read',
  'organizations:write',
  'matching:read',
  'matching:write',
  'people:read',
  'people:write',
] as const
export type TokenScope = (typeof tokenScopes)[number]

type RoleRule = { scope: TokenScope | null } & Record<Role, Reach>
export type AccessRule = 'public' | RoleRule

export const nobody = { administrator: 'none', supervisor: 'none', consultant: 'none', auditor: 'none', contact: 'none' } as const

/** Everyone signed in, about themselves; an API token cannot. */
export const oneself: RoleRule = { scope: null, administrator: 'own', supervisor: 'own', consultant: 'own', auditor: 'own', contact: 'own' }

/** The same for members of the desk. */
export const ownFactor: RoleRule = { ...nobody, scope: null, administrator: 'own', supervisor: 'own', consultant: 'own', auditor: 'own' }

/** The same for those who hold meetings. */
export const ownMeetings: RoleRule = { ...nobody, scope: null, administrator: 'own', supervisor: 'own', consultant: 'own' }

/** The same for those who take tickets. */
export const ownConcerns: RoleRule = { ...nobody, scope: null, supervisor: 'own', consultant: 'own' }

/** Members of the desk who work there, at any ticket, with their own eyes and hands: an API token cannot. */
export const atTheDesk: RoleRule = { ...nobody, scope: null, administrator: 'all', supervisor: 'all', consultant: 'all' }

/** The same of one ticket. */
export const atTheTicket: RoleRule = { ...atTheDesk, administrator: 'reasoned' }

/** The same for consultants with what is theirs. */
export const ownAtTheDesk: RoleRule = { ...atTheDesk, consultant: 'own' }

export function everyoneReads(scope: TokenScope, contact: Reach): RoleRule {
  return { scope, administrator: 'all', supervisor: 'all', consultant: 'all', auditor: 'masked', contact }
}

export function deskReads(scope: TokenScope): RoleRule {
  return everyoneReads(scope, 'none')
}

/** What is said of many tickets at once: administrators keep the desk running and see no person in it. */
export function listsTickets(scope: TokenScope, contact: Reach = 'none'): RoleRule {
  return { ...everyoneReads(scope, contact), administrator: 'masked' }
}

/** What is said of one ticket: an administrator has given a reason to open it. */
export function readsTicket(scope: TokenScope, contact: Reach = 'none'): RoleRule {
  return { ...everyoneReads(scope, contact), administrator: 'reasoned' }
}

/** Consultants work on tickets assigned to them (or to whom they stand in for); supervisors on all. */
export function deskWorks(scope: TokenScope, contact: Reach = 'none'): RoleRule {
  return { ...nobody, scope, administrator: 'reasoned', supervisor: 'all', consultant: 'own', contact }
}

/** Work any member of the desk may do, whoever the ticket is assigned to. */
export function anyConsultant(scope: TokenScope): RoleRule {
  return { ...nobody, scope, administrator: 'all', supervisor: 'all', consultant: 'all' }
}

/** The same at one ticket. */
export function anyConsultantAtTicket(scope: TokenScope): RoleRule {
  return { ...anyConsultant(scope), administrator: 'reasoned' }
}

/** The same, and contacts for their own organisation. */
export function anyConsultantAndOwn(scope: TokenScope): RoleRule {
  return { ...nobody, scope, administrator: 'all', supervisor: 'all', consultant: 'all', contact: 'own' }
}

/**
 * What `deskWorks` and `anyConsultantAtTicket` allow, to several tickets at once by whoever sees them: administrators give a reason for
 * each.
 */
export function toSeveral(consultant: 'own' | 'all'): RoleRule {
  return { ...nobody, scope: null, supervisor: 'all', consultant }
}

export function supervisorsOnly(scope: TokenScope): RoleRule {
  return { ...nobody, scope, administrator: 'all', supervisor: 'all' }
}

/**
 * What supervisors decide with their own eyes, on every ticket or of an address: an API token cannot, nor can administrators, who have
 * opened none of them and to whom addresses are masked.
 */
export const supervisorsThemselves: RoleRule = { ...nobody, scope: null, supervisor: 'all' }

/** The desk as a whole: whoever leads it, and whoever audits it. */
export function leadersRead(scope: TokenScope): RoleRule {
  return { ...nobody, scope, administrator: 'all', supervisor: 'all', auditor: 'masked' }
}

/** The same of one ticket. */
export function supervisorsAtTicket(scope: TokenScope): RoleRule {
  return { ...supervisorsOnly(scope), administrator: 'reasoned' }
}

export function administratorsOnly(scope: TokenScope | null): RoleRule {
  return { ...nobody, scope, administrator: 'all' }
}
