import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addCalendarDays, dayInJapan, startOfDayInJapan } from '../../src/calendar/business-time.rules.ts'
import { readNow } from '../../src/db/clock.store.ts'
import { formSendings } from '../../src/tickets/filing/filing.table.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { post, textOf } from './browser.ts'
import { withoutScripts } from './without-scripts.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await startDesk(undefined, { FORM_PROOF_OF_WORK: 'on', FORMS_PER_HOUR: '12' })
  desk.worker()
})
afterAll(() => desk.close())
beforeEach(() => desk.db.delete(formSendings))

const { sendWithoutScript, mailTo } = withoutScripts(() => desk)
const now = () => desk.db.transaction(readNow)

describe('the page of a form that waits for its mail', () => {
  it('has the mail sent again when asked, with the same link: at once, five minutes apart, three times a day', async () => {
    await desk.settled()
    // A day that has room for it all.
    await desk.moveClockTo(new Date(startOfDayInJapan(addCalendarDays(dayInJapan(await now()), 1)).getTime() + 12 * 3_600_000))
    const { email, visitor } = await sendWithoutScript()
    const first = await mailTo(email)
    expect(textOf(visitor.answer)).toContain('すぐに再送をご依頼いただけます（1日に3回まで。')
    const press = async () => {
      await visitor.press('確認のメールをもう一度送る')
      await desk.settled()
      return textOf(visitor.answer)
    }
    const stale = visitor.fields('again')
    for (const nth of [1, 2, 3]) {
      const told = await press()
      expect(told).toContain('確認のメールの再送を承りました。')
      expect(told).toContain(nth < 3 ? '次の再送は、前回のご依頼の5分後以降に承ります' : '本日の再送は上限（3回）に達しました')
      expect(told).not.toContain('すぐに再送をご依頼いただけます')
      expect(visitor.page('button[value=again]')).toHaveLength(nth < 3 ? 1 : 0)
      await visitor.send(stale)
      expect(textOf(visitor.answer)).toContain(nth < 3 ? '続けてのご依頼は承れません' : '今回は承れませんでした')
      expect(textOf(visitor.answer)).not.toContain('再送を承りました')
      await desk.settled()
      expect(await desk.mailsTo(email)).toHaveLength(1 + nth)
      const again = await mailTo(email, nth)
      expect([again.path, again.code]).toEqual([first.path, first.code])
      await desk.moveClockTo(new Date((await now()).getTime() + 5 * 60_000))
    }
    await visitor.send(stale)
    expect(textOf(visitor.answer)).toContain('今回は承れませんでした')
    expect(await desk.mailsTo(email)).toHaveLength(4)
    expect((await post(desk, first.path)).statusCode).toBe(303)
  })

  it('claims no mail that may not have gone, to an address nothing may go to as little as to any other', async () => {
    const email = `erased-${process.pid}@town.example`
    await desk.owner`insert into suppressions (id, address, reason, since) values (gen_random_uuid(), ${email}, 'hard_bounce', now())`
    const { visitor } = await sendWithoutScript({ email })
    const first = textOf(visitor.answer)
    await visitor.press('again')
    const again = textOf(visitor.answer)
    await desk.settled()
    expect(await desk.mailsTo(email)).toHaveLength(0)
    for (const said of [first, again]) {
      expect(said).toContain(`確認のメールの送り先は、${email} です`)
      expect(said).not.toMatch(/お送りしました|お送りしています|届きました/u)
      expect(said).toContain('それでも届かない場合は、このページの下の連絡先へ')
    }
  })

  it('says of a wish for the mail once more only what is still so when the page is opened later', async () => {
    const { visitor } = await sendWithoutScript({ takesCookies: true })
    await visitor.press('again')
    await desk.settled()
    await desk.moveClockTo(new Date((await now()).getTime() + 6 * 60_000))
    await visitor.open(visitor.address)
    expect(textOf(visitor.answer)).not.toContain('再送を承りました')
    expect(textOf(visitor.answer)).toContain('すぐに再送をご依頼いただけます')
  })
})
