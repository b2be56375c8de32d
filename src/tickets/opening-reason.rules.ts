/** As many different letters or digits as a reason has at least. */
const fewestLetters = 5

const letterOrDigit = /[\p{L}\p{N}]/gu

/** Whether words can be a reason at all: signs say nothing, nor does one letter over and over. */
export function saysWhy(reason: string): boolean {
  return new Set(reason.normalize('NFKC').toLowerCase().match(letterOrDigit)).size >= fewestLetters
}
