import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listCaughtMails, readCaughtMail, readMailSource } from '../../src/embedded/caught-mails.ts'
import { startMailCatcher } from '../../src/embedded/mail-catcher.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

async function catcher(folder = join(temporaryFolder(), 'mails')) {
  const running = await startMailCatcher(folder)
  onTestFinished(() => running.stop())
  const transport = nodemailer.createTransport(running.url)
  return { folder, port: running.port, send: transport.sendMail.bind(transport) }
}

const letter = {
  from: { name: '地方創生テレワーク相談窓口', address: 'desk@musubi.example' },
  to: { name: '佐藤 花子', address: 'hanako@kaisha.example' },
  subject: '【M-2026-000001】ご相談を承りました',
  text: '佐藤 花子 様\n\n髙橋です。①よろしくお願いいたします。\n.\n..点で始まる行\n',
  html: '<p>佐藤 花子 様</p>',
  messageId: '<m-1@musubi.example>',
}

describe('the mail catcher', () => {
  it('keeps a mail as it was sent, readable as data', async () => {
    const { folder, send } = await catcher()
    await send({ ...letter, attachments: [{ filename: '面談.ics', content: 'BEGIN:VCALENDAR\n', contentType: 'text/calendar' }] })
    const [mail] = await listCaughtMails(folder)
    expect(mail).toMatchObject({
      from: letter.from,
      to: [letter.to],
      deliveredTo: ['hanako@kaisha.example'],
      subject: letter.subject,
      text: letter.text,
      messageId: letter.messageId,
      attachments: [{ fileName: '面談.ics', type: 'text/calendar', bytes: 16 }],
    })
    expect(mail?.html).toContain(letter.html)
    expect(Math.abs(Date.now() - (mail?.receivedAt.getTime() ?? 0))).toBeLessThan(10_000)
    expect(await readCaughtMail(folder, mail?.id ?? '')).toEqual(mail)
    expect(String(await readMailSource(folder, mail?.id ?? ''))).toMatch(/^Return-Path: <desk@musubi\.example>\r\nDelivered-To: hanako@/u)
  })

  it('has the whole mail on disk when it acknowledges it, for us alone to read', async () => {
    const { folder, send } = await catcher()
    await send(letter)
    const names = readdirSync(folder)
    expect(names).toEqual([expect.stringMatching(/^\d{8}T\d{6}\.\d{3}Z-[0-9a-f]{12}\.eml$/u)])
    expect(statSync(join(folder, names[0] ?? '')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('answers "try again later" when it cannot store, and keeps nothing half', async () => {
    const { folder, send } = await catcher()
    rmSync(folder, { recursive: true })
    await expect(send(letter)).rejects.toMatchObject({ responseCode: 451 })
    expect(existsSync(folder)).toBe(false)
  })

  it('keeps nothing of a mail whose sender broke off, and goes on', async () => {
    const { folder, port, send } = await catcher()
    const socket = connect(port, '127.0.0.1')
    let answers = ''
    socket.setEncoding('utf8').on('data', (text: string) => (answers += text))
    await eventually(() => answers.startsWith('220 '))
    for (const line of ['EHLO x', 'MAIL FROM:<a@b.example>', 'RCPT TO:<c@d.example>', 'DATA']) {
      answers = ''
      socket.write(`${line}\r\n`)
      await eventually(() => /^[23]\d\d .*\r\n$/mu.test(answers))
    }
    socket.write('Subject: half a mail\r\n\r\nthe beginning of')
    socket.destroy()
    await once(socket, 'close')
    await send(letter)
    expect((await listCaughtMails(folder)).map(({ subject }) => subject)).toEqual([letter.subject])
    expect(readdirSync(folder).length).toBe(1)
  })

  it('refuses a mail beyond its limit for good', async () => {
    const { folder, send } = await catcher()
    const attachments = [{ filename: 'large.bin', content: Buffer.alloc(20 * 1024 * 1024) }]
    await expect(send({ ...letter, attachments })).rejects.toMatchObject({ responseCode: 552 })
    expect(readdirSync(folder)).toEqual([])
  })

  it('removes what a crash left half written', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '20261120T000000.000Z-000000000000.tmp'), 'Subject: ha')
    await catcher(folder)
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes many at once', async () => {
    const { folder, send } = await catcher()
    await Promise.all(Array.from({ length: 40 }, (_, n) => send({ ...letter, subject: `${n}` })))
    expect(new Set((await listCaughtMails(folder)).map(({ subject }) => subject)).size).toBe(40)
  })
})

describe('the list of caught mails', () => {
  it('begins with the newest and goes on from where it stopped', async () => {
    const { folder, send } = await catcher()
    for (const subject of ['1', '2', '3']) await send({ ...letter, subject })
    const [third, second] = await listCaughtMails(folder, { limit: 2 })
    const rest = await listCaughtMails(folder, { before: second?.id ?? '' })
    expect([third, second, ...rest].map((mail) => mail?.subject)).toEqual(['3', '2', '1'])
  })

  it('is empty without a folder, and an id never leads out of it', async () => {
    const folder = join(temporaryFolder(), 'mails')
    expect(await listCaughtMails(folder)).toEqual([])
    writeFileSync(join(folder, '..', 'secret.eml'), 'Subject: secret')
    chmodSync(join(folder, '..'), 0o755)
    for (const id of ['../secret', '..%2Fsecret', '', 'x\0y', '20261120T000000.000Z-000000000000']) {
      expect(await readCaughtMail(folder, id)).toBeUndefined()
    }
  })
})
