import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrateDatabase } from '../../src/db/migrate.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { pdf } from '../support/files.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk?.close())

let number: string
beforeEach(async () => {
  const form = corporateForm({ message: '高崎の拠点を検討しています' })
  number = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket.number
})

const of = (path = '') => `/api/v1/tickets/${number}${path}`
const post = async (path: string, body: object) => {
  const answer = await supervisor.request('POST', of(path), body)
  expect([200, 201], answer.body).toContain(answer.statusCode)
  return answer.json()
}
const upload = async (kind: 'reply' | 'note', name: string): Promise<string> =>
  (
    await supervisor.request('POST', of(`/drafts/${kind}/attachments`), pdf, {
      'content-type': 'application/octet-stream',
      'file-name': encodeURIComponent(name),
    })
  ).json().id

interface FoundTicket {
  number: string
  foundIn: { kind: string; excerpt: string } | null
}
const search = async (q: string): Promise<FoundTicket[]> =>
  (await supervisor.request('GET', `/api/v1/search?q=${encodeURIComponent(q)}`)).json().tickets.items
const listed = async (q: string, who = supervisor): Promise<string[]> =>
  (await who.request('GET', `/api/v1/tickets?q=${encodeURIComponent(q)}`)).json().items.map((ticket: { number: string }) => ticket.number)

describe('what was said at a ticket', () => {
  it('finds it, in the search and in the list, and the search says where it stands', async () => {
    await post('/messages', { direction: 'out', subject: '見積書の送付', body: 'ご依頼の猪苗代町の　お見積りを\nお送りします。' })
    await post('/messages', { direction: 'in', subject: '電話', body: '予算はサンプル参照とのこと。' })
    await post('/notes', { body: '社長はワイン好き。', attachments: [await upload('note', '名刺の写し.pdf')] })
    await post('/messages', {
      direction: 'out',
      subject: '資料',
      body: '添えます。',
      attachments: [await upload('reply', '棚田マップ.pdf')],
    })
    await post('/participants', { name: '参加 花子', email: 'hanako-joins@remote.example' })
    for (const [q, kind, excerpt] of [
      ['見積書', 'message', '見積書の送付'],
      ['お見積りをお送り', 'message', 'ご依頼の猪苗代町の お見積りを お送りします。'],
      ['さんぷる', 'message', '予算はサンプル参照とのこと。'],
      ['ﾜｲﾝ', 'note', '社長はワイン好き。'],
      ['名刺の写し', 'attachment', '名刺の写し.pdf'],
      ['棚田', 'attachment', '棚田マップ.pdf'],
      ['参加花子', 'participant', '参加 花子'],
      ['HANAKO-JOINS@', 'participant', 'hanako-joins@remote.example'],
      ['高崎', 'form', '高崎の拠点を検討しています'],
    ] as const) {
      expect([q, await search(q)]).toEqual([q, [expect.objectContaining({ number, foundIn: { kind, excerpt } })]])
      expect([q, await listed(q)]).toEqual([q, [number]])
    }
    expect(await search(number)).toMatchObject([{ number, foundIn: null }])
  })

  it('finds it together with words of its form, wherever each stands', async () => {
    await post('/notes', { body: '合言葉は翡翠の指輪。' })
    await post('/messages', { direction: 'in', subject: '電話', body: '琥珀の件で質問があった。' })
    for (const q of ['高崎 翡翠', '翡翠 琥珀', `${number} 琥珀`]) {
      expect([q, (await search(q)).map((found) => found.number)]).toEqual([q, [number]])
      expect([q, await listed(q)]).toEqual([q, [number]])
    }
    expect(await search('翡翠 瑪瑙')).toEqual([])
  })

  it('finds it no more once it is erased, a participant once they take part no more; what stands beside it still does', async () => {
    const { id } = await post('/messages', { direction: 'out', subject: '秘密の縁談', body: '極秘の縁談について。' })
    await post('/messages', { direction: 'in', subject: '電話', body: '金魚鉢を見たい。' })
    const { id: noteId } = await post('/notes', { body: '内緒の借金。', attachments: [await upload('note', '借用証書.pdf')] })
    const { id: participantId } = await post('/participants', { name: '去る 太郎', email: 'taro-leaves@remote.example' })
    for (const q of ['縁談', '借金', '借用証書', '去る太郎']) expect([q, (await search(q)).length]).toEqual([q, 1])
    const reason = { reason: '本人から消去の求めがあったため' }
    const files = (await supervisor.request('GET', of('/attachments'))).json().items
    for (const path of [`messages/${id}`, `notes/${noteId}`, `attachments/${files[0].id}`]) {
      const erased = await supervisor.request('POST', `/api/v1/${path}/erasure`, reason)
      expect(erased.statusCode, erased.body).toBe(200)
    }
    const removed = await supervisor.request('DELETE', of(`/participants/${participantId}`))
    expect(removed.statusCode, removed.body).toBeLessThan(300)
    for (const q of ['縁談', '借金', '借用証書', '去る太郎']) {
      expect([q, await search(q)]).toEqual([q, []])
      expect([q, await listed(q)]).toEqual([q, []])
    }
    expect((await search('金魚鉢')).length).toBe(1)
  })

  it('finds it by a file from when it is sent, not while it is only in somebody’s draft', async () => {
    const id = await upload('reply', '未送信の設計図.pdf')
    expect(await search('未送信の設計図')).toEqual([])
    await post('/messages', { direction: 'out', subject: '図面', body: '添えます。', attachments: [id] })
    expect((await search('未送信の設計図')).length).toBe(1)
  })

  it('finds it for the applicant by their messages, and tells them nothing of notes and participants', async () => {
    await post('/messages', { direction: 'in', subject: '電話', body: '紫陽花の季節がよい。' })
    await post('/notes', { body: '裏話は向日葵。' })
    await post('/participants', { name: '朝顔 花子', email: 'asagao@remote.example' })
    const company = (await supervisor.request('GET', of())).json().organization
    const colleague = await desk.contact({ organizationId: company.id })
    expect(await listed('紫陽花', colleague)).toEqual([number])
    for (const q of ['向日葵', '朝顔', 'asagao@']) expect([q, await listed(q, colleague)]).toEqual([q, []])
    for (const q of ['向日葵', '朝顔', 'asagao@']) expect([q, await listed(q)]).toEqual([q, [number]])
  })

  it('that was said before tickets were found by it finds them once the desk is started anew', async () => {
    await post('/notes', { body: '昔話の竜宮城。' })
    await desk.owner.unsafe(`
      drop trigger ticket_messages_are_found on ticket_messages;
      alter table tickets drop column said_text, drop column desk_text, drop column said_grams`)
    await migrateDatabase({ directUrl: desk.ownerUrl, appUrl: desk.appUrl })
    expect((await search('竜宮城')).map((found) => found.number)).toEqual([number])
  })
})
