import { expect, it, onTestFinished } from 'vitest'
import { createMailer, type Mailer } from '../../src/mail/mailer.ts'
import { startScriptedSmtp, type Fault, type ScriptedSmtp } from '../support/scripted-smtp.ts'
import { aMail } from './smtp-fixture.ts'

const to = (address: string) => aMail({ to: { address } })

/** A server that treats whoever is called bad so, and a mailer with so many connections that have carried a mail before. */
async function usedConnections(fault: Fault, connections: number): Promise<{ smtp: ScriptedSmtp; mailer: Mailer }> {
  const smtp = await startScriptedSmtp((recipient) => (recipient.startsWith('bad') ? fault : undefined))
  const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${smtp.port}`, from: 'Desk <desk@musubi.example>', connections })
  onTestFinished(async () => {
    await mailer.close()
    await smtp.close()
  })
  const first = await Promise.all(Array.from({ length: connections }, (_, at) => mailer.send(to(`first${at}@company.example`))))
  expect(first.map(({ outcome }) => outcome)).toEqual(first.map(() => 'sent'))
  return { smtp, mailer }
}

const said: [Fault, number, string, string][] = [1, 2, 3].flatMap((connections): [Fault, number, string, string][] => [
  ['rcpt 421', connections, 'recipient', '421 4.7.0 not for this one'],
  ['data 421', connections, 'data', '421 4.3.2 not just now'],
])

it.each(said)(
  '%s, with %d connections in use before: later, with phase, code and words, and asked once',
  async (fault, connections, phase, words) => {
    const { smtp, mailer } = await usedConnections(fault, connections)
    expect(await mailer.send(to('bad@company.example'))).toEqual({
      outcome: 'later',
      phase,
      code: 421,
      response: words,
      serverMayBeAway: true,
    })
    expect(smtp.attempts('bad@company.example')).toBe(1)
    expect(await mailer.send(to('good@company.example'))).toMatchObject({ outcome: 'sent' })
  },
)

it('a connection that is dropped at the recipient each time: later, asked on a fresh one, in words of the connection', async () => {
  const { smtp, mailer } = await usedConnections('drop at rcpt', 3)
  const result = await mailer.send(to('bad@company.example'))
  expect(result).toMatchObject({ outcome: 'later', code: undefined, serverMayBeAway: true })
  expect(result).toMatchObject({ response: expect.stringContaining('Connection closed unexpectedly') })
  expect(smtp.attempts('bad@company.example')).toBe(2)
})
