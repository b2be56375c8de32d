import { isIP } from 'node:net'

/** Who counts as one sender: an IPv4 address, or the /64 network of an IPv6 one, whose owner has all of its addresses. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '')
  if (isIP(plain) !== 6) return plain
  const [head = '', tail] = plain.replace(/%.*$/u, '').split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail ? tail.split(':') : []
  const groups = [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
