import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let administrator: Person
let consultant: Person
beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
  ;[administrator, consultant] = await Promise.all([desk.staff('administrator'), desk.staff('consultant')])
})
afterAll(() => desk.close())

const mailsTo = async ({ email }: Person) => {
  await desk.settled()
  return desk.mailsTo(email)
}
const setPassword = (of: Person) =>
  administrator.request('PATCH', `/api/v1/staff/${of.id}`, { password: 'an altogether new one' }).then(({ statusCode }) => statusCode)

describe('whoever could be acted for unknown to them', () => {
  it('is told by mail that an administrator set their password, and where to choose another', async () => {
    expect(await setPassword(consultant)).toBe(200)
    const [mail, ...others] = await mailsTo(consultant)
    expect(mail?.subject).toContain('管理者がパスワードを設定しました')
    expect(mail?.text).toContain('/password-reset')
    expect(others).toEqual([])
  })

  it('is told by mail of an API token that acts with their role, its name and why, unless it was revoked by then', async () => {
    const holder = await desk.staff('consultant')
    const token = { name: '週次の集計', scopes: ['tickets:read'], staffId: holder.id, reason: 'reporting' }
    expect((await administrator.request('POST', '/api/v1/tokens', token)).statusCode).toBe(201)
    const [mail] = await mailsTo(holder)
    expect(mail?.subject).toContain('APIトークンが作られました')
    expect(mail?.text).toContain('週次の集計')
    expect(mail?.text).toContain('集計・報告')
  })

  it('is not told of what they did themselves', async () => {
    await administrator.request('POST', '/api/v1/tokens', { name: '自分の', scopes: ['people:read'] })
    expect(await setPassword(administrator)).toBe(200)
    expect(await mailsTo(administrator)).toEqual([])
  })
})
