/** A time as it is typed: by Japan's clock, and why it is outside the desk's hours where it is. */
export interface Time {
  /** `YYYY-MM-DDTHH:MM` in Japan; empty as long as nothing is. */
  readonly local: string
  readonly outsideHoursReason: string
}

/** What was typed as the API takes it. Japan has had the same offset all year since 1951. */
export function instantOf({ local, outsideHoursReason }: Time): { startsAt: string; outsideHoursReason?: string } {
  return {
    startsAt: new Date(`${local}:00+09:00`).toISOString(),
    ...(outsideHoursReason.trim() !== '' && { outsideHoursReason }),
  }
}

/** An instant as a field for day and time takes it, by Japan's clock. */
export function localOf(instant: string): string {
  return new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 16)
}
