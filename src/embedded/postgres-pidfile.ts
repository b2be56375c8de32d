import { existsSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identifyProcess, worksIn } from './process-identity.ts'

/** No system gives this number to a process. */
const NOBODY = 2_147_483_647

/** What `postmaster.pid` in a data folder tells; undefined when there is no server nor the remnant of one. */
export interface PidFile {
  readonly pid: number
  readonly port: number | undefined
}

export function readPidFile(dataFolder: string): PidFile | undefined {
  const file = join(dataFolder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [lines[0], lines[3]].map((line) => Number.parseInt(line ?? '', 10))
  return { pid: pid || 0, port: port || undefined }
}

/** Whether the pid file's process still is a PostgreSQL server on this folder: not a zombie, not a stranger with the same number. */
export function isPostmasterOf(dataFolder: string, pid: number): boolean {
  return identifyProcess(pid) !== undefined && worksIn(pid, realpathSync(dataFolder), 'postgres')
}

/**
 * Makes a pid file left behind harmless. PostgreSQL refuses to start while *any* process has the number in it, be it a zombie or a
 * stranger after a reboot. Only the number is replaced: the rest tells the next server which shared memory to wait for, and
 * that check must not be lost while backends of the dead server still run.
 */
export function defusePidFile(dataFolder: string): void {
  const file = join(dataFolder, 'postmaster.pid')
  const text = readFileSync(file, 'utf8')
  if (text.trim() === '') {
    // PostgreSQL writes the file right after creating it; one that stays empty was cut off by a power failure.
    if (Date.now() - statSync(file).mtimeMs > 2000) rmSync(file)
    return
  }
  const [, ...rest] = text.split('\n')
  writeFileSync(file, [NOBODY, ...rest].join('\n'))
}
