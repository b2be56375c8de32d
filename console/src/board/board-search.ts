/** Whose enquiries the board shows: one's own, or everybody's. */
export interface BoardSearch {
  of?: 'mine'
}

export function readBoardSearch({ of }: Record<string, unknown>): BoardSearch {
  return of === 'mine' ? { of } : {}
}
