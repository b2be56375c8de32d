import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isBusinessTime } from '../../src/calendar/business-time.rules.ts'
import { afterPause } from '../../src/follow-ups/after-pause.rules.ts'

const now = new Date('2026-11-20T08:30:00Z')
const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
const mails = fc
  .array(fc.record({ dueAt: instants, series: fc.constantFrom('a', 'b', 'c') }), { maxLength: 12 })
  .map((list) => list.map((mail, index) => ({ ...mail, id: String(index) })))

it('sends the last of each series, the first at the next business hour and the others an hour apart', () => {
  const at = (id: string, series: string, dueAt: string) => ({ id, series, dueAt: new Date(dueAt) })
  const { dueAt, overtaken } = afterPause(
    [
      at('first', 'reminders', '2026-11-10T01:00:00Z'),
      at('second', 'reminders', '2026-11-16T01:00:00Z'),
      at('survey', 'survey', '2026-11-12T00:00:00Z'),
      at('later', 'reminders', '2026-11-27T01:00:00Z'),
    ],
    now,
  )
  // Friday 17:30; an hour later the desk is closed, and Monday is a holiday.
  expect(Object.fromEntries([...dueAt].map(([id, due]) => [id, due.toISOString()]))).toEqual({
    survey: '2026-11-20T08:30:00.000Z',
    second: '2026-11-24T00:30:00.000Z',
  })
  expect(overtaken).toEqual(['first'])
})

it('loses none whose time passed, sends no two at once and none outside business hours', () => {
  fc.assert(
    fc.property(mails, instants, (keptBack, at) => {
      const { dueAt, overtaken } = afterPause(keptBack, at)
      const passed = keptBack.filter((mail) => mail.dueAt <= at)
      expect([...dueAt.keys(), ...overtaken].toSorted()).toEqual(passed.map(({ id }) => id).toSorted())
      const times = [...dueAt.values()].map((due) => due.getTime())
      expect(new Set(times).size).toBe(times.length)
      for (const due of dueAt.values()) expect(isBusinessTime(due) && due >= at).toBe(true)
      expect(dueAt.size).toBe(new Set(passed.map(({ series }) => series)).size)
    }),
  )
})
