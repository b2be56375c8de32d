import { addCalendarDays, dayInJapan, startOfDayInJapan } from '../../calendar/business-time.rules.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { requireMatch } from '../../http/preconditions.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { ticketForReading } from '../ticket-access.ts'
import type { DraftKind } from './draft-kinds.ts'
import { deleteOfDraftsBefore, listOfDrafts, type AttachmentRow } from '../attachments/attachments.store.ts'
import { joinDrafts } from './join-drafts.rules.ts'
import { deleteDraft, deleteDraftsBefore, listDrafts, lockDraft, writeDraft, type DraftRow } from './drafts.store.ts'

/** Days a draft nobody goes on with is kept. */
const daysKept = 90

/** What the actor has begun to write at a ticket, and its files: nobody else's. */
export async function readDrafts(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
): Promise<{ drafts: DraftRow[]; files: AttachmentRow[] }> {
  const { id } = await ticketForReading(db, actor, number)
  const [drafts, files] = await Promise.all([listDrafts(db, id, actor.id), listOfDrafts(db, { ticketId: id, staffId: actor.id })])
  return { drafts, files }
}

/**
 * Keeps what the actor is writing at a ticket, or, when that has become part of another one meanwhile, at the one it became part of,
 * beside what they are writing there. With `ifMatch` only over the version it names: 412 with the current one, 0 when there is
 * none any more (it was sent elsewhere). Without it, over whatever there is.
 */
export async function keepDraft(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { kind, ifMatch, ...words }: { kind: DraftKind; subject: string; body: string; ifMatch: string | undefined },
): Promise<DraftRow> {
  return db.transaction(async (tx) => {
    const { id, mergedIntoId } = await ticketForReading(tx, actor, number)
    const place = { ticketId: mergedIntoId ?? id, staffId: actor.id, kind }
    const there = mergedIntoId === null ? undefined : await lockDraft(tx, place)
    if (there)
      return writeDraft(tx, place, { subject: there.subject || words.subject, body: joinDrafts(there.body, words.body) }, await readNow(tx))
    if (ifMatch !== undefined) requireMatch(ifMatch, (await lockDraft(tx, place))?.version ?? 0)
    return writeDraft(tx, place, words, await readNow(tx))
  })
}

/** Throws a draft of the actor's away, if there is one; with `ifMatch` only the version it names: 412 once they wrote on elsewhere. */
export async function dropDraft(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { kind, ifMatch }: { kind: DraftKind; ifMatch: string | undefined },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await ticketForReading(tx, actor, number)
    const place = { ticketId: id, staffId: actor.id, kind }
    const draft = await lockDraft(tx, place)
    if (!draft) return
    if (ifMatch !== undefined) requireMatch(ifMatch, draft.version)
    await deleteDraft(tx, place)
  })
}

/** Forgets drafts nobody went on with, and their files. */
export function forgetDrafts({ db }: Pick<Deps, 'db'>): Promise<number> {
  return db.transaction(async (tx) => {
    const before = startOfDayInJapan(addCalendarDays(dayInJapan(await readNow(tx)), -daysKept))
    return (await deleteDraftsBefore(tx, before)) + (await deleteOfDraftsBefore(tx, before))
  })
}
