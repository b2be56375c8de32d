import { afterEach, describe, expect, it } from 'vitest'
import { aMail, refusal, startSmtp, type SmtpFixture } from './smtp-fixture.ts'

let smtp: SmtpFixture | undefined

afterEach(async () => {
  await smtp?.close()
  smtp = undefined
})

const swallow = (stream: NodeJS.ReadableStream) => stream.resume()

describe('a server that says no', () => {
  it('421 instead of a greeting: later', async () => {
    smtp = await startSmtp(() => ({ onConnect: (_session, callback) => callback(refusal(421, 'too busy')) }))
    expect(await smtp.mailer().send(aMail())).toMatchObject({ outcome: 'later', code: 421, response: expect.stringContaining('too busy') })
  })

  it.each([
    [451, 'later'],
    [550, 'refused'],
  ])('%d for the recipient: %s, and the connection goes on', async (code, outcome) => {
    smtp = await startSmtp(() => ({
      onRcptTo: (address, _session, callback) => callback(address.address.startsWith('bad') ? refusal(code, 'not this one') : null),
    }))
    const mailer = smtp.mailer({ connections: 1 })
    expect(await mailer.send(aMail({ to: { address: 'bad@company.example' } }))).toMatchObject({
      outcome,
      code,
      response: expect.stringContaining('not this one'),
    })
    expect(await mailer.send(aMail())).toMatchObject({ outcome: 'sent' })
    expect(smtp.received).toHaveLength(1)
  })

  it.each([
    [451, 'later'],
    [452, 'later'],
    [550, 'refused'],
    [554, 'refused'],
  ])('%d after the mail: %s', async (code, outcome) => {
    smtp = await startSmtp(() => ({
      onData: (stream, _session, callback) => {
        swallow(stream)
        stream.on('end', () => callback(refusal(code, 'no')))
      },
    }))
    expect(await smtp.mailer().send(aMail())).toMatchObject({ outcome, code })
  })

  it.each([
    [550, 'refused'],
    [530, 'later'],
    [503, 'later'],
  ])('%d for the sender: %s', async (code, outcome) => {
    smtp = await startSmtp(() => ({ onMailFrom: (_address, _session, callback) => callback(refusal(code, 'no')) }))
    expect(await smtp.mailer().send(aMail())).toMatchObject({ outcome, code })
  })

  it('554 instead of a greeting says nothing about the mail: later', async () => {
    smtp = await startSmtp(() => ({ onConnect: (_session, callback) => callback(refusal(554, 'go away')) }))
    expect(await smtp.mailer().send(aMail())).toMatchObject({ outcome: 'later', code: 554 })
  })

  it('a wrong password is about the desk, not about the mail: later', async () => {
    smtp = await startSmtp(() => ({
      authOptional: false,
      disabledCommands: [],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(null, undefined),
    }))
    const mailer = smtp.mailer({ smtpUrl: `smtp://user:wrong@127.0.0.1:${smtp.port}` })
    expect(await mailer.send(aMail())).toMatchObject({ outcome: 'later', code: 535 })
  })
})

describe('a server that says nothing', () => {
  it('refuses the connection: later, without a code', async () => {
    smtp = await startSmtp()
    const mailer = smtp.mailer()
    await smtp.close()
    expect(await smtp.mailer().send(aMail())).toMatchObject({ outcome: 'later', code: undefined })
    await mailer.close()
  })

  it('is silent instead of greeting: later', async () => {
    smtp = await startSmtp(() => ({ onConnect: () => {} }))
    expect(await smtp.mailer({ timeouts: { greeting: 400 } }).send(aMail())).toMatchObject({ outcome: 'later', code: undefined })
  })

  it.each(['drops', 'is silent'])('%s at the recipient, before the mail: later', async (how) => {
    smtp = await startSmtp((drop) => ({ onRcptTo: () => (how === 'drops' ? drop() : undefined) }))
    expect(await smtp.mailer({ timeouts: { silence: 400 } }).send(aMail())).toMatchObject({ outcome: 'later', code: undefined })
    expect(smtp.received).toHaveLength(0)
  })

  it('drops in the middle of the mail, before the final dot: unknown', async () => {
    smtp = await startSmtp((drop) => ({ onData: (stream) => stream.once('data', drop) }))
    const result = await smtp.mailer().send(aMail({ text: 'あ'.repeat(200_000) }))
    expect(result).toEqual({ outcome: 'unknown', phase: 'content', reason: expect.any(String) })
  })

  it('drops after the final dot, before its answer: unknown', async () => {
    smtp = await startSmtp((drop) => ({
      onData: (stream) => {
        swallow(stream)
        stream.on('end', drop)
      },
    }))
    expect(await smtp.mailer().send(aMail())).toMatchObject({ outcome: 'unknown' })
    expect(smtp.connections()).toBe(1)
  })

  it('is silent after the final dot: unknown', async () => {
    smtp = await startSmtp(() => ({ onData: swallow }))
    expect(await smtp.mailer({ timeouts: { silence: 2000 } }).send(aMail())).toMatchObject({ outcome: 'unknown' })
  })

  it('keeps the mail waiting beyond the time for one mail: unknown for the one on its way, later for the one behind it', async () => {
    smtp = await startSmtp(() => ({ onData: swallow }))
    const mailer = smtp.mailer({ connections: 1, timeouts: { silence: 60_000, total: 300 } })
    const results = await Promise.all([mailer.send(aMail()), mailer.send(aMail())])
    expect(results.map((result) => result.outcome)).toEqual(['unknown', 'later'])
  })
})
