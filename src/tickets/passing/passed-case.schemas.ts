import { z } from 'zod'
import { emailAddress, line, paragraph } from '../../http/fields.schemas.ts'
import { localGovernmentCode } from '../intake.schemas.ts'

/** To which municipality a prefecture forwards its case, and whom there. */
export const forwardingSchema = z.strictObject({
  municipalityCode: localGovernmentCode.describe('Six digits with check digit; a municipality of the prefecture whose case it is'),
  contact: z.strictObject({ name: line(100), department: line(200).optional(), email: emailAddress }).describe('Who is in charge there'),
  contactConfirmed: z
    .literal(true)
    .optional()
    .describe("The contact is the municipality's, though the desk knows the address as the prefecture's, or its domain is like that"),
  note: paragraph(4000).default('').describe('Words of the prefecture to the municipality'),
})

export type Forwarding = z.infer<typeof forwardingSchema>
