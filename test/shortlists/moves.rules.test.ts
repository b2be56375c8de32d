import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DeskError } from '../../src/errors.ts'
import {
  enquiryActs as enquiryActList,
  enquiryStatusCodes,
  shortlistActs as shortlistActList,
  shortlistStatusCodes,
} from '../../src/catalog/case-codes.ts'
import { codesOf } from '../../src/catalog/code-list.ts'
import { enquiryMoves, moveEnquiry, requireConsentPossible, statusAt as enquiryStatusAt } from '../../src/shortlists/enquiry.rules.ts'
import { legalActs } from '../../src/shortlists/moves.rules.ts'
import { moveShortlist, shortlistMoves } from '../../src/shortlists/shortlist.rules.ts'

const shortlistActs = codesOf(shortlistActList)
const enquiryActs = codesOf(enquiryActList)
const now = new Date('2026-11-20T05:00:00Z')
const later = new Date(now.getTime() + 1)

function refusal(work: () => unknown): DeskError {
  try {
    work()
  } catch (error) {
    if (error instanceof DeskError) return error
    throw error
  }
  throw new Error('it was allowed')
}

/** `from act to`, one line each: everything that is legal; whatever is not written here is not. */
const legalForShortlists = new Set([
  'draft change draft',
  'draft approve approved',
  'draft dispatch dispatched',
  'draft withdraw withdrawn',
  'approved change draft',
  'approved dispatch dispatched',
  'approved withdraw withdrawn',
  'dispatched state_interest dispatched',
  'dispatched state_last_interest answered',
  'dispatched withdraw withdrawn',
  'dispatched expire expired',
])

const legalForEnquiries = new Set([
  ...['ask asked', 'accept accepted', 'decline declined', 'withdraw withdrawn', 'withdraw_consent withdrawn', 'expire expired'].map(
    (move) => `sent ${move}`,
  ),
  ...['ask asked', 'reply sent', 'accept accepted', 'decline declined', 'withdraw withdrawn', 'withdraw_consent withdrawn'].map(
    (move) => `asked ${move}`,
  ),
  ...['introduce introduced', 'withdraw withdrawn', 'withdraw_consent withdrawn', 'expire expired'].map((move) => `accepted ${move}`),
  'introduced withdraw_consent introduced',
])

describe('the lifecycle of a shortlist', () => {
  it.each(shortlistStatusCodes.flatMap((status) => shortlistActs.map((act) => [status, act] as const)))('%s: %s', (status, act) => {
    const expected = [...legalForShortlists].find((move) => move.startsWith(`${status} ${act} `))?.split(' ')[2]
    const shortlist = { status, expiresAt: later }
    if (expected) expect(moveShortlist(shortlist, act, now)).toBe(expected)
    else {
      const error = refusal(() => moveShortlist(shortlist, act, now))
      expect(error.status).toBe(409)
      expect(error.code).toBe(status === 'expired' || status === 'withdrawn' ? status : 'illegal_move')
      expect(error.members).toMatchObject({ state: status, act, legal: legalActs(shortlistMoves, status) })
    }
  })

  it('ends with its time, to the millisecond', () => {
    expect(moveShortlist({ status: 'dispatched', expiresAt: later }, 'state_interest', now)).toBe('dispatched')
    expect(refusal(() => moveShortlist({ status: 'dispatched', expiresAt: now }, 'state_interest', now)).code).toBe('expired')
    expect(moveShortlist({ status: 'dispatched', expiresAt: now }, 'expire', now)).toBe('expired')
  })
})

it('is refused in Japanese by the names of things, not by their codes', () => {
  const codes = /[a-z_]{3,}/u
  for (const [status, act] of [
    ['draft', 'state_interest'],
    ['answered', 'withdraw'],
  ] as const) {
    const { ja } = refusal(() => moveShortlist({ status, expiresAt: later }, act, now)).sentence
    expect(ja).not.toMatch(codes)
  }
  expect(refusal(() => moveEnquiry({ status: 'asked', expiresAt: later }, 'introduce', now)).sentence.ja).toBe(
    'この打診の状態は「自治体の質問への回答待ち」のため、「引き合わせ」はできません。可能な操作：「質問」「質問への回答」「受諾」「辞退」「取下げ」「開示の同意の撤回」',
  )
})

describe('the lifecycle of an enquiry', () => {
  it.each(enquiryStatusCodes.flatMap((status) => enquiryActs.map((act) => [status, act] as const)))('%s: %s', (status, act) => {
    const expected = [...legalForEnquiries].find((move) => move.startsWith(`${status} ${act} `))?.split(' ')[2]
    if (expected) expect(moveEnquiry({ status, expiresAt: later }, act, now)).toBe(expected)
    else {
      const error = refusal(() => moveEnquiry({ status, expiresAt: later }, act, now))
      expect(error.code).toBe(status === 'expired' || status === 'withdrawn' ? status : 'illegal_move')
      expect(error.members).toMatchObject({ state: status, act, legal: legalActs(enquiryMoves, status) })
    }
  })

  it('introduces nobody without an acceptance before, whatever happens in which order', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom(...enquiryActs), fc.nat(3)), { maxLength: 20 })
    fc.assert(
      fc.property(acts, (steps) => {
        let status: (typeof enquiryStatusCodes)[number] = 'sent'
        let accepted = false
        let clock = now.getTime()
        const expiresAt = new Date(clock + 20)
        for (const [act, wait] of steps) {
          clock += wait
          try {
            status = moveEnquiry({ status, expiresAt }, act, new Date(clock))
          } catch {
            continue
          }
          if (act === 'accept') accepted = true
          if (act === 'introduce') expect(accepted && new Date(clock) < expiresAt).toBe(true)
          expect(status === 'introduced' ? accepted : true).toBe(true)
        }
      }),
    )
  })

  it('ends with its time only while somebody other than the desk is awaited', () => {
    for (const status of enquiryStatusCodes) {
      const timed = ['sent', 'accepted'].includes(status)
      expect(enquiryStatusAt({ status, expiresAt: now }, now)).toBe(timed ? 'expired' : status)
      expect(enquiryStatusAt({ status, expiresAt: later }, now)).toBe(status)
    }
  })

  it('asks for consent of blind companies alone, after the acceptance, once', () => {
    const blind = { disclosure: 'blind', expiresAt: later, answeredAt: now, consentedAt: null, consentWithdrawnAt: null } as const
    expect(() => requireConsentPossible({ ...blind, status: 'accepted' }, now)).not.toThrow()
    expect(refusal(() => requireConsentPossible({ ...blind, status: 'sent' }, now)).code).toBe('not_accepted_yet')
    expect(refusal(() => requireConsentPossible({ ...blind, status: 'asked' }, now)).code).toBe('not_accepted_yet')
    expect(refusal(() => requireConsentPossible({ ...blind, status: 'accepted', disclosure: 'open' }, now)).code).toBe('consent_not_needed')
    expect(refusal(() => requireConsentPossible({ ...blind, status: 'introduced', consentedAt: now }, now)).code).toBe('already_consented')
  })
})
