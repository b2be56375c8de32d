import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { passedCases } from '../../src/tickets/passing/passed-cases.table.ts'
import { offer, thursday, ticketOf, tuesday } from '../meetings/scene.ts'
import { dispatched, enquired, historyOf, listedCodes, openCase, startDeskWithTown } from '../shortlists/scene.ts'
import { filedForm, statedWords } from '../tickets/passing/scene.ts'
import type { Person, TestApp } from '../support/app.ts'
import { browserOf, get, isReview, newLink, post, sendAnswer, textOf } from './browser.ts'
import { newestCode, proved, wrongCodeOf } from './proving.ts'

let desk: TestApp
let town: Person

beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
})
// Each later than the one before: of the codes of one reader only the newest counts.
let now = new Date(tuesday)
beforeEach(() => {
  now = new Date(now.getTime() + 20 * 60_000)
  return desk.moveClockTo(now)
})
afterAll(() => desk.close())

interface Used {
  readonly path: string
  readonly contactId: string
  /** What answers by it, and another answer. */
  readonly said: Record<string, string>
  readonly otherwise: Record<string, string>
  /** Words of the case, of the answer and of its outcome. */
  readonly secrets: readonly string[]
  /** What its right reader sees again. */
  readonly receipt: string
  readonly events: () => Promise<unknown[]>
}

const reason = '海のそばで静かに働けるため'

const kinds: Readonly<Record<string, () => Promise<Used>>> = {
  'a shortlist': async () => {
    const found = await openCase(desk)
    const shortlistId = await dispatched(found)
    const { path } = await newLink(desk, { purpose: 'interest', contactId: found.applicantId, ticketId: found.ticketId, shortlistId })
    const said = {
      ...Object.fromEntries(listedCodes.map((code) => [`interest.${code}`, 'declined'])),
      [`interest.${listedCodes[0]}`]: 'interested',
      [`reason.${listedCodes[0]}`]: reason,
    }
    return {
      path,
      contactId: found.applicantId,
      said,
      otherwise: { [`interest.${listedCodes[0]}`]: 'declined', [`reason.${listedCodes[0]}`]: 'やはり遠い' },
      secrets: [found.number, '会津若松', '白浜', '北九州', reason, '関心がある', '3件', 'ご検討ください', found.companyName],
      receipt: '3件すべてのご回答を承りました',
      events: () => historyOf(desk, found.ticketId, 'interest.stated'),
    }
  },
  'an enquiry': async () => {
    const found = await openCase(desk)
    const enquiryId = await enquired(found)
    const { path } = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })
    return {
      path,
      contactId: town.id,
      said: { answer: 'accept', message: '六月にお越しください。', answerer: '企業誘致課 鈴木' },
      otherwise: { answer: 'decline', message: '今年度は難しいです。' },
      secrets: [found.number, found.companyName, '会津', '六月に', '鈴木', '受け入れを希望', '打診番号', '業種', '企業の概要'],
      receipt: '「受け入れを希望する」と回答済みです',
      events: () => historyOf(desk, found.ticketId, 'enquiry.accepted', 'enquiry.declined'),
    }
  },
  'a consent': async () => {
    const found = await openCase(desk)
    const enquiryId = await enquired(found)
    await town.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, { answer: 'accept', message: '六月にお越しください。' })
    const { path } = await newLink(desk, { purpose: 'consent', contactId: found.applicantId, ticketId: found.ticketId, enquiryId })
    return {
      path,
      contactId: found.applicantId,
      said: { consent: 'give' },
      otherwise: { consent: 'refuse' },
      secrets: [found.number, found.companyName, '会津', '六月に', '同意', '開示', '佐藤', 'sender-'],
      receipt: '「開示に同意する」と回答済みです',
      events: () => historyOf(desk, found.ticketId, 'introduction.made', 'enquiry.withdrawn'),
    }
  },
  'what a prefecture passed on': async () => {
    const form = filedForm()
    const { number } = (await desk.request('POST', '/api/v1/intake/municipal', form)).json().ticket
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
    const [passed] = await desk.db
      .select()
      .from(passedCases)
      .where(eq(passedCases.ticketId, ticket?.id ?? ''))
    const { contactId = '', id: passedCaseId = '', ticketId } = passed ?? {}
    const { path } = await newLink(desk, { purpose: 'passed', contactId, passedCaseId, ticketId: ticketId ?? undefined })
    await post(desk, path)
    return {
      path,
      contactId,
      said: { answer: 'declined', words: '庁内で未調整です。', answerer: '企画課 田中' },
      otherwise: { answer: 'declined', words: 'やはり難しいです。' },
      secrets: [number, '会津', '福島', '渡部', '未調整', '田中', statedWords.note, statedWords.message, '進めない'],
      receipt: '「進めない」とのご回答を承りました',
      events: () => historyOf(desk, ticketId ?? '', 'passed_case.answered'),
    }
  },
  'offered times': async () => {
    const consultant = await desk.staff('consultant')
    const { number, applicantId, name } = await ticketOf(desk, consultant)
    const meeting = await offer(consultant, number, [thursday('10:00'), thursday('14:00')])
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
    const ticketId = ticket?.id ?? ''
    const { path } = await newLink(desk, { purpose: 'meeting', contactId: applicantId, ticketId, meetingId: meeting.id })
    return {
      path,
      contactId: applicantId,
      said: { go: 'book', slot: meeting.slots[0]?.id ?? '', key: crypto.randomUUID() },
      otherwise: { go: 'none', suits: '来月の火曜なら伺えます', key: crypto.randomUUID() },
      secrets: [number, name, '11月26日', '26 November', '10:00', 'meet.example', '面談', '0001'],
      receipt: '面談をご予約いただいています',
      events: () => historyOf(desk, ticketId, 'meeting.booked', 'meeting.cancelled'),
    }
  },
}

const everyKind = Object.keys(kinds).map((kind) => [kind] as const)

async function open(kind: string): Promise<Used> {
  const stage = kinds[kind]
  if (!stage) throw new Error(`nobody stages ${kind}`)
  return stage()
}

/** What the page says, without the desk's own foot and the addresses of its forms. */
const saidIn = (body: string) => load(body)('main').text().replaceAll(/\s+/gu, ' ')

function expectNothingOfTheCase(body: string, { secrets }: Used): void {
  for (const secret of secrets) expect(body).not.toContain(secret)
  expect(saidIn(body)).not.toMatch(/\d{4}年|\d{4}-\d{6}/u)
}

describe.each(everyKind)('the link to %s, once it was used', (kind) => {
  it('tells whoever merely has it nothing of the case, in either language and behind every address of it, and says what to do', async () => {
    const used = await open(kind)
    expect((await sendAnswer(desk, used.path, used.said)).statusCode).toBe(303)
    for (const view of ['', '?lang=en', '?done=answered']) {
      const answer = await get(desk, `${used.path}${view}`)
      expect(answer.statusCode, view).toBe(200)
      expectNothingOfTheCase(answer.body, used)
    }
    // Which of them a kind has would tell what the link was for.
    for (const view of ['/sheet', '/comparison', '/contact', '/newer', '/data', '/profile']) {
      const answer = await get(desk, `${used.path}${view}`)
      expect([answer.statusCode, answer.headers.location, answer.body], view).toEqual([303, used.path, ''])
    }
    const page = await get(desk, used.path)
    expect(load(page.body)('h1').text()).toBe('このリンクでのお手続きは終わっています')
    expect(textOf(page)).toContain('お送りしたメールにご返信ください')
    expect(load((await get(desk, `${used.path}?lang=en`)).body)('h1').text()).toBe('This link has been used')
    // Every kind says the same.
    expect(saidIn(page.body)).toContain('ご回答が済んだか、受付が終了したため')
    // The foot has a number only where the desk has one.
    expect(saidIn(page.body)).not.toContain('電話')
  })

  it('shows the answer to the browser it was given in, until that is closed or for two hours, and to no other', async () => {
    const used = await open(kind)
    const answered = await sendAnswer(desk, used.path, used.said)
    const [cookie] = answered.cookies
    expect(cookie).toMatchObject({ name: 'musubi_answered', path: used.path, httpOnly: true, sameSite: 'Lax' })
    expect(cookie).not.toHaveProperty('maxAge')
    expect(cookie).not.toHaveProperty('expires')
    const browser = browserOf(answered)
    for (const _load of [1, 2]) expect(textOf(await get(desk, used.path, browser))).toContain(used.receipt)
    const another = await open(kind)
    await sendAnswer(desk, another.path, another.said)
    expectNothingOfTheCase((await get(desk, another.path, browser)).body, another)
    const longer = browser.cookie.replace(/=\d+/u, (until) => `${until}0`)
    expectNothingOfTheCase((await get(desk, used.path, { cookie: longer })).body, used)
    await desk.moveClockTo(new Date(now.getTime() + 7_300_000))
    expectNothingOfTheCase((await get(desk, used.path, browser)).body, used)
  })

  it('gives the receipt to a button pressed twice, and nothing to whoever says the same without having said it', async () => {
    const used = await open(kind)
    const review = await post(desk, used.path, used.said)
    const key = isReview(review) ? String(load(review.body)('#confirm input[name=key]').val()) : (used.said['key'] ?? '')
    for (const _press of [1, 2, 3]) {
      const answered = await post(desk, used.path, { ...used.said, key, act: 'confirm' })
      expect(answered.statusCode).toBe(303)
      expect(textOf(await get(desk, String(answered.headers.location), browserOf(answered)))).toContain(used.receipt)
    }
    const events = (await used.events()).length
    for (const said of [used.said, used.otherwise]) {
      const guess = await sendAnswer(desk, used.path, { ...said, key: crypto.randomUUID(), act: 'confirm' })
      expect([guess.statusCode, guess.cookies]).toEqual([409, []])
      expect(textOf(guess)).toContain('このリンクでのお手続きが、先に終わっているためです')
      expect(textOf(guess)).not.toContain(used.receipt)
    }
    for (const act of ['back', 'send']) {
      const answer = await post(desk, used.path, { ...used.otherwise, act })
      expect(textOf(answer)).not.toContain(used.receipt)
    }
    expect(await used.events()).toHaveLength(events)
  })

  it('shows all of it to its reader, who types the code that was mailed to them, and says no address', async () => {
    const used = await open(kind)
    await sendAnswer(desk, used.path, used.said)
    const page = await get(desk, used.path)
    expect(saidIn(page.body)).not.toContain('@')
    expect(load(page.body)('main form').first().attr('action')).toBe(`${used.path}/codes`)
    // Of whichever page it is asked for, it is for this one.
    const asked = await post(desk, `${used.path}/codes`, { to: 'contact' })
    expect([asked.statusCode, asked.headers.location]).toEqual([303, `${used.path}?code=sent`])
    const right = await newestCode(desk, used.contactId)
    const wrong = await post(desk, `${used.path}/proof`, { to: 'act', code: wrongCodeOf(right) }, browserOf(asked))
    expect([wrong.statusCode, textOf(wrong)]).toEqual([422, expect.stringContaining('確認コードが違います')])
    expectNothingOfTheCase(wrong.body, used)
    const typed = await post(desk, `${used.path}/proof`, { to: 'act', code: right }, browserOf(asked))
    expect(typed.headers.location).toBe(used.path)
    expect(textOf(await get(desk, used.path, browserOf(typed)))).toContain(used.receipt)
    expectNothingOfTheCase((await get(desk, used.path)).body, used)
  })

  it('is changed by no GET or HEAD, and asks for no code while it is open', async () => {
    const used = await open(kind)
    for (const method of ['GET', 'HEAD'] as const)
      for (const _time of [1, 2, 3]) expect((await desk.app.inject({ method, url: used.path })).cookies).toEqual([])
    const asked = await post(desk, `${used.path}/codes`, { to: 'act' })
    expect(asked.headers.location).toBe(used.path)
    expect(load((await get(desk, used.path)).body)('form[action$="/codes"]')).toHaveLength(0)
    expect((await sendAnswer(desk, used.path, used.said)).statusCode).toBe(303)
  })
})

describe('a link whose time is over without an answer', () => {
  it('tells nothing of the case either', async () => {
    const used = await open('an enquiry')
    await desk.moveClockTo('2027-01-12T01:00:00Z')
    expect([200, 410]).toContain((await get(desk, used.path)).statusCode)
    expectNothingOfTheCase((await get(desk, used.path)).body, used)
  })
})

describe('what was answered by a link', () => {
  it('stands on the page of the case, in whose browser the link shows it, too', async () => {
    const found = await openCase(desk)
    const of = { contactId: found.applicantId, ticketId: found.ticketId }
    const shortlistId = await dispatched(found)
    const { path } = await newLink(desk, { purpose: 'interest', ...of, shortlistId })
    const said = Object.fromEntries(listedCodes.map((code) => [`interest.${code}`, 'declined']))
    await sendAnswer(desk, path, { ...said, [`reason.${listedCodes[1]}`]: reason })
    const own = await newLink(desk, { purpose: 'case', ...of })
    const opened = await get(desk, own.path)
    for (const words of ['会津若松市', '白浜町', '北九州市', '今回は見送る', reason]) expect(textOf(opened)).toContain(words)
    expect(load(opened.body)(`a[href="${path}"]`)).toHaveLength(1)
    expect(textOf(opened)).not.toContain('候補自治体へのご関心をお聞かせください')
    expect(textOf(await get(desk, path, browserOf(opened)))).toContain('3件すべてのご回答を承りました')
    const stranger = await openCase(desk)
    const theirs = await get(
      desk,
      (await newLink(desk, { purpose: 'case', contactId: stranger.applicantId, ticketId: stranger.ticketId })).path,
    )
    expect(textOf(await get(desk, path, browserOf(theirs)))).not.toContain('3件')
  })

  it('leads its municipality to the contact it was introduced to, behind a code in any browser', async () => {
    const found = await openCase(desk)
    const enquiryId = await enquired(found)
    const { path } = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })
    await sendAnswer(desk, path, { answer: 'accept' })
    const consent = { purpose: 'consent', contactId: found.applicantId, ticketId: found.ticketId, enquiryId } as const
    await sendAnswer(desk, (await newLink(desk, consent)).path, { consent: 'give' })
    expect(textOf(await get(desk, `${path}/contact`))).not.toMatch(/企業|お引き合わせ/u)
    const browser = await proved(desk, path, town.id, 'contact')
    expect(textOf(await get(desk, path, browser))).toContain('お引き合わせ済み')
    expect(textOf(await get(desk, `${path}/contact`, browser))).toContain(found.companyName)
  })
})
