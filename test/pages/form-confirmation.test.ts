import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addBusinessDays, deadlineAfter } from '../../src/calendar/business-time.rules.ts'
import { readNow } from '../../src/db/clock.store.ts'
import { waitingForms } from '../../src/links/waiting-forms/waiting-forms.table.ts'
import { forgetWaitingForms } from '../../src/links/waiting-forms/forget-waiting.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { instantIn } from '../../src/pages/wording.ts'
import { contacts } from '../../src/people/people.table.ts'
import { formDrafts, formSendings } from '../../src/tickets/filing/filing.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { get, post, textOf } from './browser.ts'
import { Visitor } from './visitor.ts'
import { secretWords, withoutScripts } from './without-scripts.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await startDesk(undefined, {
    FORM_PROOF_OF_WORK: 'on',
    FORMS_PER_HOUR: '12',
    DESK_PHONE: '03-0000-1234',
    DESK_ADDRESS: '〒100-0000 東京都千代田区霞が関0-0',
  })
  desk.worker()
})
afterAll(() => desk.close())

const { sendWithoutScript, mailTo } = withoutScripts(() => desk)
// Each test has the share of its address to itself, and what it typed alone.
beforeEach(async () => {
  await desk.db.delete(formSendings)
  await desk.db.delete(formDrafts)
})

const now = () => desk.db.transaction(readNow)
const filed = async () => (await desk.db.select().from(tickets)).length

describe('a form of a browser without scripts, where proof of work is asked for', () => {
  it.each([
    {
      query: '',
      heading: 'あと一歩です：メールで送信をご確認ください',
      subject: 'ご相談の送信をご確認ください',
      done: 'ご相談を受け付けました',
    },
    {
      query: '?lang=en',
      heading: 'One more step: confirm by mail',
      subject: 'Please confirm your form',
      done: 'We have received your form',
    },
  ])('waits for its sender’s mailbox, counts nothing before, and is filed by the button behind the link ($query)', async (words) => {
    const before = await filed()
    const { email, visitor } = await sendWithoutScript({ query: words.query })
    expect(visitor.heading).toBe(words.heading)
    expect(textOf(visitor.answer)).toContain(email)
    const { mail, path } = await mailTo(email)
    expect(mail.subject).toContain(words.subject)
    for (const said of [secretWords, '秘密', '太郎', '転職']) expect(`${mail.raw}${mail.text}${mail.html}`).not.toContain(said)
    for (const _scanned of [1, 2, 3]) {
      expect((await desk.app.inject({ method: 'HEAD', url: path })).statusCode).toBe(200)
      expect(textOf(await get(desk, path))).not.toContain('秘密')
    }
    expect(await filed()).toBe(before)
    expect(await desk.db.select().from(contacts)).not.toContainEqual(expect.objectContaining({ email }))

    const confirming = await new Visitor(desk).open(`${path}${words.query}`)
    await confirming.press(confirming.page('main form button').text().trim())
    expect(await filed()).toBe(before + 1)
    const number = /W-\d{4}-\d{6}/u.exec(textOf(confirming.answer))?.[0]
    expect(number).toBeDefined()
    const contact = (await desk.db.select().from(contacts)).find((row) => row.email === email)
    expect(contact).toMatchObject({ verifiedBy: 'link' })
    await desk.settled()
    const second = (await desk.mailsTo(email))[1]
    expect(second?.subject).toContain(String(number))
  })

  it('is filed once however often it is sent and confirmed, and told to its sender once', async () => {
    const before = await filed()
    const { email, sent } = await sendWithoutScript()
    const again = await new Visitor(desk).open('/forms/worker')
    await again.send(sent)
    expect(again.heading).toContain('メールで送信をご確認ください')
    const { path } = await mailTo(email)
    expect(await desk.mailsTo(email)).toHaveLength(1)
    const pressed = { key: crypto.randomUUID() }
    const answers = await Promise.all([post(desk, path, pressed), post(desk, path, pressed), post(desk, path, pressed)])
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
    expect(answers[0]?.statusCode).toBe(303)
    expect(await filed()).toBe(before + 1)
    // Whoever merely has the link learns no number by it, nor the way to the receipt.
    const used = await get(desk, path)
    expect(textOf(used)).toContain('受付は完了しています')
    expect(used.body).not.toMatch(/W-\d{4}|\/receipts\//u)
    expect((await post(desk, path)).headers.location).toBe(path)
    const reloaded = await new Visitor(desk).open('/forms/worker')
    await reloaded.send(sent)
    expect(reloaded.heading).toBe('ご相談を受け付けました')
    const row = (await desk.db.select().from(waitingForms)).find(({ ticketId }) => ticketId !== null)
    expect(row?.form).toBeNull()
  })

  it('reminds once, after a business day, of what nobody confirmed, and echoes nothing that was typed', async () => {
    const { email } = await sendWithoutScript()
    const { email: confirmed } = await sendWithoutScript()
    const first = await mailTo(email)
    await post(desk, (await mailTo(confirmed)).path)
    await desk.settled()
    const mailsBefore = (await desk.mailsTo(confirmed)).length
    await desk.moveClockTo(new Date(addBusinessDays(await now(), 1).getTime() + 60_000))
    const reminder = await mailTo(email, 1)
    expect(reminder.mail.subject).toContain('ご確認をお待ちしています')
    expect([reminder.path, reminder.code]).toEqual([first.path, first.code])
    expect(`${reminder.mail.subject}${reminder.mail.text}${String(reminder.mail.html)}`).not.toMatch(/秘密/u)
    await desk.moveClockTo(new Date(addBusinessDays(await now(), 1).getTime() + 60_000))
    await desk.settled()
    expect(await desk.mailsTo(email)).toHaveLength(2)
    expect(await desk.mailsTo(confirmed)).toHaveLength(mailsBefore)
    expect((await post(desk, reminder.path)).statusCode).toBe(303)
  })

  it('waits at an address of its own where the browser takes cookies, which leads to the receipt once it is confirmed', async () => {
    const { email, visitor } = await sendWithoutScript({ takesCookies: true })
    const address = visitor.address
    expect(address).toMatch(/^\/forms\/worker\/[\w-]{16}\/waiting$/u)
    expect(textOf(visitor.answer)).toContain(email)
    await visitor.press('again')
    expect(visitor.address).toBe(`${address}?again=sent`)
    expect(textOf(visitor.answer)).toContain('再送を承りました')
    expect((await get(desk, address)).body).not.toContain(email)
    await visitor.press('change:contact')
    expect(visitor.valueOf('contact.email')).toBe(email)
    const { path } = await mailTo(email)
    await post(desk, path)
    await visitor.open(address)
    expect(visitor.heading).toBe('ご相談を受け付けました')
    expect(await desk.db.select().from(formDrafts)).toHaveLength(0)
  })

  it('is confirmed by the code where a gateway strips links', async () => {
    const before = await filed()
    const { email } = await sendWithoutScript()
    const { code, path } = await mailTo(email)
    const answer = await post(desk, '/code', { code: code.toLowerCase().replaceAll('-', '') })
    expect(answer.headers.location).toBe(path)
    await post(desk, path)
    expect(await filed()).toBe(before + 1)
  })

  it('can be corrected, address and all: then only the newest link files it', async () => {
    const before = await filed()
    const { email, visitor } = await sendWithoutScript()
    const old = await mailTo(email)
    await visitor.press('ご連絡先を修正する')
    expect(visitor.step).toBe('contact')
    expect(visitor.valueOf('contact.email')).toBe(email)
    const right = `right-${email}`
    await visitor.enter({ 'contact.email': right }).press('next')
    expect(visitor.step).toBe('review')
    await visitor.press('send')
    expect(textOf(visitor.answer)).toContain(right)
    const { path } = await mailTo(right)
    const dead = await post(desk, old.path)
    expect(dead.statusCode).toBe(404)
    expect(textOf(dead)).toContain('最後に届いたメールのリンク')
    await post(desk, path)
    expect(await filed()).toBe(before + 1)
  })

  it('waits for three business days, to six in the evening, as approval in an office may take', async () => {
    const { email, visitor } = await sendWithoutScript()
    const { mail, path } = await mailTo(email)
    const [row] = await desk.db.select().from(waitingForms).orderBy(desc(waitingForms.createdAt)).limit(1)
    if (!row) throw new Error('nothing waits')
    expect(row.expiresAt).toEqual(deadlineAfter(row.createdAt, 3))
    const until = instantIn('ja', row.expiresAt)
    for (const told of [textOf(visitor.answer), mail.text, textOf(await get(desk, path))]) expect(told).toContain(until)
  })

  it('is deleted after its days without a trace of what it said, and its link says what to do', async () => {
    const before = await filed()
    const { email } = await sendWithoutScript()
    const { path } = await mailTo(email)
    await desk.db.update(waitingForms).set({ expiresAt: new Date(Date.now() - 1000) })
    for (const answer of [await get(desk, path), await post(desk, path)]) {
      expect(answer.statusCode).toBe(404)
      expect(textOf(answer)).toContain('もう一度フォームからお送りください')
      expect(textOf(answer)).toContain('確認の期限（3営業日）')
    }
    expect(textOf(await get(desk, `${path}?lang=en`))).toContain('please fill in the form again')
    await forgetWaitingForms(desk.deps)
    expect(JSON.stringify(await desk.db.select().from(waitingForms))).not.toContain(email)
    expect((await post(desk, path)).statusCode).toBe(404)
    expect(await filed()).toBe(before)
  })

  it('is opened by no link that was forged or cut off', async () => {
    const { email } = await sendWithoutScript()
    const { path } = await mailTo(email)
    for (const wrong of [path.slice(0, -1), `${path}x`, path.replace('/f/', '/l/'), `/f/${'A'.repeat(43)}`, '/f/x']) {
      expect((await get(desk, wrong)).statusCode, wrong).toBe(404)
      expect((await post(desk, wrong)).statusCode, wrong).toBe(404)
    }
  })

  it('lets one address have few such mails sent, and says until when', async () => {
    await desk.db.delete(formSendings)
    for (let sent = 0; sent < 12; sent += 1) await sendWithoutScript()
    const { email, visitor } = await sendWithoutScript()
    expect(visitor.answer.statusCode).toBe(429)
    // Whom neither way lets through is told another, on every page.
    expect(visitor.page('[role=alert]').text()).toContain('お電話（03-0000-1234')
    expect(visitor.page('[role=alert]').text()).toContain('desk@musubi.example')
    expect(visitor.page('footer').text()).toContain('電話：03-0000-1234')
    expect(visitor.page('footer').text()).toContain('〒100-0000 東京都千代田区霞が関0-0')
    expect(textOf(visitor.answer)).toContain('以降に、もう一度「この内容で送信する」を押してください')
    expect(visitor.valueOf('contact.email')).toBe(email)
    expect(visitor.page('button[value=mail]').length).toBe(0)
    await desk.settled()
    expect(await desk.mailsTo(email)).toHaveLength(0)
  })

  it('has a mail for every form that waited, as the reconciliation finds', async () => {
    await desk.settled()
    expect((await reconcileMail(desk.db)).differences).toEqual([])
    await desk.owner`update follow_ups set plan_key = 'lost' where id = (select f.id from follow_ups f, events e
      where e.type = 'form.kept' and f.plan_key = 'form:' || (e.details ->> 'waitingFormId') limit 1)`
    const codes = (await reconcileMail(desk.db)).differences.map(({ difference }) => difference)
    // Under another key it is neither what the form brought nor what anything brought.
    expect(codes).toEqual(['mail_was_never_planned', 'brought_mail_is_gone', 'brought_by_nothing', 'plan_is_missing'])
  })

  it('keeps its contact out of logs and of what the desk can read of its mail', async () => {
    const list = await (await desk.staff('supervisor')).request('GET', '/api/v1/follow-ups')
    const mails = (list.json().items as { kind: string; text: string | null }[]).filter(({ kind }) => kind === 'form-confirmation')
    expect(mails.length).toBeGreaterThan(5)
    for (const { text } of mails) expect(text ?? '').not.toMatch(/\/f\/|(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}/u)
    expect(desk.logged.join('\n')).not.toMatch(/秘密|town\.example/u)
  })
})
