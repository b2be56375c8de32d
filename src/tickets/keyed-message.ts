import type { SignedInActor } from '../people/actor.ts'
import { digestOfRequest, type KeyedRequest } from './answer-once.ts'

interface SentMessage {
  readonly direction: 'out' | 'in'
  readonly subject: string
  readonly body: string
  readonly attachments?: readonly string[] | undefined
  readonly undoFor?: number | undefined
}

/** A message as its key knows it: the same one, whatever its writer had seen of other replies when they sent it again. */
export function keyedMessage(
  { id }: Pick<SignedInActor, 'id'>,
  number: string,
  { direction, subject, body, attachments = [], undoFor = 0 }: SentMessage,
  { key, now }: { readonly key: string | undefined; readonly now: Date },
): Omit<KeyedRequest, 'key'> & { readonly key: string | undefined } {
  const bodyDigest = digestOfRequest({ number, direction, subject, body, attachments, undoFor })
  return { route: `message:${id}`, key, bodyDigest, now }
}
