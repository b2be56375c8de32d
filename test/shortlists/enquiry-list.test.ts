import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person, TestApp } from '../support/app.ts'
import { dispatched, draft, enquired, enquiryUrl, interestUrl, listedCodes, openCase, startDeskWithTown, type Case } from './scene.ts'

let desk: TestApp
let town: Person
let mine: Case
let others: Case
/** Of mine, in the order they were sent: one that is waited for, one that has asked, one declined. */
let sent: string
let asked: string
let declined: string
let ofOthers: string

const [first, second, third] = listedCodes

beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
  mine = await openCase(desk)
  others = await openCase(desk)
  const shortlistId = await dispatched(mine)
  const interested = async (code: string) => {
    const { candidates } = (await mine.consultant.request('PUT', interestUrl(shortlistId, code), { interest: 'interested' })).json()
    return candidates.find(({ municipality }: { municipality: { code: string } }) => municipality.code === code).enquiry.id
  }
  asked = await interested(first)
  sent = await interested(second)
  declined = await interested(third)
  await town.request('PUT', enquiryUrl(asked, '/answer'), { answer: 'ask', message: '席数は？' })
  await mine.consultant.request('PUT', enquiryUrl(declined, '/answer'), { answer: 'decline', message: '今回は見送ります。' })
  ofOthers = await enquired(others)
})
afterAll(() => desk.close())

async function listed(person: Person, query: string): Promise<string[]> {
  const answer = await person.request('GET', `/api/v1/enquiries?${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items.map(({ id }: { id: string }) => id)
}

describe('the enquiries of all tickets', () => {
  it('are listed by what ends first, or by what was sent last, each as it reads by itself', async () => {
    expect(await listed(mine.consultant, '')).toEqual([asked, sent, declined, ofOthers])
    expect(await listed(mine.consultant, 'sort=latest')).toEqual([ofOthers, declined, sent, asked])
    const { items } = (await mine.consultant.request('GET', '/api/v1/enquiries')).json()
    for (const item of items) expect(item).toEqual((await mine.consultant.request('GET', enquiryUrl(item.id))).json())
    expect(items[0]).toMatchObject({
      company: { name: mine.companyName },
      assigneeId: mine.consultant.id,
      questions: [{ question: '席数は？' }],
    })
  })

  it('are narrowed by status, by who has their ticket, and by ticket', async () => {
    expect(await listed(mine.consultant, 'status=sent')).toEqual([sent, ofOthers])
    expect(await listed(mine.consultant, 'status=asked&status=declined&sort=latest')).toEqual([declined, asked])
    expect(await listed(mine.consultant, 'assignee=me&status=sent')).toEqual([sent])
    expect(await listed(mine.consultant, `assignee=${others.consultant.id}`)).toEqual([ofOthers])
    expect(await listed(mine.consultant, 'assignee=none')).toEqual([])
    expect(await listed(mine.consultant, `ticket=${others.number}`)).toEqual([ofOthers])
  })

  it.each(['deadline', 'latest'])('come page by page, none twice and none left out (%s)', async (sort) => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer = await mine.consultant.request('GET', `/api/v1/enquiries?sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`)
      const page: { items: { id: string }[]; nextCursor: string | null } = answer.json()
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(await listed(mine.consultant, `sort=${sort}`))
  })

  it('say to each member of the desk what they may do: with those of others nothing, and an auditor reads no words', async () => {
    const { items } = (await mine.consultant.request('GET', '/api/v1/enquiries?status=sent')).json()
    expect(items.map(({ can }: { can: { withdraw: boolean } }) => can.withdraw)).toEqual([true, false])
    const auditor = await desk.staff('auditor')
    const told = (await auditor.request('GET', '/api/v1/enquiries')).json().items
    expect(told[0].questions[0].question).not.toBe('席数は？')
    expect(told.every(({ can }: { can: Record<string, boolean> }) => Object.values(can).every((may) => !may))).toBe(true)
  })

  it('are the desk’s alone', async () => {
    expect((await town.request('GET', '/api/v1/enquiries')).statusCode).toBe(403)
  })
})

describe('the preview of a shortlist', () => {
  let fresh: Case
  beforeAll(async () => {
    fresh = await openCase(desk)
  })

  it('is the mail the company would get, with what its page says of each candidate, before it is dispatched', async () => {
    const { id } = (await draft(fresh, { municipalityCodes: [second, first] })).json()
    const preview = (await fresh.consultant.request('GET', `/api/v1/shortlists/${id}/preview`)).json()
    expect(preview.subject).toContain('候補自治体のご案内')
    expect(preview.text).toContain('ご検討ください。')
    expect(preview.text).toContain('/l/********')
    expect(preview.candidates.map(({ municipality }: { municipality: { name: string } }) => municipality.name)).toEqual([
      '白浜町',
      '会津若松市',
    ])
    expect(preview.candidates[1].reasons[0].ja).toBe('スマートシティ・実証フィールド：スマートシティの実証フィールド')
    expect((await fresh.consultant.request('GET', `/api/v1/shortlists/${id}`)).json().status).toBe('draft')
  })

  it('is for those who work with shortlists', async () => {
    const { id } = (await draft(fresh)).json()
    const auditor = await desk.staff('auditor')
    expect((await auditor.request('GET', `/api/v1/shortlists/${id}/preview`)).statusCode).toBe(403)
    expect((await fresh.consultant.request('GET', `/api/v1/shortlists/${crypto.randomUUID()}/preview`)).statusCode).toBe(404)
  })
})
