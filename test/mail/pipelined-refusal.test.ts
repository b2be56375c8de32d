import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { createMailer, type Mailer } from '../../src/mail/mailer.ts'
import { aMail } from './smtp-fixture.ts'

const sockets = new Set<Socket>()
let server: Server | undefined
let mailer: Mailer | undefined

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await mailer?.close()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = mailer = undefined
})

/** What the server does with the DATA that was sent along with a recipient it refuses. */
type AtData = 'accepts it' | 'accepts it and answers the empty mail' | 'drops' | 'is silent' | '421'

/** A mail server with PIPELINING (RFC 2920) that refuses whoever is called bad with `answer`; a mailer for it, with two seconds of patience. */
async function pipelining(answer: string, atData: AtData): Promise<Mailer> {
  server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    let pending = ''
    let refused = false
    let inMail = false
    const say = (line: string) => void socket.write(`${line}\r\n`)
    const hear = (line: string) => {
      if (inMail) {
        if (line !== '.') return
        inMail = false
        if (!refused) say('250 taken')
        else if (atData === 'accepts it and answers the empty mail') say('554 nobody to send it to')
      } else if (line.startsWith('EHLO')) say('250-here\r\n250 PIPELINING')
      else if (line.startsWith('RCPT')) {
        refused = line.includes('bad')
        say(refused ? answer : '250 fine')
      } else if (line !== 'DATA') say('250 fine')
      else if (!refused || atData.startsWith('accepts')) {
        inMail = true
        say('354 go on')
      } else if (atData === 'drops') socket.destroy()
      else if (atData === '421') socket.end('421 going away\r\n')
    }
    say('220 here')
    socket.setEncoding('utf8').on('data', (chunk) => {
      const lines = `${pending}${String(chunk)}`.split('\r\n')
      pending = lines.pop() ?? ''
      for (const line of lines) hear(line)
    })
  })
  await new Promise<void>((resolve) => void server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const timeouts = { connection: 10_000, greeting: 10_000, silence: 2000, total: 20_000 }
  mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Desk <desk@musubi.example>', connections: 1, timeouts })
  return mailer
}

const toBad = () => aMail({ to: { address: 'bad@company.example' } })

const ends: AtData[] = ['accepts it', 'accepts it and answers the empty mail', 'drops', 'is silent', '421']

it.each(ends)('a recipient refused with 550 is refused, whatever the server does with the DATA sent along: it %s', async (atData) => {
  const outgoing = await pipelining('550 5.1.1 nobody here', atData)
  expect(await outgoing.send(toBad())).toEqual({
    outcome: 'refused',
    phase: 'recipient',
    code: 550,
    response: '550 5.1.1 nobody here',
    mailboxIsGone: true,
  })
  expect(await outgoing.send(aMail())).toMatchObject({ outcome: 'sent' })
})

it.each(ends)('a recipient put off with 451 is tried later, whatever the server does with the DATA sent along: it %s', async (atData) => {
  const outgoing = await pipelining('451 4.2.2 not now', atData)
  expect(await outgoing.send(toBad())).toEqual({
    outcome: 'later',
    phase: 'recipient',
    code: 451,
    response: '451 4.2.2 not now',
    serverMayBeAway: false,
  })
  expect(await outgoing.send(aMail())).toMatchObject({ outcome: 'sent' })
})

it('does not wait for the answer to an empty mail that nobody is to get', async () => {
  const outgoing = await pipelining('550 5.1.1 nobody here', 'accepts it')
  const asked = performance.now()
  await outgoing.send(toBad())
  expect(performance.now() - asked).toBeLessThan(400)
})
