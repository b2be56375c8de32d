/** How many digits of its id a number has. */
const digits = 6

/** Whole, in half width and upper case, with whatever stands for its hyphen, or none. */
const asNumberIsWritten = new RegExp(`^E[\\u002D\\u2010-\\u2015\\u2212\\u30FC]?([0-9A-F]{${String(digits)}})$`, 'u')

/** The number of an enquiry: six digits from the random end of its id. */
export function enquiryNumber(enquiryId: string): string {
  return `E-${enquiryId.slice(-digits).toUpperCase()}`
}

/**
 * What the id of an enquiry ends with whose whole number somebody looks for, in whatever width and case it was typed. Undefined when it can
 * be no number of an enquiry. The index of such ends stands in `search.sql`.
 */
export function enquiryNumberLookedFor(query: string): string | undefined {
  return asNumberIsWritten.exec(query.normalize('NFKC').trim().toUpperCase())?.[1]?.toLowerCase()
}
