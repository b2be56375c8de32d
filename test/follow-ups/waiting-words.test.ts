import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  desk.worker()
})
afterAll(() => desk.close())

async function act(chief: Person, method: 'PUT' | 'POST', path: string, body: object, headers: Record<string, string> = {}) {
  const answer = await chief.request(method, `/api/v1${path}`, body, headers)
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json()
}

/** A case in which the desk has written and waits for the applicant. */
async function waitingCase(chief: Person): Promise<Case> {
  const found = await openCase(desk)
  await tellApplicant(chief, found)
  await act(chief, 'PUT', `/tickets/${found.number}/waiting`, { for: 'applicant' })
  return found
}

async function tellApplicant(chief: Person, found: Case): Promise<void> {
  await act(chief, 'POST', `/tickets/${found.number}/messages`, {
    direction: 'out',
    subject: 'ご要望の確認',
    body: '時期をお聞かせください。',
  })
}

interface OfWait {
  id: string
  kind: string
  state: string
  cancelReason: string | null
  can: { sendNow: boolean }
}

async function seriesOf({ number }: Case): Promise<OfWait[]> {
  await desk.settled()
  // Signed-in people's sessions end; whoever looks on a later day signs in anew.
  const { items } = (await (await desk.staff('supervisor')).request('GET', `/api/v1/tickets/${number}/follow-ups?limit=200`)).json()
  return (items as OfWait[]).filter(({ kind }) => kind.startsWith('waiting-'))
}
const statesOf = async (found: Case) => (await seriesOf(found)).map(({ state, cancelReason }) => cancelReason ?? state)

/** The last mail the applicant got, its lines in one. */
async function lastTo({ number }: Case): Promise<{ subject: string; text: string }> {
  const ofCase = ({ subject }: ArrivedMail) => subject?.includes(number)
  const mail = (await desk.mails()).findLast(ofCase)
  return { subject: mail?.subject ?? '', text: (mail?.text ?? '').replaceAll('\n', '') }
}

describe('an applicant whose word is awaited', () => {
  it('is not told that they hear again where the reminder before was skipped, but is told the day', async () => {
    const chief = await desk.staff('supervisor')
    const found = await waitingCase(chief)
    const [skipped] = await seriesOf(found)
    await act(chief, 'PUT', `/follow-ups/${skipped?.id}/skip`, { reason: '電話で確認済みのため。' })
    await desk.moveClockTo('2026-12-03T03:00:00Z')
    expect(await statesOf(found)).toEqual(['skipped', 'sent', 'pending'])
    const { subject, text } = await lastTo(found)
    expect(subject).toContain('お返事のお願い（受付番号')
    expect(text).not.toContain('重ねて')
    expect(text).toMatch(/2026年12月14日\(月\)までにお返事を確認できない場合は/u)
  })

  it('is shown in the words of the second reminder before the first went, to whoever edits them', async () => {
    const chief = await desk.staff('supervisor')
    const found = await waitingCase(chief)
    const before = await statesOf(found)
    const [, second] = await seriesOf(found)
    const trial = { ticketNumber: found.number, body: 'その後いかがでしょうか（{{ticketNumber}}）。' }
    const shown = await act(chief, 'POST', '/text-blocks/waiting-reminder.second/preview', trial)
    expect(shown).toMatchObject({ followUpId: second?.id, notSent: null, kind: 'waiting-reminder' })
    expect(shown.text).toContain(`その後いかがでしょうか（${found.number}）。`)
    expect(shown.text).toMatch(/2026年12月/u)
    expect(await statesOf(found)).toEqual(before)
  })

  it('is reminded in the words the steps name, whatever their days', async () => {
    const chief = await desk.staff('supervisor')
    const steps = [
      { code: 'asks', kind: 'waiting-reminder', unit: 'business_days', count: 5, text: 'waiting-reminder.first' },
      { code: 'warns', kind: 'waiting-reminder', unit: 'business_days', count: 9, text: 'waiting-reminder.second' },
      { code: 'resolution', kind: 'waiting-resolved', unit: 'business_days', count: 14 },
    ]
    const change = { startsOn: 'ticket.wait_started', steps, stopsOn: ['reply', 'state'], reason: '年末に合わせるため。' }
    await act(chief, 'PUT', '/sequences/waiting-applicant', change, { 'if-match': '*' })
    const found = await waitingCase(chief)
    const [asks] = await seriesOf(found)
    const tried = await act(chief, 'POST', '/text-blocks/waiting-reminder.first/preview', { ticketNumber: found.number })
    expect(tried).toMatchObject({ followUpId: asks?.id, notSent: null })

    await desk.moveClockTo('2026-12-10T05:00:00Z')
    expect(await statesOf(found)).toEqual(['sent', 'pending', 'pending'])
    const first = await lastTo(found)
    expect(first.subject).toContain('お返事のお願い（受付番号')
    expect(first.text).toContain('まだお返事を確認できておりません')
    expect(first.text).not.toContain('までにお返事を確認できない場合')
    // No day was named that would have to be kept.
    expect((await seriesOf(found)).at(-1)).toMatchObject({ can: { sendNow: true } })

    await desk.moveClockTo('2026-12-16T07:00:00Z')
    expect(await statesOf(found)).toEqual(['sent', 'sent', 'pending'])
    const second = await lastTo(found)
    expect(second.subject).toContain('お返事のお願い（再送）')
    expect(second.text).toContain('までにお返事を確認できない場合')
    expect((await seriesOf(found)).at(-1)).toMatchObject({ can: { sendNow: false } })
  })

  it('reads the words saved for where the desk wrote nothing, and a preview of the others says that they are not used', async () => {
    const chief = await desk.staff('supervisor')
    const found = await openCase(desk)
    await act(chief, 'PUT', `/tickets/${found.number}/waiting`, { for: 'applicant' })
    const [first, second] = await seriesOf(found)
    const previewOf = (block: string, body: object = {}) =>
      act(chief, 'POST', `/text-blocks/${block}/preview`, { ticketNumber: found.number, ...body })
    for (const block of ['waiting-reminder.first', 'waiting-reminder.second']) {
      const shown = await previewOf(block)
      expect(shown).toMatchObject({ followUpId: null, notSent: 'other_text' })
      expect(shown.whySample.ja).toContain('この文面は使われません')
      expect(shown.whySample.en).toContain('do not use this text')
    }
    const own = 'ご検討はいかがでしょうか（{{ticketNumber}}）。'
    for (const [block, id] of [
      ['waiting-reminder.first-unwritten', first?.id],
      ['waiting-reminder.second-unwritten', second?.id],
    ] as const) {
      const shown = await previewOf(block, { body: own })
      expect(shown).toMatchObject({ followUpId: id, notSent: null, whySample: null })
      expect(shown.text).toContain(`ご検討はいかがでしょうか（${found.number}）。`)
      await act(chief, 'PUT', `/text-blocks/${block}/texts/ja`, { body: own }, { 'if-match': '*' })
    }
    await act(chief, 'PUT', `/follow-ups/${first?.id}/send-now`, {})
    await desk.settled()
    expect((await lastTo(found)).text).toContain(`ご検討はいかがでしょうか（${found.number}）。`)
    await tellApplicant(chief, found)
    await desk.settled()
    expect(await previewOf('waiting-reminder.first-unwritten')).toMatchObject({ followUpId: null, notSent: 'other_text' })
    expect(await previewOf('waiting-reminder.first')).toMatchObject({ notSent: null, whySample: null })
  })

  it('is told the day by the only reminder there is, and by the last of several whatever its words', async () => {
    const chief = await desk.staff('supervisor')
    const reminder = (count: number) => ({ code: `asks-${count}`, kind: 'waiting-reminder', unit: 'business_days', count })
    const end = { code: 'resolution', kind: 'waiting-resolved', unit: 'business_days', count: 10 }
    for (const reminders of [
      [reminder(4)],
      [{ ...reminder(4), text: 'waiting-reminder.first' }],
      [reminder(2), { ...reminder(4), text: 'waiting-reminder.first' }],
    ]) {
      const change = { startsOn: 'ticket.wait_started', steps: [...reminders, end], stopsOn: ['reply', 'state'], reason: '短くするため。' }
      await act(chief, 'PUT', '/sequences/waiting-applicant', change, { 'if-match': '*' })
      const found = await waitingCase(chief)
      const waiting = await seriesOf(found)
      for (const { id } of waiting.slice(0, -1)) {
        expect((await lastTo(found)).text).not.toContain('までにお返事を確認できない場合')
        await act(chief, 'PUT', `/follow-ups/${id}/send-now`, {})
        await desk.settled()
      }
      const { subject, text } = await lastTo(found)
      expect(subject).toContain('お返事のお願い（受付番号')
      expect(text).not.toContain('重ねて')
      expect(text).toMatch(/2027年1月\d+日\(.\)までにお返事を確認できない場合は/u)
      // The word that is given is kept.
      expect((await seriesOf(found)).at(-1)).toMatchObject({ kind: 'waiting-resolved', can: { sendNow: false } })
    }
  })
})
