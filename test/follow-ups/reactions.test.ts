import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enquiryReactions } from '../../src/follow-ups/enquiry.reactions.ts'
import { introductionReactions } from '../../src/follow-ups/introduction.reactions.ts'
import { linkReactions } from '../../src/follow-ups/link.reactions.ts'
import type { Plan } from '../../src/follow-ups/plan.ts'
import { planFor, type Reactions } from '../../src/follow-ups/reaction.ts'
import { shortlistReactions } from '../../src/follow-ups/shortlist.reactions.ts'
import { ticketReactions } from '../../src/follow-ups/ticket.reactions.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

const ticketId = '01a1faa4-abc5-788d-9b39-cd29bb84b6bf'

const reactions: Reactions = { ...ticketReactions, ...shortlistReactions, ...enquiryReactions, ...introductionReactions, ...linkReactions }

/** Only reactions that read no more than what the sequences say are asked here. */
let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.close())

function planOf(type: string, details: Record<string, unknown>, occurredAt = new Date('2026-11-24T01:00:00Z')): Promise<Plan> {
  const nobody = { actorKind: 'system', actorId: null, onBehalfOf: null, subjectId: null } as const
  const event = { id: 'event', type, ticketId, details, occurredAt, ...nobody }
  return database.db.transaction((tx) => planFor(reactions, event, tx))
}

const added = ({ add = [] }: Plan) => add.map(({ kind, side, scheduled }) => [kind, side, scheduled ? 'scheduled' : 'at once'].join(' '))
/** Nothing stands under it. */
const someId = '01a1f8d7-73af-7047-b49e-c6f5ebc274de'
const enquiry = { enquiryId: someId }

describe('what follows from an event', () => {
  it.each([
    ['ticket.received', { audience: 'municipal' }, ['acknowledgement applicant at once']],
    ['ticket.received', { audience: 'worker' }, ['worker-referral applicant at once']],
    [
      'shortlist.dispatched',
      { shortlistId: someId },
      ['shortlist applicant at once', 'reminder applicant scheduled', 'reminder applicant scheduled'],
    ],
    ['enquiry.sent', enquiry, ['enquiry municipality at once', 'reminder municipality scheduled', 'reminder municipality scheduled']],
    [
      'enquiry.accepted',
      { ...enquiry, disclosure: 'blind' },
      ['consent-request applicant at once', 'reminder applicant scheduled', 'reminder applicant scheduled'],
    ],
    ['enquiry.accepted', { ...enquiry, disclosure: 'open' }, []],
    ['enquiry.declined', enquiry, ['enquiry-declined applicant at once']],
    ['enquiry.expired', enquiry, ['expiry-notice applicant scheduled', 'expiry-notice municipality scheduled']],
    ['introduction.made', { ...enquiry, introductionId: 'i' }, ['introduction applicant at once', 'introduction municipality at once']],
    ['outcome.recorded', { introductionId: 'i', outcomeId: 'o', kind: 'site_visit', on: '2026-11-20' }, []],
    ['link.renewed', { linkId: '01a1f8d7-73af-7047-b49e-c6f5ebc274de', purpose: 'answer' }, ['new-link municipality at once']],
    [
      'outcome.recorded',
      { introductionId: '01a1f8d7-73af-7047-b49e-c6f5ebc274de', outcomeId: 'o', kind: 'office_opened', on: '2026-09-01' },
      // Thirty days after the opening are over: nobody asks about then.
      [
        'aftercare applicant scheduled',
        'aftercare municipality scheduled',
        'aftercare applicant scheduled',
        'aftercare municipality scheduled',
      ],
    ],
    ['note.added', { noteId: 'n' }, []],
  ])('%s %j', async (type, details, expected) => {
    expect(added(await planOf(type, details))).toEqual(expected)
  })

  it.each([
    ['disclosure.withdrawn', enquiry, 'consent_withdrawn', enquiry, undefined],
    ['enquiry.withdrawn', enquiry, 'withdrawn', enquiry, undefined],
    ['shortlist.withdrawn', { shortlistId: someId }, 'withdrawn', { shortlistId: someId }, undefined],
    ['ticket.closed', {}, 'ticket_closed', { ticketId }, ['reminder']],
    ['ticket.resolved', { resolution: 'withdrawn' }, 'withdrawn', { ticketId }, ['reminder', 'after-meeting-survey', 'manual-follow-up']],
    [
      'outcome.recorded',
      { introductionId: someId, outcomeId: 'o', kind: 'withdrawn', on: '2026-11-20' },
      'withdrawn',
      { introductionId: someId },
      ['aftercare'],
    ],
  ])('%s %j cancels', async (type, details, reason, of, kinds) => {
    const { cancel } = await planOf(type, details)
    expect(cancel).toEqual([{ reason, of, ...(kinds && { kinds }) }])
  })

  it('an answer does not cancel the introduction it brings, whichever is worked on first', async () => {
    const { cancel = [] } = await planOf('enquiry.accepted', { ...enquiry, disclosure: 'open' })
    expect(cancel.flatMap(({ kinds }): readonly string[] => kinds ?? ['introduction'])).not.toContain('introduction')
  })

  it('a ticket resolved in any other way keeps what was promised', async () => {
    expect(await planOf('ticket.resolved', { resolution: 'introduced' })).toEqual({})
  })

  it('has a key of its own for everything it plans, and the same one each time', async () => {
    const all = await Promise.all([
      planOf('shortlist.dispatched', { shortlistId: someId }),
      planOf('enquiry.sent', { enquiryId: someId }),
      planOf('enquiry.accepted', { enquiryId: someId, disclosure: 'blind' }),
      planOf('enquiry.expired', { enquiryId: someId }),
      planOf('introduction.made', { enquiryId: someId, introductionId: 'x' }),
    ])
    const keys = all.flatMap(({ add = [] }) => add.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
    const again = await planOf('enquiry.sent', { enquiryId: someId }, new Date('2027-01-01T00:00:00Z'))
    expect(keys).toEqual(expect.arrayContaining((again.add ?? []).map(({ key }) => key)))
  })

  it('mails one fresh link a day, however often it is asked for', async () => {
    const keyAt = async (at: string) =>
      (await planOf('link.renewed', { linkId: '01a1f8d7-73af-7047-b49e-c6f5ebc274de', purpose: 'interest' }, new Date(at))).add?.[0]?.key
    expect(await keyAt('2026-11-24T01:00:00Z')).toBe(await keyAt('2026-11-24T09:00:00Z'))
    expect(await keyAt('2026-11-24T01:00:00Z')).not.toBe(await keyAt('2026-11-24T15:00:00Z'))
  })
})
