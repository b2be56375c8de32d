import { randomUUID } from 'node:crypto'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { readFollowUp, type ReadFollowUp } from './list-follow-ups.ts'
import { carryOutWithoutEvent } from './plan.ts'
import { previewWithin, type TextTrial } from './preview-text.ts'

/** Sends what `previewText` shows to whoever asks for it, by the way every mail goes. Errors: those of `previewText`. */
export async function sendTestMail(deps: Deps, actor: SignedInActor, code: string, trial: TextTrial): Promise<ReadFollowUp> {
  if (actor.kind !== 'staff') throw new Forbidden()
  return deps.db.transaction(async (tx) => {
    const { followUpId: testOf, ticketId, tried } = await previewWithin(tx, deps, actor, code, trial)
    const now = await readNow(tx)
    const { block: textBlock, language, body } = tried
    const followUp = {
      key: `test-mail:${randomUUID()}`,
      kind: 'test-mail',
      side: 'staff',
      ticketId,
      staffId: actor.id,
      dueAt: now,
      details: {
        textBlock,
        language,
        ...(testOf !== null && { testOf }),
        ...(trial.organizationId !== undefined && { sampleOf: trial.organizationId }),
        ...(body !== undefined && { body }),
      },
      createdBy: actor.id,
    } as const
    const [id] = await carryOutWithoutEvent(tx, actor, { add: [followUp] }, now)
    if (!id) throw new Error('the test mail was not written')
    return readFollowUp(tx, id)
  })
}
