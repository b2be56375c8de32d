import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'

/** A process that cannot be confused with a later one of the same number. */
export interface ProcessIdentity {
  readonly pid: number
  /** When it was started, as the system tells it (with the boot it belongs to); compared only for equality. */
  readonly started: string
}

const procfs = existsSync('/proc/self/stat')

/** Who runs under `pid` now; undefined when nobody does or only a zombie is left. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  return procfs ? identifyByProcfs(pid) : identifyByPs(pid)
}

/** Whether exactly this process (not another one of the same number) still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return isSameProcess(identity, identifyProcess(identity.pid))
}

export function isSameProcess(one: ProcessIdentity | undefined, other: ProcessIdentity | undefined): boolean {
  return one?.pid === other?.pid && one?.started === other?.started
}

/** Whether a process works in `folder`; where the system does not tell (macOS), whether it is a program of this `name` at least. */
export function worksIn(pid: number, folder: string, name: string): boolean {
  try {
    if (procfs) return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' })
    .stdout.trim()
    .endsWith(name)
}

function identifyByProcfs(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may itself contain spaces and parentheses, so fields count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return { pid, started: `${boot}/${fields[19]}` }
  } catch {
    return undefined
  }
}

function identifyByPs(pid: number): ProcessIdentity | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
  const [state, ...started] = (stdout ?? '').trim().split(/\s+/u)
  if (status !== 0 || !state || state.startsWith('Z')) return undefined
  return { pid, started: started.join(' ') }
}
