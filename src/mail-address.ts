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

/** Letters of a local part (RFC 5321), less `+` and a uuid. */
const longestMailbox = 64 - 37

/** The address bounces come back to, which each mail puts its own id into. Throws RangeError when that leaves no room, or it is none. */
export function parseBounceAddress(address: string): string {
  const mailbox = address.slice(0, address.lastIndexOf('@'))
  if (!isMailAddress(address) || address.length > 254 - 37 || mailbox.length > longestMailbox || mailbox.includes('+')) {
    throw new RangeError(`must be an address without +, with at most ${longestMailbox} letters before the @`)
  }
  return address
}
