/** Fewer digits say too little to be looked for as a telephone number. */
const fewest = 4

/** Written in Japanese, too: full width becomes half width before, but for the long mark and the wave that stand for a hyphen. */
const asNumbersAreWritten = /^[\d+()\s./\u2010-\u2015\u2212\u301C\u30FC~-]+$/u

/**
 * A telephone number by its digits alone, as one dials it within Japan: 03-1234-5678, ０３（１２３４）５６７８ and +81 (0)3 1234 5678 are
 * 0312345678. Beside it stands `phone_digits_of` of `search.sql`, which reads numbers that are kept as this one does.
 */
export function phoneDigitsOf(phone: string): string {
  return phone
    .normalize('NFKC')
    .replaceAll(/[^\d+]/gu, '')
    .replace(/^\+810?|^810?(?=\d{9,10}$)/u, '0')
    .replaceAll('+', '')
}

/** The digits of what somebody looks for, when it can be a telephone number or a part of one. */
export function phoneDigitsLookedFor(query: string): string | undefined {
  if (!asNumbersAreWritten.test(query.normalize('NFKC'))) return undefined
  const digits = phoneDigitsOf(query)
  return digits.length < fewest ? undefined : digits
}
