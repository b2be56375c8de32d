import type { AddressInfo } from 'node:net'
import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { createMailer, type Mailer, type MailerOptions } from '../../src/mail/mailer.ts'
import type { OutgoingMail } from '../../src/mail/outgoing-mail.ts'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
  /** Whether it came over TLS. */
  readonly secure: boolean
}

/** A real SMTP server in this process that keeps what it accepted, and can be told to misbehave. */
export interface SmtpFixture {
  readonly port: number
  readonly received: readonly ReceivedMail[]
  /** How many connections were opened so far. */
  connections(): number
  /** Cuts every connection without a word. */
  drop(): void
  /** As patient as the one of a worker, unless told otherwise: on a busy machine an answer takes its time, and no answer is another outcome. */
  mailer(options?: Partial<MailerOptions>): Mailer
  close(): Promise<void>
}

type Behaviour = (drop: () => void) => SMTPServerOptions

/** An error the server answers with, e.g. 451. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

export async function startSmtp(behaviour: Behaviour = () => ({})): Promise<SmtpFixture> {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const mailers: Mailer[] = []
  let connections = 0
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  const behaves = behaviour(drop)
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH'],
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((recipient) => recipient.address),
          raw: Buffer.concat(chunks),
          secure: session.secure,
        })
        callback(null)
      })
    },
    ...behaves,
  })
  // A dropped connection is what these tests are about, not a fault of the server.
  server.on('error', () => {})
  // Node (24.21) crashes when the connection below a TLS socket is destroyed instead of the socket itself.
  server.server.on(behaves.secure ? 'secureConnection' : 'connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '0.0.0.0', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    received,
    connections: () => connections,
    drop,
    mailer(options = {}) {
      const mailer = createMailer({
        smtpUrl: `smtp://127.0.0.1:${port}`,
        from: '地方創生テレワーク相談窓口 <desk@musubi.example>',
        ...options,
      })
      mailers.push(mailer)
      return mailer
    },
    async close() {
      drop()
      await Promise.all(mailers.map((mailer) => mailer.close()))
      await new Promise<void>((resolve) => {
        server.close(resolve)
      })
    },
  }
}

export function aMail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    to: { name: '山田 花子', address: 'hanako@company.example' },
    subject: '【地方創生テレワーク相談窓口】ご相談を受け付けました（受付番号 C-2026-000001）',
    text: '山田 花子 様\n\n地方創生テレワーク相談窓口です。\n',
    html: '<!doctype html><html lang="ja"><body><p>山田 花子 様</p></body></html>',
    messageId: '<fu.01890a5d-ac96-774b-bcce-b302099a8057@musubi.example>',
    references: ['<th.00112233445566778899aabbccddeeff@musubi.example>'],
    inReplyTo: '<th.00112233445566778899aabbccddeeff@musubi.example>',
    autoSubmitted: true,
    ...changes,
  }
}
