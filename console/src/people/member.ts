import type { Schemas } from '../api/client.ts'

/** A member of the desk with what they have to do. */
export type Member = Schemas['StaffMemberWithLoad']
