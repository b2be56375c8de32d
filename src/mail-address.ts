const mailAddress = /^[!#$%&'*+/=?^_`{|}~0-9A-Za-z.-]+@[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*$/u

/** Whether mail can be sent to or from `address`. */
export function isMailAddress(address: string): boolean {
  return mailAddress.test(address) && address.length <= 254
}

/** Splits `名前 <address>` or a bare address. Throws RangeError when it is neither. */
export function parseSender(from: string): { name: string; address: string } {
  const [, name = '', address = from.trim()] = /^\s*(.*?)\s*<([^<>]*)>\s*$/u.exec(from) ?? []
  if (!isMailAddress(address) || /[\p{Cc}\u2028\u2029]/u.test(name)) throw new RangeError('must be 名前 <address> or an address')
  return { name: name.replace(/^"(.*)"$/u, '$1'), address }
}
