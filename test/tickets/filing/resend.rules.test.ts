import { describe, expect, it } from 'vitest'
import { resentADay, sentAgainAt } from '../../../src/tickets/filing/resend.rules.ts'

const at = (time: string) => new Date(`2026-11-24T${time}:00+09:00`)

describe('a mail about a form, wished for once more', () => {
  it('goes at once the first time, and then five minutes apart', () => {
    expect(sentAgainAt(at('10:00'), [])).toBe('sent')
    expect(sentAgainAt(at('10:04'), [at('10:00')])).toBe('sent_just_now')
    expect(sentAgainAt(at('10:05'), [at('10:00')])).toBe('sent')
  })

  it('goes three times on a day of Japan, and again on the next', () => {
    const before = ['09:00', '10:00', '11:00'].map(at)
    expect(before).toHaveLength(resentADay)
    expect(sentAgainAt(at('18:00'), before)).toBe('sent_today')
    expect(sentAgainAt(new Date('2026-11-25T00:00:00+09:00'), before)).toBe('sent')
  })

  it('waits its five minutes across midnight, too', () => {
    expect(sentAgainAt(new Date('2026-11-25T00:01:00+09:00'), [at('23:58')])).toBe('sent_just_now')
  })
})
