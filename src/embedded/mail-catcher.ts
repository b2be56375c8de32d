import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { syncFolder } from './private-files.ts'

const SIZE_LIMIT = 25 * 1024 * 1024

export interface MailCatcher {
  /** `SMTP_URL` for whoever sends. */
  readonly url: string
  readonly port: number
  stop: () => Promise<void>
}

/** Where the mails of an embedded installation lie. */
export const mailFolderOf = (dataDir: string): string => join(dataDir, 'mails')

/**
 * An SMTP server on 127.0.0.1 that keeps every mail as `folder/<time>-<id>.eml` instead of delivering it. A mail is on disk, whole,
 * before it is acknowledged; what cannot be stored is refused with a 4xx, so that the sender tries again.
 * Files begin with the trace headers of a delivery (Return-Path, Delivered-To): they tell the envelope.
 */
export async function startMailCatcher(folder: string): Promise<MailCatcher> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(folder)) if (name.endsWith('.tmp')) rmSync(join(folder, name))
  const server = new SMTPServer({
    size: SIZE_LIMIT,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 2000,
    onData(stream, session, done) {
      receive(stream)
        .then((body) => store(folder, Buffer.concat([traceOf(session), body])))
        .then(() => done())
        .catch((error: Error & { responseCode?: number }) => done(Object.assign(error, { responseCode: error.responseCode ?? 451 })))
    },
  })
  // A client that breaks off is its own problem; it will send again.
  server.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function receive(stream: SMTPServerDataStream): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length
    // Read on to the end, or the answer could not be given.
    if (size <= SIZE_LIMIT) parts.push(part)
  }
  if (size > SIZE_LIMIT) throw Object.assign(new Error('The message is too large'), { responseCode: 552 })
  return Buffer.concat(parts)
}

function traceOf({ envelope }: SMTPServerSession): Buffer {
  const from = envelope.mailFrom ? envelope.mailFrom.address : ''
  const lines = [`Return-Path: <${from}>`, ...envelope.rcptTo.map(({ address }) => `Delivered-To: ${address}`)]
  return Buffer.from(lines.map((line) => `${line.replace(/[\r\n]/gu, '')}\r\n`).join(''))
}

async function store(folder: string, mail: Buffer): Promise<void> {
  const name = `${new Date().toISOString().replace(/[-:]/gu, '')}-${randomBytes(6).toString('hex')}`
  const draft = join(folder, `${name}.tmp`)
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(mail)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, join(folder, `${name}.eml`))
    syncFolder(folder)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
