import { createHmac } from 'node:crypto'

export type AccessPurpose = 'invitation' | 'reset'

/** Hours within which a password may be chosen by a link. */
export const hoursOfAccessLink: Readonly<Record<AccessPurpose, number>> = { invitation: 72, reset: 1 }

/** The link's secret, 256 bits, base64url, derived anew each time: the same mail written twice carries the same link. */
export function tokenOfAccessLink(linkSecret: string, id: string): string {
  return createHmac('sha256', linkSecret).update(`access link|${id}`).digest('base64url')
}
