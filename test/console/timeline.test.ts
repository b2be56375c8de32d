import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupTimeline } from '../../console/src/tickets/group-timeline.ts'

type Entry = Parameters<typeof groupTimeline>[0][number]

const aMail: NonNullable<Entry['mail']> = {
  id: '01900000-0000-7000-8000-000000000000',
  kind: 'consultant-message',
  about: null,
  sequence: null,
  step: null,
  side: 'applicant',
  municipality: null,
  organizationId: null,
  participantId: null,
  staffId: null,
  scheduled: false,
  unlessReplied: false,
  optional: false,
  state: 'pending',
  dueAt: '2026-11-20T01:00:00.000Z',
  goesAt: null,
  goesLaterFor: null,
  against: null,
  heldFor: null,
  putOff: null,
  delay: null,
  pausedAt: null,
  cancelReason: null,
  skipReason: null,
  subject: null,
  text: null,
  attempts: [],
  sentAt: null,
  createdAt: '2026-11-20T01:00:00.000Z',
  createdBy: null,
  can: { sendNow: false, skip: false },
}

const entry: fc.Arbitrary<Entry> = fc
  .record({
    id: fc.uuid(),
    type: fc.constantFrom('ticket.assigned', 'follow_up.sent', 'follow_up.failed', 'follow_up.held', 'task.created', 'enquiry.accepted'),
    isNote: fc.boolean(),
    isHeld: fc.boolean(),
  })
  .map(({ id, type, isNote, isHeld }) => ({
    id,
    type,
    at: '2026-11-20T01:00:00.000Z',
    actor: { kind: 'system', id: null },
    onBehalfOf: null,
    subjectId: null,
    details: {},
    message: null,
    note: isNote ? { id, staffId: id, body: 'メモ', createdAt: '2026-11-20T01:00:00.000Z', erasedAt: null, can: { erase: false } } : null,
    mail: type.startsWith('follow_up.') ? { ...aMail, heldFor: isHeld ? 'verified_contact' : null } : null,
    files: [],
    from: null,
    splitInto: [],
    towns: [],
  }))

it('a folded history keeps everything in its place, and folds neither words nor milestones nor what needs eyes', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
      const parts = groupTimeline(entries)
      expect(parts.flatMap((part) => (part.kind === 'entry' ? [part.entry] : part.entries))).toEqual(entries)
      for (const part of parts.filter(({ kind }) => kind === 'history')) {
        const folded = part.kind === 'history' ? part.entries : []
        expect(folded.length).toBeGreaterThanOrEqual(3)
        const stands = new Set(['follow_up.failed', 'task.created', 'enquiry.accepted'])
        expect(folded.some(({ note, type }) => note !== null || stands.has(type))).toBe(false)
        expect(folded.some(({ mail, type }) => type === 'follow_up.held' && mail?.heldFor)).toBe(false)
      }
    }),
  )
})
