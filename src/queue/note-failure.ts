import type { Deps } from '../deps.ts'
import { faultOf } from '../log/fault.ts'
import { saveDeliveryFailure, saveReactionFailure } from './queue.store.ts'

/** Where below the project's folder a frame of a stack lies: `react (workers/react.ts:57:11)`. */
const ourFrame = /^at (?:async )?(?:(?<what>[\w.<> ]+) \()?.*?(?<where>(?:src|workers)\/[\w./-]+:\d+:\d+)\)?$/u

/** What a job asks of a worker, one thing after the other. */
export type PieceOfWork = { readonly name: 'react'; readonly outboxId: number } | { readonly name: 'deliver'; readonly followUpId: string }

/**
 * Writes down that a piece of work could not be done, what the error was and where it arose; never its words, which may repeat a person's.
 */
export async function noteFailure({ db }: Pick<Deps, 'db'>, piece: PieceOfWork, error: unknown): Promise<void> {
  const { code, at } = faultOf(error)
  const frame = at.map((line) => ourFrame.exec(line)?.groups).find((found) => found !== undefined)
  const place = frame ? [frame.what, frame.where].filter((part) => part !== undefined).join(' ') : null
  const fault = { fault: faultOf(originOf(error)).type, code: code ?? null, place }
  if (piece.name === 'react') await saveReactionFailure(db, piece.outboxId, fault)
  else await saveDeliveryFailure(db, piece.followUpId, fault)
}

/** What is behind an error that only passes another one on. */
function originOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? originOf(error.cause) : error
}
