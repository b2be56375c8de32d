import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerByLink, stateInterestByLink, verifyByLink } from '../../src/links/act-by-link.ts'
import { caseLinks } from '../../src/links/case-links.table.ts'
import { makeCaseLink, readCaseLink, type CaseLink, type NewCaseLink } from '../../src/links/make-case-link.ts'
import { openCaseLink, tokenOfShortCode } from '../../src/links/open-case-link.ts'
import { readNow } from '../../src/db/clock.store.ts'
import { contacts } from '../../src/people/people.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { dispatched, enquired, historyOf, listedCodes, municipalityIdOf, openCase } from '../shortlists/scene.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

async function make(link: NewCaseLink): Promise<CaseLink & { token: string }> {
  const made = await desk.db.transaction(async (tx) => makeCaseLink(tx, desk.deps.config, link, await readNow(tx)))
  return { ...made, token: made.url.split('/').at(-1) ?? '' }
}

/** Accepted by the desk as representative; the address is not proved yet. */
async function unverifiedContact(organizationId: string): Promise<string> {
  const { id } = await desk.contact({ organizationId, verifiedAt: null, verifiedBy: null })
  return id
}

describe('a case link', () => {
  it('is found by token and by short code, and neither stands in the database', async () => {
    const found = await openCase(desk)
    const link = await make({ purpose: 'verify', contactId: found.applicantId, ticketId: found.ticketId })
    expect((await openCaseLink(desk.deps, link.token))?.link.id).toBe(link.id)
    expect(await tokenOfShortCode(desk.deps, link.shortCode.toLowerCase())).toBe(link.token)
    expect(await openCaseLink(desk.deps, `${link.token.slice(0, -1)}${link.token.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined()
    expect(await tokenOfShortCode(desk.deps, 'K7PX-93QD-0MAB')).toBeUndefined()
    const [row] = await desk.owner`select * from case_links where id = ${link.id}`
    const stored = JSON.stringify(row, (_name, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    for (const secret of [link.token, link.shortCode, link.shortCode.replaceAll('-', '')]) expect(stored).not.toContain(secret)
  })

  it('is the same when its mail is written again', async () => {
    const found = await openCase(desk)
    const id = crypto.randomUUID()
    const first = await make({ id, purpose: 'verify', contactId: found.applicantId, ticketId: found.ticketId })
    expect(await make({ id, purpose: 'verify', contactId: found.applicantId, ticketId: found.ticketId })).toEqual(first)
    expect(await readCaseLink(desk.db, desk.deps.config, id)).toMatchObject({ url: first.url, shortCode: first.shortCode })
    const other = await make({ purpose: 'verify', contactId: found.applicantId, ticketId: found.ticketId })
    expect(other.url).not.toBe(first.url)
  })

  it('works for 30 days', async () => {
    const found = await openCase(desk, { verified: false })
    const link = await make({ purpose: 'verify', contactId: found.applicantId, ticketId: found.ticketId })
    expect(link.expiresAt.getTime() - Date.now()).toBeGreaterThan(29.9 * 86_400_000)
    await desk.moveClockTo(new Date(link.expiresAt.getTime() + 1000))
    expect((await openCaseLink(desk.deps, link.token))?.expired).toBe(true)
    await expect(verifyByLink(desk.deps, link.token)).rejects.toMatchObject({ code: 'link_expired' })
    await desk.owner`update clock_offset set seconds = 0`
    await verifyByLink(desk.deps, link.token)
    const [contact] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    expect(contact).toMatchObject({ verifiedBy: 'link' })
  })

  it('is for its own act only', async () => {
    const found = await openCase(desk)
    const link = await make({ purpose: 'verify', contactId: found.applicantId, ticketId: found.ticketId })
    await expect(answerByLink(desk.deps, link.token, { answer: 'accept', message: '' })).rejects.toMatchObject({ status: 404 })
  })

  it('of another organisation’s contact opens nothing of the case', async () => {
    const found = await openCase(desk)
    const shortlistId = await dispatched(found)
    const stranger = await unverifiedContact(await municipalityIdOf(desk, listedCodes[1]))
    const link = await make({ purpose: 'interest', contactId: stranger, ticketId: found.ticketId, shortlistId })
    const act = stateInterestByLink(desk.deps, link.token, [{ code: listedCodes[0], interest: 'interested' }])
    await expect(act).rejects.toMatchObject({ status: 404 })
  })
})

describe('acting by a link', () => {
  it('verifies its contact with the act, in one transaction, and is recorded as the link’s', async () => {
    const found = await openCase(desk, { form: { disclosure: 'open' } })
    const enquiryId = await enquired(found)
    const contactId = await unverifiedContact(await municipalityIdOf(desk, listedCodes[0]))
    const link = await make({ purpose: 'answer', contactId, ticketId: found.ticketId, enquiryId })
    await answerByLink(desk.deps, link.token, { answer: 'accept', message: '' })
    expect(await historyOf(desk, found.ticketId, 'contact.verified', 'enquiry.accepted', 'introduction.made')).toMatchObject([
      { type: 'contact.verified', actorKind: 'link', actorId: link.id, details: { contactId, by: 'link' } },
      { type: 'enquiry.accepted', actorKind: 'link', actorId: link.id, onBehalfOf: null },
      { type: 'introduction.made', actorKind: 'link' },
    ])
    const [row] = await desk.db.select().from(caseLinks).where(eq(caseLinks.id, link.id))
    expect(row?.usedAt).not.toBeNull()
  })

  it('that is refused leaves the contact unverified and the link unused', async () => {
    const found = await openCase(desk)
    const enquiryId = await enquired(found)
    await found.consultant.request('DELETE', `/api/v1/enquiries/${enquiryId}`)
    const contactId = await unverifiedContact(await municipalityIdOf(desk, listedCodes[0]))
    const link = await make({ purpose: 'answer', contactId, ticketId: found.ticketId, enquiryId })
    await expect(answerByLink(desk.deps, link.token, { answer: 'accept', message: '' })).rejects.toMatchObject({ code: 'withdrawn' })
    const [contact] = await desk.db.select().from(contacts).where(eq(contacts.id, contactId))
    expect(contact?.verifiedAt).toBeNull()
    const [row] = await desk.db.select().from(caseLinks).where(eq(caseLinks.id, link.id))
    expect(row?.usedAt).toBeNull()
  })

  it('by several at once counts once', async () => {
    const found = await openCase(desk, { form: { disclosure: 'open' } })
    const enquiryId = await enquired(found)
    const contactId = await unverifiedContact(await municipalityIdOf(desk, listedCodes[0]))
    const links = await Promise.all([1, 2].map(() => make({ purpose: 'answer', contactId, ticketId: found.ticketId, enquiryId })))
    const acts = await Promise.allSettled(
      [...links, ...links].map((link) => answerByLink(desk.deps, link.token, { answer: 'accept', message: '' })),
    )
    expect(acts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const act of acts) if (act.status === 'rejected') expect(act.reason).toMatchObject({ code: 'already_answered' })
    expect(await historyOf(desk, found.ticketId, 'introduction.made')).toHaveLength(1)
  })
})
