import type { Deps } from '../src/deps.ts'
import type { Job } from '../src/jobs/queue.ts'
import { faultOf } from '../src/log/fault.ts'
import { noteFailure } from '../src/queue/note-failure.ts'
import type { Work } from '../src/queue/signs-of-life.ts'

export interface AccountOfWork {
  /** Does a job, counts it, and writes down when it fails. */
  during(job: Job, work: () => Promise<void>): Promise<void>
  /** As it stands now. */
  read(): Work
}

/** What this process has in hand and has done. */
export function keepAccount(deps: Deps): AccountOfWork {
  const inHand = { react: 0, deliver: 0 }
  let done = 0
  let lastDoneAt: Date | null = null
  return {
    async during(job, work) {
      inHand[job.name] += 1
      try {
        await work()
        done += 1
        lastDoneAt = new Date()
      } catch (error) {
        // While the database is away nothing can be written: what failed is still due, and fails or succeeds again.
        await noteFailure(deps, job, error).catch((fault: unknown) =>
          deps.log.warn({ fault: faultOf(fault) }, 'a failure was not written down'),
        )
        throw error
      } finally {
        inHand[job.name] -= 1
      }
    },
    read: () => ({ inHand: { ...inHand }, done, lastDoneAt }),
  }
}
