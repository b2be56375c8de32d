import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events, outbox } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { contacts } from '../../src/people/people.table.ts'
import { ticketMessages, ticketParticipants } from '../../src/tickets/tickets.table.ts'
import { react } from '../../workers/react.ts'
import { contactForm } from '../support/forms.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { openCase, type Case } from '../shortlists/scene.ts'
import { get, newLink, post, postAndLook, textOf } from './browser.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const caseLink = (found: Case, contactId = found.applicantId) => newLink(desk, { purpose: 'case', contactId, ticketId: found.ticketId })

const messagesOf = (found: Case) => desk.db.select().from(ticketMessages).where(eq(ticketMessages.ticketId, found.ticketId))

/** Lets the rooms react to everything that happened. */
async function reacted() {
  for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
}

describe('a colleague', () => {
  const added = async (found: Case, email: string) => {
    const { path } = await caseLink(found)
    return { path, page: await postAndLook(desk, `${path}/colleagues`, { name: '同僚 一郎', email }) }
  }
  const removals = async (found: Case) =>
    (await desk.db.select().from(events).where(eq(events.ticketId, found.ticketId))).filter(({ type }) => type === 'participant.removed')
      .length
  const contactOf = async (email: string) => (await desk.db.select().from(contacts).where(eq(contacts.email, email)))[0]

  it('is sent a mail to confirm the address, and sees and gets nothing before', async () => {
    const found = await openCase(desk)
    const { page } = await added(found, 'ichiro@colleague.example')
    expect(textOf(page)).toContain('同僚 一郎')
    expect(textOf(page)).toContain('確認待ち')
    const colleague = await contactOf('ichiro@colleague.example')
    expect(colleague).toMatchObject({ organizationId: found.companyId, verifiedAt: null, representsAt: null })
    await reacted()
    const mailsOf = async (kind: 'participant-added' | 'consultant-message') => {
      const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId))
      return rows.filter((row) => row.kind === kind && row.participantId !== null)
    }
    expect(await mailsOf('participant-added')).toHaveLength(1)
    const say = (body: string) =>
      found.consultant.request('POST', `/api/v1/tickets/${found.number}/messages`, { direction: 'out', subject: '件名', body })
    await say('確認の前')
    await reacted()
    expect(await mailsOf('consultant-message')).toHaveLength(0)

    const own = await caseLink(found, colleague?.id)
    expect(textOf(await get(desk, own.path))).not.toContain('確認の前')
    const seen = textOf(await postAndLook(desk, own.path))
    expect(seen).toContain('確認の前')
    await say('確認の後')
    await reacted()
    expect(await mailsOf('consultant-message')).toHaveLength(1)
    await postAndLook(desk, `${own.path}/messages`, { message: '同僚の言葉', key: 'c'.repeat(30) })
    expect((await messagesOf(found)).at(-1)).toMatchObject({ contactId: colleague?.id, body: '同僚の言葉' })
  })

  it('is said to have been added by the desk, not to have proved anything, when the desk did so', async () => {
    const found = await openCase(desk)
    const { consultant, number } = found
    const body = { name: 'Mary Jones', email: 'mary@partner.example' }
    expect((await consultant.request('POST', `/api/v1/tickets/${number}/participants`, body)).statusCode).toBe(201)
    const page = await postAndLook(desk, (await caseLink(found)).path)
    expect(textOf(page)).toMatch(/Mary Jones\s*mary@partner\.example\s*窓口が追加/u)
    expect(textOf(page)).not.toContain('確認済み')
  })

  it('is written to in the language of whoever names them, or the one they choose', async () => {
    const found = await openCase(desk, { form: { contact: contactForm({ email: 'boss@english.example', language: 'en' }) } })
    await added(found, 'same@colleague.example')
    expect(await contactOf('same@colleague.example')).toMatchObject({ language: 'en' })
    const { path } = await caseLink(found)
    await postAndLook(desk, `${path}/colleagues`, { name: '同僚 二郎', email: 'other@colleague.example', mailLanguage: 'ja' })
    expect(await contactOf('other@colleague.example')).toMatchObject({ language: 'ja' })
    const refused = await post(desk, `${path}/colleagues`, { name: '', email: 'third@colleague.example', mailLanguage: 'ja' })
    expect(load(refused.body)('#mail-language option[selected]').val()).toBe('ja')
    const url = `/api/v1/tickets/${found.number}/participants`
    const { items } = (await found.consultant.request('GET', url)).json() as { items: { language: string }[] }
    expect(items.map(({ language }) => language)).toEqual(['en', 'ja'])
    const colleague = await contactOf('same@colleague.example')
    await (await desk.staff('supervisor')).request('PATCH', `/api/v1/contacts/${colleague?.id}`, { language: 'ja' })
    expect((await found.consultant.request('GET', url)).json().items[0].language).toBe('ja')
  })

  it('is thanked for once more when the button is pressed twice, and is added and asked once', async () => {
    const found = await openCase(desk)
    const { path } = await added(found, 'pressed@colleague.example')
    for (const email of ['pressed@colleague.example', 'Pressed@Colleague.example']) {
      const page = await postAndLook(desk, `${path}/colleagues`, { name: ' 同僚 一郎', email })
      expect(textOf(page)).toContain('確認のメールを、お一人に一度お送りします')
    }
    await reacted()
    const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId))
    expect(rows.filter(({ kind }) => kind === 'participant-added')).toHaveLength(1)
    // Somebody else who names them, or the desk did, is told that they take part.
    const other = { name: '同僚 次郎', email: 'pressed@colleague.example' }
    expect((await post(desk, `${path}/colleagues`, other)).statusCode).toBe(409)
    const ofDesk = { name: '窓口 三郎', email: 'desk-named@colleague.example' }
    await found.consultant.request('POST', `/api/v1/tickets/${found.number}/participants`, ofDesk)
    expect((await post(desk, `${path}/colleagues`, ofDesk)).statusCode).toBe(409)
  })

  it('is named once, is not the applicant, and ten take part at most', async () => {
    const found = await openCase(desk)
    const { path } = await added(found, 'twice@colleague.example')
    const again = await post(desk, `${path}/colleagues`, { name: '同僚', email: 'TWICE@colleague.example' })
    expect(again.statusCode).toBe(409)
    expect(load(again.body)('#email').val()).toBe('TWICE@colleague.example')
    const [applicant] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    expect((await post(desk, `${path}/colleagues`, { name: '私', email: applicant?.email ?? '' })).statusCode).toBe(409)
    for (let index = 1; index < 10; index += 1) await added(found, `many-${index}@colleague.example`)
    const eleventh = await post(desk, `${path}/colleagues`, { name: '十一', email: 'many-11@colleague.example' })
    expect(eleventh.statusCode).toBe(409)
    expect(textOf(eleventh)).toContain('10名まで')
    const rows = await desk.db.select().from(ticketParticipants).where(eq(ticketParticipants.ticketId, found.ticketId))
    expect(rows).toHaveLength(10)
    expect(await contactOf('many-11@colleague.example')).toBeUndefined()
  })

  it('is taken back by whoever named them: nothing is mailed to them, and their link opens nothing any more', async () => {
    const found = await openCase(desk)
    const { path, page } = await added(found, 'mistaken@colleague.example')
    const colleague = await contactOf('mistaken@colleague.example')
    const own = await caseLink(found, colleague?.id)
    const action = load(page.body)('form[action$="/removal"]').attr('action') ?? ''
    expect(action).toContain(`${path}/colleagues/`)
    const eventsBefore = await removals(found)
    for (const _pressedTwice of [1, 2]) expect(textOf(await postAndLook(desk, action))).toContain('参加を取り消しました')
    expect(textOf(await get(desk, path))).not.toContain('mistaken@colleague.example')
    await reacted()
    const mails = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId))
    const toThem = mails.filter(({ participantId }) => participantId !== null)
    expect(toThem.map(({ state, cancelReason }) => [state, cancelReason])).toEqual([['cancelled', 'participant_removed']])
    await post(desk, own.path)
    expect(textOf(await get(desk, own.path))).not.toContain(found.number)
    expect(await removals(found)).toBe(eventsBefore + 1)
    // Named again, they take part again.
    expect(textOf((await added(found, 'mistaken@colleague.example')).page)).toContain('確認のメールを、お一人に一度お送りします')
  })

  it('is taken back by the applicant too, and by nobody else: no other colleague, not of another case, not whom the desk added', async () => {
    const found = await openCase(desk)
    const { path } = await added(found, 'second@colleague.example')
    const second = await contactOf('second@colleague.example')
    const theirs = await caseLink(found, second?.id)
    await postAndLook(desk, theirs.path)
    await postAndLook(desk, `${theirs.path}/colleagues`, { name: '同僚 三郎', email: 'third@colleague.example' })
    const ofDesk = { name: '窓口 四郎', email: 'fourth@colleague.example' }
    await found.consultant.request('POST', `/api/v1/tickets/${found.number}/participants`, ofDesk)
    const rows = await desk.db.select().from(ticketParticipants).where(eq(ticketParticipants.ticketId, found.ticketId))
    const idOf = (email: string) => rows.find((row) => row.email === email)?.id ?? ''
    const other = await openCase(desk)
    const attempts = [
      [theirs.path, idOf('second@colleague.example')],
      [path, idOf('fourth@colleague.example')],
      [(await caseLink(other)).path, idOf('third@colleague.example')],
      [path, 'nobody'],
    ] as const
    for (const [by, id] of attempts) expect((await post(desk, `${by}/colleagues/${id}/removal`)).headers.location).not.toContain('done')
    const shown = load((await get(desk, theirs.path)).body)('form[action$="/removal"]').toArray()
    expect(shown).toHaveLength(1)
    const page = textOf(await get(desk, path))
    for (const email of ['second', 'third', 'fourth']) expect(page).toContain(`${email}@colleague.example`)
    expect(textOf(await postAndLook(desk, `${path}/colleagues/${idOf('third@colleague.example')}/removal`))).toContain(
      '参加を取り消しました',
    )
    expect(textOf(await get(desk, path))).not.toContain('third@colleague.example')
    const timeline = (await found.consultant.request('GET', `/api/v1/tickets/${found.number}/timeline`)).body
    expect(timeline).toContain('participant.removed')
  })

  it('comes back with what was typed when the address is none', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    const answer = await post(desk, `${path}/colleagues`, { name: '', email: 'どこか' })
    expect(answer.statusCode).toBe(422)
    const page = load(answer.body)
    expect(
      page('.errors a')
        .toArray()
        .map((one) => page(one).attr('href')),
    ).toEqual(['#name', '#email'])
    expect(page('#email').val()).toBe('どこか')
    expect(page('details[open] #email')).toHaveLength(1)
  })
})
