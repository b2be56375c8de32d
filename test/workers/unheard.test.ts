import { expect, it } from 'vitest'
import type { Transaction } from '../../src/db/client.ts'
import type { EventRow } from '../../src/events/events.store.ts'
import { unheard } from '../../src/events/unheard.ts'
import { reactions } from '../../workers/react.ts'

/** Of any use of the database this tells. */
const untouched = new Proxy({} as Transaction, {
  get: (_, property) => {
    throw new Error(`a reaction uses ${String(property)}`)
  },
})

it.each([...unheard])('no room reacts to %s, for which the relay makes no job', async (type) => {
  const at = new Date('2026-11-20T01:00:00Z')
  const event = {
    id: '0198a1b2-0000-7000-8000-000000000001',
    type,
    ticketId: '0198a1b2-0000-7000-8000-000000000002',
    subjectId: '0198a1b2-0000-7000-8000-000000000003',
    actorKind: 'system',
    actorId: null,
    onBehalfOf: null,
    details: { followUpId: '0198a1b2-0000-7000-8000-000000000003', kind: 'manual-follow-up' },
    occurredAt: at,
  } satisfies EventRow
  for (const reaction of reactions) await expect(reaction(untouched, event, at)).resolves.toBeUndefined()
})
