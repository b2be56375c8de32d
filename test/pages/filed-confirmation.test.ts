import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contacts } from '../../src/people/people.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { get, post, textOf } from './browser.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await startDesk(undefined, { FORM_PROOF_OF_WORK: 'on' })
  desk.worker()
})
afterAll(() => desk.close())

const prefecture = 'misaki@pref.example'
const town = 'taro@city.example'
const filer = { 'filedBy.contact.name': '渡部 美咲', 'filedBy.contact.email': prefecture }

describe('a form a prefecture files for its municipality without scripts, where proof of work is asked for', () => {
  it('is confirmed by the prefecture, and proves nothing of the municipality, which is asked afterwards', async () => {
    const answers = new Map([...exampleAnswers('municipal'), ['contact.email', [town]] as const])
    const visitor = await new Visitor(desk).open('/forms/municipal')
    await visitor.enter({ 'municipalityCode.typed': '会津若松市', 'filedBy.prefecture': '07' }).press('next')
    await visitor.enter(filer).press('next')
    await fillUntil(visitor, answers, 'review')
    await visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
    expect(textOf(visitor.answer)).toContain(prefecture)
    expect(textOf(visitor.answer)).not.toContain(town)
    await desk.settled()
    expect(await desk.mailsTo(town)).toEqual([])
    const [mail] = await desk.mailsTo(prefecture)
    expect(mail?.subject).toContain('ご相談の送信をご確認ください')
    const [, path = ''] = /http:\/\/[^/\s]+(\/f\/[\w-]+)/u.exec(mail?.text ?? '') ?? []

    expect((await post(desk, path)).statusCode).toBe(303)
    expect(textOf(await get(desk, path))).toContain('受付は完了しています')
    expect(await desk.db.select().from(tickets)).toHaveLength(1)
    const people = await desk.db.select().from(contacts)
    expect(people.find(({ email }) => email === prefecture)).toMatchObject({ verifiedBy: 'link' })
    expect(people.find(({ email }) => email === town)).toMatchObject({ verifiedAt: null })
    await desk.settled()
    expect((await desk.mailsTo(town)).length).toBeGreaterThan(0)
    expect((await desk.mailsTo(prefecture)).length).toBe(2)
  })

  it('is corrected where the address of the prefecture was typed', async () => {
    const visitor = await new Visitor(desk).open('/forms/municipal')
    await visitor.enter({ 'municipalityCode.typed': '会津若松市', 'filedBy.prefecture': '07' }).press('next')
    await visitor.enter({ ...filer, 'filedBy.contact.email': 'mistyped@pref.example' }).press('next')
    await fillUntil(visitor, exampleAnswers('municipal'), 'review')
    await visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
    await visitor.press('ご連絡先を修正する')
    expect(visitor.step).toBe('filer')
    expect(visitor.valueOf('filedBy.contact.email')).toBe('mistyped@pref.example')
  })
})
