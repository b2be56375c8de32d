import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followUps } from '../../../src/follow-ups/follow-ups.table.ts'
import { passedCases } from '../../../src/tickets/passing/passed-cases.table.ts'
import { tickets } from '../../../src/tickets/tickets.table.ts'
import { get, isReview, newLink, post, postAndLook, sendAnswer, textOf } from '../../pages/browser.ts'
import { proved } from '../../pages/proving.ts'
import { municipalityIdOf } from '../../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../../support/desk.ts'
import { contactForm, municipalForm } from '../../support/forms.ts'
import { consentOn, mailTo, pathIn, prove } from './scene.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  desk.worker()
})
afterEach(() => desk.close())

const asked = 'ご確認のお願い'
const message = '浜通りに企業を呼ぶ進め方を伺いたいです。'

/** A case of the prefecture 福島県 (or of somebody else), with a link to its page. */
async function ownCase(municipalityCode = '070009') {
  const organizationId = await municipalityIdOf(desk, municipalityCode)
  const office = await desk.contact({ organizationId, name: '渡部 美咲', department: '地域振興課' })
  const form = municipalForm({ municipalityCode, message, contact: contactForm({ email: office.email }) })
  const { number } = (await desk.request('POST', '/api/v1/intake/municipal', form)).json().ticket
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  const { path } = await newLink(desk, { purpose: 'case', contactId: office.id, ticketId: ticket?.id })
  return { number: String(number), ticketId: String(ticket?.id), office, path }
}

const keyOn = async (path: string) => String(load((await get(desk, `${path}/forward`)).body)('#forward input[name=key]').val())
const toTown = { municipality: '072028', name: '会津 太郎', department: '企業立地課', email: 'taro@city.example', note: 'ご検討ください。' }

async function forward(path: string, changes: Record<string, string> = {}) {
  return sendAnswer(desk, `${path}/forward`, { key: await keyOn(path), ...toTown, ...changes })
}

describe('a case a prefecture forwards to one of its municipalities', () => {
  it('says before what is shared and what is not, and offers the prefecture’s municipalities only', async () => {
    const { path } = await ownCase()
    expect(load((await get(desk, path)).body)(`a[href="${path}/forward"]`)).toHaveLength(1)
    const page = await get(desk, `${path}/forward`)
    const shown = textOf(page)
    for (const words of ['市区町村にお伝えするもの', message, 'お伝えしないもの', '企業に関する情報']) expect(shown).toContain(words)
    const codes = load(page.body)('#municipality option')
      .toArray()
      .map((option) => option.attribs['value'])
    expect(codes).toContain('072028')
    expect(codes.filter((code) => code !== '' && !code?.startsWith('07'))).toEqual([])
    expect(codes).not.toContain('070009')
    expect(textOf(await get(desk, `${path}/forward?lang=en`))).toContain('What the municipality is shown')
  })

  it('is no page of anybody else’s case', async () => {
    const { path } = await ownCase('072028')
    expect(textOf(await get(desk, path))).not.toContain('市区町村への転送')
    expect((await get(desk, `${path}/forward`)).statusCode).toBe(404)
    expect((await post(desk, `${path}/forward`, toTown)).statusCode).toBe(404)
    expect(await desk.db.select().from(passedCases)).toEqual([])
  })

  it('names at each control what is wrong, and keeps what was typed', async () => {
    const { path } = await ownCase()
    const empty = await post(desk, `${path}/forward`, { note: '湖畔の言葉' })
    expect(empty.statusCode).toBe(422)
    expect(
      load(empty.body)('.errors a')
        .toArray()
        .map((link) => link.attribs['href']),
    ).toEqual(['#municipality', '#name', '#email'])
    expect(load(empty.body)('#note').text()).toBe('湖畔の言葉')
    const foreign = await forward(path, { municipality: '304018' })
    expect(foreign.statusCode).toBe(409)
    expect(textOf(foreign)).toContain('この市区町村は')
    expect(await desk.db.select().from(passedCases)).toEqual([])
  })

  it('is shown before anything is sent: what goes to whom and what does not, with what was straightened in the words', async () => {
    const { path } = await ownCase()
    const fields = { key: await keyOn(path), ...toTown, note: 'ｺﾞｹﾝﾄｳください。\u202E' }
    const review = await post(desk, `${path}/forward`, { ...fields, act: 'send' })
    expect(isReview(review)).toBe(true)
    const page = load(review.body)
    expect(page('h1').text()).toBe('転送する内容の確認')
    for (const words of ['全角カナに直して', '取り除きました', 'まだ確定していません', '転送先：会津若松市', '企業立地課', message])
      expect(textOf(review)).toContain(words)
    expect(page('dl.brief').first().text()).toContain('ゴケントウください。')
    const rows = page('.given tbody tr').toArray()
    const told = rows.map((row) =>
      page(row)
        .find('th, td')
        .toArray()
        .map((cell) => page(cell).text().trim()),
    )
    expect(told).toContainEqual(['市区町村への言葉', '会津若松市のご担当者'])
    expect(told).toContainEqual(['当窓口とのやりとり、面談の記録', 'お伝えしません'])
    expect(await desk.db.select().from(passedCases)).toEqual([])

    const hidden = page('#confirm input[type=hidden]').toArray()
    const kept = Object.fromEntries(hidden.map(({ attribs }) => [String(attribs['name']), String(attribs['value'])]))
    const english = await post(desk, `${path}/forward`, { ...kept, switch: 'en' })
    for (const words of ['Check what you forward', 'To Aizuwakamatsu-shi', 'Ask the municipality to confirm'])
      expect(textOf(english)).toContain(words)
    const back = load((await post(desk, `${path}/forward`, { ...kept, act: 'back' })).body)
    expect(back('#note').text()).toBe('ゴケントウください。')
    expect(back('#municipality option[selected]').attr('value')).toBe('072028')
    // The same once it is confirmed: what then stands speaks of no changes.
    const done = await post(desk, `${path}/forward`, { ...kept, act: 'confirm' })
    expect(done.headers.location).toBe(`${path}?done=forward`)
    expect(await desk.db.select().from(passedCases)).toMatchObject([{ note: 'ゴケントウください。' }])
  })

  it('asks about an address that looks like the prefecture’s own, and refuses that of who forwards', async () => {
    const { path, office } = await ownCase()
    const [, domain = ''] = office.email.split('@')
    const own = await forward(path, { email: office.email })
    expect(load(own.body)('.errors a').attr('href')).toBe('#email')
    const organizationId = await municipalityIdOf(desk, '070009')
    const colleague = await desk.contact({ organizationId, email: 'soumu@elsewhere.example' })
    for (const email of [`second@${domain}`, colleague.email, 'kikaku@pref.fukushima.lg.jp']) {
      const shown = await forward(path, { email })
      expect([shown.statusCode, load(shown.body)('.errors a').attr('href')]).toEqual([409, '#theirs'])
      expect(load(shown.body)('#theirs').attr('value')).toBe(email)
      expect((await forward(path, { email, theirs: 'another@city.example' })).statusCode).toBe(409)
    }
    expect(await desk.db.select().from(passedCases)).toEqual([])
    const email = `second@${domain}`
    expect((await forward(path, { email, theirs: email })).statusCode).toBe(303)
    expect(await desk.db.select().from(passedCases)).toHaveLength(1)
  })

  it('goes once however often it is sent, becomes a case of the municipality’s own only when that confirms, and tells the prefecture no more than that', async () => {
    const { number, ticketId, office, path } = await ownCase()
    const supervisor = await desk.staff('supervisor')
    const told = { direction: 'in', subject: '内々の話', body: '県だけの事情' }
    await supervisor.request('POST', `/api/v1/tickets/${number}/messages`, told)
    const fields = { key: await keyOn(path), ...toTown, act: 'confirm' }
    const sent = await Promise.all([1, 2].map(() => post(desk, `${path}/forward`, fields)))
    expect(new Set(sent.map(({ headers }) => headers.location))).toEqual(new Set([`${path}?done=forward`]))
    expect(await desk.db.select().from(passedCases)).toHaveLength(1)
    expect(textOf(await get(desk, path))).toContain('市区町村の確認待ち')

    const mail = await mailTo(desk, 'taro@city.example', asked)
    for (const words of ['ご検討ください', message, '渡部', number]) expect(`${mail.text}${mail.html}${mail.subject}`).not.toContain(words)
    const town = pathIn(mail)
    const proving = textOf(await get(desk, town))
    for (const words of [message, number, 'フォーム', 'ご相談の受付']) expect(proving).not.toContain(words)
    expect(proving).toContain('福島県からのご相談をご覧いただく前に')
    const english = textOf(await get(desk, `${town}?lang=en`))
    expect(english).toContain('Before you see what Fukushima')
    expect(english).not.toContain('sent us no form')
    // Mail and page say the same of passing it on.
    for (const text of [mail.text?.replaceAll(/\s/gu, ''), proving]) expect(text).toContain('ご担当の方への転送')
    expect(mail.text).not.toContain('転送しないで')
    await prove(desk, town)
    const page = textOf(await get(desk, town))
    for (const words of [message, 'ご検討ください。', '渡部 美咲', office.email, '当窓口で確認済みの担当者です', '様のお名前で記録します'])
      expect(page).toContain(words)
    for (const words of ['県だけの事情', number]) expect(page).not.toContain(words)
    expect(await desk.db.select().from(tickets)).toHaveLength(1)

    await postAndLook(desk, town, { answer: 'confirmed', ...(await consentOn(desk, town)) })
    const own = (await desk.db.select().from(tickets)).find(({ id }) => id !== ticketId)
    expect(own).toMatchObject({ organizationId: await municipalityIdOf(desk, '072028'), message: `ご検討ください。\n\n${message}` })
    const acknowledged = await mailTo(desk, 'taro@city.example', '受け付けました')
    expect(acknowledged.subject).toContain(own?.number)
    const outcome = await mailTo(desk, office.email, '会津若松市が内容を確認しました')
    expect(outcome.subject).toContain(number)
    for (const text of [outcome.raw, textOf(await get(desk, path))]) expect(text).not.toContain(own?.number)
    expect(textOf(await get(desk, path))).toContain('確認済み')
    const { items, can } = (await office.request('GET', `/api/v1/tickets/${number}/passed-cases`)).json()
    expect(can).toEqual({ forward: false })
    expect((await supervisor.request('GET', `/api/v1/tickets/${number}/passed-cases`)).json()).toMatchObject({ can: { forward: true } })
    expect(items).toMatchObject([{ kind: 'forwarded', status: 'confirmed', source: number, ticket: null }])
    expect((await office.request('GET', `/api/v1/tickets/${own?.number}`)).statusCode).toBe(404)
    const listed = (await supervisor.request('GET', `/api/v1/tickets/${own?.number}/passed-cases`)).json()
    expect(listed.items).toMatchObject([{ source: number, ticket: own?.number }])
  })

  it('comes back with a reason, and may then go to another address; one that still waits is withdrawn for the next', async () => {
    const { office, path } = await ownCase()
    await forward(path)
    const first = pathIn(await mailTo(desk, 'taro@city.example', asked))
    await prove(desk, first)
    await forward(path, { email: 'hanako@city.example' })
    const second = pathIn(await mailTo(desk, 'hanako@city.example', asked))
    const [passed] = await desk.db.select().from(passedCases).where(eq(passedCases.status, 'withdrawn'))
    const reader = await proved(desk, first, passed?.contactId ?? '', 'act')
    expect(textOf(await get(desk, first, reader))).toContain('この件は取り下げられました')
    await prove(desk, second)
    await postAndLook(desk, second, { answer: 'declined', words: '年度内は難しいです。' })
    expect((await mailTo(desk, office.email, '会津若松市からのご回答')).text).toContain('年度内は難しいです。')
    expect(textOf(await get(desk, path))).toContain('年度内は難しいです。')
    expect(await desk.db.select().from(tickets)).toHaveLength(1)
    expect((await desk.db.select().from(passedCases)).map(({ status }) => status).toSorted()).toEqual(['declined', 'withdrawn'])
  })

  it('can be taken back by the desk while nobody has answered: its link says so, and no mail of it goes any more', async () => {
    const { number, path } = await ownCase()
    const other = await ownCase('304018')
    const supervisor = await desk.staff('supervisor')
    await forward(path)
    const link = pathIn(await mailTo(desk, 'taro@city.example', asked))
    await prove(desk, link)
    const listed = (await supervisor.request('GET', `/api/v1/tickets/${number}/passed-cases`)).json().items[0]
    expect(listed).toMatchObject({ contact: { email: 'taro@city.example' }, can: { withdraw: true } })
    const takeBack = (of: string) => supervisor.request('PUT', `/api/v1/tickets/${of}/passed-cases/${listed.id}/withdrawal`)
    expect((await takeBack(other.number)).statusCode).toBe(404)
    const taken = await takeBack(number)
    expect(taken.json(), taken.body).toMatchObject({ status: 'withdrawn', can: { withdraw: false } })
    const reader = await proved(desk, link, listed.contact.id, 'act')
    expect(textOf(await get(desk, link, reader))).toContain('この件は取り下げられました')
    expect((await takeBack(number)).json().code).toBe('passed_case_over')
    await desk.settled()
    const mails = await desk.db.select().from(followUps).where(eq(followUps.kind, 'reminder'))
    expect(mails.filter(({ details }) => details.passedCaseId === listed.id).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
  })

  it('can be forwarded by the desk, too, for a prefecture’s case and to its municipalities alone', async () => {
    const { number } = await ownCase()
    const town = await ownCase('072028')
    const supervisor = await desk.staff('supervisor')
    const ask = (of: string, municipalityCode: string) =>
      supervisor.request('POST', `/api/v1/tickets/${of}/passed-cases`, {
        municipalityCode,
        contact: { name: '会津 太郎', email: 'taro@city.example' },
      })
    expect((await ask(number, '304018')).json().errors).toMatchObject([{ field: 'municipalityCode', code: 'not_of_prefecture' }])
    expect((await ask(town.number, '072028')).json().code).toBe('not_of_a_prefecture')
    const forwarded = await ask(number, '072028')
    expect(forwarded.statusCode, forwarded.body).toBe(201)
    expect(forwarded.json()).toMatchObject({
      status: 'waiting',
      municipality: { name: '会津若松市', romanName: 'Aizuwakamatsu-shi' },
      passedBy: { name: '渡部 美咲' },
    })
    // The municipality's contact with a proved address is asked instead of one nobody knows.
    await mailTo(desk, town.office.email, asked)
    await supervisor.request('PUT', `/api/v1/tickets/${number}/resolution`, { kind: 'answered' })
    expect((await ask(number, '072028')).json().code).toBe('case_over')
  })
})
