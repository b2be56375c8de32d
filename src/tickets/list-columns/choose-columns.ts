import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { lockView } from '../saved-views/saved-views.store.ts'
import { dropColumns, writeColumns } from './list-columns.store.ts'
import type { TicketColumn } from './ticket-columns.ts'

/**
 * The actor sees a list with these columns from now on, nobody else does: `view` is the code of a queue, or the id of a saved view they
 * see (else NotFound). Null: as the view brings it along.
 */
export async function chooseColumns({ db }: Deps, actor: SignedInActor, view: string, columns: TicketColumn[] | null): Promise<void> {
  await db.transaction(async (tx) => {
    if (isSaved(view)) {
      const saved = await lockView(tx, view)
      if (saved?.staffId !== actor.id && !saved?.shared) throw new NotFound({ ja: '保存した一覧', en: 'view' })
    }
    const place = { staffId: actor.id, view }
    if (columns === null) await dropColumns(tx, place)
    else await writeColumns(tx, place, columns, await readNow(tx))
  })
}

/** Ids have hyphens, codes of queues have none. */
function isSaved(view: string): boolean {
  return view.includes('-')
}
