import { and, eq } from 'drizzle-orm'
import { load } from 'cheerio'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { profileVersions, proposals } from '../../../src/organizations/organizations.table.ts'
import { contacts } from '../../../src/people/people.table.ts'
import { readOwnData } from '../../../src/pages/own-data/read-own-data.ts'
import { passedCases } from '../../../src/tickets/passing/passed-cases.table.ts'
import { tickets } from '../../../src/tickets/tickets.table.ts'
import { textOf } from '../../pages/browser.ts'
import { inOneBrowser } from '../../pages/one-browser.ts'
import { municipalityIdOf } from '../../shortlists/scene.ts'
import { contactForm } from '../../support/forms.ts'
import { startDesk, type TestDesk } from '../../support/desk.ts'
import { eventually } from '../../support/eventually.ts'
import { consentOn, emailsOf, filedForm, mailTo, pathIn, prove, statedWords } from './scene.ts'

const { get, post, postAndLook, prove: typeCode } = inOneBrowser()

let desk: TestDesk
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  desk.worker()
})
afterEach(() => desk.close())

const asked = 'ご確認のお願い'

async function file(form = filedForm()) {
  const answer = await desk.request('POST', '/api/v1/intake/municipal', form)
  expect(answer.statusCode, answer.body).toBe(201)
  const { number } = answer.json().ticket
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  if (!ticket) throw new Error('no ticket')
  return { number: String(number), ticket, ...emailsOf(form) }
}

const proposalsOf = (ticketId: string) => desk.db.select().from(proposals).where(eq(proposals.ticketId, ticketId))

describe('a form a prefecture files for one of its municipalities', () => {
  it('is refused when the municipality is not its own, or is itself a prefecture, with what to correct', async () => {
    const refused = async (changes: Record<string, unknown>) => {
      const answer = await desk.request('POST', '/api/v1/intake/municipal', filedForm(changes))
      expect(answer.statusCode).toBe(422)
      return answer.json().errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)
    }
    expect(await refused({ municipalityCode: '304018' })).toEqual(['municipalityCode not_of_prefecture'])
    expect(await refused({ municipalityCode: '070009' })).toEqual(['municipalityCode filed_for_prefecture'])
  })

  it('is refused when whoever files it names their own address for the municipality, for then nobody there could confirm it', async () => {
    const form = filedForm()
    const { prefecture } = emailsOf(form)
    for (const email of [prefecture, ` ${prefecture.toUpperCase()} `]) {
      const answer = await desk.request('POST', '/api/v1/intake/municipal', { ...form, contact: contactForm({ email }) })
      expect(answer.statusCode).toBe(422)
      expect(answer.json().errors).toEqual([expect.objectContaining({ field: 'contact.email', code: 'filer_is_contact' })])
    }
    expect(await desk.db.select().from(tickets)).toEqual([])
  })

  it('is the municipality’s ticket, names who filed it, and changes nothing of its profile before it is confirmed', async () => {
    const { number, ticket, prefecture, town } = await file()
    const supervisor = await desk.staff('supervisor')
    const shown = (await supervisor.request('GET', `/api/v1/tickets/${number}`)).json()
    expect(shown).toMatchObject({
      organization: { name: '会津若松市' },
      applicant: { email: town, verified: false },
      through: { kind: 'filed', status: 'waiting', prefecture: { code: '070009', name: '福島県' }, by: '渡部 美咲' },
    })
    await desk.settled()
    expect(await proposalsOf(ticket.id)).toEqual([])
    const toTown = await desk.mailsTo(town)
    expect(toTown.map(({ subject }) => subject)).toEqual([expect.stringContaining(asked)])
    const toPrefecture = await desk.mailsTo(prefecture)
    expect(toPrefecture.map(({ subject }) => subject)).toEqual([expect.stringContaining('代わってお送りいただいた')])
    // Nobody has proved either address: whoever typed them sends no words through the desk.
    for (const { raw, text, html } of [...toTown, ...toPrefecture]) {
      for (const words of [statedWords.note, statedWords.message, '会津 太郎', '渡部']) expect(`${raw}${text}${html}`).not.toContain(words)
    }
  })

  it('is shown to whoever proves the address, and confirmed by pressing the button only, once', async () => {
    const { number, ticket, prefecture, town } = await file(filedForm({ facts: { transport: [], talentFields: [] } }))
    const path = pathIn(await mailTo(desk, town, asked))
    expect(textOf(await get(desk, path))).not.toContain(statedWords.message)
    await prove(desk, path)
    for (let opened = 0; opened < 3; opened += 1) await get(desk, path)
    const page = textOf(await get(desk, path))
    for (const words of ['福島県', '渡部 美咲', '地域振興課', prefecture, statedWords.message, statedWords.note])
      expect(page).toContain(words)
    expect(page).toContain('まだ確認していません')
    expect(textOf(await get(desk, `${path}?lang=en`))).toContain('Shall it go on?')
    expect(await desk.db.select().from(passedCases)).toMatchObject([{ status: 'waiting' }])

    const boxes = load((await get(desk, path)).body)('input[name^="wrong."]').toArray()
    // Only what something was said of can be wrong.
    expect(boxes.map(({ attribs }) => attribs['name'])).toEqual(['wrong.strengths', 'wrong.offices', 'wrong.needs'])
    const incomplete = await post(desk, path, { answer: 'confirmed' })
    expect(incomplete.statusCode).toBe(422)
    expect(load(incomplete.body)('.errors a').attr('href')).toBe('#formConsent.accepted')
    const fields = { answer: 'confirmed', ...(await consentOn(desk, path)) }
    const review = await post(desk, path, { ...fields, act: 'send' })
    for (const words of ['ご回答の確認', 'まだ確定していません', '貴団体のご相談として進めます', '福島県から送られた方（渡部 美咲 様）'])
      expect(textOf(review)).toContain(words)
    expect(await desk.db.select().from(passedCases)).toMatchObject([{ status: 'waiting' }])
    expect(load((await post(desk, path, { ...fields, act: 'back' })).body)('#passed-confirmed').attr('checked')).toBeDefined()
    const done = textOf(await postAndLook(desk, path, fields))
    expect(done).toContain('ご確認ありがとうございました')
    expect(done).toContain(number)
    expect(textOf(await postAndLook(desk, path, fields))).toContain('ご確認ありがとうございました')
    const late = await post(desk, path, { ...fields, answer: 'declined', words: 'やはり' })
    expect(late.statusCode).toBe(409)
    for (const words of ['「この内容で進める」', 'いまのご回答は受け付けていません', 'やはり']) expect(textOf(late)).toContain(words)
    const [passed] = await desk.db.select().from(passedCases)
    expect(passed).toMatchObject({ status: 'confirmed', formConsentVersion: '2026-11' })
    const [proposal] = await proposalsOf(ticket.id)
    expect(proposal).toMatchObject({ status: 'pending', contactId: passed?.contactId })
    expect(proposal?.fields.map(({ field }) => field)).toContain('strengths.smart_city')
    expect(
      await desk.db
        .select()
        .from(profileVersions)
        .where(eq(profileVersions.organizationId, ticket.organizationId ?? '')),
    ).toEqual([])

    expect((await mailTo(desk, town, '受け付けました')).text).toContain(number)
    await prove(desk, pathIn(await mailTo(desk, prefecture, '代わってお送りいただいた')))
    expect((await mailTo(desk, prefecture, '会津若松市が内容を確認しました')).text).toContain('会津若松市に内容を確認')
  })

  it('takes corrections: the parts that are wrong are not proposed, and the words are for the desk alone', async () => {
    const { number, ticket, prefecture, town } = await file()
    const path = pathIn(await mailTo(desk, town, asked))
    await prove(desk, path)
    const consent = await consentOn(desk, path)
    const wordless = await post(desk, path, { answer: 'corrected', ...consent })
    expect(textOf(wordless)).toContain('訂正する点を入力してください')
    const corrected = { answer: 'corrected', 'wrong.strengths': 'yes', words: '実証は終了しました。', ...consent }
    const review = load((await post(desk, path, corrected)).body)
    expect(review('dl.brief').text().replaceAll(/\s+/gu, ' ')).toContain(
      '訂正する点 実証は終了しました。 登録内容の案に使わない部分 地域の強み',
    )
    expect(review('.given').text().replaceAll(/\s+/gu, ' ')).toContain('訂正する点 当窓口の担当者のみ')
    await postAndLook(desk, path, corrected)
    const [proposal] = await proposalsOf(ticket.id)
    expect(proposal?.fields.map(({ field }) => field)).toEqual(['offices.AiCT', 'needs.industry'])
    const supervisor = await desk.staff('supervisor')
    const { items } = (await supervisor.request('GET', `/api/v1/tickets/${number}/messages`)).json()
    expect(items).toMatchObject([{ direction: 'in', body: '実証は終了しました。' }])
    await prove(desk, pathIn(await mailTo(desk, prefecture, '代わってお送りいただいた')))
    const told = await mailTo(desk, prefecture, '会津若松市が内容を確認しました')
    expect(told.text).toContain('一部を訂正')
    expect(`${told.text}${told.html}`).not.toContain('実証は終了')
  })

  it('ends when the municipality says no with a reason, which the prefecture hears', async () => {
    const { ticket, prefecture, town } = await file()
    const path = pathIn(await mailTo(desk, town, asked))
    await prove(desk, path)
    expect(textOf(await post(desk, path, { answer: 'declined' }))).toContain('進めない理由を入力してください')
    expect(textOf(await postAndLook(desk, path, { answer: 'declined', words: '庁内で未調整です。' }))).toContain('「進めない」')
    const [ended] = await desk.db.select().from(tickets).where(eq(tickets.id, ticket.id))
    expect(ended).toMatchObject({ status: 'resolved', resolution: 'withdrawn' })
    expect(await proposalsOf(ticket.id)).toEqual([])
    await prove(desk, pathIn(await mailTo(desk, prefecture, '代わってお送りいただいた')))
    expect((await mailTo(desk, prefecture, '会津若松市からのご回答')).text).toContain('庁内で未調整です。')
    const [passed] = await desk.db.select().from(passedCases)
    const kept = async (contactId = '') => {
      const [contact] = await desk.db.select().from(contacts).where(eq(contacts.id, contactId))
      if (!contact) throw new Error('no contact')
      return (await readOwnData(desk.db, contact)).passedCases
    }
    const about = { kind: 'filed', status: 'declined', municipality: '会津若松市' }
    expect(await kept(passed?.passedBy)).toMatchObject([{ ...about, passedByThem: true, words: null }])
    expect(await kept(passed?.contactId)).toMatchObject([{ ...about, passedByThem: false, words: passed?.words }])
  })

  it('asks somebody the desk knows instead of the address that was given, and tells them who was named', async () => {
    const organizationId = await municipalityIdOf(desk, '072028')
    const known = await desk.contact({ organizationId, name: '企画 花子' })
    const { number, town } = await file()
    const mail = await mailTo(desk, known.email, asked)
    expect(mail.text).toContain('企画 花子 様')
    expect(await desk.mailsTo(town)).toEqual([])
    const page = textOf(await get(desk, pathIn(mail)))
    expect(page).toContain('会津 太郎様を担当者として挙げています')
    await postAndLook(desk, pathIn(mail), { answer: 'confirmed', ...(await consentOn(desk, pathIn(mail))) })
    const supervisor = await desk.staff('supervisor')
    expect((await supervisor.request('GET', `/api/v1/tickets/${number}`)).json()).toMatchObject({
      applicant: { id: known.id },
      through: { status: 'confirmed' },
    })
  })

  it('is reminded of twice, and becomes a task of whoever has the ticket when nobody confirms it', async () => {
    const organizationId = await municipalityIdOf(desk, '072028')
    const known = await desk.contact({ organizationId })
    const { number } = await file()
    const { dueAt } = await eventually(async () => {
      const [passed] = await desk.db.select().from(passedCases)
      return passed ?? false
    })
    await mailTo(desk, known.email, asked)
    await desk.moveClockTo('2026-11-27T03:00:00Z')
    expect((await mailTo(desk, known.email, 'ご回答のお願い')).text).toContain('都道府県を通じたご相談')
    await desk.moveClockTo('2026-12-03T03:00:00Z')
    await mailTo(desk, known.email, 'ご回答期限のお知らせ')
    await desk.moveClockTo(new Date(dueAt.getTime() + 60_000))
    const supervisor = await desk.staff('supervisor')
    await eventually(
      async () => {
        const { items } = (await supervisor.request('GET', `/api/v1/tickets/${number}/tasks`)).json()
        return items.some(({ kind }: { kind: string }) => kind === 'passed_case_overdue')
      },
      { within: 60_000 },
    )
    // A late answer counts all the same.
    const path = pathIn(await mailTo(desk, known.email, asked))
    expect(textOf(await postAndLook(desk, path, { answer: 'declined', words: '遅くなりました。' }))).toContain('「進めない」')
  })

  it('is over once the desk has resolved its ticket, and its link says so', async () => {
    const { number, ticket, town } = await file()
    const path = pathIn(await mailTo(desk, town, asked))
    await prove(desk, path)
    const supervisor = await desk.staff('supervisor')
    await supervisor.request('PUT', `/api/v1/tickets/${number}/resolution`, { kind: 'withdrawn' })
    await desk.settled()
    const [passed] = await desk.db.select().from(passedCases).where(eq(passedCases.ticketId, ticket.id))
    await typeCode(desk, path, passed?.contactId ?? '')
    expect(textOf(await get(desk, path))).toContain('この件は取り下げられました')
    const fields = { answer: 'confirmed', 'formConsent.version': '2026-11', 'formConsent.accepted': 'yes' }
    expect(textOf(await post(desk, path, fields))).toContain('この件は取り下げられました')
    expect(await proposalsOf(ticket.id)).toEqual([])
  })

  it('opens nothing to the prefecture: neither the ticket nor what the municipality says to the desk', async () => {
    const { number, prefecture, town } = await file()
    const path = pathIn(await mailTo(desk, town, asked))
    await prove(desk, path)
    await postAndLook(desk, path, { answer: 'confirmed', ...(await consentOn(desk, path)) })
    const own = pathIn(await mailTo(desk, prefecture, '代わってお送りいただいた'))
    await prove(desk, own)
    expect(textOf(await get(desk, own))).not.toContain(statedWords.message)
    for (const part of ['profile', 'data', 'forward']) expect((await get(desk, `${own}/${part}`)).statusCode, part).toBe(404)
    const organizationId = await municipalityIdOf(desk, '070009')
    const office = await desk.contact({ organizationId })
    expect((await office.request('GET', `/api/v1/tickets/${number}`)).statusCode).toBe(404)
    expect((await office.request('GET', `/api/v1/tickets/${number}/passed-cases`)).statusCode).toBe(404)
    // Its link is the municipality's alone, too: it leads to no data of persons.
    for (const part of ['profile', 'data', 'forward', 'sheet']) expect((await get(desk, `${path}/${part}`)).statusCode, part).toBe(404)
  })

  it('is asked about with a new link when the old one has expired, and a forged one opens nothing', async () => {
    const { town } = await file()
    const path = pathIn(await mailTo(desk, town, asked))
    await prove(desk, path)
    const forged = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`
    expect((await get(desk, forged)).statusCode).toBe(404)
    expect((await post(desk, forged, { answer: 'declined', words: 'x' })).statusCode).toBe(404)
    await desk.moveClockTo('2027-01-20T01:00:00Z')
    expect((await get(desk, path)).statusCode).toBe(410)
    await post(desk, `${path}/renewal`)
    const fresh = pathIn(await mailTo(desk, town, '新しいリンク'))
    expect(fresh).not.toBe(path)
    expect(textOf(await get(desk, fresh))).toContain(statedWords.message)
  })

  it('is confirmed by two at once only once', async () => {
    const { ticket, town } = await file()
    const path = pathIn(await mailTo(desk, town, asked))
    await prove(desk, path)
    const [consent, key] = [await consentOn(desk, path), crypto.randomUUID()]
    const answers = await Promise.all([1, 2, 3].map(() => post(desk, path, { answer: 'confirmed', ...consent, key, act: 'confirm' })))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
    expect(await proposalsOf(ticket.id)).toHaveLength(1)
  })

  it('is marked as proved when the desk vouches for the address, and the reminder then goes', async () => {
    const { number, ticket, town } = await file()
    await mailTo(desk, town, asked)
    await desk.moveClockTo('2026-11-27T03:00:00Z')
    await desk.settled()
    expect((await desk.mailsTo(town)).length).toBe(1)
    const supervisor = await desk.staff('supervisor')
    const vouched = await supervisor.request('PUT', `/api/v1/contacts/${ticket.applicantId}/verification`)
    expect(vouched.statusCode, vouched.body).toBeLessThan(300)
    await mailTo(desk, town, 'ご回答のお願い')
    const { items } = (await supervisor.request('GET', `/api/v1/tickets/${number}/passed-cases`)).json()
    expect(items).toMatchObject([{ kind: 'filed', contact: { email: town, verified: true, representative: true }, ticket: number }])
    expect(
      await desk.db
        .select()
        .from(contacts)
        .where(and(eq(contacts.email, town), eq(contacts.verifiedBy, 'staff'))),
    ).toHaveLength(1)
  })
})
