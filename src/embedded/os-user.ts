import { spawn, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { CannotStart } from './cannot-start.ts'

/** The unprivileged user of the operating system that PostgreSQL runs as when we are root (it refuses to run as root). */
export interface OsUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

export interface Finished {
  readonly code: number
  readonly output: string
}

export const weAreRoot = (): boolean => process.getuid?.() === 0

/**
 * Who owns (and therefore runs) the cluster in `home`: the owner of an existing folder, else `postgres` when the machine
 * has that user, else `nobody`. Undefined when we are not root: then PostgreSQL simply runs as ourselves.
 */
export function clusterUser(home: string): OsUser | undefined {
  if (!weAreRoot()) return undefined
  const owner = statSync(home, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  const user = lookUp('postgres') ?? lookUp('nobody')
  if (!user)
    throw new CannotStart('PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it as.')
  return user
}

/** Whether `user` gets past every folder on the way and may use `path` so (a real try, so that ACLs count too). */
export function userMay(user: OsUser, access: 'enter' | 'read' | 'run', path: string): boolean {
  const test = access === 'read' ? '-r' : '-x'
  const { status } = spawnSync('/bin/sh', ['-c', `test ${test} "$0"`, path], { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' })
  return status === 0
}

/**
 * Runs a program to its end, as `user` when given, without our environment (it holds secrets).
 * With `quiet` nothing of its output is read: a daemon left behind would otherwise keep us waiting for the end of it.
 */
export function runProgram(
  user: OsUser | undefined,
  file: string,
  args: readonly string[],
  { quiet = false, cwd = '/' } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', quiet ? 'ignore' : 'pipe', quiet ? 'ignore' : 'pipe'],
      ...(user && { uid: user.uid, gid: user.gid }),
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }))
  })
}

function lookUp(name: string): OsUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((option) => Number.parseInt(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout, 10))
  return uid !== undefined && gid !== undefined && uid > 0 ? { name, uid, gid } : undefined
}
