import type { Transaction } from '../../db/client.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, Forbidden, NotFound } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { requireMatch } from '../../http/preconditions.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { columnsOf, dropColumnsOfView } from '../list-columns/list-columns.store.ts'
import type { TicketColumn } from '../list-columns/ticket-columns.ts'
import { filterWithWords } from '../read-tickets.ts'
import { countTickets } from '../ticket-counts.store.ts'
import type { SavedQuery } from '../ticket-query.schemas.ts'
import {
  countOwn,
  deleteView,
  hasName,
  insertView,
  listVisible,
  lockView,
  updateView,
  type SavedViewPatch,
  type SavedViewRow,
} from './saved-views.store.ts'

/** Views a person may have, and how many of all of them are listed: each is counted whenever they are. */
const mostOfOne = 30
const mostListed = 60

export interface CountedView {
  view: SavedViewRow
  /** Tickets the actor sees in it now. */
  count: number
  /** Whether there may be more of them than were counted. */
  atLeast: boolean
  /** What the actor sees of each ticket in it: what they chose, else what the view brings along. */
  columns: TicketColumn[] | null
}

/**
 * The actor's own views and those others share, each with how many tickets the actor sees in it; none of those that look for words to whom
 * words are masked, whom a count would tell.
 */
export async function listSavedViews({ db }: Deps, actor: SignedInActor): Promise<CountedView[]> {
  const visible = await listVisible(db, actor.id, mostListed)
  const views = actor.reach === 'masked' ? visible.filter(({ query }) => query.q === undefined) : visible
  if (views.length === 0) return []
  const counted = await Promise.all(
    views.map(async ({ id, query: { sort: _sort, ...wanted } }) => [id, await filterWithWords(db, actor, wanted)] as const),
  )
  const [{ counts, atLeast }, chosen] = await Promise.all([
    readNow(db).then((now) => countTickets(db, counted, now)),
    columnsOf(db, actor.id),
  ])
  return views.map((view) => ({
    view,
    count: counts[view.id] ?? 0,
    atLeast: atLeast.includes(view.id),
    columns: chosen.get(view.id) ?? view.columns,
  }))
}

/** Saves a view of the actor's. Conflict `name_taken`, `too_many_views`. */
export async function saveView(
  { db }: Deps,
  actor: SignedInActor,
  view: { name: string; query: SavedQuery; shared: boolean; columns: TicketColumn[] | null },
): Promise<SavedViewRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    if ((await countOwn(tx, actor.id)) >= mostOfOne) throw tooMany
    if (await hasName(tx, actor.id, view.name)) throw nameTaken
    const row = await insertView(tx, { ...view, staffId: actor.id, createdAt: now, updatedAt: now })
    await note(tx, actor, 'saved_view.saved', row, now)
    return row
  })
}

/**
 * Changes a view: the actor's own, or as a supervisor or administrator one that is shared. With `ifMatch`, 412 `stale` once it was changed
 * since it was read.
 */
export async function changeView(
  { db }: Deps,
  actor: SignedInActor,
  id: string,
  patch: SavedViewPatch,
  ifMatch?: string,
): Promise<SavedViewRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const view = requireOwn(actor, await lockView(tx, id))
    if (ifMatch !== undefined) requireMatch(ifMatch, view.updatedAt.toISOString())
    await countOwn(tx, view.staffId)
    if (patch.name !== undefined && patch.name !== view.name && (await hasName(tx, view.staffId, patch.name))) throw nameTaken
    const row = await updateView(tx, id, patch, now)
    await note(tx, actor, 'saved_view.saved', row, now)
    return row
  })
}

/** Removes a view, as above. */
export async function removeView({ db }: Deps, actor: SignedInActor, id: string, ifMatch?: string): Promise<void> {
  await db.transaction(async (tx) => {
    const view = requireOwn(actor, await lockView(tx, id))
    if (ifMatch !== undefined) requireMatch(ifMatch, view.updatedAt.toISOString())
    await deleteView(tx, id)
    await dropColumnsOfView(tx, id)
    await note(tx, actor, 'saved_view.removed', view, await readNow(tx))
  })
}

function requireOwn(actor: SignedInActor, view: SavedViewRow | undefined): SavedViewRow {
  if (view?.staffId === actor.id) return view
  if (!view?.shared) throw new NotFound({ ja: '保存した一覧', en: 'view' })
  if (actor.reach === 'own') {
    throw new Forbidden(
      {
        ja: '他の担当者が保存した一覧です。変更したい場合は、自分の一覧として保存し直してください。',
        en: 'This view is somebody else’s; save one of your own to change it.',
      },
      'not_your_view',
    )
  }
  return view
}

function note(tx: Transaction, actor: SignedInActor, type: 'saved_view.saved' | 'saved_view.removed', { id }: SavedViewRow, at: Date) {
  return recordEvent(tx, { type, actor, ticketId: null, subjectId: id, details: { savedViewId: id }, at })
}

const nameTaken = new Conflict('name_taken', {
  ja: '同じ名前の一覧が保存されています。別の名前を付けてください。',
  en: 'There is a view of this name; choose another.',
})
const tooMany = new Conflict('too_many_views', {
  ja: `保存できる一覧は${mostOfOne}件までです。使わないものを削除してください。`,
  en: `You can save ${mostOfOne} views; remove one you do not use.`,
})
