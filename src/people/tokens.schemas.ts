import { z } from 'zod'
import { tokenReasonCodes } from '../catalog/token-codes.ts'
import { instant, line } from '../http/fields.schemas.ts'
import { tokenScopes } from './access-rules.policy.ts'
import { refuseRepetitions } from './staff.rules.ts'

const share = z.int().min(1).max(6000).describe('Beyond, 429 with Retry-After until the minute is over')

export const newTokenSchema = z.strictObject({
  name: line(100),
  scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length).superRefine(refuseRepetitions),
  staffId: z.uuid().optional().describe('Member of the desk whose role the token acts with; you, when left out'),
  reason: z
    .enum(tokenReasonCodes)
    .optional()
    .describe('Why it acts for somebody else, who is told it by mail; it stands in the audit. 422 without it'),
  requestsPerMinute: share.default(300),
  expiresAt: instant.optional().describe('Without it the token works until it is revoked'),
})

export type NewToken = z.infer<typeof newTokenSchema>

/** What of a token may change; what it may do, and for whom, never does. */
export const tokenChangeSchema = z.strictObject({ requestsPerMinute: share })

export type TokenChange = z.infer<typeof tokenChangeSchema>
