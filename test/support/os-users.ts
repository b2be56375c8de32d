import { spawnSync } from 'node:child_process'
import { userMay, weAreRoot, type OsUser } from '../../src/embedded/os-user.ts'

/** An ordinary user that a test run by root may start programs as. */
export const nobody: OsUser = { name: 'nobody', uid: 65_534, gid: 65_534 }

export const asRoot = weAreRoot()

/** Whether `nobody` could run this clone's programs at all (not when it lies below a closed folder). */
export const nobodyReachesUs = asRoot && userMay(nobody, 'run', process.execPath) && userMay(nobody, 'read', import.meta.filename)

/** Gives a folder to `nobody`, with all in it. */
export function giveToNobody(folder: string): void {
  const { status } = spawnSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, folder])
  if (status !== 0) throw new Error(`chown of ${folder} failed`)
}
