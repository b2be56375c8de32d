import { z } from 'zod'
import { suppressionReasonCodes } from '../catalog/suppression-codes.ts'
import { maskEmail } from '../http/mask.ts'
import { reachOf } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { isLiftable } from './suppression.rules.ts'
import type { SuppressionRow } from './suppressions.store.ts'

export const suppressionSchema = z
  .object({
    id: z.uuid(),
    address: z.string().nullable().describe('Null: of an erased person, whose address is not kept'),
    reason: z.enum(suppressionReasonCodes),
    since: z.string(),
    statedBy: z.uuid().nullable().describe('Who of the desk; null: the mail server, the reader, or an erasure'),
    followUpId: z.uuid().nullable().describe('The mail that bounced or was unsubscribed from'),
    liftedAt: z.string().nullable(),
    liftedBy: z.uuid().nullable(),
    can: z.object({ lift: z.boolean() }).describe('What its reader may do with it now'),
  })
  .meta({ id: 'Suppression' })

export function showSuppression(row: SuppressionRow, actor: SignedInActor): z.infer<typeof suppressionSchema> {
  const { id, address, reason, since, statedBy, followUpId, liftedAt, liftedBy } = row
  return {
    id,
    address: address !== null && actor.reach === 'masked' ? maskEmail(address) : address,
    reason,
    since: since.toISOString(),
    statedBy,
    followUpId,
    liftedAt: liftedAt?.toISOString() ?? null,
    liftedBy,
    can: { lift: isLiftable(row) && reachOf('liftSuppression', actor.role) !== 'none' },
  }
}
