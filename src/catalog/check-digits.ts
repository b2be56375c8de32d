/** Whether a six-digit local government code carries the right check digit (JIS X 0402: weights 6 to 2, modulo 11). */
export function isLocalGovernmentCode(code: string): boolean {
  if (!/^\d{6}$/u.test(code)) return false
  const digits = Array.from(code, Number)
  const weighted = digits.slice(0, 5).reduce((sum, digit, index) => sum + digit * (6 - index), 0)
  return (11 - (weighted % 11)) % 10 === digits[5]
}

/** Whether a 13-digit corporate number (法人番号) carries the right check digit (国税庁: 9 − Σ mod 9 over weights 1, 2 from the right). */
export function isCorporateNumber(number: string): boolean {
  if (!/^[1-9]\d{12}$/u.test(number)) return false
  const digits = Array.from(number, Number)
  const weighted = digits
    .slice(1)
    .toReversed()
    .reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 2), 0)
  return 9 - (weighted % 9) === digits[0]
}
