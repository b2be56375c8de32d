import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { CannotStart } from './cannot-start.ts'
import { identifyProcess, isRunning, isSameProcess, type ProcessIdentity } from './process-identity.ts'
import { writeNewPrivateFile } from './private-files.ts'

/** Another process has the lock and is alive. */
export class AlreadyRunning extends CannotStart {
  readonly pid: number

  constructor(pid: number) {
    super(`It is running already on this data folder (process ${pid}). すでに起動しています（プロセス ${pid}）。`)
    this.pid = pid
  }
}

/**
 * Takes the lock `file` for this process and returns how to give it back. A lock whose process is gone (killed, or from before
 * a reboot) does not count. Throws AlreadyRunning.
 */
export function takeStartLock(file: string): () => void {
  const me = identifyProcess(process.pid)
  if (!me) throw new Error('this process cannot be identified')
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`
  writeNewPrivateFile(draft, JSON.stringify(me))
  try {
    while (!linked(draft, file)) {
      const holder = readHolder(file)
      if (holder && isRunning(holder)) throw new AlreadyRunning(holder.pid)
      putAside(file, holder)
    }
  } finally {
    rmSync(draft)
  }
  return () => {
    if (isSameProcess(readHolder(file), me)) rmSync(file, { force: true })
  }
}

/** Creates the lock with its whole content in one step, so that nobody ever reads half of it. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity
  } catch {
    return undefined
  }
}

/** Removes a stale lock; if another starter was quicker and the file is already its fresh one, that one is put back. */
function putAside(file: string, stale: ProcessIdentity | undefined): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}.stale`
  try {
    renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const moved = readHolder(aside)
  if (moved && !isSameProcess(moved, stale)) linked(aside, file)
  rmSync(aside)
}
