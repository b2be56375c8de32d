/** A share, 0 to 1, as people read it; a dash where there is none. */
export function percent(share: number | null): string {
  return share === null ? '–' : share.toLocaleString(undefined, { style: 'percent', maximumFractionDigits: 1 })
}
