import { openedTo } from '../support/opened.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayInJapan } from '../../src/calendar/business-time.rules.ts'
import { formatDayJa } from '../../src/calendar/japanese-date.rules.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { textBlock, textBlockCodes } from '../../src/mail/text-blocks/text-blocks.ts'
import { enquiries } from '../../src/shortlists/shortlists.table.ts'
import { textVersions } from '../../src/texts/texts.table.ts'
import { enquired, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'
import { contactForm, municipalForm } from '../support/forms.ts'

let desk: TestDesk
let supervisor: Person
let found: Case
let town: Person
beforeAll(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  supervisor = await desk.staff('supervisor')
  town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]) })
  found = await openCase(desk, { form: { disclosure: 'blind' } })
  desk.worker()
  await enquired(found)
  await desk.settled()
})
afterAll(() => desk.close())

const mailWith = (address: string, words: string): Promise<ArrivedMail> => desk.mailWith(address, words)

const previewUrl = (code: string) => `/api/v1/text-blocks/${code}/preview`
const preview = (code: string, trial: object = {}, who: Person = supervisor) =>
  who.request('POST', previewUrl(code), { ticketNumber: found.number, ...trial })
const save = (code: string, body: string) =>
  supervisor.request('PUT', `/api/v1/text-blocks/${code}/texts/ja`, { body }, { 'if-match': '*' })

describe('a preview with a real ticket', () => {
  it('shows the mail as its reader would get it, with words not saved yet and links masked, and leaves nothing behind', async () => {
    const planned = () => desk.db.select({ id: followUps.id }).from(followUps).orderBy(followUps.id)
    const before = await planned()
    const shown = await preview('reminder.enquiry.first', { body: '{{municipality}}の皆さまへ、<b>お伺い</b>いたします。' })
    // The reminder goes out later; the mail it reminds of has gone.
    expect(shown.statusCode, shown.body).toBe(200)
    const { subject, text, html, kind } = shown.json()
    expect(kind).toBe('reminder')
    expect(subject).toContain('打診へのご回答のお願い')
    expect(text).toContain('会津若松市の皆さまへ、<b>お伺い</b>いたします。')
    expect(html).toContain('&#60;b&#62;')
    expect(text).toContain('/l/********')
    expect(await planned()).toEqual(before)
    expect(await desk.db.select().from(textVersions)).toEqual([])
  })

  it('of what goes to the municipality of a blind enquiry tells neither company nor ticket number', async () => {
    const refused = await preview('reminder.enquiry.first', { body: '{{company}}' })
    expect(refused.statusCode).toBe(422)
    const shown = (await preview('reminder.enquiry.first')).json()
    expect(JSON.stringify(shown)).not.toContain(found.companyName)
    expect(shown.text).not.toContain(found.number)
    expect(shown.html).not.toContain(found.number)
  })

  it('shows the English words of a block', async () => {
    expect((await preview('reminder.enquiry.first', { language: 'en' })).json().text.replaceAll('\n', ' ')).toContain(
      'We have not yet seen your answer',
    )
  })

  it('shows every text alone with sample values where no mail with it would go out, filled in with what is known', async () => {
    for (const code of textBlockCodes) {
      for (const language of ['ja', 'en'] as const) {
        const shown = await preview(code, { language })
        expect(shown.statusCode, `${code}: ${shown.body}`).toBe(200)
        expect(shown.json().text, code).not.toMatch(/\{\{|undefined/u)
      }
    }
    const none = (await preview('introduction.company.opening')).json()
    expect(none).toMatchObject({ followUpId: null, notSent: null, kind: 'introduction' })
    expect(none.text).toContain(found.companyName)
    const toTown = (await preview('enquiry-reply.opening', { ticketNumber: undefined })).json()
    expect(toTown.followUpId).toBe(null)
    expect(toTown.text).toMatch(/^会津若松市 御中\n\nお世話になっております。地方創生テレワーク相談窓口です。\n/u)
    // Of what is asked about after half a year it says that half a year is over.
    const today = formatDayJa(dayInJapan(new Date('2026-11-24T01:00:00Z')))
    expect((await preview('profile-check.opening', { ticketNumber: undefined })).json().text).not.toContain(today)
  })

  it('shows what organisations are told about themselves with the facts of one', async () => {
    const organizationId = await municipalityIdOf(desk, listedCodes[1])
    const shown = await preview('profile-check.opening', {
      ticketNumber: undefined,
      organizationId,
      body: '{{organization}}様：{{statedOn}}',
    })
    expect(shown.json().text).toContain('白浜町様：')
    expect(shown.json().text).toMatch(/^白浜町 御中/u)
    expect((await preview('profile-check.opening', { organizationId: found.ticketId })).statusCode).toBe(404)
  })

  it('knows its texts and tickets', async () => {
    expect((await preview('mail.closing', { ticketNumber: 'C-2026-999999' })).statusCode).toBe(404)
    expect((await preview('nonsense')).statusCode).toBe(404)
  })

  it('is for supervisors and administrators', async () => {
    for (const role of ['consultant', 'auditor'] as const) {
      expect((await preview('mail.closing', {}, await desk.staff(role))).statusCode).toBe(403)
    }
    const administrator = await desk.staff('administrator')
    expect((await preview('mail.closing', {}, administrator)).json().code).toBe('reason_needed')
    expect((await preview('mail.closing', {}, await openedTo(administrator, found.number))).statusCode).toBe(200)
  })
})

describe('a test mail', () => {
  it('comes to whoever asks for it, by the way every mail goes, and to nobody else', async () => {
    const arrived = (await desk.mailsTo(town.email)).length
    const answer = await supervisor.request('POST', '/api/v1/text-blocks/reminder.enquiry.first/test-mails', {
      ticketNumber: found.number,
      body: 'ためしの文面です。',
    })
    expect(answer.statusCode, answer.body).toBe(202)
    expect(answer.json()).toMatchObject({ kind: 'test-mail', side: 'staff', staffId: supervisor.id, createdBy: supervisor.id })
    const mail = await mailWith(supervisor.email, '［試し送信］')
    expect(mail.subject).toContain('打診へのご回答のお願い')
    expect(mail.text).toContain('ためしの文面です。')
    expect(mail.text).toContain('/l/********')
    await desk.settled()
    const [row] = await desk.db.select().from(followUps).where(eq(followUps.id, answer.json().id))
    expect(row).toMatchObject({ state: 'sent', attempts: 1 })
    expect(await desk.mailsTo(town.email)).toHaveLength(arrived)
  })

  it('touches nothing of the case it shows', async () => {
    const other = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[1]), representsAt: null })
    const second = await openCase(desk, { form: { disclosure: 'blind' } })
    const id = await enquired(second, listedCodes[1])
    await desk.settled()
    const trial = { ticketNumber: second.number }
    // Nobody represents the municipality yet, so the enquiry is held, and the preview says so.
    const held = await preview('enquiry.opening', trial)
    expect(held.json()).toMatchObject({ followUpId: null, notSent: 'representative' })
    expect(held.json().text).not.toContain(second.companyName)
    // Somebody does now, but nothing has told the enquiry yet: it is still to be written to them.
    const later = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[1]) })
    const sent = await supervisor.request('POST', '/api/v1/text-blocks/enquiry.opening/test-mails', trial)
    expect(sent.statusCode, sent.body).toBe(202)
    await mailWith(supervisor.email, '企業に関する打診')
    const [enquiry] = await desk.db.select().from(enquiries).where(eq(enquiries.id, id))
    // Whom an enquiry is talked about with is decided when it is sent, by nothing else.
    expect(enquiry?.municipalityContactId).toBe(null)
    expect(await desk.mailsTo(later.email)).toEqual([])
    expect(await desk.mailsTo(other.email)).toEqual([])
  })
})

describe('a test mail of what no mail has yet', () => {
  it('comes as a sample, with and without a ticket', async () => {
    for (const [code, trial] of [
      ['introduction.company.opening', { ticketNumber: found.number }],
      ['weekly-digest.opening', {}],
      [
        'handover-request.opening',
        { organizationId: await municipalityIdOf(desk, listedCodes[1]), body: '{{organization}}のご担当者様へ' },
      ],
    ] as const) {
      const answer = await supervisor.request('POST', `/api/v1/text-blocks/${code}/test-mails`, trial)
      expect(answer.statusCode, answer.body).toBe(202)
      const mail = await mailWith(supervisor.email, textBlock(code).label.ja)
      expect(mail.subject).toMatch(/^［試し送信］/u)
      if (code === 'handover-request.opening') expect(mail.text).toContain('白浜町のご担当者様へ')
    }
  })
})

describe('a saved text', () => {
  it('is in the mails written from then on', async () => {
    expect((await save('acknowledgement.opening', 'ご相談（{{ticketNumber}}）を承りました。')).statusCode).toBe(200)
    const form = municipalForm({ contact: contactForm({ email: 'new-words@town.example' }) })
    const { number } = (await desk.request('POST', '/api/v1/intake/municipal', form)).json().ticket
    const mail = await mailWith('new-words@town.example', '受け付けました')
    expect(mail.text).toContain(`ご相談（${number}）を承りました。`)
    expect(mail.html).toContain(`ご相談（${number}）を承りました。`)
    expect(mail.text).not.toContain(textBlock('acknowledgement.opening').ja.slice(0, 20))
  })

  it('that cannot be filled in any more gives way to the delivered one, and the log names it without its words', async () => {
    // No route saves such a text: it stands for one that is older than the rules of its block.
    await desk.db.insert(textVersions).values({
      block: 'acknowledgement.closing',
      language: 'ja',
      version: 1,
      body: '秘密の文面 {{gone}}',
      statedBy: supervisor.id,
      statedAt: new Date(),
    })
    const form = municipalForm({ contact: contactForm({ email: 'old-words@town.example' }) })
    await desk.request('POST', '/api/v1/intake/municipal', form)
    const mail = await mailWith('old-words@town.example', '受け付けました')
    expect(mail.text).toContain(textBlock('acknowledgement.closing').ja)
    const told = desk.logged.filter((line) => line.includes('acknowledgement.closing'))
    expect(told.length).toBeGreaterThan(0)
    expect(told.join('')).not.toContain('秘密の文面')
  })
})

describe('letters to municipalities', () => {
  it('count years by the era when an administrator says so; letters to companies do not', async () => {
    const administrator = await desk.staff('administrator')
    await administrator.request('PATCH', '/api/v1/settings', { eraYears: true })
    expect((await preview('reminder.enquiry.first')).json().text).toMatch(/令和8年12月\d+日\(.\)/u)
    const sample = (await supervisor.request('POST', previewUrl('profile-check.opening'), {})).json().text
    expect(sample).toContain('会津若松市 御中')
    expect(sample).toMatch(/（令和8年\d+月\d+日\(.\)）/u)
    const toCompany = await preview('acknowledgement.opening')
    expect(toCompany.json().text).toContain('2026年11月25日(水)')
    const [row] = await desk.db
      .select()
      .from(followUps)
      .where(and(eq(followUps.ticketId, found.ticketId), eq(followUps.kind, 'enquiry')))
    expect(row?.text).toContain('2026年')
  })
})
