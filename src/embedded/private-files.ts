import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Flushes a folder's entries to disk, so that a rename or a new name in it survives a power cut. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes `text` into a new file of mode 600 and flushes it. Throws EEXIST when the file is there already. */
export function writeNewPrivateFile(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * The text of `file`; when there is none, `make()` is stored there first (mode 600, whole or not at all).
 * Of several processes doing this at once all get the same text.
 */
export function readOrCreatePrivateFile(file: string, make: () => string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`
  writeNewPrivateFile(draft, make())
  try {
    linkSync(draft, file)
    syncFolder(dirname(file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(file, 'utf8')
}

/** A random text of 256 bits that needs no escaping in URLs, SQL or shells. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}
