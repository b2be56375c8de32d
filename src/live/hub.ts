import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { startLoop, type Loop } from '../jobs/loop.ts'
import { faultOf } from '../log/fault.ts'
import { recogniseAgain, type Recognised } from '../people/sign-in.ts'
import { mayHear, mayRead, touchesSignIn } from './feed.policy.ts'
import { listEntries, readBounds, type FeedEntry } from './feed.store.ts'
import { listen, type Listening } from './listening.store.ts'
import { greeting, happened, heartbeat, presence } from './live-messages.ts'
import { listPresences, type PresenceRow } from './presences.store.ts'
import { resumeFeed } from './resume-feed.ts'

/** Where what is told goes. */
export interface Sink {
  push(text: string): void
  end(): void
}

export interface Hub {
  /**
   * Tells `sink` from now on, after what was missed since the number `after`; the returned function ends it. DeskError 429 when there are
   * too many.
   */
  join(recognised: Recognised, sink: Sink, after: number | undefined): () => void
  close(): Promise<void>
}

interface Member {
  recognised: Recognised
  readonly sink: Sink
  /** Up to where they have been told. */
  position: number
  catchingUp: boolean
}

/** Entries read at once. */
const batch = 500

/**
 * Milliseconds between two looks when nothing is called out: what is missed when the listening connection is lost, or a pooler swallows it.
 */
const turn = 2000

/** Milliseconds after which it is asked again who may still listen, when nothing that happened gives a reason to. */
const trust = 2000

const betweenHeartbeats = 15_000
const mostOfOne = 30
const mostOfAll = 2000

/**
 * Tells everybody who listens to this process what happens: one listening connection, and one read of what is new, however many they are.
 * Rests while nobody listens.
 */
export function makeHub(deps: Deps): Hub {
  const { db, config, log } = deps
  const members = new Set<Member>()
  let position: number | undefined
  let presences = new Map<string, PresenceRow[]>()
  let judgedAt = 0
  let closed = false
  let clockwork: { loops: Loop[]; listening: Listening; beat: NodeJS.Timeout } | undefined

  function start(): void {
    if (clockwork) return
    const looking = startLoop({ name: 'live', every: turn, log }, look)
    // A loop takes its first turn at once: what it keeps is there before, and calls it only once it listens.
    const listening = listen(config.DATABASE_LISTEN_URL ?? config.DATABASE_URL ?? '', () => {
      keeping.poke()
      looking.poke()
    })
    const keeping = startLoop({ name: 'listening', every: turn, log }, () => listening.keep())
    const beat = setInterval(() => {
      for (const member of members) if (!member.catchingUp) member.sink.push(heartbeat(member.position))
    }, betweenHeartbeats)
    clockwork = { loops: [looking, keeping], listening, beat }
  }

  async function wake(): Promise<number> {
    const { last } = position === undefined ? await readBounds(db) : { last: position }
    return (position ??= last)
  }

  async function look(): Promise<boolean> {
    if (members.size === 0) {
      position = undefined
      return false
    }
    const entries = await listEntries(db, await wake(), batch)
    position = entries.at(-1)?.seq ?? position
    const present = groupByTicket(await listPresences(db))
    if (performance.now() - judgedAt > trust || entries.some(({ type }) => touchesSignIn(type))) await judge()
    for (const member of members) if (!member.catchingUp) tell(member, entries)
    tellPresences(present)
    return entries.length === batch
  }

  /** Ends the streams of those who are signed in no more, or who reach otherwise than when they came. */
  async function judge(): Promise<void> {
    const now = await recogniseAgain(
      deps,
      [...members].map(({ recognised }) => recognised),
    )
    judgedAt = performance.now()
    for (const member of members) {
      const still = now.get(member.recognised.digest.toString('hex'))
      if (!still || still.awaits !== undefined || still.actor.role !== member.recognised.actor.role) expel(member)
      else member.recognised = still
    }
  }

  function expel(member: Member): void {
    if (members.delete(member)) member.sink.end()
  }

  function tell(member: Member, entries: readonly FeedEntry[]): void {
    const fresh = entries.filter(({ seq }) => seq > member.position)
    member.position = fresh.at(-1)?.seq ?? member.position
    const text = fresh.filter((entry) => mayHear(member.recognised, entry)).map(happened)
    if (text.length > 0) member.sink.push(text.join(''))
  }

  function tellPresences(present: Map<string, PresenceRow[]>): void {
    const before = presences
    presences = present
    for (const number of new Set([...before.keys(), ...present.keys()])) {
      const [then, now] = [before.get(number) ?? [], present.get(number) ?? []]
      if (presence(number, then) === presence(number, now)) continue
      const [row] = [...now, ...then]
      for (const member of members) if (!member.catchingUp && row) tellPresence(member, row, now)
    }
  }

  function tellPresence(member: Member, { number, ticket }: PresenceRow, people: readonly PresenceRow[]): void {
    if (mayRead(member.recognised, 'readPresence', ticket)) member.sink.push(presence(number, people))
  }

  async function catchUp(member: Member, after: number | undefined): Promise<void> {
    await wake()
    const resumed = await resumeFeed(db, after)
    member.position = resumed.position
    member.sink.push(greeting(resumed.position, resumed.refetch))
    for (let more = true; more && members.has(member);) {
      const entries = await listEntries(db, member.position, batch)
      tell(member, entries)
      // What everybody else was told meanwhile, this one has not been.
      more = entries.length === batch || member.position < (position ?? 0)
    }
    member.catchingUp = false
    for (const people of presences.values()) if (people[0]) tellPresence(member, people[0], people)
  }

  return {
    join(recognised, sink, after) {
      const ofOne = [...members].filter(({ recognised: { digest } }) => digest.equals(recognised.digest)).length
      if (ofOne >= mostOfOne || members.size >= mostOfAll) throw tooMany
      if (closed) {
        sink.end()
        return () => undefined
      }
      const member: Member = { recognised, sink, position: 0, catchingUp: true }
      members.add(member)
      start()
      void catchUp(member, after).catch((error: unknown) => {
        log.warn({ fault: faultOf(error) }, 'a stream could not begin; its reader comes back')
        expel(member)
      })
      return () => void members.delete(member)
    },
    async close() {
      closed = true
      for (const member of members) expel(member)
      if (!clockwork) return
      clearInterval(clockwork.beat)
      await clockwork.listening.close()
      await Promise.all(clockwork.loops.map((loop) => loop.stop()))
    },
  }
}

function groupByTicket(rows: readonly PresenceRow[]): Map<string, PresenceRow[]> {
  return Map.groupBy(rows, ({ number }) => number)
}

const tooMany = new DeskError(429, 'too_many_streams', {
  ja: '同時に開いている画面が多すぎます。使っていない画面を閉じてください。',
  en: 'Too many streams are open; close those you do not need, or share one.',
})
