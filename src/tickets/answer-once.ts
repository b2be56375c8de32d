import { createHash } from 'node:crypto'
import type { Reader, Transaction } from '../db/client.ts'
import { DeskError } from '../errors.ts'
import { findAnswer, lockIdempotencyKey, saveAnswer } from './idempotency.store.ts'

/** What was sent, and the key its sender gave it. Keys of different routes have nothing to do with each other. */
export interface KeyedRequest {
  readonly route: string
  readonly key: string
  readonly bodyDigest: Buffer
  readonly now: Date
}

/**
 * Does the work of a request once, within the caller's transaction: the same key with the same body gets the answer of before. The same
 * key with another body is refused (422 `idempotency_key_reused`). `Answer` is written as JSON.
 */
export async function answerOnce<Answer extends object>(
  tx: Transaction,
  request: KeyedRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const earlier = await answerBefore<Answer>(tx, request)
  if (earlier) return earlier
  const answer = await work()
  await saveAnswer(tx, { route: request.route, key: request.key, bodyDigest: request.bodyDigest, answer, createdAt: request.now })
  return answer
}

/**
 * What a request makes, made once where its sender gave a key; answers the id of it. Nothing but the id is kept: what it says is read
 * again, as it stands, for words can be erased. Errors as above.
 */
export async function makeOnce(
  tx: Transaction,
  { key, ...request }: Omit<KeyedRequest, 'key'> & { readonly key: string | undefined },
  make: () => Promise<string>,
): Promise<string> {
  if (key === undefined) return make()
  const { id } = await answerOnce(tx, { ...request, key }, async () => ({ id: await make() }))
  return id
}

/**
 * The answer the same key with the same body got before; undefined when there was none. Nobody else answers it until the transaction ends.
 */
export async function answerBefore<Answer extends object>(tx: Transaction, request: KeyedRequest): Promise<Answer | undefined> {
  await lockIdempotencyKey(tx, request.route, request.key)
  const earlier = await findAnswer(tx, request.route, request.key)
  if (!earlier) return undefined
  if (!earlier.bodyDigest.equals(request.bodyDigest)) {
    throw new DeskError(422, 'idempotency_key_reused', {
      ja: 'この Idempotency-Key は別の内容で使われています。新しいキーで送ってください。',
      en: 'This Idempotency-Key was used with another body; send a new key.',
    })
  }
  return earlier.answer as Answer // what the same route's work answered before
}

/** Whether a request of this route with this key and body was answered before. */
export async function wasAnswered(reader: Reader, { route, key, bodyDigest }: Omit<KeyedRequest, 'now'>): Promise<boolean> {
  const earlier = await findAnswer(reader, route, key)
  return earlier?.bodyDigest.equals(bodyDigest) ?? false
}

/** SHA-256 of a body as JSON. */
export function digestOfRequest(body: object): Buffer {
  return createHash('sha256').update(JSON.stringify(body)).digest()
}
