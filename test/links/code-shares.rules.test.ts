import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseCode, type AskedCode } from '../../src/links/one-time-codes/code-shares.rules.ts'
import { codesAtMost } from '../../src/links/one-time-codes/one-time-code.rules.ts'

const start = Date.parse('2026-11-20T00:00:00Z')
const minuteMs = 60_000
const networkOf = (number: number) => Buffer.from([number])

/** What comes of asks, one after the other: those that were mailed. */
function mailed(asks: readonly { after: number; network: number; browser: number }[]): AskedCode[] {
  const codes: AskedCode[] = []
  let now = start
  for (const { after, network, browser } of asks) {
    now += after * minuteMs
    const asking = { askedFrom: networkOf(network), askedBy: Buffer.from([network, browser]) }
    const toAddress = codes.filter(({ createdAt }) => createdAt.getTime() > now - 86_400_000)
    const refusal = refuseCode({ toAddress, fromNetwork: [] }, asking, new Date(now))
    if (!refusal) codes.push({ createdAt: new Date(now), ...asking, usedAt: null })
    else expect(refusal.at.getTime()).toBeGreaterThan(now)
  }
  return codes
}

const asks = (networks: number) =>
  fc.array(fc.record({ after: fc.nat(40), network: fc.nat(networks - 1), browser: fc.nat(3) }), { maxLength: 150 })

describe('the shares of the codes to one address', () => {
  it('never let more than their number through within an hour or a day, whoever asks', () => {
    fc.assert(
      fc.property(asks(5), (made) => {
        const codes = mailed(made)
        const within = (spanMs: number, at: Date) =>
          codes.filter(({ createdAt }) => createdAt <= at && createdAt.getTime() > at.getTime() - spanMs)
        for (const { createdAt, askedFrom, askedBy } of codes) {
          const [hour, day] = [within(60 * minuteMs, createdAt), within(1440 * minuteMs, createdAt)]
          expect(hour.length).toBeLessThanOrEqual(codesAtMost.hour.address)
          expect(day.length).toBeLessThanOrEqual(codesAtMost.day.address)
          expect(hour.filter((code) => code.askedFrom.equals(askedFrom)).length).toBeLessThanOrEqual(codesAtMost.hour.network)
          expect(day.filter((code) => code.askedFrom.equals(askedFrom)).length).toBeLessThanOrEqual(codesAtMost.day.network)
          expect(hour.filter((code) => askedBy && code.askedBy?.equals(askedBy)).length).toBeLessThanOrEqual(codesAtMost.hour.browser)
        }
      }),
    )
  })

  it('leave room for a reader elsewhere, however often a stranger asks from one network', () => {
    fc.assert(
      fc.property(asks(1), (made) => {
        const toAddress = mailed(made)
        const now = new Date(Math.max(start, ...toAddress.map(({ createdAt }) => createdAt.getTime())))
        const reader = { askedFrom: networkOf(9), askedBy: Buffer.from([9, 9]) }
        expect(refuseCode({ toAddress, fromNetwork: [] }, reader, now)).toBeUndefined()
      }),
    )
  })

  it('are free again at the moment that is told', () => {
    fc.assert(
      fc.property(asks(4), (made) => {
        const toAddress = mailed(made)
        const now = new Date(Math.max(start, ...toAddress.map(({ createdAt }) => createdAt.getTime())))
        const asking = { askedFrom: networkOf(0), askedBy: Buffer.from([0, 0]) }
        const refusal = refuseCode({ toAddress, fromNetwork: [] }, asking, now)
        if (refusal) expect(refuseCode({ toAddress, fromNetwork: [] }, asking, refusal.at)).toBeUndefined()
      }),
    )
  })

  it('name whose share it is, and take a network in which a code was typed right for the reader’s own', () => {
    const code = (network: number, usedAt: Date | null = null): AskedCode => ({
      createdAt: new Date(start),
      askedFrom: networkOf(network),
      askedBy: null,
      usedAt,
    })
    const now = new Date(start + minuteMs)
    const asking = { askedFrom: networkOf(1), askedBy: Buffer.from([1]) }
    const others = Array.from({ length: codesAtMost.hour.address }, (_, index) => code(100 + index))
    const refused = refuseCode({ toAddress: others, fromNetwork: [] }, asking, now)
    expect(refused).toEqual({ share: 'address', at: new Date(start + 60 * minuteMs) })
    expect(refuseCode({ toAddress: [...others, code(1, now)], fromNetwork: [] }, asking, now)).toBeUndefined()
    const ofNetwork = Array.from({ length: codesAtMost.hour.network }, () => code(1, now))
    expect(refuseCode({ toAddress: ofNetwork, fromNetwork: [] }, asking, now)?.share).toBe('network')
  })
})
