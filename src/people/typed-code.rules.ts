/** Letters of Crockford's base 32: none can be taken for another when read aloud or typed from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lengthOfLetterCode = 12

/** Sixty of the given bits as three groups of four letters, `K7PX-93QD-0MAB`. */
export function letterCodeOf(bytes: Uint8Array): string {
  const code = Array.from(bytes.subarray(0, lengthOfLetterCode), (byte) => letters.charAt(byte % letters.length)).join('')
  return code.match(/.{4}/gu)?.join('-') ?? code
}

/**
 * A code of letters as somebody typed it, in its one form: upper case, full width as half, O read as 0, I and L as 1, hyphens and blanks
 * dropped. Undefined when it cannot be one.
 */
export function normalizeLetterCode(typed: string): string | undefined {
  const code = withoutGaps(typed.normalize('NFKC').toUpperCase()).replaceAll('O', '0').replaceAll(/[IL]/gu, '1')
  return code.length === lengthOfLetterCode && Array.from(code).every((letter) => letters.includes(letter)) ? code : undefined
}

/** Six digits as somebody typed them, full width as half, blanks and hyphens dropped; undefined when it cannot be such a code. */
export function normalizeSixDigits(typed: string): string | undefined {
  const code = withoutGaps(typed.normalize('NFKC'))
  return /^\d{6}$/u.test(code) ? code : undefined
}

function withoutGaps(code: string): string {
  return code.replaceAll(/[\s\-‐‑‒–—―−ー]/gu, '')
}
