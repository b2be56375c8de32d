import { notificationKindCodes, type NotificationKind, type NotificationWay } from '../catalog/notification-codes.ts'
import type { EventType } from '../events/event-types.ts'

interface Offer {
  /** How it is told to whoever never chose. */
  readonly usual: NotificationWay
  readonly ways: readonly NotificationWay[]
  /** A mail of its own kind goes at once, with what is due; the notices that bundle do not tell of it. */
  readonly ownMail?: true
}

const all = ['bell', 'daily', 'at_once'] as const

/**
 * What may be chosen. Whoever works at the desk sees the bell all day, so that nothing but what puts a deadline on them is mailed unasked.
 * A meeting's mails carry its entry for the calendar and go in any case: a notice at once would say it twice.
 */
const offers: Readonly<Record<NotificationKind, Offer>> = {
  assigned: { usual: 'at_once', ways: all, ownMail: true },
  unassigned: { usual: 'bell', ways: all },
  answer: { usual: 'bell', ways: all },
  note: { usual: 'bell', ways: all },
  meeting: { usual: 'bell', ways: ['bell', 'daily'] },
  approval: { usual: 'bell', ways: all },
  deadline: { usual: 'at_once', ways: all, ownMail: true },
  task: { usual: 'bell', ways: all },
}

/** Kinds of which a notice at once may tell. */
export const bundledKinds = notificationKindCodes.filter((kind) => !offers[kind].ownMail && offers[kind].ways.includes('at_once'))

/** Events a mail of their own tells the same reader of at once. */
export const eventsWithOwnMail: readonly EventType[] = ['enquiry.asked']

export type Choices = Readonly<Record<NotificationKind, NotificationWay>>

/** How somebody who chose these is told of each kind. Pure. */
export function choicesFrom(rows: readonly { kind: NotificationKind; way: NotificationWay }[]): Choices {
  const chosen = new Map(rows.map(({ kind, way }) => [kind, way]))
  const entries = notificationKindCodes.map((kind) => [kind, chosen.get(kind) ?? offers[kind].usual] as const)
  return Object.fromEntries(entries) as Choices // the keys are all the kinds
}

/** The ways somebody may choose for a kind. Pure. */
export const waysOf = (kind: NotificationKind): readonly NotificationWay[] => offers[kind].ways
