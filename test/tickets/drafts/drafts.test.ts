import { openedTo } from '../../support/opened.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetDrafts } from '../../../src/tickets/drafts/drafts.ts'
import { ticketDrafts } from '../../../src/tickets/drafts/drafts.table.ts'
import { startApp, type Person, type TestApp } from '../../support/app.ts'
import { corporateForm } from '../../support/forms.ts'

let desk: TestApp
let supervisor: Person
let consultant: Person
let number: string
beforeAll(async () => {
  desk = await startApp()
  ;[supervisor, consultant] = [await desk.staff('supervisor'), await desk.staff('consultant')]
  number = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket.number
  await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: consultant.id })
})
afterAll(() => desk?.close())

const url = (kind = '') => `/api/v1/tickets/${number}/drafts${kind && `/${kind}`}`
const keep = (who: Person, kind: string, body: object, ifMatch?: string) =>
  who.request('PUT', url(kind), body, ifMatch === undefined ? {} : { 'if-match': ifMatch })
const drafts = async (who = consultant) => (await who.request('GET', url())).json()
const none = { reply: null, note: null, heard: null, files: { reply: [], note: [] } }

describe('a draft', () => {
  it('is kept as it was typed, one of each kind, and read by nobody but who writes it', async () => {
    const words = { subject: 'ご案内 ', body: '  書きかけの\n\n' }
    const answer = await keep(consultant, 'reply', words)
    expect(answer.json()).toMatchObject(words)
    expect(answer.headers.etag).toBe(`"${answer.json().version}"`)
    await keep(consultant, 'note', { body: '社内用' })
    expect(await drafts()).toMatchObject({ reply: words, note: { subject: '', body: '社内用' } })
    const administrator = await desk.staff('administrator')
    for (const other of [supervisor, await openedTo(administrator, number)]) expect(await drafts(other)).toEqual(none)
    const secret = (
      await administrator.request('POST', '/api/v1/tokens', {
        name: '連携',
        scopes: ['tickets:read'],
        staffId: consultant.id,
        reason: 'trial',
      })
    ).json().secret
    expect((await desk.request('GET', url(), undefined, { authorization: `Bearer ${secret}` })).statusCode).toBe(403)
  })

  it('is not written over by who has not seen it, if they say what they saw', async () => {
    const first = (await keep(consultant, 'reply', { body: '一' })).headers.etag as string
    const second = await keep(consultant, 'reply', { body: '二' }, first)
    expect(second.statusCode).toBe(200)
    const late = await keep(consultant, 'reply', { body: '三' }, first)
    expect(late.json()).toMatchObject({ status: 412, currentVersion: second.json().version })
    expect((await keep(consultant, 'reply', { body: '四' })).statusCode).toBe(200)
    expect((await drafts()).reply.body).toBe('四')
  })

  it('is thrown away when it is sent, and does not come back by who wrote on what was sent', async () => {
    const seen = (await keep(consultant, 'reply', { subject: '件名', body: '本文' })).headers.etag as string
    const sent = { direction: 'out', subject: '件名', body: '本文' }
    expect((await consultant.request('POST', `/api/v1/tickets/${number}/messages`, sent)).statusCode).toBe(201)
    expect((await drafts()).reply).toBeNull()
    expect((await keep(consultant, 'reply', { body: '古い画面から' }, seen)).json()).toMatchObject({ status: 412, currentVersion: 0 })
    await keep(consultant, 'note', { body: 'メモ' })
    await consultant.request('POST', `/api/v1/tickets/${number}/notes`, { body: 'メモ' })
    expect((await drafts()).note).toBeNull()
    await keep(consultant, 'reply', { body: '次の返信' })
    expect((await keep(consultant, 'reply', { body: '古い画面から' }, seen)).statusCode).toBe(412)
    expect((await consultant.request('DELETE', url('reply'))).statusCode).toBe(204)
    expect(await drafts()).toEqual(none)
  })

  it('is not thrown away by who has not read what was written on elsewhere, and none is gone as they wished', async () => {
    const drop = (seen: string) => consultant.request('DELETE', url('reply'), undefined, { 'if-match': seen })
    const seen = (await keep(consultant, 'reply', { body: 'こちらの窓' })).headers.etag as string
    const elsewhere = await keep(consultant, 'reply', { body: '別の窓で書いた続き' })
    expect((await drop(seen)).json()).toMatchObject({ status: 412, code: 'stale', currentVersion: elsewhere.json().version })
    expect((await drafts()).reply.body).toBe('別の窓で書いた続き')
    expect((await drop(elsewhere.headers.etag as string)).statusCode).toBe(204)
    expect((await drafts()).reply).toBeNull()
    expect((await drop(seen)).statusCode).toBe(204)
  })

  it('is also what the applicant says, half taken down: it takes no files, and goes when these very words are recorded', async () => {
    const call = { subject: 'お電話でのご連絡', body: '視察は来月に。\n' }
    const first = (await keep(consultant, 'heard', { ...call, body: '視察は' })).headers.etag as string
    expect((await keep(consultant, 'heard', call, first)).statusCode).toBe(200)
    expect((await keep(consultant, 'heard', { body: '別の窓' }, first)).statusCode).toBe(412)
    expect(await drafts()).toMatchObject({ reply: null, note: null, heard: call })
    expect(await drafts(supervisor)).toEqual(none)
    const file = await consultant.request('POST', url('heard/attachments'), Buffer.from('控え'), {
      'content-type': 'application/octet-stream',
      'file-name': 'memo.txt',
    })
    expect(file.statusCode).toBe(404)
    const record = async (message: object) => {
      const { statusCode } = await consultant.request('POST', `/api/v1/tickets/${number}/messages`, message)
      expect(statusCode).toBe(201)
    }
    await record({ direction: 'in', subject: 'お電話でのご連絡', body: '別の連絡' })
    await record({ direction: 'out', ...call })
    expect((await drafts()).heard).toMatchObject(call)
    await keep(consultant, 'reply', call)
    await record({ direction: 'in', ...call })
    expect(await drafts()).toMatchObject({ heard: null, reply: call })
    await consultant.request('DELETE', url('reply'))
  })

  it('stays when other words go, also to several tickets at once, and goes with its own, whatever stands before and behind them', async () => {
    await keep(consultant, 'note', { body: ' 書きかけの\n所見\n' })
    await keep(consultant, 'reply', { subject: '件名', body: '書きかけの返信' })
    const send = async (path: string, body: object) => {
      const { statusCode } = await consultant.request('POST', `/api/v1${path}`, body)
      expect(statusCode).toBeLessThan(300)
    }
    const reply = { direction: 'out', subject: '件名', body: 'ほかの返信' }
    await send('/bulk/note', { tickets: [{ number }], body: 'まとめて残すメモ' })
    await send(`/tickets/${number}/notes`, { body: '別のメモ' })
    await send(`/tickets/${number}/messages`, reply)
    await send(`/tickets/${number}/messages`, { ...reply, undoFor: 15 })
    await send(`/tickets/${number}/messages`, { ...reply, subject: '別の件名', body: '書きかけの返信' })
    expect(await drafts()).toMatchObject({ note: { body: ' 書きかけの\n所見\n' }, reply: { body: '書きかけの返信' } })
    await send(`/tickets/${number}/notes`, { body: '書きかけの\n所見' })
    await send(`/tickets/${number}/messages`, { ...reply, body: '書きかけの返信', undoFor: 15 })
    expect(await drafts()).toMatchObject({ note: null, reply: null })
  })

  it('has its limits, and is forgotten when nobody goes on with it for 90 days', async () => {
    expect((await keep(consultant, 'reply', { body: 'あ'.repeat(20_001) })).statusCode).toBe(422)
    expect((await keep(consultant, 'reply', { body: 'a\u0000' })).json().errors).toMatchObject([
      { field: 'body', code: 'control_character' },
    ])
    expect((await keep(consultant, 'letter', { body: '' })).statusCode).toBe(404)
    expect((await keep(consultant, 'note', { body: '' })).statusCode).toBe(200)
    expect((await keep(consultant, 'heard', { body: '' })).statusCode).toBe(200)
    const later = (days: number) => desk.moveClockTo(new Date(Date.now() + days * 86_400_000))
    await later(89)
    expect(await forgetDrafts(desk.deps)).toBe(0)
    await later(92)
    expect(await forgetDrafts(desk.deps)).toBe(2)
    expect(await desk.db.select().from(ticketDrafts)).toEqual([])
    await desk.moveClockTo(new Date())
  })
})
