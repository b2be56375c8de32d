import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { quoted, UnusableTable } from './unusable-table.ts'

/** A file somebody wants to import. */
export interface TableFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Hexadecimal. */
  readonly sha256: string
}

/** The tables have one megabyte; whatever is larger than this is none of them, and need not be read to know. */
const largest = 32 * 1024 * 1024

/** Reads the file at `path` once and whole. Throws UnusableTable when it is not there, no file, or far too large. */
export function readTableFile(path: string): TableFile {
  const bytes = bytesOf(path)
  return { name: quoted(basename(path)), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function bytesOf(path: string): Uint8Array {
  try {
    const found = statSync(path)
    if (!found.isFile()) throw new UnusableTable({ ja: `${path} はファイルではありません。`, en: `${path} is no file.` })
    if (found.size > largest) {
      throw new UnusableTable({
        ja: `${path} は大きすぎます（${Math.ceil(found.size / 1024 / 1024)}MB、上限32MB）。`,
        en: `${path} is too large (${Math.ceil(found.size / 1024 / 1024)} MB, at most 32).`,
      })
    }
    return readFileSync(path)
  } catch (error) {
    if (error instanceof UnusableTable) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new UnusableTable({ ja: `${path} を読めません（${code}）。`, en: `${path} cannot be read (${code}).` })
  }
}
