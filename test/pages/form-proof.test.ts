import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { usedProofs } from '../../src/tickets/filing/filing.table.ts'
import { forgetFilings } from '../../src/tickets/filing/forget-filings.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { workerForm } from '../support/forms.ts'
import { solvedFor } from '../support/solved.ts'
import { textOf } from './browser.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

let desk: TestApp
let restarted: TestApp['app'] | undefined

beforeAll(async () => {
  desk = await startApp({ FORM_PROOF_OF_WORK: 'on' })
})
afterAll(() => desk.close())
afterEach(async () => {
  await restarted?.close()
  restarted = undefined
})

const filed = async () => (await desk.db.select().from(tickets)).length

async function onReview(query = '', of = desk): Promise<Visitor> {
  const visitor = await fillUntil(await new Visitor(of).open(`/forms/worker${query}`), exampleAnswers('worker'), 'review')
  return visitor.enter({ 'formConsent.accepted': 'yes' })
}

/** Sends as a browser with scripts does: the proof in its hidden field. */
function sendWith(visitor: Visitor, proof: string, button = 'send'): Promise<Visitor> {
  return visitor.send(visitor.fields(button).map(([name, value]): [string, string] => [name, name === 'proof' ? proof : value]))
}

describe('a form of the pages, where proof of work is asked for', () => {
  it('is filed with a solved challenge, once, however often it is sent', async () => {
    const before = await filed()
    const visitor = await onReview()
    expect(visitor.page('form[data-proof]').attr('data-proof')).toBe('/api/v1/intake/challenge')
    expect(visitor.page('noscript').text()).toContain('リンクで送信をご確認いただきます')
    const proof = await solvedFor(desk)
    const sent = visitor.fields('send').map(([name, value]): [string, string] => [name, name === 'proof' ? proof : value])
    const both = await Promise.all([0, 1].map(async () => (await new Visitor(desk).open('/forms/worker')).send(sent)))
    expect(both.map(({ heading }) => heading)).toEqual(['ご相談を受け付けました', 'ご相談を受け付けました'])
    expect(await filed()).toBe(before + 1)
  })

  it('is not filed with a solution that filed another, not at the same moment and not by another api process', async () => {
    const proof = await solvedFor(desk)
    const before = await filed()
    const sent = await Promise.all((await Promise.all([onReview(), onReview(), onReview()])).map((one) => sendWith(one, proof)))
    expect(sent.map(({ answer }) => answer.statusCode).toSorted()).toEqual([200, 409, 409])
    expect(await filed()).toBe(before + 1)
    restarted = await buildApp(desk.deps)
    const later = await sendWith(await onReview('?lang=en', { ...desk, app: restarted }), proof)
    expect(later.answer.statusCode).toBe(409)
    expect(textOf(later.answer)).toContain(
      'was used for another form. It is not sent yet. Everything you typed is still here. Press “Send” once more',
    )
    expect(await filed()).toBe(before + 1)
    await sendWith(later, await solvedFor(desk))
    expect(later.heading).toBe('We have received your form')
  })

  it.each([
    [
      'forged',
      () =>
        solvedFor(desk, new Date(), ({ challenge, solution }) => ({ challenge: { ...challenge, signature: 'ab'.repeat(32) }, solution })),
    ],
    [
      'of an easier challenge than ours',
      () =>
        solvedFor(desk, new Date(), ({ challenge, solution }) => ({
          challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: '00' } },
          solution,
        })),
    ],
    [
      'not solved',
      () => solvedFor(desk, new Date(), ({ challenge }) => ({ challenge, solution: { counter: 7, derivedKey: '00'.repeat(32) } })),
    ],
    ['cut off', async () => (await solvedFor(desk)).slice(0, -40)],
    ['no JSON', async () => Buffer.from('{{{').toString('base64')],
    ['something else', async () => Buffer.from('{"challenge":{"parameters":null},"solution":[]}').toString('base64')],
    ['very long', async () => 'A'.repeat(500_000)],
  ])('with a proof that is %s keeps everything typed and says what to do', async (_what, make) => {
    const before = await filed()
    const visitor = await sendWith(await onReview(), await make())
    expect(visitor.answer.statusCode).toBe(409)
    expect(textOf(visitor.answer)).toContain('計算の結果を読み取れませんでした')
    expect(visitor.step).toBe('review')
    expect(visitor.page('[name="formConsent.accepted"]').attr('checked')).toBeDefined()
    expect(visitor.valueOf('message')).toBe(exampleAnswers('worker').get('message')?.[0])
    expect(await filed()).toBe(before)
    await sendWith(visitor, await solvedFor(desk))
    expect(visitor.heading).toBe('ご相談を受け付けました')
  })

  it('takes a solution that waited for days with its page, and asks anew after a week', async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
    const patient = await sendWith(await onReview(), await solvedFor(desk, daysAgo(6)))
    expect(patient.heading).toBe('ご相談を受け付けました')
    const late = await sendWith(await onReview(), await solvedFor(desk, daysAgo(8)))
    expect(late.answer.statusCode).toBe(409)
    expect(textOf(late.answer)).toContain('この画面を開いてから日数が経ったため')
  })

  it('remembers a solution until its age alone refuses it', async () => {
    await desk.db.delete(usedProofs)
    await sendWith(await onReview(), await solvedFor(desk))
    expect(await forgetFilings(desk.deps)).toBe(0)
    await desk.db.update(usedProofs).set({ expiresAt: new Date(Date.now() - 1000) })
    expect(await forgetFilings(desk.deps)).toBe(1)
  })

  it('can be confirmed by mail by whoever does not get through otherwise', async () => {
    const before = await filed()
    const refused = await sendWith(await onReview(), 'AAAA')
    await refused.press('メールで確認して送信する')
    expect(refused.heading).toContain('メールで送信をご確認ください')
    expect(await filed()).toBe(before)
  })
})

describe('the intake of the API', () => {
  const form = workerForm()
  const file = (to: TestApp, headers: Record<string, string> = {}) => to.request('POST', '/api/v1/intake/worker', form, headers)

  it('needs a proof, too, where the desk asks for it, and says where to get one', async () => {
    const without = await file(desk)
    expect(without.statusCode).toBe(403)
    expect(without.json().code).toBe('proof_missing')
    expect(without.body).toContain('GET /api/v1/intake/challenge')
    const proof = await solvedFor(desk)
    const key = crypto.randomUUID()
    expect((await file(desk, { 'form-proof': proof, 'idempotency-key': key })).statusCode).toBe(201)
    expect((await file(desk, { 'form-proof': proof, 'idempotency-key': key })).statusCode).toBe(201)
    expect((await file(desk, { 'form-proof': proof })).json()).toMatchObject({ status: 403, code: 'proof_used' })
    expect((await file(desk, { 'form-proof': 'AAAA' })).json()).toMatchObject({ status: 403, code: 'proof_invalid' })
    const old = await solvedFor(desk, new Date(Date.now() - 8 * 86_400_000))
    expect((await file(desk, { 'form-proof': old })).json()).toMatchObject({ status: 403, code: 'proof_expired' })
  })

  it('uses no proof up with a form that is not filed', async () => {
    const proof = await solvedFor(desk)
    const wrong = { ...form, message: '' }
    expect((await desk.request('POST', '/api/v1/intake/worker', wrong, { 'form-proof': proof })).statusCode).toBe(422)
    expect((await file(desk, { 'form-proof': proof })).statusCode).toBe(201)
  })

  it('gives challenges nobody has to remember, each another', async () => {
    const [one, other] = await Promise.all([0, 1].map(() => desk.request('GET', '/api/v1/intake/challenge')))
    expect(one?.json().parameters).toMatchObject({ algorithm: 'PBKDF2/SHA-256', cost: 5000 })
    expect(one?.json().signature).not.toBe(other?.json().signature)
    expect(one?.headers['cache-control']).toBe('no-store')
  })

  it('asks nobody for anything as long as the desk was not told to', async () => {
    const open = await startApp()
    expect((await file(open)).statusCode).toBe(201)
    expect((await file(open, { 'form-proof': 'AAAA' })).statusCode).toBe(201)
    await open.close()
  })
})
