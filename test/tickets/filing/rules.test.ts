import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkOf } from '../../../src/http/network.rules.ts'
import { readBeginning, sealBeginning } from '../../../src/tickets/filing/beginning.rules.ts'
import { digestOfSender } from '../../../src/tickets/filing/sender.rules.ts'

const secret = 'a secret of the tests, of 32 characters or more'

describe('when a form was opened', () => {
  const form = { audience: 'worker', key: 'c1f9a7a8-6f0c-4a39-9d2e-1f35f6d1a001' }

  it('is read back from its seal, however long ago it was', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
        expect(readBeginning(secret, form, sealBeginning(secret, form, at))).toEqual(at)
      }),
    )
  })

  it('is nothing when its seal was forged, cut off, of another form or of another secret', () => {
    const sealed = sealBeginning(secret, form, new Date('2026-11-20T00:00:00Z'))
    const [time = '', seal = ''] = sealed.split('.')
    const earlier = (Number.parseInt(time, 36) - 60_000).toString(36)
    for (const wrong of ['', sealed.slice(0, -1), `${earlier}.${seal}`, `${time}.${'A'.repeat(22)}`, `${sealed}.`, 'x', '.'.repeat(40)]) {
      expect(readBeginning(secret, form, wrong), wrong).toBeUndefined()
    }
    expect(readBeginning(secret, { ...form, key: 'c1f9a7a8-6f0c-4a39-9d2e-1f35f6d1a002' }, sealed)).toBeUndefined()
    expect(readBeginning(secret, { ...form, audience: 'corporate' }, sealed)).toBeUndefined()
    expect(readBeginning(`${secret}!`, form, sealed)).toBeUndefined()
  })
})

describe('who counts as one sender', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('is kept as a digest nobody can work out without the secret', () => {
    expect(digestOfSender(secret, '192.0.2.7')).toEqual(digestOfSender(secret, '::ffff:192.0.2.7'))
    expect(digestOfSender(secret, '192.0.2.7')).not.toEqual(digestOfSender(secret, '192.0.2.8'))
    expect(digestOfSender(`${secret}!`, '192.0.2.7')).not.toEqual(digestOfSender(secret, '192.0.2.7'))
  })
})
