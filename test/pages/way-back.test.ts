import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { claimFollowUp } from '../../src/follow-ups/claim-follow-up.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { react } from '../../workers/react.ts'
import { dispatched, enquired, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { get, newLink, post, sendAnswer, textOf } from './browser.ts'
import { proved } from './proving.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const caseLink = (found: Case) => newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })

/** Where a page leads back to. */
async function wayBack(url: string, headers: Record<string, string> = {}): Promise<string | undefined> {
  const answer = await get(desk, url, headers)
  expect(answer.statusCode).toBe(200)
  return load(answer.body)('.way-back a').attr('href')
}

/** What a browser that opened a case page sends along from then on. */
async function readerOf(path: string): Promise<{ cookie: string }> {
  const answer = await get(desk, path)
  expect(answer.cookies).toMatchObject([{ path: '/l', httpOnly: true, sameSite: 'Lax' }])
  return { cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

describe('the way back to the case page', () => {
  it('stands on one’s own data and profile, before and after the code, and not on the case page itself', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    expect(await wayBack(path)).toBeUndefined()
    expect(await wayBack(`${path}/data`)).toBe(path)
    const browser = await proved(desk, path, found.applicantId)
    expect(await wayBack(`${path}/data?lang=en`, browser)).toBe(`${path}?lang=en`)
    expect(await wayBack(`${path}/data/erasure`, browser)).toBe(path)
    expect(await wayBack(`${path}/profile`, browser)).toBe(path)
  })

  it('stands behind a link to the profile once the code was typed, for no case is told before', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    const profile = await newLink(desk, { purpose: 'profile', contactId: found.applicantId })
    expect(await wayBack(`${profile.path}/profile`)).toBeUndefined()
    expect(load((await get(desk, `${profile.path}/profile`)).body)('.by-mail')).toHaveLength(0)
    const browser = await proved(desk, profile.path, found.applicantId)
    expect(await wayBack(`${profile.path}/profile`, browser)).toBe(path)
  })

  it('stands on the page of an act where its reader’s case was open before, and never for whoever was passed the link', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    const shortlistId = await dispatched(found)
    const { path: act } = await newLink(desk, {
      purpose: 'interest',
      contactId: found.applicantId,
      ticketId: found.ticketId,
      shortlistId,
    })
    expect(await wayBack(act)).toBeUndefined()
    // In another browser, only their own mails lead there.
    const elsewhere = load((await get(desk, act)).body)
    expect(elsewhere('.by-mail').text()).toContain('当窓口からのメールのリンクからお開きください')
    expect(elsewhere.html()).not.toContain(path)
    expect(load((await get(desk, `${act}?lang=en`)).body)('.by-mail').text()).toContain('the links in our other mails to you')
    expect(await wayBack(act, await readerOf(path))).toBe(path)
    expect(load((await get(desk, act, await readerOf(path))).body)('.by-mail')).toHaveLength(0)
    const other = await openCase(desk)
    expect(await wayBack(act, await readerOf((await caseLink(other)).path))).toBeUndefined()
    expect(await wayBack(act, { cookie: 'musubi_case=forged' })).toBeUndefined()
  })

  it('stands alone on the page of an act that was used, once the code was typed: nothing is to be mailed any more', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    const shortlistId = await dispatched(found)
    const of = { contactId: found.applicantId, ticketId: found.ticketId }
    const { path: act } = await newLink(desk, { purpose: 'interest', shortlistId, ...of })
    await sendAnswer(desk, act, Object.fromEntries(listedCodes.map((code) => [`interest.${code}`, 'declined'])))
    const browser = await proved(desk, act, found.applicantId, 'act')
    expect(await wayBack(act, browser)).toBe(path)
    expect(load((await get(desk, act, browser)).body)('.by-mail')).toHaveLength(0)
  })

  it('is mailed to the reader of an act’s link once a day, and tells whoever was passed that link nothing', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    const shortlistId = await dispatched(found)
    const of = { contactId: found.applicantId, ticketId: found.ticketId }
    const { path: act } = await newLink(desk, { purpose: 'interest', shortlistId, ...of })
    const asks = load((await get(desk, `${act}?lang=en`)).body)('form.by-mail')
    expect([asks.attr('method'), asks.attr('action')]).toEqual(['post', `${act}/case-page`])
    for (const _press of [1, 2]) {
      const answer = await post(desk, `${act}/case-page`, {})
      expect([answer.statusCode, textOf(answer)]).toEqual([200, expect.stringContaining('ご相談のページのリンクをお届けします')])
      expect(answer.body).not.toContain(path)
      expect(load(answer.body)('main a').attr('href')).toBe(act)
    }
    for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
    const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId))
    const [mail, ...more] = rows.filter(({ kind }) => kind === 'new-link')
    expect(more).toEqual([])
    const claimed = await claimFollowUp(desk.deps, mail?.id ?? '')
    if (claimed === undefined || claimed === 'no_way_out') throw new Error('nothing is mailed')
    const { text } = claimed.mail
    const [, mailed = ''] = /(\/l\/[\w-]{43})/u.exec(text) ?? []
    expect(textOf(await get(desk, mailed))).toContain(found.number)
    expect(load((await get(desk, mailed)).body)('#message')).toHaveLength(1)
    // Of a link to something else, nothing is mailed.
    const profile = await newLink(desk, { purpose: 'profile', contactId: found.applicantId })
    await post(desk, `${profile.path}/case-page`, {})
    expect((await post(desk, '/l/forged/case-page', {})).statusCode).toBe(404)
    for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
    expect((await desk.db.select().from(followUps)).filter(({ kind }) => kind === 'new-link')).toHaveLength(1)
  })

  it('is told of to nobody who has no case of their own: whoever answers for a municipality, or has proved nothing', async () => {
    const found = await openCase(desk)
    const town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]) })
    const enquiryId = await enquired(found)
    const link = { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId } as const
    expect(load((await get(desk, (await newLink(desk, link)).path)).body)('.by-mail, .way-back')).toHaveLength(0)
    const unproved = await openCase(desk, { verified: false })
    expect(load((await get(desk, (await caseLink(unproved)).path)).body)('.by-mail, .way-back')).toHaveLength(0)
  })
})
