import type { Schemas } from '../api/client.ts'

/** A member of the desk with what they have to do. */
export type Member = Schemas['StaffMemberWithLoad']

/** Whether somebody of a role is given tickets; the others look after the desk, or look at it. */
export function takesTickets({ role }: { readonly role: Member['role'] | 'contact' }): boolean {
  return role === 'consultant' || role === 'supervisor'
}
