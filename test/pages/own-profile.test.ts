import { load } from 'cheerio'
import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { organizations, profileConfirmations, proposals } from '../../src/organizations/organizations.table.ts'
import { oneTimeCodes } from '../../src/links/one-time-codes/one-time-codes.table.ts'
import { contacts } from '../../src/people/people.table.ts'
import { finishWishToBeRecognised } from '../../src/tasks/recognised-contact.reactions.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { municipalityIdOf, openCase } from '../shortlists/scene.ts'
import { municipalForm } from '../support/forms.ts'
import { get, newLink, post, textOf } from './browser.ts'
import { proved } from './proving.ts'

let desk: TestApp
let boss: Person
let townId: string
let town: Person

const stated = {
  strengths: [
    { code: 'smart_city', level: 5, note: '実証フィールド' },
    { code: 'ict_office', level: 3 },
  ],
  offices: [{ name: 'AiCT', form: 'shared', seats: 40 }],
  needs: [{ code: 'industry', importance: 4, target: ['G'] }],
  facts: { subsidy: true, nursery: true },
}

beforeAll(async () => {
  desk = await startApp()
  boss = await desk.staff('supervisor')
  townId = await municipalityIdOf(desk, '072028')
  town = await desk.contact({ organizationId: townId, name: '会津 太郎' })
  const answer = await boss.request('PUT', '/api/v1/municipalities/072028/profile', stated)
  if (answer.statusCode >= 300) throw new Error(answer.body)
})
afterAll(() => desk.close())

/** The way of the town's representative to its profile, with a code typed. */
async function opened() {
  const { path } = await newLink(desk, { purpose: 'profile', contactId: town.id })
  return { path, browser: await proved(desk, path, town.id) }
}

/** A case the town sent, so that a change has a history to stand in. */
async function ofCase() {
  const form = municipalForm({ contact: { name: '会津 太郎', email: town.email }, strengths: [], offices: [], needs: [] })
  const { number } = (await desk.request('POST', '/api/v1/intake/municipal', form)).json().ticket
  return number as string
}

/** What the change form of a block would send as it stands. */
function fieldsOf(body: string): [string, string][] {
  const page = load(body)
  return page('#change-form')
    .find('input, select, textarea')
    .toArray()
    .flatMap((control): [string, string][] => {
      const element = page(control)
      const type = element.attr('type')
      if ((type === 'radio' || type === 'checkbox') && element.attr('checked') === undefined) return []
      return [[String(element.attr('name')), String(element.val() ?? '')]]
    })
}

const send = (path: string, fields: [string, string][], browser: { cookie: string }) =>
  desk.app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...browser },
    payload: new URLSearchParams(fields).toString(),
  })

describe('the profile of one’s own organisation', () => {
  it('is shown behind a link and a code, block by block, and to nobody without the code', async () => {
    const { path, browser } = await opened()
    expect((await get(desk, path)).headers.location).toBe(`${path}/profile`)
    const closed = textOf(await get(desk, `${path}/profile`))
    expect(closed).toContain('確認コードをメールで受け取る')
    expect(closed).not.toContain('会津若松市')
    const shown = textOf(await get(desk, `${path}/profile`, browser))
    for (const words of ['会津若松市', '実証フィールド', 'AiCT', '40 席', '情報通信業', 'この内容で正しい']) expect(shown).toContain(words)
    expect(textOf(await get(desk, `${path}/profile?lang=en`, browser))).toContain('Still right')
  })

  it('is confirmed part by part, with when and by whom; once all parts are, it counts as confirmed and is asked about later', async () => {
    const { path, browser } = await opened()
    const confirm = (block: string) => post(desk, `${path}/profile`, { block }, browser)
    const count = async () => (await desk.db.select().from(events).where(eq(events.type, 'profile.confirmed'))).length
    const before = await count()
    for (const block of ['strengths', 'offices', 'facts']) expect((await confirm(block)).statusCode).toBe(303)
    expect(textOf(await get(desk, `${path}/profile`, browser))).toMatch(/に、会津 太郎様のお名前で確認済み/u)
    expect(await count()).toBe(before)
    await confirm('nothing of the kind')
    expect(await count()).toBe(before)
    await confirm('needs')
    expect(await count()).toBe(before + 1)
    const [organization] = await desk.db.select().from(organizations).where(eq(organizations.id, townId))
    expect(organization?.profileConfirmedAt).not.toBeNull()
    await confirm('strengths')
    expect(await count()).toBe(before + 1)
    await confirm('all')
    expect(await count()).toBe(before + 2)
    const rows = await desk.db.select().from(profileConfirmations)
    expect(rows.every(({ contactId }) => contactId === town.id)).toBe(true)
  })

  it('changes by a proposal the desk decides: what is changed, added and left out', async () => {
    const number = await ofCase()
    const { path, browser } = await opened()
    const page = await get(desk, `${path}/profile/strengths`, browser)
    const kept = fieldsOf(page.body).filter(([, value]) => value !== 'ict_office')
    expect(kept).toContainEqual(['strengths.smart_city.level', '5'])
    const level = kept.map(([name, value]): [string, string] => [name, name === 'strengths.smart_city.level' ? '4' : value])
    const picked = await send(`${path}/profile/strengths`, [...level, ['strengths.pick', 'university'], ['go', 'send']], browser)
    expect(picked.statusCode).toBe(200)
    expect(textOf(picked)).toContain('新しく選ばれた項目があります')
    const sent = await send(`${path}/profile/strengths`, [...fieldsOf(picked.body), ['go', 'send']], browser)
    expect(sent.headers.location).toContain('done=proposed')
    const proposal = (await desk.db.select().from(proposals)).find(({ ticketNumber }) => ticketNumber === number)
    expect(proposal).toMatchObject({ organizationId: townId, contactId: town.id, status: 'pending' })
    expect(proposal?.fields.map(({ field, proposed }) => [field, proposed === null])).toEqual([
      ['strengths.university', false],
      ['strengths.smart_city', false],
      ['strengths.ict_office', true],
    ])
    const again = [1, 2].map(() => send(`${path}/profile/strengths`, [...fieldsOf(picked.body), ['go', 'send']], browser))
    for (const { headers } of await Promise.all(again)) expect(headers.location).toContain('done=proposed')
    expect((await desk.db.select().from(proposals)).filter(({ ticketNumber }) => ticketNumber === number)).toHaveLength(1)
    const before = (await boss.request('GET', '/api/v1/municipalities/072028/profile')).json()
    expect(before.profile.strengths).toHaveLength(2)
    const accepted = proposal?.fields.map(({ field }) => field)
    const decided = await boss.request('PUT', `/api/v1/proposals/${proposal?.id}/decision`, { accepted, refused: [] })
    expect(decided.statusCode, decided.body).toBe(200)
    const after = (await boss.request('GET', '/api/v1/municipalities/072028/profile')).json()
    expect(after.profile.strengths.map(({ code, level: now }: { code: string; level: number }) => [code, now])).toEqual([
      ['smart_city', 4],
      ['university', 3],
    ])
    expect(after.profile.offices).toHaveLength(1)
  })

  it('shows what its reader asked to be changed until the desk decides, and takes no “still right” of it meanwhile', async () => {
    await ofCase()
    const { path, browser } = await opened()
    const page = await get(desk, `${path}/profile/offices`, browser)
    const fields = fieldsOf(page.body).map(([name, value]): [string, string] => [name, name.endsWith('.seats') ? '55' : value])
    await send(`${path}/profile/offices`, [...fields, ['go', 'send']], browser)
    const looked = load((await get(desk, `${path}/profile`, browser)).body)
    const shown = looked('.pending').text().replace(/\s+/gu, ' ')
    expect(shown).toMatch(/に変更のお申し出を受け付け、当窓口で確認しています/u)
    expect(shown).toMatch(/オフィス：AiCT .*席数：40席.* → .*席数：55席/u)
    expect(looked('button[value=offices]')).toHaveLength(0)
    expect(looked('button[value=all]').text()).toBe('変更を申し出た項目のほかは、すべてこのままで正しい')
    const before = (await desk.db.select().from(profileConfirmations)).filter(({ block }) => block === 'offices').length
    expect((await post(desk, `${path}/profile`, { block: 'offices' }, browser)).headers.location).toContain('done=pending')
    expect((await post(desk, `${path}/profile`, { block: 'all' }, browser)).headers.location).toContain('done=confirmed')
    expect((await desk.db.select().from(profileConfirmations)).filter(({ block }) => block === 'offices')).toHaveLength(before)
    const waiting = (await desk.db.select().from(proposals)).find(({ status }) => status === 'pending')
    const refused = waiting?.fields.map(({ field }) => field)
    await boss.request('PUT', `/api/v1/proposals/${waiting?.id}/decision`, { accepted: [], refused })
    expect(load((await get(desk, `${path}/profile`, browser)).body)('button[value=offices]')).toHaveLength(1)
  })

  it('lets offices be added and taken away, facts be taken back, and says so when nothing is different', async () => {
    await ofCase()
    const { path, browser } = await opened()
    const page = await get(desk, `${path}/profile/offices`, browser)
    expect((await send(`${path}/profile/offices`, [...fieldsOf(page.body), ['go', 'send']], browser)).headers.location).toContain(
      'done=same',
    )
    const added = await send(`${path}/profile/offices`, [...fieldsOf(page.body), ['go', 'add:offices']], browser)
    const wrongly = await send(`${path}/profile/offices`, [...fieldsOf(added.body), ['offices.1.seats', '10'], ['go', 'send']], browser)
    expect(wrongly.statusCode).toBe(422)
    expect(textOf(wrongly)).toContain('施設の名称')
    const removed = await send(`${path}/profile/offices`, [...fieldsOf(page.body), ['go', 'remove:offices.0']], browser)
    await send(`${path}/profile/offices`, [...fieldsOf(removed.body), ['go', 'send']], browser)
    const facts = await get(desk, `${path}/profile/facts`, browser)
    const unknown = fieldsOf(facts.body).map(([name, value]): [string, string] => [name, name === 'facts.nursery' ? '' : value])
    await send(`${path}/profile/facts`, [...unknown, ['go', 'send']], browser)
    const fields = (await desk.db.select().from(proposals)).flatMap(({ fields: proposed }) => proposed)
    expect(fields).toContainEqual({ field: 'offices.AiCT', current: { name: 'AiCT', form: 'shared', seats: 40 }, proposed: null })
    expect(fields).toContainEqual({ field: 'facts.nursery', current: true, proposed: null })
    const taken = (await desk.db.select().from(proposals)).find((one) => one.fields.some(({ field }) => field === 'facts.nursery'))
    await boss.request('PUT', `/api/v1/proposals/${taken?.id}/decision`, { accepted: ['facts.nursery'], refused: [] })
    const after = (await boss.request('GET', '/api/v1/municipalities/072028/profile')).json()
    expect(after.profile.facts).toEqual({ subsidy: true })
  })

  it('of a company lets its basic data be changed; who it is and what it states count once the desk says so', async () => {
    const found = await openCase(desk)
    const own = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
    const browser = await proved(desk, own.path, found.applicantId)
    const page = await get(desk, `${own.path}/profile/company`, browser)
    const fields = fieldsOf(page.body)
    expect(fields).toContainEqual(['company.name', found.companyName])
    const unchanged = await send(`${own.path}/profile/company`, [...fields, ['go', 'send']], browser)
    expect(unchanged.headers.location).toContain('done=same')
    const said: Record<string, string> = {
      'company.name': '株式会社髙﨑',
      'company.corporateNumber': '9000-0000-0000-0',
      'company.employees': '４５６',
    }
    const changed = fields.map(([name, value]): [string, string] => [name, said[name] ?? value])
    const wrongly = await send(
      `${own.path}/profile/company`,
      [...fields.filter(([name]) => name !== 'company.employees'), ['company.employees', 'たくさん'], ['go', 'send']],
      browser,
    )
    expect(wrongly.statusCode).toBe(422)
    expect(load(wrongly.body)('.errors a').attr('href')).toBe('#company.employees')
    const sent = await send(`${own.path}/profile/company`, [...changed, ['go', 'send']], browser)
    expect(sent.headers.location).toContain('done=proposed')
    const proposal = (await desk.db.select().from(proposals)).find(({ organizationId }) => organizationId === found.companyId)
    expect(proposal?.fields).toEqual([
      { field: 'name', current: found.companyName, proposed: '株式会社髙﨑' },
      { field: 'corporateNumber', current: null, proposed: '9000000000000' },
      { field: 'employees', current: expect.any(Number), proposed: 456 },
    ])
    const company = async () => (await boss.request('GET', `/api/v1/companies/${found.companyId}`)).json()
    expect(await company()).toMatchObject({ name: found.companyName, corporateNumber: null })
    const accepted = proposal?.fields.map(({ field }) => field)
    expect((await boss.request('PUT', `/api/v1/proposals/${proposal?.id}/decision`, { accepted, refused: [] })).statusCode).toBe(200)
    expect(await company()).toMatchObject({ name: '株式会社髙﨑', corporateNumber: '9000000000000' })
    const shown = textOf(await get(desk, `${own.path}/profile`, browser))
    for (const words of ['株式会社髙﨑', '9000000000000', '456 人']) expect(shown).toContain(words)
  })

  it('is not shown to people of whom the desk does not know that they speak for the organisation', async () => {
    const other = await desk.contact({ organizationId: townId, representsAt: null })
    const { path } = await newLink(desk, { purpose: 'profile', contactId: other.id })
    const browser = await proved(desk, path, other.id)
    const refused = await get(desk, `${path}/profile`, browser)
    expect(refused.statusCode).toBe(403)
    expect(textOf(refused)).not.toContain('実証フィールド')
    expect((await post(desk, `${path}/profile`, { block: 'all' }, browser)).statusCode).toBe(403)
    // No code is sent for nothing: why stands on the page before it is asked for.
    const codes = await desk.db.$count(oneTimeCodes)
    expect((await get(desk, `${path}/profile`)).statusCode).toBe(403)
    expect((await post(desk, `${path}/codes`, { to: 'profile' })).statusCode).toBe(403)
    expect(await desk.db.$count(oneTimeCodes)).toBe(codes)

    const found = await openCase(desk)
    await desk.db.update(contacts).set({ representsAt: null, representsBy: null }).where(eq(contacts.id, found.applicantId))
    const own = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
    const alone = await proved(desk, own.path, found.applicantId)
    expect(textOf(await get(desk, `${own.path}/profile`, alone))).toContain(found.companyName)
    await desk.contact({ organizationId: found.companyId, representsAt: null })
    expect((await get(desk, `${own.path}/profile`, alone)).statusCode).toBe(403)
  })

  it('lets who is not recognised yet ask for it, once, as a task of the desk that ends when they are', async () => {
    const found = await openCase(desk)
    await desk.db.update(contacts).set({ representsAt: null, representsBy: null }).where(eq(contacts.id, found.applicantId))
    await desk.contact({ organizationId: found.companyId, representsAt: null })
    const { path } = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
    const before = load((await get(desk, path)).body)
    expect(before(`a[href="${path}/profile"]`)).toHaveLength(0)
    expect(before('main').text()).toContain('代表として当窓口が確認した方にだけお見せしています')
    expect(before(`form[action="${path}/recognition"]`)).toHaveLength(1)
    await Promise.all([1, 2, 3].map(() => post(desk, `${path}/recognition`)))
    const asked = await get(desk, `${path}?done=recognition&lang=en`)
    expect(textOf(asked)).toContain('You asked on')
    expect(asked.body).not.toContain('/recognition"')
    const { items } = (await boss.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json()
    expect(items).toMatchObject([{ kind: 'recognition_request', contactId: found.applicantId, doneAt: null }])

    await found.consultant.request('PUT', `/api/v1/contacts/${found.applicantId}/verification`)
    const [event] = await desk.db
      .select()
      .from(events)
      .where(and(eq(events.type, 'contact.recognised'), eq(events.subjectId, found.applicantId)))
      .orderBy(desc(events.id))
    if (!event) throw new Error('nobody was recognised')
    for (const _twice of [1, 2]) await desk.db.transaction((tx) => finishWishToBeRecognised(tx, event, new Date()))
    const { items: after } = (await boss.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json()
    expect(after).toMatchObject([{ kind: 'recognition_request', doneBy: found.consultant.id }])
    expect((await get(desk, path)).body).toContain(`${path}/profile`)
    await post(desk, `${path}/recognition`)
    expect((await boss.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json().items).toHaveLength(1)
  })
})
