import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupTimeline } from '../../console/src/tickets/group-timeline.ts'

type Entry = Parameters<typeof groupTimeline>[0][number]

const entry: fc.Arbitrary<Entry> = fc
  .record({
    id: fc.uuid(),
    type: fc.constantFrom('ticket.assigned', 'follow_up.sent', 'follow_up.failed', 'task.created', 'message.sent'),
    isNote: fc.boolean(),
  })
  .map(({ id, type, isNote }) => ({
    id,
    type,
    at: '2026-11-20T01:00:00.000Z',
    actor: { kind: 'system', id: null },
    onBehalfOf: null,
    subjectId: null,
    details: {},
    message: null,
    note: isNote ? { id, staffId: id, body: 'メモ', createdAt: '2026-11-20T01:00:00.000Z', erasedAt: null, can: { erase: false } } : null,
    mail: null,
    files: [],
    from: null,
    splitInto: [],
  }))

it('a folded history keeps everything in its place, and folds neither words nor what needs eyes', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
      const parts = groupTimeline(entries)
      expect(parts.flatMap((part) => (part.kind === 'entry' ? [part.entry] : part.entries))).toEqual(entries)
      for (const part of parts.filter(({ kind }) => kind === 'history')) {
        const folded = part.kind === 'history' ? part.entries : []
        expect(folded.length).toBeGreaterThanOrEqual(3)
        expect(folded.some(({ note, type }) => note !== null || type === 'follow_up.failed' || type === 'task.created')).toBe(false)
      }
    }),
  )
})
