import type { Reader } from '../db/client.ts'
import { countWorkers } from './queue.store.ts'
import { silence } from './signs-of-life.ts'

export interface WorkersState {
  /** `away`: no worker gives a sign of life. */
  worker: 'ok' | 'away'
  /** When the last one did, ISO 8601; absent when all ended in order, or none ever lived. */
  workerSeenAt?: string
  /** Workers that ended within the last hour without signing off. */
  workersLost: number
}

/** Whether there is a worker, for those who watch. */
export async function readWorkers(reader: Reader): Promise<WorkersState> {
  const { alive, lost, seenAt } = await countWorkers(reader, silence)
  return { worker: alive > 0 ? 'ok' : 'away', ...(seenAt !== null && { workerSeenAt: seenAt }), workersLost: lost }
}
