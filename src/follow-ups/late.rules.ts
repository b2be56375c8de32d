/** Milliseconds: a few minutes of delay in sending must not move what follows; a delay of days must. */
export const slack = 12 * 3_600_000
