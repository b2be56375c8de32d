import { createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** What goes wrong with a mail, by the step of its delivery. */
export type Fault =
  | 'rcpt 421'
  | 'drop at rcpt'
  | 'data 421'
  | 'rcpt 451'
  | 'rcpt 550'
  | 'data 451'
  | 'data 550'
  | 'drop at data'
  | 'drop before the final dot'
  | 'drop after the final dot'
  | 'half an answer'
  | 'silence'
  | 'slow'

/** A mail server over a bare socket, which does wrong what smtp-server cannot: whatever the script says of the recipient's next attempt. */
export interface ScriptedSmtp {
  readonly port: number
  /** Message-IDs of the copies taken for a recipient: those it answered for, and those it kept although its answer never came. */
  copies(recipient: string): string[]
  /** Recipients of whom at least one copy was taken. */
  taken(): number
  /** Recipients anybody asked for. */
  asked(): string[]
  /** How often a recipient was asked for. */
  attempts(recipient: string): number
  /** The next so many connections are greeted with 421. */
  refuseConnections(count: number): void
  close(): Promise<void>
}

/** `script` gives the fault of attempt 1, 2 … of a recipient; none when undefined. */
export async function startScriptedSmtp(script: (recipient: string, attempt: number) => Fault | undefined): Promise<ScriptedSmtp> {
  const kept = new Map<string, string[]>()
  const attempts = new Map<string, number>()
  const sockets = new Set<Socket>()
  let refusals = 0
  let connections = 0

  function keep(recipient: string, mail: string): void {
    const id = /^message-id: (.+)$/imu.exec(mail)?.[1]?.trim() ?? 'none'
    kept.set(recipient, [...(kept.get(recipient) ?? []), id])
  }

  async function converse(socket: Socket): Promise<void> {
    const say = (line: string) => void socket.write(`${line}\r\n`)
    let recipient = ''
    let fault: Fault | undefined
    let mail: string | undefined
    let pending = ''
    // Every other conversation lets the client send ahead (RFC 2920), and all take DATA whatever they said of the recipient.
    const pipelines = ++connections % 2 === 0
    if (refusals > 0) {
      refusals -= 1
      say('421 too busy')
      socket.end()
      return
    }
    say('220 scripted')
    for await (const chunk of socket.setEncoding('utf8')) {
      pending += chunk
      if (mail !== undefined && fault === 'drop before the final dot') return void socket.destroy()
      for (;;) {
        const end = pending.indexOf(mail === undefined ? '\r\n' : '\r\n.\r\n')
        if (end < 0) break
        const words = pending.slice(0, end)
        pending = pending.slice(end + (mail === undefined ? 2 : 5))
        if (fault === 'slow') await delay(100)
        if (mail !== undefined) {
          mail = undefined
          if (fault === 'data 451' || fault === 'data 550') {
            say(`${fault.slice(5)} not this mail`)
            continue
          }
          keep(recipient, words)
          if (fault === 'silence') continue
          if (fault === 'drop after the final dot') return void socket.destroy()
          if (fault === 'half an answer') return void socket.end('25')
          say('250 taken')
        } else if (/^ehlo/iu.test(words)) say(pipelines ? '250-scripted\r\n250 PIPELINING' : '250 scripted')
        else if (/^rcpt/iu.test(words)) {
          recipient = /<([^>]*)>/u.exec(words)?.[1] ?? ''
          const attempt = (attempts.get(recipient) ?? 0) + 1
          attempts.set(recipient, attempt)
          fault = script(recipient, attempt)
          if (fault === 'drop at rcpt') return void socket.destroy()
          if (fault === 'rcpt 421') return void socket.end('421 4.7.0 not for this one\r\n')
          say(fault === 'rcpt 451' || fault === 'rcpt 550' ? `${fault.slice(5)} not this one` : '250 fine')
        } else if (/^data/iu.test(words)) {
          if (fault === 'drop at data') return void socket.destroy()
          if (fault === 'data 421') return void socket.end('421 4.3.2 not just now\r\n')
          mail = ''
          say('354 go on')
        } else if (/^quit/iu.test(words)) return void socket.end('221 bye\r\n')
        else say('250 fine')
      }
    }
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // Cut connections are what this server is for.
    socket.on('error', () => {})
    converse(socket).catch(() => {})
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    copies: (recipient) => kept.get(recipient) ?? [],
    taken: () => kept.size,
    asked: () => [...attempts.keys()],
    attempts: (recipient) => attempts.get(recipient) ?? 0,
    refuseConnections: (count) => (refusals = count),
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}
