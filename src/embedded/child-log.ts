import { closeSync, copyFileSync, openSync, statSync, truncateSync } from 'node:fs'

const LIMIT = 10 * 1024 * 1024
const LOOK_EVERY_MS = 60_000

/** Opens a log to append to and hands its descriptor to `use`. */
export function withLog<T>(file: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(file, 'a', 0o600)
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Puts the lines so far aside (one old file is kept) when the log has grown beyond `limit` bytes; whoever writes to it just goes on. */
export function trimLog(file: string, limit: number = LIMIT): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= limit) return
  copyFileSync(file, `${file}.1`)
  truncateSync(file)
}

/** Trims the log now and from time to time. Returns how to stop that. */
export function keepLogShort(file: string): () => void {
  trimLog(file)
  const timer = setInterval(trimLog, LOOK_EVERY_MS, file)
  timer.unref()
  return () => clearInterval(timer)
}
