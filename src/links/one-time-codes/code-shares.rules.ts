import { codesAnHourFromNetwork, codesAtMost, hourMs } from './one-time-code.rules.ts'

/** A code that was asked for: when, from which network, in which browser, and when it was typed right. */
export interface AskedCode {
  readonly createdAt: Date
  readonly askedFrom: Buffer
  readonly askedBy: Buffer | null
  readonly usedAt: Date | null
}

/** Whose share is used up: of the address the codes go to, of the browser, or of nothing but its network, so that another one is free. */
export type UsedShare = 'browser' | 'network' | 'address'

export interface Refusal {
  /** From when on there is another code. */
  readonly at: Date
  readonly share: UsedShare
}

const dayMs = 24 * hourMs

/**
 * Whether somebody may be mailed another code: `undefined`, or which share stands against it, and until when all of them do not. A network from
 * which a code of this address was typed right is no stranger’s: what others used up of the address is nothing to it. `toAddress`: codes
 * of the last day; `fromNetwork`: times of those of the last hour, whoever they went to.
 */
export function refuseCode(
  asked: { readonly toAddress: readonly AskedCode[]; readonly fromNetwork: readonly Date[] },
  { askedFrom, askedBy }: { readonly askedFrom: Buffer; readonly askedBy: Buffer },
  now: Date,
): Refusal | undefined {
  const { hour, day } = codesAtMost
  const { toAddress, fromNetwork } = asked
  const all = timesOf(toAddress)
  const ofNetwork = toAddress.filter((code) => code.askedFrom.equals(askedFrom))
  const ofBrowser = timesOf(toAddress.filter((code) => code.askedBy?.equals(askedBy)))
  const isKnown = ofNetwork.some(({ usedAt }) => usedAt !== null)
  const free: Readonly<Record<UsedShare, readonly (Date | undefined)[]>> = {
    address: isKnown ? [] : [freeAt(all, hour.address, hourMs), freeAt(all, day.address, dayMs)],
    browser: [freeAt(ofBrowser, hour.browser, hourMs)],
    network: [
      freeAt(timesOf(ofNetwork), hour.network, hourMs),
      freeAt(timesOf(ofNetwork), day.network, dayMs),
      freeAt(fromNetwork, codesAnHourFromNetwork, hourMs),
    ],
  }
  const standing = (['address', 'browser', 'network'] as const).flatMap((share) =>
    free[share].flatMap((at) => (at !== undefined && at > now ? [{ share, at }] : [])),
  )
  const [first] = standing
  return first && { share: first.share, at: new Date(Math.max(...standing.map(({ at }) => at.getTime()))) }
}

const timesOf = (codes: readonly AskedCode[]) => codes.map(({ createdAt }) => createdAt)

/** When fewer than `most` of the times are within the span; undefined when there never were as many. */
function freeAt(times: readonly Date[], most: number, spanMs: number): Date | undefined {
  const last = times.toSorted((one, other) => other.getTime() - one.getTime())[most - 1]
  return last && new Date(last.getTime() + spanMs)
}
