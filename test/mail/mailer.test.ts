import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import PostalMime from 'postal-mime'
import { afterEach, describe, expect, it } from 'vitest'
import { returnPath } from '../../src/mail/return-path.ts'
import { UnsendableMail } from '../../src/mail/outgoing-mail.ts'
import { aMail, startSmtp, type SmtpFixture } from './smtp-fixture.ts'

let smtp: SmtpFixture | undefined

const pathOf = (what: 'key' | 'certificate') => fileURLToPath(new URL(`certificate/${what}.pem`, import.meta.url))
const pem = (what: 'key' | 'certificate') => readFileSync(pathOf(what))

afterEach(async () => {
  await smtp?.close()
  smtp = undefined
})

describe('a mail that arrives', () => {
  it('carries Japanese names, subject and bodies, plain text first and HTML second', async () => {
    smtp = await startSmtp()
    const mail = aMail({
      subject: '【地方創生テレワーク相談窓口】' + '候補自治体のご案内'.repeat(12) + '（髙橋・﨑・①）',
      text: '😀 髙﨑①\n.\n..点\n',
    })
    const result = await smtp.mailer().send(mail)
    expect(result).toMatchObject({ outcome: 'sent' })
    expect(result.outcome === 'sent' && result.response).toMatch(/^250 /u)

    const [received] = smtp.received
    expect(received).toMatchObject({ from: 'desk@musubi.example', to: ['hanako@company.example'] })
    const parsed = await PostalMime.parse(received?.raw ?? '')
    expect(parsed.subject).toBe(mail.subject)
    expect(parsed.from).toEqual({ name: '地方創生テレワーク相談窓口', address: 'desk@musubi.example' })
    expect(parsed.to).toEqual([{ name: '山田 花子', address: 'hanako@company.example' }])
    expect(parsed.text).toBe(mail.text)
    expect(parsed.html?.trim()).toBe(mail.html)
    expect(parsed.messageId).toBe(mail.messageId)
    expect(parsed.references).toBe(mail.references[0])
    expect(parsed.inReplyTo).toBe(mail.inReplyTo)
    const header = (key: string) => parsed.headers.find((candidate) => candidate.key === key)?.value
    expect(header('content-type')).toMatch(/^multipart\/alternative/u)
    expect(header('auto-submitted')).toBe('auto-generated')
    const raw = received?.raw.toString('latin1') ?? ''
    const types = [...raw.matchAll(/^Content-Type: (text\/\w+); charset=(\S+)/gimu)].map(([, type, charset]) => `${type} ${charset}`)
    expect(types).toEqual(['text/plain utf-8', 'text/html utf-8'])
  })

  it('is 7-bit with short lines, whatever its text', async () => {
    smtp = await startSmtp()
    const long = '長い行'.repeat(3000)
    await smtp.mailer().send(
      aMail({
        text: `${long}\n${'a'.repeat(5000)}\n`,
        html: `<p>${'b'.repeat(5000)}${long}</p>`,
        to: { name: '名'.repeat(100), address: 'a@b.example' },
      }),
    )
    const raw = smtp.received[0]?.raw ?? Buffer.alloc(0)
    expect(raw.every((byte) => byte < 0x80)).toBe(true)
    expect(
      Math.max(
        ...raw
          .toString('latin1')
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(78)
    expect((await PostalMime.parse(raw)).text).toContain(long)
  })

  it('brings its attachments, named in Japanese and of the type they were given', async () => {
    smtp = await startSmtp()
    const content = '件名,髙橋様\r\n'
    const attachments = [
      { filename: '一覧.csv', contentType: 'text/csv; charset=utf-8', content },
      { filename: '資料.bin', contentType: 'application/octet-stream', content: Buffer.from([0, 255, 13, 10]) },
    ]
    expect(await smtp.mailer().send(aMail({ attachments }))).toMatchObject({ outcome: 'sent' })
    const parsed = await PostalMime.parse(smtp.received[0]?.raw ?? '')
    expect(parsed.text).toBe(aMail().text)
    expect(parsed.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['一覧.csv', 'text/csv'],
      ['資料.bin', 'application/octet-stream'],
    ])
    const [, bytes] = parsed.attachments.map((attachment) => Buffer.from(attachment.content as ArrayBuffer))
    expect([...(bytes ?? [])]).toEqual([0, 255, 13, 10])
    const raw = smtp.received[0]?.raw.toString('latin1') ?? ''
    // Lines go out as they were given.
    expect(raw.replaceAll('\r\n', '')).toContain(Buffer.from(content).toString('base64'))
    expect([...raw].every((letter) => letter < '\x80')).toBe(true)
  })

  it('offers a calendar entry to mail programs beside the text, and to everybody else as a file', async () => {
    smtp = await startSmtp()
    const content = 'BEGIN:VCALENDAR\r\nSUMMARY:オンライン面談（髙橋様）\r\nEND:VCALENDAR\r\n'
    const entry = { filename: 'オンライン面談のご案内.ics', contentType: 'text/calendar; charset=utf-8; method=REQUEST', content }
    expect(await smtp.mailer().send(aMail({ attachments: [entry] }))).toMatchObject({ outcome: 'sent' })
    const raw = smtp.received[0]?.raw.toString('latin1') ?? ''
    const [, boundary = ''] = /multipart\/alternative;\s+boundary="([^"]+)"/u.exec(raw) ?? []
    const versions = raw.split(`--${boundary}`).flatMap((part) => /^\r\nContent-Type: ([^\r;]+)/u.exec(part)?.[1] ?? [])
    expect(versions).toEqual(['text/plain', 'text/html', 'text/calendar'])
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/imu)
    const { text, attachments } = await PostalMime.parse(smtp.received[0]?.raw ?? '')
    expect(text).toBe(aMail().text)
    expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      [null, 'text/calendar'],
      ['オンライン面談のご案内.ics', 'application/ics'],
    ])
    for (const part of attachments)
      expect(
        Buffer.from(part.content as ArrayBuffer)
          .toString('utf8')
          .replaceAll('\r\n', '\n'),
      ).toBe(content.replaceAll('\r\n', '\n'))
  })

  it('sends bounces to an address of the mail’s own, which nobody reads in it', async () => {
    smtp = await startSmtp()
    const followUpId = '01890a5d-ac96-774b-bcce-b302099a8057'
    await smtp.mailer().send(aMail({ returnPath: returnPath('bounce@musubi.example', followUpId) }))
    expect(smtp.received[0]?.from).toBe(`bounce+${followUpId}@musubi.example`)
    expect(smtp.received[0]?.raw.toString('latin1')).not.toContain('bounce')
    expect((await PostalMime.parse(smtp.received[0]?.raw ?? '')).from?.address).toBe('desk@musubi.example')
  })

  it('sends bounces to the desk’s own address when it has none, and leaves Auto-Submitted out of a person’s words', async () => {
    smtp = await startSmtp()
    await smtp.mailer().send(aMail({ autoSubmitted: false }))
    expect(smtp.received[0]?.from).toBe('desk@musubi.example')
    expect(smtp.received[0]?.raw.toString('latin1')).not.toMatch(/auto-submitted/iu)
  })

  it('goes over kept connections, and over a new one when the server has closed the kept one', async () => {
    smtp = await startSmtp()
    const mailer = smtp.mailer({ connections: 1 })
    expect(await mailer.send(aMail())).toMatchObject({ outcome: 'sent' })
    expect(await mailer.send(aMail())).toMatchObject({ outcome: 'sent' })
    expect(smtp.connections()).toBe(1)
    smtp.drop()
    expect(await mailer.send(aMail())).toMatchObject({ outcome: 'sent' })
    expect(smtp.received).toHaveLength(3)
    expect(smtp.connections()).toBe(2)
  })
})

describe('header injection', () => {
  const breaks = ['\r\nBcc: victim@example.com', '\nBcc: victim@example.com', '\rBcc: x@example.com', '\0', '\u2028']
  const fields: [string, (evil: string) => Parameters<typeof aMail>[0]][] = [
    ['the recipient’s name', (evil) => ({ to: { name: `山田${evil}`, address: 'a@b.example' } })],
    ['the recipient’s address', (evil) => ({ to: { address: `a@b.example${evil}` } })],
    ['the return path', (evil) => ({ returnPath: `bounce@b.example${evil}` })],
    ['the subject', (evil) => ({ subject: `件名${evil}` })],
    ['the Message-ID', (evil) => ({ messageId: `<a@b.example>${evil}` })],
    ['the references', (evil) => ({ references: [`<a@b.example>${evil}`] })],
    ['the name of an attachment', (evil) => ({ attachments: [{ filename: `a${evil}.ics`, contentType: 'text/plain', content: '' }] })],
    ['the type of an attachment', (evil) => ({ attachments: [{ filename: 'a.ics', contentType: `text/plain${evil}`, content: '' }] })],
    ['in-reply-to', (evil) => ({ inReplyTo: `<a@b.example>${evil}` })],
  ]

  it.each(fields)('by %s is refused before anything is sent', async (_, change) => {
    smtp = await startSmtp()
    const mailer = smtp.mailer()
    for (const evil of breaks) await expect(mailer.send(aMail(change(evil)))).rejects.toThrow(UnsendableMail)
    expect(smtp.connections()).toBe(0)
  })

  it('a second address in the recipient is refused, and quotes in a name stay in the name', async () => {
    smtp = await startSmtp()
    const mailer = smtp.mailer()
    for (const address of [
      'a@b.example, c@d.example',
      'a@b.example;c@d.example',
      '<a@b.example>',
      'a b@c.example',
      '"a"@b.example',
      'あ@b.example',
      '',
    ]) {
      await expect(mailer.send(aMail({ to: { address } })), address).rejects.toThrow(UnsendableMail)
    }
    const name = '"山田" <evil@example.com>, 花子'
    await mailer.send(aMail({ to: { name, address: 'a@b.example' } }))
    const parsed = await PostalMime.parse(smtp.received[0]?.raw ?? '')
    expect(parsed.to).toEqual([{ name, address: 'a@b.example' }])
    expect(smtp.received[0]?.to).toEqual(['a@b.example'])
  })

  it('a sender that is no name and address stops the mailer from being made', async () => {
    smtp = await startSmtp()
    for (const from of ['desk', 'a@b.example\r\nBcc: c@d.example', 'x <a@b.example>\nBcc: y']) {
      expect(() => smtp?.mailer({ from }), from).toThrow(RangeError)
    }
  })
})

describe('TLS', () => {
  it('is required beyond this machine: without it nothing is sent', async () => {
    smtp = await startSmtp()
    // 0.0.0.0 reaches this machine, but is no loopback address: the mailer must treat it as a stranger.
    const mailer = smtp.mailer({ smtpUrl: `smtp://0.0.0.0:${smtp.port}` })
    expect(await mailer.send(aMail())).toMatchObject({ outcome: 'later' })
    expect(smtp.received).toHaveLength(0)
  })

  const withTls = () => ({ hideSTARTTLS: false, key: pem('key'), cert: pem('certificate') })

  it('a certificate nobody vouches for is not trusted', async () => {
    smtp = await startSmtp(withTls)
    const mailer = smtp.mailer({ smtpUrl: `smtp://0.0.0.0:${smtp.port}` })
    expect(await mailer.send(aMail())).toMatchObject({ outcome: 'later', code: undefined })
    expect(smtp.received).toHaveLength(0)
  })

  it('sends by STARTTLS to a server the given authority vouches for', async () => {
    smtp = await startSmtp(withTls)
    const mailer = smtp.mailer({ smtpUrl: `smtp://0.0.0.0:${smtp.port}`, certificateAuthority: pathOf('certificate') })
    expect(await mailer.send(aMail())).toMatchObject({ outcome: 'sent' })
    expect(smtp.received).toMatchObject([{ secure: true }])
  })

  it('sends by TLS from the first byte, and not without', async () => {
    smtp = await startSmtp(() => ({ ...withTls(), secure: true }))
    const certificateAuthority = pathOf('certificate')
    const mailer = smtp.mailer({ smtpUrl: `smtps://0.0.0.0:${smtp.port}`, certificateAuthority })
    expect(await mailer.send(aMail())).toMatchObject({ outcome: 'sent' })
    expect(smtp.received).toMatchObject([{ secure: true }])
    const plain = smtp.mailer({ smtpUrl: `smtp://0.0.0.0:${smtp.port}`, certificateAuthority, timeouts: { greeting: 400 } })
    expect(await plain.send(aMail())).toMatchObject({ outcome: 'later' })
  })

  it('cannot be waived to a host that is no service of the same network', async () => {
    smtp = await startSmtp()
    expect(() => smtp?.mailer({ smtpUrl: `smtp://0.0.0.0:${smtp.port}?ignoreTLS=true` })).toThrow('ignoreTLS')
  })
})

describe('closing', () => {
  it('waits for the mail on its way, and sends nothing afterwards', async () => {
    let answer = () => {}
    const { promise: mailIsThere, resolve: tellThatMailIsThere } = Promise.withResolvers<void>()
    smtp = await startSmtp(() => ({
      onData: (stream, _session, callback) => {
        stream.resume()
        answer = () => callback(null)
        stream.on('end', tellThatMailIsThere)
      },
    }))
    const mailer = smtp.mailer()
    const sending = mailer.send(aMail())
    await mailIsThere
    let closed = false
    const closing = mailer.close().then(() => (closed = true))
    await new Promise(setImmediate)
    expect(closed).toBe(false)
    answer()
    await closing
    expect(await sending).toMatchObject({ outcome: 'sent' })
    expect(await mailer.send(aMail())).toMatchObject({ outcome: 'later', code: undefined })
    expect(smtp.connections()).toBe(1)
  })
})
