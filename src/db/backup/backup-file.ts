import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, linkSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { syncFolder } from '../../embedded/private-files.ts'

/**
 * A backup is gzipped text of JSON lines: who made it, then per table its columns and its rows (arrays of what PostgreSQL prints of
 * each value, or null), then where the sequences stand, and last the digest of everything before.
 */
export const headerSchema = z.strictObject({
  format: z.literal('musubi backup 1'),
  madeAt: z.iso.datetime(),
  /** Hashes of the migrations the data's schema was made by, in their order. */
  migrations: z.array(z.string()),
  /** SHA-256 (hex) of the LINK_SECRET the links in mails are derived from. */
  linkSecretDigest: z.string(),
  /** The secret itself when nobody configured it, because it then is nowhere else. */
  linkSecret: z.string().optional(),
})
export type BackupHeader = z.infer<typeof headerSchema>

const tableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) })
const sequencesSchema = z.strictObject({ sequences: z.array(z.strictObject({ name: z.string(), last: z.string(), called: z.boolean() })) })
const sealSchema = z.strictObject({ sha256: z.string() })
const partSchema = z.union([tableSchema, sequencesSchema, sealSchema])

/** One row, as the JSON text of an array of strings and nulls. */
export interface RowPart {
  readonly row: string
}
export type BackupPart = { readonly header: BackupHeader } | z.infer<typeof tableSchema> | RowPart | z.infer<typeof sequencesSchema>

/** A file that no desk can be restored from; the message says why. */
export class UnusableBackup extends Error {}

/**
 * Writes a backup of mode 600. `file` appears only when it is whole and on disk.
 * Throws when it is there already: a backup is never overwritten.
 */
export async function writeBackupFile(file: string, parts: AsyncIterable<BackupPart>): Promise<void> {
  if (existsSync(file)) throw new UnusableBackup(`${file} is there already; a backup is never overwritten.`)
  const draft = `${file}.${process.pid}.partial`
  rmSync(draft, { force: true })
  try {
    const sink = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(Readable.from(sealed(parts), { objectMode: true }), createGzip(), sink)
    if (!sink.closed) await once(sink, 'close')
    linkSync(draft, file)
    syncFolder(dirname(file))
  } finally {
    rmSync(draft, { force: true })
  }
}

async function* sealed(parts: AsyncIterable<BackupPart>): AsyncGenerator<string> {
  const digest = createHash('sha256')
  for await (const part of parts) {
    const line = `${lineOf(part)}\n`
    digest.update(line)
    yield line
  }
  yield `${JSON.stringify({ sha256: digest.digest('hex') })}\n`
}

function lineOf(part: BackupPart): string {
  if ('row' in part) return part.row
  return JSON.stringify('header' in part ? part.header : part)
}

/** Reads a backup part by part. Throws UnusableBackup, at the latest after the last part, when it is not whole or was changed. */
export async function* readBackupFile(file: string): AsyncGenerator<BackupPart> {
  const digest = createHash('sha256')
  let first = true
  let seal: string | undefined
  for await (const line of linesOf(file)) {
    if (seal !== undefined) throw new UnusableBackup(`${file} goes on after its end.`)
    if (first) yield { header: parse(file, headerSchema, line) }
    else if (line.startsWith('[')) yield { row: line }
    else {
      const part = parse(file, partSchema, line)
      if ('sha256' in part) seal = part.sha256
      else yield part
    }
    first = false
    if (seal === undefined) digest.update(`${line}\n`)
  }
  if (seal === undefined) throw new UnusableBackup(`${file} is only a part of a backup: its end is missing.`)
  if (seal !== digest.digest('hex')) throw new UnusableBackup(`${file} was changed or damaged after it was made.`)
}

function parse<T>(file: string, schema: z.ZodType<T>, line: string): T {
  try {
    return schema.parse(JSON.parse(line))
  } catch (error) {
    throw new UnusableBackup(`${file} is not a backup of this system.`, { cause: error })
  }
}

/** Lines end with LF only: `node:readline` would also split at U+2028, which people's words may contain. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const text = source.pipe(createGunzip())
  source.on('error', (error) => text.destroy(error))
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let from = 0
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
        yield rest.toString('utf8', from, end)
        from = end + 1
      }
      rest = rest.subarray(from)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code?.startsWith('Z_')) throw new UnusableBackup(`${file} is only a part of a backup, or none (${code}).`, { cause: error })
    throw error
  } finally {
    source.destroy()
  }
  if (rest.length > 0) throw new UnusableBackup(`${file} is only a part of a backup: its last line is cut off.`)
}
