import type { Deps } from '../src/deps.ts'
import { dueFollowUps } from '../src/follow-ups/due-follow-ups.ts'
import type { Outlet } from '../src/mail/outlet.ts'
import type { JobQueue } from '../src/jobs/queue.ts'
import { shareOut } from './share-out.rules.ts'

const batch = 500

/** Milliseconds for which a follow-up handed to the queue is taken to be in good hands. A queue that was emptied is filled again after it. */
const trust = 15_000

export interface DueSweep {
  /** Hands due follow-ups to the queue, each once as long as the queue can be trusted to have it still. */
  turn(): Promise<void>
  /** Says that a follow-up came out of the queue: when it is due once more it may be handed over at once. */
  cameBack(followUpId: string): void
  /** Says that it came out of the queue while the way out was shut: it is handed over at once when `wayIsOpen`. */
  foundShut(followUpId: string): void
  wayIsOpen(): void
}

export function makeDueSweep(deps: Deps, queue: JobQueue, outlet: Pick<Outlet, 'isOpen'>): DueSweep {
  const handedOver = new Map<string, number>()
  const shutOut = new Set<string>()

  function letGo(): void {
    for (const id of shutOut) handedOver.delete(id)
    shutOut.clear()
  }

  return {
    async turn() {
      if (!queue.isOpen() || !outlet.isOpen()) return
      const now = performance.now()
      for (const [id, at] of handedOver) if (now - at > trust) handedOver.delete(id)
      // Those in good hands are due still, and must not hide the others.
      const due = await dueFollowUps(deps, batch + handedOver.size)
      const fresh = due.filter((id) => !handedOver.has(id))
      if (fresh.length === 0) return
      await queue.add(shareOut(fresh).map((followUpIds) => ({ name: 'deliver', data: { followUpIds } })))
      for (const id of fresh) handedOver.set(id, now)
    },
    cameBack(followUpId) {
      handedOver.delete(followUpId)
    },
    foundShut(followUpId) {
      shutOut.add(followUpId)
      if (outlet.isOpen()) letGo()
    },
    wayIsOpen: letGo,
  }
}
