import { z } from 'zod'
import { pageOf } from '../http/lists.ts'
import { tokenScopes, type TokenScope } from './access-rules.policy.ts'
import type { TokenRow } from './tokens.store.ts'

export const tokenSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.enum(tokenScopes)),
    staffId: z.uuid().describe('Member of the desk whose role the token acts with'),
    createdAt: z.string(),
    expiresAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
    requestsPerMinute: z.int().describe('How many requests a minute are answered'),
    lastUsedAt: z.string().nullable().describe('To a few minutes; null: never'),
  })
  .meta({ id: 'Token' })

export const madeTokenSchema = tokenSchema
  .extend({ secret: z.string().describe('Send it as Authorization: Bearer …; shown this once, stored nowhere') })
  .meta({ id: 'MadeToken' })

export const tokenPageSchema = pageOf(tokenSchema).meta({ id: 'TokenPage' })

export function showToken(row: TokenRow): z.infer<typeof tokenSchema> {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes as TokenScope[],
    staffId: row.staffId,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    requestsPerMinute: row.requestsPerMinute,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }
}
