/**
 * Where the notice goes that a mail could not be delivered: `bounce+<follow-up id>@musubi.example`, an address of this mail's own, so that
 * the notice says by itself which mail it is about. `bounceAddress` is that of the mailbox, `followUpId` a uuid.
 */
export function returnPath(bounceAddress: string, followUpId: string): string {
  if (!/^[0-9a-f-]{36}$/u.test(followUpId)) throw new RangeError('not a uuid')
  const at = bounceAddress.lastIndexOf('@')
  return `${bounceAddress.slice(0, at)}+${followUpId}${bounceAddress.slice(at)}`
}
