/** Whether `host` (a name or address, IPv6 with or without brackets) is this very machine, where nobody can listen in. */
export function isLoopback(host: string): boolean {
  return ['localhost', '::1', '[::1]'].includes(host) || /^127\.\d+\.\d+\.\d+$/u.test(host)
}
