import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutgoingMail } from '../../src/mail/outgoing-mail.ts'
import { startSmtp, type SmtpFixture } from './smtp-fixture.ts'

let smtp: SmtpFixture
beforeAll(async () => {
  smtp = await startSmtp()
})
afterAll(() => smtp.close())

const mail: OutgoingMail = {
  to: { name: '髙橋 𠮷郎', address: 'takahashi@example.jp' },
  subject: '【地方創生テレワーク相談窓口】ご相談を受け付けました（受付番号 C-2026-000001）',
  text: '本文です。\n',
  html: '<p>本文です。</p>',
  messageId: '<fu.0199aaaa-0000-7000-8000-000000000001@musubi.example>',
  references: ['<th.0123456789abcdef@musubi.example>'],
  autoSubmitted: true,
}

/** The header lines of a mail as they went over the wire, and the mail as a program of somebody else's reads it. */
async function sent(changed: Partial<OutgoingMail>, from?: string) {
  const mailer = smtp.mailer(from ? { from } : {})
  const result = await mailer.send({ ...mail, ...changed })
  expect(result.outcome).toBe('sent')
  const raw = smtp.received.at(-1)?.raw ?? Buffer.alloc(0)
  const head = raw.toString('latin1').split('\r\n\r\n')[0] ?? ''
  return { lines: head.split('\r\n'), all: raw.toString('latin1').split('\r\n'), head, read: await PostalMime.parse(raw) }
}

/** Every encoded word of a header, decoded by itself: RFC 2047 forbids cutting a character between two. */
function wordsIn(head: string): string[] {
  return Array.from(head.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/giu), ([, coding, word = '']) => {
    const bytes =
      coding?.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64')
        : Buffer.from(
            word.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          )
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  })
}

const names = [
  '髙橋 𠮷郎',
  '山田',
  'スーパーロングネーム・フォン・ナガイナマエ・デ・ラ・トテモナガイミョウジ・ジュニア三世',
  '𠮷'.repeat(60),
  'が'.normalize('NFD').repeat(40),
  '👨‍👩‍👧‍👦 家族',
  'Ann "Q" O’Neil, 部長 <x@y.example>',
  'Plain Name',
  'あ,い;う:え@お',
]

describe('the headers of a mail', () => {
  it('say on the first line where its reader unsubscribes, however long the address is', async () => {
    const unsubscribeUrl = `https://desk.municipal-consultation.example/u/${'a'.repeat(43)}?lang=en`
    const { lines, read } = await sent({ unsubscribeUrl })
    expect(lines).toContain(`List-Unsubscribe: <${unsubscribeUrl}>`)
    expect(read.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(`<${unsubscribeUrl}>`)
  })

  it.each(names)('carry the name %s whole, in encoded words that no character is cut between', async (name) => {
    const { lines, head, read } = await sent(
      { to: { name, address: 'takahashi@example.jp' } },
      `"${name.replaceAll('"', '').replaceAll('<x@y.example>', '')}" <desk@musubi.example>`,
    )
    expect(read.to).toEqual([{ name, address: 'takahashi@example.jp' }])
    expect(read.from?.address).toBe('desk@musubi.example')
    expect(() => wordsIn(head)).not.toThrow()
    for (const line of lines) {
      expect(line.length, line).toBeLessThanOrEqual(78)
      expect(line).toMatch(/^[\x20-\x7e\t]*$/u)
    }
    for (const [word] of head.matchAll(/=\?[^?]+\?[BQ]\?[^?]*\?=/giu)) expect(word.length).toBeLessThanOrEqual(75)
  })

  it('show an encoded word that somebody typed as they typed it, and decode nothing of theirs', async () => {
    // =?UTF-8?B?QQ1CY2M6IHhAeS5leGFtcGxl?= hides a line break and a further header.
    const typed = '=?UTF-8?B?QQ1CY2M6IHhAeS5leGFtcGxl?='
    for (const words of [typed, `【窓口】 ${typed} x`, `${typed} ${typed}`]) {
      const { read, head } = await sent({ to: { name: words, address: 'takahashi@example.jp' }, subject: words })
      const shown = words.replaceAll('=?', '= ?')
      expect(read.to?.[0]?.name).toBe(shown)
      expect(read.subject).toBe(shown)
      expect(wordsIn(head).join('')).not.toContain('Bcc')
    }
  })

  it.each([mail.subject, '𠮷'.repeat(120), '🙂'.repeat(80), 'a'.repeat(200), `Re:${' 相談'.repeat(40)}`, 'あ'.repeat(900)])(
    'carry the subject %s whole',
    async (subject) => {
      const { lines, head, read } = await sent({ subject })
      expect(read.subject).toBe(subject)
      expect(() => wordsIn(head)).not.toThrow()
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(subject.includes(' ') || !/^a+$/u.test(subject) ? 78 : 998)
    },
  )

  it('say when it was sent by the clock of Japan', async () => {
    const { lines } = await sent({})
    const date = lines.find((line) => line.startsWith('Date: '))?.slice('Date: '.length) ?? ''
    expect(date).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0900$/u)
    expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(60_000)
  })

  it('and no line of the body is longer than mail servers take, even without a break', async () => {
    const { all, read } = await sent({ text: `${'あ'.repeat(5000)}\n${'x'.repeat(5000)}\n`, html: `<p>${'い'.repeat(5000)}</p>` })
    for (const line of all) expect(line.length).toBeLessThanOrEqual(998)
    expect(read.text).toContain('あ'.repeat(5000))
    expect(read.text).toContain('x'.repeat(5000))
  })
})
