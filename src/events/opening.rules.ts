const hoursOpen = 8

/** Until when what was opened with a recorded reason stays open: a working day. */
export function openUntil(now: Date): Date {
  return new Date(now.getTime() + hoursOpen * 3_600_000)
}
