import { accessSync, constants, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'

const MEMORY = '/dev/shm'
/** What `statfs` calls a file system in memory. */
const TMPFS = 0x01021994
/** Several times what the databases of all test files running at once take. */
const BYTES_NEEDED = 3 * 1024 ** 3

/** Where throw-away clusters may lie, the folder for a new one first. */
export function scratchFolders(): readonly [string, ...string[]] {
  return memoryIsRoomy() ? [MEMORY, tmpdir()] : [tmpdir()]
}

/** Each test file has a database of hundreds of files: on a disk, making and removing them costs more than everything else a test does. */
function memoryIsRoomy(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { type, bavail, bsize } = statfsSync(MEMORY)
    return type === TMPFS && bavail * bsize >= BYTES_NEEDED && freemem() >= BYTES_NEEDED
  } catch {
    return false
  }
}
