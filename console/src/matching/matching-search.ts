export const matchingSheets = ['ranking', 'comparison', 'weights', 'map', 'excluded', 'responses'] as const
export type MatchingSheet = (typeof matchingSheets)[number]

/** What stands in the address of the matching of a ticket. `picks` belong to `run`: without it they mean nothing. */
export interface MatchingSearch {
  run?: string
  sheet?: MatchingSheet
  /** Code of the municipality that is open. */
  town?: string
  /** Number of the ticket of the company that is open, in the ranking of companies for a municipality. */
  company?: string
  /** Codes of the chosen municipalities in the order they were chosen, separated by commas. */
  picks?: string
  /** In whose order; the engine's unless given. */
  by?: 'desk'
  /** Narrows the ranking to names and prefectures with these words. */
  find?: string
}

const codeDigits = 6

/** Codes of some prefectures look like numbers to whoever reads an address. */
function asCodes(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value).padStart(codeDigits, '0') : value
  return typeof text === 'string' && /^\d{6}(?:,\d{6})*$/u.test(text) ? text : undefined
}

export function readMatchingSearch({ run, sheet, town, company, picks, by, find }: Record<string, unknown>): MatchingSearch {
  const known = matchingSheets.find((one) => one === sheet)
  const [open, chosen] = [asCodes(town), asCodes(picks)]
  return {
    ...(typeof run === 'string' && { run }),
    ...(known && known !== 'ranking' && { sheet: known }),
    ...(open !== undefined && { town: open }),
    ...(typeof company === 'string' && company !== '' && { company }),
    ...(chosen !== undefined && { picks: chosen }),
    ...(by === 'desk' && { by }),
    ...((typeof find === 'string' || typeof find === 'number') && find !== '' && { find: String(find) }),
  }
}
