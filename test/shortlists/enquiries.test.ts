import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contacts } from '../../src/people/people.table.ts'
import { provisionRecords } from '../../src/shortlists/shortlists.table.ts'
import type { Person, TestApp } from '../support/app.ts'
import {
  companyOf,
  enquired,
  enquiryUrl,
  historyOf,
  listedCodes,
  municipalityIdOf,
  openCase,
  openly,
  outcome,
  startDeskWithTown,
} from './scene.ts'

let desk: TestApp
let town: Person
let townId: string
beforeAll(async () => {
  ;({ desk, town, townId } = await startDeskWithTown())
})
afterAll(() => desk.close())

describe('answering', () => {
  it('an open enquiry with yes introduces both at once, with a record of provision for each', async () => {
    const found = await openCase(desk, openly)
    const id = await enquired(found)
    const answer = await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept', message: 'お待ちしています。' })
    expect(answer.json()).toMatchObject({ status: 'introduced', answer: { answer: 'accept', message: 'お待ちしています。' } })
    const { introductionId } = answer.json()
    const seen = (await found.consultant.request('GET', `/api/v1/introductions/${introductionId}`)).json()
    expect(seen).toMatchObject({
      ticketNumber: found.number,
      company: { contactId: found.applicantId, organization: found.companyName, name: '佐藤 花子' },
      municipality: {
        contactId: town.id,
        organization: '会津若松市',
        organizationRomanName: 'Aizuwakamatsu-shi',
        name: '会津 太郎',
        department: '企業誘致課',
      },
    })
    expect(await desk.db.select().from(provisionRecords).where(eq(provisionRecords.introductionId, introductionId))).toMatchObject([
      {
        subjectContactId: found.applicantId,
        recipientOrganizationId: townId,
        consent: 'open_disclosure',
        items: ['organization', 'name', 'email', 'title'],
      },
      { subjectContactId: town.id, recipientOrganizationId: found.companyId, consent: 'acceptance' },
    ])
    expect(await historyOf(desk, found.ticketId, 'enquiry.accepted', 'introduction.made')).toMatchObject([
      { type: 'enquiry.accepted', actorId: town.id, actorKind: 'contact' },
      { type: 'introduction.made', details: { introductionId, enquiryId: id } },
    ])
    const toTown = await town.request('GET', `/api/v1/introductions/${introductionId}`)
    expect(toTown.json()).toMatchObject({ ticketNumber: null, provisions: null, company: { name: '佐藤 花子' } })
    expect((await (await companyOf(desk, found)).request('GET', `/api/v1/introductions/${introductionId}`)).json().municipality.name).toBe(
      '会津 太郎',
    )
    const stranger = await companyOf(desk, await openCase(desk))
    expect((await stranger.request('GET', `/api/v1/introductions/${introductionId}`)).statusCode).toBe(404)
  })

  it('is not for a contact who does not represent the municipality: there is no enquiry and no introduction for them', async () => {
    const found = await openCase(desk, openly)
    const id = await enquired(found)
    const colleague = await desk.contact({ organizationId: townId, representsAt: null })
    expect((await colleague.request('GET', enquiryUrl(id))).statusCode).toBe(404)
    expect((await colleague.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })).statusCode).toBe(404)
    const { introductionId } = (await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })).json()
    expect((await colleague.request('GET', `/api/v1/introductions/${introductionId}`)).statusCode).toBe(404)
    expect((await town.request('GET', `/api/v1/introductions/${introductionId}`)).statusCode).toBe(200)
  })

  it('happens once: a repeat is 409 with the time, whatever it says', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    const declined = await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'decline', message: '今回は見送ります。' })
    expect(declined.json()).toMatchObject({ status: 'declined', answer: { answer: 'decline', by: { kind: 'contact', name: '会津 太郎' } } })
    for (const answer of ['accept', 'decline', 'ask']) {
      const repeat = await town.request('PUT', enquiryUrl(id, '/answer'), { answer, message: '…' })
      expect(outcome(repeat)).toEqual([409, 'already_answered'])
      expect(repeat.json().answeredAt).toBe(declined.json().answer.answeredAt)
    }
    expect(outcome(await found.consultant.request('DELETE', enquiryUrl(id)))).toEqual([409, 'illegal_move'])
  })

  it('of two at once counts once', async () => {
    const found = await openCase(desk, openly)
    const id = await enquired(found)
    const answers = await Promise.all(Array.from({ length: 6 }, () => town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })))
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409, 409])
    expect(await historyOf(desk, found.ticketId, 'introduction.made')).toHaveLength(1)
  })

  it('by the desk is recorded as on behalf of the municipality, and accepting needs somebody who represents it', async () => {
    const found = await openCase(desk, openly)
    const id = await enquired(found, listedCodes[2])
    const kitakyushu = await municipalityIdOf(desk, listedCodes[2])
    const refused = await found.consultant.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })
    expect(outcome(refused)).toEqual([409, 'no_representative'])
    expect(refused.json()).toMatchObject({ municipalityCode: listedCodes[2], contacts: [] })
    for (const way of ['vouch for them', 'by telephone']) expect(refused.json().title).toContain(way)
    expect((await found.consultant.request('GET', enquiryUrl(id))).json().status).toBe('sent')
    const pressed = await desk.contact({ organizationId: kitakyushu, representsAt: null, name: 'リンクを押しただけの人' })
    const again = await found.consultant.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })
    expect(again.json()).toMatchObject({
      code: 'no_representative',
      contacts: [{ id: pressed.id, verified: true, representative: false }],
    })
    await desk.contact({ organizationId: kitakyushu, representsAt: new Date('2026-01-01'), name: '先任' })
    const newest = await desk.contact({ organizationId: kitakyushu, representsAt: new Date('2026-02-01'), name: '後任' })
    const accepted = await found.consultant.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })
    expect(accepted.json()).toMatchObject({ status: 'introduced', answer: { by: { kind: 'desk' } } })
    const { introductionId } = accepted.json()
    const introduction = (await found.consultant.request('GET', `/api/v1/introductions/${introductionId}`)).json()
    expect(introduction.municipality.contactId).toBe(newest.id)
    expect(await historyOf(desk, found.ticketId, 'enquiry.accepted')).toMatchObject([
      { actorKind: 'staff', actorId: found.consultant.id, onBehalfOf: kitakyushu },
    ])
  })

  it('that nobody stands behind any more tells a consenting company of no contact there', async () => {
    const found = await openCase(desk)
    const id = await enquired(found, listedCodes[1])
    const other = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[1]) })
    await other.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })
    await desk.db
      .update(contacts)
      .set({ representsAt: null })
      .where(eq(contacts.organizationId, await municipalityIdOf(desk, listedCodes[1])))
    const refused = await (await companyOf(desk, found)).request('PUT', enquiryUrl(id, '/disclosure-consent'))
    expect(outcome(refused)).toEqual([409, 'no_representative'])
    expect(refused.body).not.toContain(other.id)
    expect(refused.body).not.toContain('/api/v1')
  })

  it('with a question opens a round the consultant relays, as often as needed', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    expect((await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'ask' })).json().errors).toMatchObject([
      { field: 'message', code: 'question_missing' },
    ])
    const asked = await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'ask', message: '何名で来られますか。' })
    expect(asked.json()).toMatchObject({ status: 'asked', questions: [{ question: '何名で来られますか。', reply: null }] })
    // The time stands still: there is no end to tell, for nobody.
    for (const who of [town, found.consultant]) expect((await who.request('GET', enquiryUrl(id))).json().expiresAt).toBeNull()
    const [{ id: questionId }] = asked.json().questions
    const reply = enquiryUrl(id, `/questions/${questionId}/reply`)
    expect((await town.request('PUT', reply, { reply: '…' })).statusCode).toBe(403)
    const telling = await found.consultant.request('PUT', reply, { reply: `${found.companyName}は5名です。` })
    expect(telling.json().errors).toMatchObject([{ field: 'reply', code: 'identifies_company' }])
    expect((await found.consultant.request('PUT', reply, { reply: '5名の予定です。' })).json()).toMatchObject({
      status: 'sent',
      expiresAt: expect.any(String),
      questions: [{ reply: '5名の予定です。' }],
    })
    expect(outcome(await found.consultant.request('PUT', reply, { reply: '6名です。' }))).toEqual([409, 'already_replied'])
    expect((await town.request('GET', enquiryUrl(id))).json().questions).toMatchObject([{ reply: '5名の予定です。' }])
    const again = await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'ask', message: 'いつ頃でしょうか。' })
    expect(again.json().questions).toHaveLength(2)
    expect((await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })).json().status).toBe('accepted')
    expect((await historyOf(desk, found.ticketId, 'enquiry.asked', 'enquiry.replied')).map(({ type }) => type)).toEqual([
      'enquiry.asked',
      'enquiry.replied',
      'enquiry.asked',
    ])
  })

  it('with further questions keeps each once, as long as they are not too many, and waits for all replies', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    const ask = (message: string) => town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'ask', message })
    const reply = (questionId: string) =>
      found.consultant.request('PUT', enquiryUrl(id, `/questions/${questionId}/reply`), { reply: '確認しました。' })
    await Promise.all([ask('一つ目'), ask('一つ目'), ask('二つ目')])
    const { questions } = (await ask('二つ目')).json()
    expect(questions.map(({ question }: { question: string }) => question).toSorted()).toEqual(['一つ目', '二つ目'])
    expect((await reply(questions[1].id)).json()).toMatchObject({ status: 'asked', expiresAt: null })
    expect((await reply(questions[0].id)).json()).toMatchObject({ status: 'sent', expiresAt: expect.any(String) })
    // What was replied to may be asked once more.
    for (let turn = 1; turn <= 10; turn += 1) expect((await ask(`質問${turn}`)).statusCode).toBe(200)
    expect(outcome(await ask('十一番目'))).toEqual([409, 'too_many_questions'])
    expect((await ask('質問10')).statusCode).toBe(200)
    const kept = (await found.consultant.request('GET', enquiryUrl(id))).json().questions
    expect(kept).toHaveLength(12)
    expect((await reply(kept.at(-1).id)).statusCode).toBe(200)
    expect((await ask('十一番目')).statusCode).toBe(200)
    expect(await historyOf(desk, found.ticketId, 'enquiry.asked')).toHaveLength(13)
  })
})

describe('withdrawing an enquiry', () => {
  it('by the desk stops it for both sides', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    expect((await found.consultant.request('DELETE', enquiryUrl(id))).json()).toMatchObject({ status: 'withdrawn' })
    expect(outcome(await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' }))).toEqual([409, 'withdrawn'])
    expect(await historyOf(desk, found.ticketId, 'enquiry.withdrawn')).toHaveLength(1)
  })
})
