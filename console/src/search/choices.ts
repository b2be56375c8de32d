/** What the search offers besides what it found. */
export const listAll = 'all'
export const openIt = 'open'
export const tryAgain = 'again'
