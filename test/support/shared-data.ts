import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { it } from 'vitest'

/** A file of public data beside the project; it is never part of it, and nothing needs it. */
export function sharedFile(name: string): string {
  return fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url))
}

/** Whether all the files are there. */
export function hasSharedData(...names: string[]): boolean {
  return names.every((name) => existsSync(sharedFile(name)))
}

/** `it` where all the files are there, otherwise a skip that says so: also in continuous integration, which cannot install them. */
export function itWithSharedData(...names: string[]): typeof it | typeof it.skip {
  if (hasSharedData(...names)) return it
  process.stdout.write(`skipped: no shared data (${names.join(', ')})\n`)
  return it.skip
}
