import type { z } from 'zod'

/** zod refinement: every code at most once; every repetition is named. */
export function refuseRepetitions(codes: readonly string[], context: z.RefinementCtx): void {
  for (const [index, code] of codes.entries()) {
    if (codes.indexOf(code) < index) context.addIssue({ code: 'custom', path: [index], params: { code: 'repeated' } })
  }
}

interface Period {
  startsOn: string
  endsOn: string
}

/** zod refinement: nobody is absent twice on one day, or it would be open who stands in. The later entry is named. */
export function refuseOverlaps(periods: readonly Period[], context: z.RefinementCtx): void {
  for (const [index, period] of periods.entries()) {
    const overlaps = periods.slice(0, index).some((other) => other.startsOn <= period.endsOn && period.startsOn <= other.endsOn)
    if (overlaps) context.addIssue({ code: 'custom', path: [index, 'startsOn'], params: { code: 'overlap' } })
  }
}

/** Whether this person may carry tickets: as the one assigned, or standing in for somebody. */
export function carriesTickets(person: { role: string; active: boolean }): boolean {
  return person.active && (person.role === 'consultant' || person.role === 'supervisor')
}

/** Whether `actor` may give tickets to somebody: consultants take them only themselves. */
export function mayGiveTicketsTo(actor: { role: string; id: string }, consultantId: string): boolean {
  return actor.role !== 'consultant' || consultantId === actor.id
}

/** Whether `actor` may have a person hold meetings: somebody who carries tickets, or themselves. */
export function mayLetHost(actor: { id: string }, person: { id: string; role: string; active: boolean }): boolean {
  return carriesTickets(person) || person.id === actor.id
}

/** Whether a change takes the administrator's rights away from `before`. */
export function losesAdministration(
  before: { role: string; active: boolean },
  change: { role?: string | undefined; active?: boolean | undefined },
): boolean {
  if (before.role !== 'administrator' || !before.active) return false
  return (change.role ?? before.role) !== 'administrator' || change.active === false
}
