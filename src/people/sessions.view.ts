import { z } from 'zod'
import type { SessionRow } from './sign-in.store.ts'

export const openSessionSchema = z
  .object({
    id: z.uuid(),
    createdAt: z.string(),
    lastSeenAt: z.string().describe('To about five minutes'),
    expiresAt: z.string(),
    device: z.string().nullable().describe('Coarsely what it was opened with, e.g. `Firefox / Windows`; null when nobody knows'),
    current: z.boolean().describe('Whether it is the one that asks'),
  })
  .meta({ id: 'OpenSession' })

export const openSessionsSchema = z.object({ items: z.array(openSessionSchema) })

/** A session as its owner or an administrator sees it; never its secret. */
export function showOpenSession(row: SessionRow, currentId: string | null): z.infer<typeof openSessionSchema> {
  const { id, createdAt, lastSeenAt, expiresAt, device } = row
  return {
    id,
    createdAt: createdAt.toISOString(),
    lastSeenAt: (lastSeenAt ?? createdAt).toISOString(),
    expiresAt: expiresAt.toISOString(),
    device,
    current: id === currentId,
  }
}
