/** Connections a slow domain's mails may hold at once: of a worker's five, two stay free for everybody else. */
const slowAtOnce = 3

/** Milliseconds a mail is on its way after which its domain counts as slow; a server usually takes one within a tenth of it. */
const slowAfter = 1000

/** Domains remembered at most because mails to them failed. */
const remembered = 1000

/** How the domains mails go to share the way out: none keeps the others from it, by being slow or by what the server does at its mails. */
export interface Domains {
  /** Makes room for a mail to `address` until `leave`; false while as many as may be are stuck on their way to its domain, or it rests. */
  admit(id: string, address: string): boolean
  leave(id: string): void
  /** The server had something to say of a mail to `address`. */
  answered(address: string): void
  /** The conversation about a mail to `address` broke off. From the second time in a row on its domain rests, longer each time. */
  brokeOff(address: string): void
  /** It was not about these domains. */
  forgive(): void
}

/** `rest`: milliseconds a domain rests, from the first time to the longest, doubling. */
export function shareAmongDomains(rest: { readonly first: number; readonly longest: number }): Domains {
  const underWay = new Map<string, { domain: string; since: number }>()
  const broken = new Map<string, { times: number; until: number }>()

  function isStuck(domain: string, now: number): boolean {
    const others = [...underWay.values()].filter((other) => other.domain === domain)
    return others.length >= slowAtOnce && others.some(({ since }) => now - since > slowAfter)
  }

  return {
    admit(id, address) {
      const domain = domainOf(address)
      const now = performance.now()
      if (isStuck(domain, now) || (broken.get(domain)?.until ?? 0) > now) return false
      underWay.set(id, { domain, since: now })
      return true
    },
    leave: (id) => void underWay.delete(id),
    answered: (address) => void broken.delete(domainOf(address)),
    brokeOff(address) {
      const domain = domainOf(address)
      const times = (broken.get(domain)?.times ?? 0) + 1
      const pause = times === 1 ? 0 : Math.min(rest.first * 2 ** (times - 2), rest.longest)
      broken.delete(domain)
      broken.set(domain, { times, until: performance.now() + pause })
      for (const oldest of broken.keys()) if (broken.size > remembered) broken.delete(oldest)
    },
    forgive: () => broken.clear(),
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
