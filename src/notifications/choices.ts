import { notificationKindCodes, type NotificationKind, type NotificationWay } from '../catalog/notification-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { bundledKinds, choicesFrom } from './choices.rules.ts'
import { leaveToBell, selectChoices } from './choices.store.ts'

/** Whether somebody is told of a kind by its own mail at once. */
export async function isMailedAtOnce(reader: Reader, staffId: string, kind: NotificationKind): Promise<boolean> {
  return choicesFrom(await selectChoices(reader, staffId))[kind] === 'at_once'
}

/** What a bundled mail of a way may tell of. */
const kindsOf = { daily: notificationKindCodes, at_once: bundledKinds } as const satisfies Partial<
  Record<NotificationWay, readonly NotificationKind[]>
>

/** Whether mails of this way still come to somebody. */
export async function getsMail(reader: Reader, staffId: string, way: keyof typeof kindsOf): Promise<boolean> {
  const choices = choicesFrom(await selectChoices(reader, staffId))
  return kindsOf[way].some((kind) => choices[kind] === way)
}

/** Somebody wants no such mails any more: what came by them is told in the bell alone. */
export const stopMail = (tx: Transaction, staffId: string, way: keyof typeof kindsOf, now: Date): Promise<void> =>
  leaveToBell(tx, staffId, way, kindsOf[way], now)
