import { addBusinessHours, nextBusinessTime } from '../calendar/business-time.rules.ts'

/** What a pause kept back, as far as it decides what becomes of it. */
export interface KeptBack {
  readonly id: string
  readonly dueAt: Date
  /** What its series is about; of a series that went by only the last mail goes. */
  readonly series: string
}

export interface AfterPause {
  /** When those go whose time passed during the pause. */
  readonly dueAt: ReadonlyMap<string, Date>
  /** Overtaken by a later mail of their series. */
  readonly overtaken: readonly string[]
}

/**
 * What becomes of the mails a pause kept back whose time has passed: of each series the last one goes, the first of them at the next
 * business hour and each further one a business hour later, so that nobody gets them all at once. Those still to come keep their time.
 * Pure.
 */
export function afterPause(keptBack: readonly KeptBack[], now: Date): AfterPause {
  const passed = keptBack.filter(({ dueAt }) => dueAt <= now).toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  const going = passed.filter((mail, index) => !passed.slice(index + 1).some(({ series }) => series === mail.series))
  const start = nextBusinessTime(now)
  return {
    dueAt: new Map(going.map(({ id }, index) => [id, nextBusinessTime(addBusinessHours(start, index))])),
    overtaken: passed.filter((mail) => !going.includes(mail)).map(({ id }) => id),
  }
}
