import type { z } from 'zod'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, Forbidden } from '../../errors.ts'
import { stateProfileWithin } from '../../organizations/state-profile.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { addNoteWithin } from '../../tickets/correspond.ts'
import { ticketForUpdate } from '../../tickets/ticket-access.ts'
import { companyOf } from '../runs/company-of-ticket.ts'
import type { newNeedsSchema } from '../runs/match.schemas.ts'

type NewNeeds = z.infer<typeof newNeedsSchema>

/**
 * A member of the desk states what the company of a ticket wishes, as they understood it: the next version of its profile, otherwise as it
 * was, with the reason as a note of the ticket. Later runs are by it. Throws NotFound, Forbidden; Conflict `no_company`,
 * `organization_erased`, and `profile_changed` when the version they looked at is not the newest any more.
 */
export function stateNeeds({ db }: Deps, actor: SignedInActor, number: string, input: NewNeeds): ReturnType<typeof stateProfileWithin> {
  if (actor.kind !== 'staff') throw new Forbidden()
  const { needs, profileVersion, reason } = input
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const { profile, organizationId } = await companyOf(tx, ticket)
    const stated = await stateProfileWithin(tx, actor, organizationId, { ...profile, needs }, 'desk', now)
    // Whoever stated one in between did so before the company was locked: only the number that came out tells.
    if (stated.version !== profileVersion + 1) throw profileChanged()
    const words = `企業の希望条件を更新しました（プロフィール第${stated.version}版）。理由：${reason}`
    await addNoteWithin(tx, actor, ticket, words, now)
    return stated
  })
}

function profileChanged(): Conflict {
  return new Conflict('profile_changed', {
    ja: '企業のプロフィールが、ご覧になった後に更新されています。最新の内容を読み込んでから、もう一度変更してください。',
    en: "The company's profile has changed since you looked at it. Load it anew, then make your change again.",
  })
}
