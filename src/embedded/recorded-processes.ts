import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity.ts'

/** Our children by name, written down so that the next start can end what a killed one left behind, and nothing else. */
export interface ProcessRecord {
  add(name: string, pid: number): void
}

/** Begins a new record in `file`. */
export function recordProcesses(file: string): ProcessRecord {
  const known = new Map<string, ProcessIdentity>()
  const write = (): void => {
    writeFileSync(`${file}.tmp`, JSON.stringify(Object.fromEntries(known)), { mode: 0o600 })
    renameSync(`${file}.tmp`, file)
  }
  write()
  return {
    add(name, pid) {
      const identity = identifyProcess(pid)
      if (!identity) return
      known.set(name, identity)
      write()
    },
  }
}

/**
 * Ends the processes recorded in `file` that still run: politely, and after `within` milliseconds by force.
 * Returns their numbers. A process that merely has the number of an old one is left alone.
 */
export async function endRecordedProcesses(file: string, { within = 6000 }: { within?: number } = {}): Promise<number[]> {
  const left = readRecord(file).filter(isRunning)
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    for (const { pid } of left.filter(isRunning)) process.kill(pid, signal)
    const deadline = performance.now() + within
    while (left.some(isRunning) && performance.now() < deadline) await delay(20)
  }
  return left.map(({ pid }) => pid)
}

function readRecord(file: string): ProcessIdentity[] {
  try {
    return Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, ProcessIdentity>)
  } catch {
    return []
  }
}
