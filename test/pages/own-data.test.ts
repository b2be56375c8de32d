import { load } from 'cheerio'
import { and, eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { oneTimeCodes } from '../../src/links/one-time-codes/one-time-codes.table.ts'
import { forgetOldCodes } from '../../src/links/one-time-codes/forget-codes.ts'
import { contacts } from '../../src/people/people.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { dispatched, openCase, type Case } from '../shortlists/scene.ts'
import { browserOf, get, newLink, post, textOf } from './browser.ts'
import { newestCode as newestCodeOf, proved as provedBy, wrongCodeOf as wrong } from './proving.ts'

let desk: TestApp
let boss: Awaited<ReturnType<TestApp['staff']>>

beforeAll(async () => {
  desk = await startApp()
  boss = await desk.staff('supervisor')
})
afterAll(() => desk.close())

const caseLink = async (found: Case) =>
  (await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })).path

const newestCode = (contactId: string) => newestCodeOf(desk, contactId)

const cookieOf = (answer: LightMyRequestResponse) => answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

const proved = (found: Case, path: string) => provedBy(desk, path, found.applicantId)

describe('the one-time code', () => {
  it('stands before everything of one’s own; the page shows nothing without it, and fetching changes nothing', async () => {
    const found = await openCase(desk)
    const path = await caseLink(found)
    const before = (await desk.db.select().from(events)).length
    for (const url of ['/data', '/data/export.json', '/data/export.html']) {
      for (let times = 0; times < 3; times += 1) {
        const page = await get(desk, `${path}${url}`)
        expect(textOf(page)).toContain('確認コードをメールで受け取る')
        for (const secret of [found.number, found.companyName, '佐藤 花子', 'sender-']) expect(textOf(page)).not.toContain(secret)
        await desk.app.inject({ method: 'HEAD', url: `${path}${url}` })
      }
    }
    for (const [url, fields] of [
      ['/data', { name: '別人', language: 'ja' }],
      ['/data/erasure', {}],
    ] as const) {
      expect(textOf(await post(desk, `${path}${url}`, fields))).toContain('確認コードをメールで受け取る')
    }
    expect(await desk.db.select().from(events)).toHaveLength(before)
  })

  it('is mailed, typed in full width with blanks, and opens this link’s pages in this browser for half an hour', async () => {
    const found = await openCase(desk)
    const path = await caseLink(found)
    const other = await caseLink(found)
    const asked = await post(desk, `${path}/codes`, { to: 'data' })
    expect(asked.headers.location).toBe(`${path}/data?code=sent`)
    expect(asked.cookies).toMatchObject([{ name: 'musubi_code', path, httpOnly: true, sameSite: 'Lax' }])
    expect(textOf(await get(desk, `${path}/data`, browserOf(asked)))).toContain('確認コードの送信を承りました')
    const code = await newestCode(found.applicantId)
    const typed = ` ${code.slice(0, 3).replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))}-${code.slice(3)} `
    const answer = await post(desk, `${path}/proof`, { to: 'data', code: typed }, browserOf(asked))
    expect(answer.cookies).toMatchObject([{ path, httpOnly: true, sameSite: 'Lax' }])
    const cookie = cookieOf(answer)
    expect(textOf(await get(desk, `${path}/data`, { cookie }))).toContain('個人データの確認')
    expect(textOf(await get(desk, `${path}/data`))).not.toContain('お名前・ご連絡先')
    expect(textOf(await get(desk, `${other}/data`, { cookie: 'musubi_proof=forged' }))).not.toContain('お名前・ご連絡先')
    await desk.moveClockTo(new Date(Date.now() + 31 * 60_000))
    expect(textOf(await get(desk, `${path}/data`, { cookie }))).toContain('確認コードをメールで受け取る')
    await desk.owner`update clock_offset set seconds = 0`
  })

  it('works once, for ten minutes, and only as the newest', async () => {
    const found = await openCase(desk)
    const path = await caseLink(found)
    const browser = browserOf(await post(desk, `${path}/codes`, { to: 'data' }))
    const type = (code: string) => post(desk, `${path}/proof`, { code }, browser)
    const first = await newestCode(found.applicantId)
    await post(desk, `${path}/codes`, { to: 'data' }, browser)
    const second = await newestCode(found.applicantId)
    if (first !== second) expect((await type(first)).statusCode).toBe(422)
    expect((await type(second)).statusCode).toBe(303)
    expect((await type(second)).statusCode).toBe(422)
    await post(desk, `${path}/codes`, { to: 'data' }, browser)
    const third = await newestCode(found.applicantId)
    await desk.moveClockTo(new Date(Date.now() + 10 * 60_000 + 1000))
    const late = await type(third)
    await desk.owner`update clock_offset set seconds = 0`
    expect(late.statusCode).toBe(422)
    expect(textOf(late)).toContain('新しい確認コードを受け取ってください')
  })

  it('takes five wrong tries, also at the same moment, and then not even the right one', async () => {
    const found = await openCase(desk)
    const path = await caseLink(found)
    const browser = browserOf(await post(desk, `${path}/codes`, { to: 'data' }))
    const type = (typed: string) => post(desk, `${path}/proof`, { code: typed }, browser)
    const code = await newestCode(found.applicantId)
    expect(textOf(await type(wrong(code)))).toContain('あと4回')
    await Promise.all(Array.from({ length: 6 }, () => type(wrong(code))))
    const [row] = await desk.db.select().from(oneTimeCodes).where(eq(oneTimeCodes.contactId, found.applicantId))
    expect(row?.tries).toBe(5)
    expect((await type(code)).statusCode).toBe(422)
    expect(textOf(await type('abc'))).toContain('新しい確認コードを受け取ってください')
  })

  it('is mailed thirty times an hour for one network, whoever it is for, and says so', async () => {
    const found = await openCase(desk)
    const path = await caseLink(found)
    const ask = (remoteAddress: string) =>
      desk.app.inject({
        method: 'POST',
        url: `${path}/codes`,
        remoteAddress,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'to=data',
      })
    expect((await ask('2001:db8:1:2::1')).statusCode).toBe(303)
    const [one] = await desk.db.select().from(oneTimeCodes).where(eq(oneTimeCodes.contactId, found.applicantId)).limit(1)
    const { applicantId: contactId } = await openCase(desk)
    await desk.db.insert(oneTimeCodes).values(
      Array.from({ length: 29 }, () => ({
        contactId,
        codeHash: Buffer.alloc(32),
        askedFrom: one?.askedFrom ?? Buffer.alloc(32),
        createdAt: one?.createdAt ?? new Date(),
        expiresAt: new Date(),
      })),
    )
    const refused = await ask('2001:db8:1:2:ffff::9')
    expect(refused.statusCode).toBe(429)
    expect(textOf(refused)).toContain('別の回線')
    expect((await ask('2001:db8:1:3::1')).statusCode).toBe(303)
  })

  it('is nowhere in the database, the log or what the desk reads of the mail, and is forgotten after a day', async () => {
    const found = await openCase(desk)
    const path = await caseLink(found)
    const { cookie } = await proved(found, path)
    const code = await newestCode(found.applicantId)
    const rows = JSON.stringify(
      await desk.owner`select * from one_time_codes where contact_id = ${found.applicantId}`,
      (_name, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value),
    )
    expect(rows).not.toContain(`"${code}"`)
    expect(rows).not.toContain(cookie.split('=')[1])
    expect(desk.logged.join('\n')).not.toContain(cookie.split('=')[1])
    await desk.moveClockTo(new Date(Date.now() + 25 * 3_600_000))
    expect(await forgetOldCodes(desk.deps)).toBeGreaterThan(0)
    await desk.owner`update clock_offset set seconds = 0`
    expect(await desk.db.select().from(oneTimeCodes).where(eq(oneTimeCodes.contactId, found.applicantId))).toEqual([])
  })

  it('is for links to a case or a profile only', async () => {
    const found = await openCase(desk)
    const shortlistId = await dispatched(found)
    const interest = await newLink(desk, { purpose: 'interest', contactId: found.applicantId, ticketId: found.ticketId, shortlistId })
    for (const path of [interest.path, `/l/${'A'.repeat(43)}`]) {
      expect((await get(desk, `${path}/data`)).statusCode).toBe(404)
      for (const act of ['codes', 'proof', 'data', 'data/erasure']) expect((await post(desk, `${path}/${act}`)).statusCode, act).toBe(404)
    }
    expect(await desk.db.select().from(oneTimeCodes).where(eq(oneTimeCodes.contactId, found.applicantId))).toEqual([])
  })
})

describe('one’s own data', () => {
  it('is all there: person, forms, messages, links and deeds; and nothing of the desk’s notes', async () => {
    const found = await openCase(desk)
    const path = await caseLink(found)
    await found.consultant.request('POST', `/api/v1/tickets/${found.number}/notes`, { body: '社内だけのメモ' })
    await post(desk, `${path}/messages`, { message: 'わたしの言葉', key: 'k'.repeat(30) })
    const browser = await proved(found, path)
    const shown = textOf(await get(desk, `${path}/data`, browser))
    for (const words of ['佐藤 花子', '人事部長', found.companyName, found.number, '2026-11版', 'メッセージの送信', 'ご相談のページ'])
      expect(shown).toContain(words)
    const json = await get(desk, `${path}/data/export.json`, browser)
    expect(json.headers['content-disposition']).toBe('attachment; filename="personal-data.json"')
    const kept = json.json()
    expect(kept).toMatchObject({ person: { name: '佐藤 花子', organization: found.companyName, language: 'ja' } })
    expect(kept.forms[0].form.message).toBe('実証に参加できる拠点の候補を知りたいです。')
    expect(kept.messages).toMatchObject([{ direction: 'in', body: 'わたしの言葉' }])
    expect(kept.deeds.map(({ type }: { type: string }) => type)).toContain('code.requested')
    const html = await get(desk, `${path}/data/export.html?lang=en`, browser)
    expect(html.headers['content-disposition']).toContain('personal-data.html')
    expect(textOf(html)).toContain('わたしの言葉')
    expect(textOf(html)).toContain('What we know of you')
    const csv = await get(desk, `${path}/data/export.csv`, browser)
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="personal-data.csv"',
      'cache-control': 'no-store',
    })
    for (const row of [
      '\uFEFF"種類","日時","項目","内容"',
      '"お名前・ご連絡先","","お名前","佐藤 花子"',
      '"実証に参加できる拠点の候補を知りたいです。"',
    ])
      expect(csv.body).toContain(row)
    expect(csv.body).toMatch(/^"メッセージ",".*","お送りいただいたもの：.*","わたしの言葉"$/mu)
    expect((await get(desk, `${path}/data/export.csv?lang=en`, browser)).body).toContain('"Kind","When","What","Contents"')
    expect(textOf(await get(desk, `${path}/data/export.csv`))).toContain('確認コードをメールで受け取る')
    for (const answer of [json, html, csv]) expect(answer.body).not.toContain('社内だけのメモ')
    for (const answer of [json, html, csv]) expect(answer.body).not.toContain(path.split('/').at(-1))
  })

  it('can be corrected; the history says which fields, not what they say', async () => {
    const found = await openCase(desk)
    const path = await caseLink(found)
    const browser = await proved(found, path)
    const fields = {
      name: '髙橋 﨑子',
      nameKana: '',
      department: '総務部',
      title: '部長',
      phone: '０３－１２３４－５６７８',
      language: 'en',
    }
    const saved = await post(desk, `${path}/data`, fields, browser)
    expect(saved.statusCode).toBe(303)
    expect(textOf(await get(desk, `${path}/data?done=saved`, browser))).toContain('訂正しました')
    const [contact] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    expect(contact).toMatchObject({ name: '髙橋 﨑子', nameKana: null, department: '総務部', phone: '03-1234-5678', language: 'en' })
    const [changed] = await desk.db
      .select()
      .from(events)
      .where(and(eq(events.type, 'contact.changed'), eq(events.subjectId, found.applicantId)))
    expect(changed).toMatchObject({ actorKind: 'link' })
    expect(JSON.stringify(changed?.details)).not.toContain('髙橋')
    const wrongly = await post(desk, `${path}/data`, { ...fields, name: '', phone: '内線' }, browser)
    expect(wrongly.statusCode).toBe(422)
    const page = load(wrongly.body)
    expect(
      page('.errors a')
        .toArray()
        .map((one) => page(one).attr('href')),
    ).toEqual(['#name', '#phone'])
    expect(page('#phone').val()).toBe('内線')
  })

  it('can be asked to be erased: once, as a task of the desk, with a receipt', async () => {
    const found = await openCase(desk)
    const path = await caseLink(found)
    const browser = await proved(found, path)
    const shown = load((await get(desk, `${path}/data`, browser)).body)
    expect(shown(`form[action="${path}/data/erasure"]`)).toHaveLength(0)
    const confirming = await get(desk, String(shown('a[href$="/data/erasure"]').attr('href')), browser)
    for (const words of ['残るものと、その理由', '個人データを第三者へ提供した記録', 'まだ何も行われていません'])
      expect(textOf(confirming)).toContain(words)
    expect(load(confirming.body)('main form').attr('action')).toBe(`${path}/data/erasure`)
    expect(textOf(await get(desk, `${path}/data`, browser))).not.toContain('受け付けました')
    await Promise.all([1, 2, 3].map(() => post(desk, `${path}/data/erasure`, {}, browser)))
    const page = await get(desk, `${path}/data`, browser)
    expect(load(page.body)('main > .done').first().text()).toMatch(/に消去のお申し出を受け付けました/u)
    expect((await get(desk, `${path}/data/erasure`, browser)).headers.location).toBe(`${path}/data`)
    expect(page.body).not.toContain('/data/erasure"')
    const { items } = (await boss.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json()
    expect(items).toMatchObject([{ kind: 'erasure_request', contactId: found.applicantId, followUpId: null, doneAt: null }])
    const done = await boss.request('PUT', `/api/v1/tasks/${items[0].id}/completion`)
    expect(done.statusCode).toBe(200)
    expect((await get(desk, `${path}/data`, browser)).body).toContain('/data/erasure"')
  })

  it('promises at once what granting an erasure does, and says that the data itself is seen to by hand, in both languages', async () => {
    const found = await openCase(desk)
    const path = await caseLink(found)
    const browser = await proved(found, path)
    const below = async (language: string, heading: string) => {
      const page = load((await get(desk, `${path}/data/erasure?lang=${language}`, browser)).body)
      return page(`h2:contains("${heading}")`).nextUntil('h2').text().replaceAll(/\s+/gu, ' ')
    }
    const [atOnce, atOnceEn] = [await below('ja', 'ただちに行うこと'), await below('en', 'at once')]
    for (const words of ['メールを停止', 'リンクとリンクコードを使えなく', '面談と、ご案内中の候補日時を取り消し'])
      expect(atOnce).toContain(words)
    for (const words of ['mail to your address stops', 'links and link codes', 'meetings that are booked'])
      expect(atOnceEn).toContain(words)
    for (const words of [atOnce, atOnceEn]) expect(words).not.toMatch(/お名前|電話|フォーム|name|telephone|forms/u)
    expect(await below('ja', '担当者が個別に対応するもの')).toMatch(
      /自動で消えるものではありません.*統括責任者または管理者.*お名前.*添付ファイル.*面談/u,
    )
    expect(await below('en', 'What people of the desk see to')).toMatch(/not erased by itself.*your name.*files you sent.*meetings/u)

    await post(desk, `${path}/data/erasure`, {}, browser)
    const { items } = (await boss.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json()
    const before = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    expect((await boss.request('PUT', `/api/v1/tasks/${items[0].id}/erasure`, {})).statusCode).toBe(200)
    expect((await get(desk, `${path}/data`, browser)).statusCode).toBe(410)
    expect(await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))).toEqual(before)
  })
})
