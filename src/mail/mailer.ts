import { readFileSync } from 'node:fs'
import { Transform, type Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { formatMailDate } from '../calendar/japanese-date.rules.ts'
import { parseSender } from '../mail-address.ts'
import { readSmtpUrl } from '../smtp-server-address.ts'
import { refuseUnsendable, type Attachment, type OutgoingMail } from './outgoing-mail.ts'
import { judgeError, type SendResult } from './send-result.rules.ts'

/** Milliseconds. */
export interface MailerTimeouts {
  /** To reach the server and set up the session. */
  readonly connection: number
  /** To be greeted. */
  readonly greeting: number
  /** Without a sign of life in between. */
  readonly silence: number
  /** For one mail in all, waiting for a free connection included. */
  readonly total: number
}

export interface MailerOptions {
  readonly smtpUrl: string
  /** `名前 <address>` */
  readonly from: string
  /** PEM file of the authority that vouches for the server; those everybody knows when absent. */
  readonly certificateAuthority?: string | undefined
  readonly timeouts?: Partial<MailerTimeouts>
  /** Connections kept to the server at most. */
  readonly connections?: number
}

export interface Mailer {
  /** Sends one mail. Throws UnsendableMail, before anything is sent, when a header value cannot stand in a header. */
  send(mail: OutgoingMail): Promise<SendResult>
  /** Whether the server can be reached and lets us in; sends nothing. */
  answers(): Promise<boolean>
  /** Waits for what is being sent and closes all connections. */
  close(): Promise<void>
}

const defaultTimeouts: MailerTimeouts = { connection: 10_000, greeting: 10_000, silence: 30_000, total: 90_000 }

const calendarMethod = /^text\/calendar;.*\bmethod=(\w+)/u

/**
 * What comes with a mail. A calendar entry with a method also stands beside the text as another version of it, which mail programs take
 * over by themselves (RFC 6047); the file is for the others.
 */
function filesOf({ attachments = [] }: OutgoingMail) {
  const entry = attachments.find(({ contentType }) => calendarMethod.test(contentType))
  const asFile = ({ filename, contentType, content }: Attachment) => ({ filename, contentType, content })
  const files = { attachments: attachments.filter((attachment) => attachment !== entry).map(asFile) }
  if (!entry) return files
  const [, method = ''] = calendarMethod.exec(entry.contentType) ?? []
  return { ...files, icalEvent: { method, filename: entry.filename, content: entry.content } }
}

/** The mailer of this process: a pool of connections to the server of `smtpUrl`. The only place that speaks SMTP. */
export function createMailer(options: MailerOptions): Mailer {
  const timeouts = { ...defaultTimeouts, ...options.timeouts }
  const sender = parseSender(options.from)
  const transport = createTransport({
    pool: true,
    ...readSmtpUrl(options.smtpUrl),
    ...(options.certificateAuthority && { tls: { ca: readFileSync(options.certificateAuthority) } }),
    maxConnections: options.connections ?? 2,
    // A kept connection the server has closed in the meantime is replaced once; nothing was sent over it then.
    maxRequeues: 1,
    idleTimeout: 30_000,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    dnsTimeout: timeouts.connection,
    socketTimeout: timeouts.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const inFlight = new Set<Promise<SendResult>>()

  // nodemailer gives the same error for a connection lost before the mail and after its last byte. Whether the mail was
  // read at all tells them apart, so the streams made of each mail are kept, by the signal that is its attempt's own.
  const bodies = new WeakMap<AbortSignal, { readonly readableDidRead: boolean }[]>()
  transport.use('stream', (mail, done) => {
    const { message } = mail
    const make = message.createReadStream.bind(message)
    message.createReadStream = (streamOptions) => {
      const body = inOnePiece(make(streamOptions))
      if (mail.data.signal) bodies.get(mail.data.signal)?.push(body)
      return body
    }
    done()
  })

  async function attempt(mail: OutgoingMail): Promise<SendResult> {
    const deadline = AbortSignal.timeout(timeouts.total)
    const made: { readonly readableDidRead: boolean }[] = []
    bodies.set(deadline, made)
    try {
      const info = await transport.sendMail({
        from: sender,
        to: { name: asTyped(mail.to.name ?? ''), address: mail.to.address },
        envelope: { from: mail.returnPath ?? sender.address, to: [mail.to.address] },
        subject: asTyped(mail.subject),
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        date: formatMailDate(new Date()),
        references: [...mail.references],
        ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo } : {}),
        headers: headersOf(mail),
        ...filesOf(mail),
        signal: deadline,
      })
      return { outcome: 'sent', response: info.response }
    } catch (error) {
      return judgeError(
        error,
        made.some((body) => body.readableDidRead),
      )
    }
  }

  return {
    async send(mail) {
      refuseUnsendable(mail)
      const sending = attempt(mail)
      inFlight.add(sending)
      try {
        return await sending
      } finally {
        inFlight.delete(sending)
      }
    },
    answers: () =>
      transport.verify().then(
        () => true,
        () => false,
      ),
    async close() {
      transport.close()
      await Promise.allSettled(inFlight)
    },
  }
}

/** A mail comes from nodemailer in a dozen pieces, and each would be a packet of its own to the server and wake it. */
function inOnePiece(pieces: Readable): Transform {
  const gathered: Buffer[] = []
  const whole = new Transform({
    transform(piece: Buffer, _encoding, done) {
      gathered.push(piece)
      done()
    },
    flush(done) {
      done(null, Buffer.concat(gathered))
      gathered.length = 0
    },
  })
  // What ends the one ends the other. (`pipeline` would do it, at a twentieth of what a mail costs.)
  pieces.on('error', (error) => whole.destroy(error))
  whole.once('close', () => pieces.destroy())
  return pieces.pipe(whole)
}

function headersOf({ autoSubmitted, unsubscribeUrl }: OutgoingMail): Record<string, string | { prepared: true; value: string }> {
  return {
    ...(autoSubmitted && { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }),
    // As it is: folded, its first line would be empty, which some mail programs read as no address at all. Its shape was judged before.
    ...(unsubscribeUrl && {
      'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  }
}

/**
 * What looks like an encoded word of RFC 2047 would be decoded by the reader's program, with whatever is hidden in it: it is taken apart.
 */
function asTyped(text: string): string {
  return text.replaceAll('=?', '= ?')
}
