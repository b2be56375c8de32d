import type { Deps } from '../src/deps.ts'
import { faultOf } from '../src/log/fault.ts'
import { noteFailure, type PieceOfWork } from '../src/queue/note-failure.ts'
import type { Work } from '../src/queue/signs-of-life.ts'

export interface AccountOfWork {
  /** Does a piece of work, counts it, and writes down when it fails. */
  during(piece: PieceOfWork, work: () => Promise<void>): Promise<void>
  /** As it stands now. */
  read(): Work
}

/** What this process has in hand and has done. */
export function keepAccount(deps: Deps): AccountOfWork {
  const inHand = { react: 0, deliver: 0 }
  let done = 0
  let lastDoneAt: Date | null = null
  return {
    async during(piece, work) {
      inHand[piece.name] += 1
      try {
        await work()
        done += 1
        lastDoneAt = new Date()
      } catch (error) {
        // While the database is away nothing can be written: what failed is still due, and fails or succeeds again.
        await noteFailure(deps, piece, error).catch((fault: unknown) =>
          deps.log.warn({ fault: faultOf(fault) }, 'a failure was not written down'),
        )
        throw error
      } finally {
        inHand[piece.name] -= 1
      }
    },
    read: () => ({ inHand: { ...inHand }, done, lastDoneAt }),
  }
}
