import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formDrafts } from '../../src/tickets/filing/filing.table.ts'
import { forgetFilings } from '../../src/tickets/filing/forget-filings.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { get, textOf } from './browser.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
afterAll(() => desk.close())

const answers = exampleAnswers('corporate')
const secretName = '秘密 太郎'
const secretCompany = '秘密株式会社'
const secretAnswers = new Map([...answers, ['contact.name', [secretName]] as const, ['company.name', [secretCompany]] as const])
const kept = () => desk.db.select().from(formDrafts)
const begin = (takesCookies: boolean) => new Visitor(desk, { takesCookies }).open('/forms/corporate')

/** Fills in a form up to its review, and remembers what the page called `step` would send. */
async function fillIn(takesCookies: boolean, step: string) {
  const visitor = await begin(takesCookies)
  await fillUntil(visitor, secretAnswers, step)
  const earlier = { address: visitor.address, fields: visitor.fillFrom(secretAnswers).fields('next') }
  await fillUntil(visitor, secretAnswers, 'review')
  return { visitor, earlier, review: visitor.address }
}

describe.each([true, false])('a form of a browser without scripts (cookies: %s)', (takesCookies) => {
  it('loses nothing of later steps to whoever goes on from an earlier page', async () => {
    const { visitor, earlier } = await fillIn(takesCookies, 'needs')
    expect(earlier.fields.map(([name]) => name)).not.toContain('contact.name')
    await visitor.send(earlier.fields)
    for (let steps = 0; visitor.step !== 'review'; steps += 1) {
      expect(steps).toBeLessThan(12)
      await visitor.press('next')
      expect(visitor.errors).toEqual({})
    }
    expect(textOf(visitor.answer)).toContain(secretName)
    await visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
    expect(visitor.heading).toBe('ご相談を受け付けました')
  })

  it('says what was changed on the earlier page, and what was taken back there', async () => {
    const { visitor, earlier } = await fillIn(takesCookies, 'company')
    const changed = earlier.fields
      .filter(([name]) => name !== 'company.corporateNumber')
      .map(([name, value]): [string, string] => (name === 'company.name' ? [name, '改名株式会社'] : [name, value]))
    expect(changed).toHaveLength(earlier.fields.length - 1)
    await visitor.send(changed)
    expect(visitor.step).toBe('consultation')
    await visitor.press('back')
    expect([visitor.valueOf('company.name'), visitor.valueOf('company.corporateNumber')]).toEqual(['改名株式会社', ''])
  })
})

describe('a form that was begun', () => {
  it('has an address for each page, which says nothing and opens nothing in another browser', async () => {
    const { visitor, earlier, review } = await fillIn(true, 'contact')
    expect(review).toMatch(/^\/forms\/corporate\/[\w-]{16}\/review$/u)
    await visitor.open(earlier.address)
    expect(visitor.step).toBe('contact')
    expect(visitor.valueOf('contact.name')).toBe(secretName)
    const other = await new Visitor(desk, { takesCookies: true }).open(review)
    expect(other.answer.body).not.toContain(secretName)
    expect(textOf(other.answer)).toContain('このアドレスの入力途中の内容は、当窓口では開けなくなりました。')
    expect([other.step, other.valueOf('key') === visitor.valueOf('key')]).toEqual(['company', false])
    // The key of one form opens no page of another.
    const cookie = `musubi_form=${String(other.valueOf('key'))}`
    expect((await get(desk, review, { cookie })).body).not.toContain(secretName)
    visitor.closeBrowser()
    await visitor.open(review)
    expect(visitor.answer.body).not.toContain(secretName)
  })

  it('shows its mistakes, its way back to the summary and its language at its address, too', async () => {
    const visitor = await begin(true)
    await visitor.press('next')
    expect(Object.keys(visitor.errors).length).toBeGreaterThan(0)
    expect(visitor.address).toMatch(/\/company\?check=yes$/u)
    await fillUntil(visitor, answers, 'review')
    await visitor.press('change:contact')
    expect(visitor.address).toMatch(/\/contact\?review=yes$/u)
    await visitor.send([...visitor.fields('next').filter(([name]) => name !== 'go'), ['switch', 'en']])
    expect(visitor.address).toMatch(/\/contact\?review=yes&lang=en$/u)
    await visitor.press('next')
    expect(visitor.step).toBe('review')
  })

  it('is erased when it is filed; each of its pages then leads to the receipt', async () => {
    const { visitor, earlier, review } = await fillIn(true, 'contact')
    const before = (await kept()).length
    await visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
    const receipt = visitor.address
    expect(receipt).toMatch(/^\/receipts\//u)
    expect(await kept()).toHaveLength(before - 1)
    for (const address of [review, earlier.address]) {
      await visitor.open(address)
      expect(visitor.address).toBe(receipt)
    }
  })

  it('counts as nothing, is sealed, and is forgotten a week after it was last touched', async () => {
    const filed = (await desk.db.select().from(tickets)).length
    const { visitor, review } = await fillIn(true, 'contact')
    expect(await desk.db.select().from(tickets)).toHaveLength(filed)
    const rows = await kept()
    const bytes = Buffer.concat(rows.flatMap(({ formDigest, sealed }) => [formDigest, sealed])).toString('latin1')
    for (const known of [Buffer.from(secretName).toString('latin1'), String(visitor.valueOf('key')), 'company.name'])
      expect(bytes).not.toContain(known)
    expect(desk.logged.join('\n')).not.toContain(String(visitor.valueOf('key')))
    const day = 86_400_000
    const ages = rows.map(({ expiresAt }) => Math.round((expiresAt.getTime() - Date.now()) / day))
    expect(new Set(ages)).toEqual(new Set([7]))
    expect(await forgetFilings(desk.deps)).toBe(0)
    await desk.db.update(formDrafts).set({ expiresAt: new Date(Date.now() - day) })
    await visitor.open(review)
    expect(visitor.answer.body).not.toContain(secretName)
    expect(await forgetFilings(desk.deps)).toBe(rows.length)
  })

  it('goes on in its pages alone where too much was typed to be kept', async () => {
    const visitor = await begin(true)
    // Words that hardly pack.
    const long = Array.from({ length: 5000 }, () => crypto.randomUUID()).join('')
    const before = (await kept()).length
    await visitor.fillFrom(answers).enter({ 'company.name': long }).press('next')
    expect([visitor.step, visitor.valueOf('company.name'), visitor.valueOf('unsaved')]).toEqual(['company', long, 'yes'])
    expect(await kept()).toHaveLength(before)
    await fillUntil(visitor, answers, 'review')
    expect(visitor.page('[name=unsaved]')).toHaveLength(0)
  })
})

describe.each([true, false])('a form on a shared device (cookies: %s)', (takesCookies) => {
  const onSharedDevice = async (step: string) => {
    const visitor = await begin(takesCookies)
    await fillUntil(visitor, secretAnswers, step)
    const addresses = [visitor.address]
    await visitor.send([...visitor.fields('next').filter(([name]) => name !== 'go'), ['go', 'stay'], ['shared', 'yes']])
    expect([visitor.step, visitor.page('[data-draft-shared]').attr('checked')]).toEqual([step, 'checked'])
    return { visitor, addresses }
  }

  it('shows nothing of it at any address, in no other tab and not later, from the moment it is said', async () => {
    const { visitor, addresses } = await onSharedDevice('contact')
    visitor.enter({ 'contact.name': secretName })
    for (let steps = 0; visitor.step !== 'review'; steps += 1) {
      expect(steps).toBeLessThan(12)
      await visitor.fillFrom(secretAnswers).press('next')
      expect(visitor.answer.statusCode).toBe(200)
      addresses.push(visitor.address)
    }
    const review = visitor.page('main').text()
    expect(review).toContain(secretName)
    expect(visitor.answer.headers['cache-control']).toBe('no-store')
    for (const address of [...addresses, ...['contact', 'review', 'waiting'].map((step) => addresses[0]?.replace('contact', step) ?? '')]) {
      await visitor.open(address)
      for (const words of [secretName, secretCompany]) expect(visitor.answer.body, address).not.toContain(words)
      expect([visitor.step, visitor.valueOf('company.name')], address).toEqual(['company', ''])
    }
  })

  it('goes back and forth without loss, says so on every page, and is filed', async () => {
    const { visitor } = await onSharedDevice('needs')
    const earlier = visitor.fields('next')
    await fillUntil(visitor, secretAnswers, 'review')
    expect(visitor.page('[data-draft-shared]').attr('checked')).toBe('checked')
    await visitor.press('back')
    expect(visitor.page('[data-draft-shared]').attr('checked')).toBe('checked')
    await visitor.press('next')
    // A page of before, to which the browser itself went back.
    await visitor.send(earlier)
    await fillUntil(visitor, new Map(), 'review')
    expect(textOf(visitor.answer)).toContain(secretName)
    await visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
    expect(visitor.heading).toBe('ご相談を受け付けました')
  })

  it('is shown to whoever holds its page only, when it is held up on its review', async () => {
    const visitor = await begin(takesCookies)
    await fillUntil(visitor, secretAnswers, 'review')
    const { address } = visitor
    visitor.enter({ 'formConsent.accepted': 'yes' })
    await visitor.send([...visitor.fields('send'), ['homepage', 'https://spam.example'], ['shared', 'yes']])
    expect([visitor.answer.statusCode, visitor.step]).toEqual([409, 'review'])
    await visitor.open(takesCookies ? address : visitor.address)
    expect(visitor.answer.body).not.toContain(secretName)
  })
})
