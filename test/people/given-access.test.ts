import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let administrator: Person
beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
  administrator = await desk.staff('administrator', { name: '管理 太郎' })
})
afterAll(() => desk?.close())

const newcomer = (email: string) => ({ name: '新人 一郎', email, role: 'supervisor' })
const change = (id: string, body: object) => administrator.request('PATCH', `/api/v1/staff/${id}`, body)

describe('whoever can read tickets', () => {
  it('is invited by mail, and gets no password of an administrator', async () => {
    const chosen = { password: 'chosen by the administrator' }
    const refused = await administrator.request('POST', '/api/v1/staff', { ...newcomer('shadow@desk.example'), ...chosen })
    expect([refused.statusCode, refused.json().errors]).toMatchObject([422, [{ field: 'password' }]])
    const added = await administrator.request('POST', '/api/v1/staff', newcomer('shadow@desk.example'))
    expect(added.statusCode).toBe(201)
    const set = await change(added.json().id, chosen)
    expect([set.statusCode, set.json().code]).toEqual([409, 'no_password_yet'])
    await desk.settled()
    expect((await desk.mailsTo('shadow@desk.example')).map(({ text }) => text).join('')).toContain('/a/')
  })

  it('is told to the other administrators and supervisors, as are other roles and passwords they were given', async () => {
    const [supervisor, colleague] = [await desk.staff('supervisor'), await desk.staff('administrator')]
    const gone = await desk.staff('supervisor', { active: false })
    const consultant = await desk.staff('consultant', { name: '相談 花子' })
    await administrator.request('POST', '/api/v1/staff', newcomer('told@desk.example'))
    await change(consultant.id, { name: '相談 花', capacity: 3 })
    await change(consultant.id, { role: 'supervisor' })
    await change(consultant.id, { password: 'an altogether new one' })
    await desk.settled()
    for (const reader of [supervisor, colleague]) {
      const mails = await desk.mailsTo(reader.email)
      // They go side by side: which arrives first says nothing.
      const said = mails.map(({ subject, text }) => `${subject ?? ''} ${(text ?? '').replaceAll('\n', '')}`)
      expect(said).toHaveLength(3)
      for (const [subject, what] of [
        ['新人 一郎さん', '管理 太郎さんが、新人 一郎さんを統括責任者として加えました'],
        ['相談 花さん', '管理 太郎さんが、相談 花さんの役割を統括責任者に変えました'],
        ['相談 花さん', '管理 太郎さんが、相談 花さんのパスワードを設定しました'],
      ] as const) {
        const told = said.filter((one) => one.includes(what))
        expect(told, what).toEqual([expect.stringContaining(`職員の利用権限が変わりました：${subject}`)])
      }
    }
    for (const { email } of [administrator, gone]) expect(await desk.mailsTo(email)).toEqual([])
  })
})
