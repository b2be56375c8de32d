import { z } from 'zod'
import { ticketStatusCodes } from '../../catalog/desk-codes.ts'
import { relationKindCodes } from '../../catalog/relation-codes.ts'
import type { SeenRelation } from './read-relations.ts'

export const relationSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(relationKindCodes).describe('What the other ticket is to this one'),
    number: z.string().describe('Of the other ticket'),
    organizationName: z.string().nullable().describe('Whom the other ticket is of; null: somebody who writes for nobody'),
    organizationRomanName: z.string().nullable().describe('Of a municipality in Latin letters; null: no reading is known'),
    status: z.enum(ticketStatusCodes),
    receivedAt: z.string(),
    createdBy: z.uuid(),
    createdAt: z.string(),
  })
  .meta({ id: 'Relation' })

export function showRelation({ receivedAt, createdAt, ...seen }: SeenRelation): z.infer<typeof relationSchema> {
  return { ...seen, receivedAt: receivedAt.toISOString(), createdAt: createdAt.toISOString() }
}
