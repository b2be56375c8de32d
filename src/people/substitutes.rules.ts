export interface StandIn {
  readonly startsOn: string
  readonly endsOn: string
  readonly substituteId?: string | null | undefined
}

/**
 * Whose days of standing in are others after absences were set anew than before, as far as they are not over on `today` (`YYYY-MM-DD` in
 * Japan): who is to stand in now, does so on other days, or does not any more. Each once, in the order of their ids.
 */
export function substitutesToTell(before: readonly StandIn[], after: readonly StandIn[], today: string): string[] {
  const was = daysBySubstitute(before, today)
  const is = daysBySubstitute(after, today)
  const all = new Set([...was.keys(), ...is.keys()])
  return [...all].filter((id) => was.get(id) !== is.get(id)).toSorted()
}

function daysBySubstitute(absences: readonly StandIn[], today: string): Map<string, string> {
  const days = new Map<string, string>()
  for (const { startsOn, endsOn, substituteId } of absences.toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))) {
    if (!substituteId || endsOn < today) continue
    days.set(substituteId, `${days.get(substituteId) ?? ''}${startsOn}/${endsOn} `)
  }
  return days
}
