import { z } from 'zod'
import { instant, line } from '../http/fields.schemas.ts'
import { tokenScopes } from './access-rules.policy.ts'
import { refuseRepetitions } from './staff.rules.ts'

export const newTokenSchema = z.strictObject({
  name: line(100),
  scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length).superRefine(refuseRepetitions),
  staffId: z.uuid().optional().describe('Member of the desk whose role the token acts with; you, when left out'),
  requestsPerMinute: z.int().min(1).max(6000).default(300).describe('Beyond, 429 with Retry-After until the minute is over'),
  expiresAt: instant.optional().describe('Without it the token works until it is revoked'),
})

export type NewToken = z.infer<typeof newTokenSchema>
