import type { Transaction } from '../../db/client.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { requireMatch } from '../../http/preconditions.ts'
import { judgeText } from '../../mail/text-blocks/judge-text.rules.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { cannedBlock } from './canned-block.ts'
import { actsOnCannedText } from './canned-text-acts.policy.ts'
import {
  countOwn,
  deleteCannedText,
  hasName,
  insertCannedText,
  listVisible,
  lockCannedText,
  updateCannedText,
  type CannedTextRow,
  type CannedTextWords,
} from './canned-texts.store.ts'

export type { CannedTextRow, CannedTextWords } from './canned-texts.store.ts'

/** Texts one person may have, and how many of all of them are listed. */
const mostOfOne = 100
const mostListed = 500

/** The actor's own texts and those others share, by name. */
export function listCannedTexts({ db }: Pick<Deps, 'db'>, actor: SignedInActor): Promise<CannedTextRow[]> {
  return listVisible(db, actor.id, mostListed)
}

/**
 * Keeps a text of the actor's. InvalidInput naming what breaks the rules of texts, in which language; Conflict `name_taken`,
 * `too_many_texts`.
 */
export async function addCannedText({ db }: Pick<Deps, 'db'>, actor: SignedInActor, given: CannedTextWords): Promise<CannedTextRow> {
  if (actor.kind !== 'staff') throw new Forbidden()
  const words = judged(given)
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    if ((await countOwn(tx, actor.id)) >= mostOfOne) throw tooMany
    if (await hasName(tx, actor.id, words.name)) throw nameTaken
    const row = await insertCannedText(tx, { ...words, staffId: actor.id, createdAt: now, updatedAt: now })
    await note(tx, actor, 'canned_text.saved', row, now)
    return row
  })
}

/**
 * Changes a text: the actor's own, or as a supervisor or administrator one that is shared. With `ifMatch`, 412 `stale` once it was
 * changed since it was read.
 */
export async function changeCannedText(
  { db }: Deps,
  actor: SignedInActor,
  id: string,
  patch: Partial<CannedTextWords>,
  ifMatch?: string,
): Promise<CannedTextRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const before = requireOwn(actor, await lockCannedText(tx, id), 'change')
    if (ifMatch !== undefined) requireMatch(ifMatch, before.updatedAt.toISOString())
    const words = judged({ name: before.name, ja: before.ja, en: before.en, shared: before.shared, ...patch })
    await countOwn(tx, before.staffId)
    if (await hasName(tx, before.staffId, words.name, id)) throw nameTaken
    const row = await updateCannedText(tx, id, words, now)
    await note(tx, actor, 'canned_text.saved', row, now)
    return row
  })
}

/** Removes a text, as above. */
export async function removeCannedText({ db }: Deps, actor: SignedInActor, id: string, ifMatch?: string): Promise<void> {
  await db.transaction(async (tx) => {
    const row = requireOwn(actor, await lockCannedText(tx, id), 'remove')
    if (ifMatch !== undefined) requireMatch(ifMatch, row.updatedAt.toISOString())
    await deleteCannedText(tx, id)
    await note(tx, actor, 'canned_text.removed', row, await readNow(tx))
  })
}

/** Words as they are kept. One language may be left out. */
function judged({ name, ja, en, shared }: CannedTextWords): CannedTextWords {
  const kept = { ja: plain(ja), en: plain(en) }
  const written = (['ja', 'en'] as const).filter((language) => kept[language] !== '')
  const faults = (written.length === 0 ? (['ja'] as const) : written).flatMap((language) =>
    judgeText(cannedBlock, kept[language]).map(({ code, message }) => ({ field: language, code, message })),
  )
  if (faults.length > 0) throw new InvalidInput(faults)
  return { name, shared, ...kept }
}

function plain(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').trim()
}

function requireOwn(actor: SignedInActor, row: CannedTextRow | undefined, act: 'change' | 'remove'): CannedTextRow {
  if (!row || !(row.shared || row.staffId === actor.id)) throw new NotFound({ ja: '定型文', en: 'canned text' })
  if (actsOnCannedText(row, actor)[act]) return row
  throw new Forbidden(
    {
      ja: '他の担当者の定型文です。変えたい場合は、自分の定型文として登録し直してください。',
      en: 'This text is somebody else’s; keep one of your own to change it.',
    },
    'not_your_text',
  )
}

function note(tx: Transaction, actor: SignedInActor, type: 'canned_text.saved' | 'canned_text.removed', { id }: CannedTextRow, at: Date) {
  return recordEvent(tx, { type, actor, ticketId: null, subjectId: id, details: { cannedTextId: id }, at })
}

const nameTaken = new Conflict('name_taken', {
  ja: '同じ名前の定型文があります。別の名前を付けてください。',
  en: 'There is a text of this name; choose another.',
})
const tooMany = new Conflict('too_many_texts', {
  ja: `登録できる定型文は${mostOfOne}件までです。使わないものを削除してください。`,
  en: `You can keep ${mostOfOne} texts; remove one you do not use.`,
})
