import { randomInt } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Transaction } from '../../db/client.ts'
import { DeskError, type Sentence } from '../../errors.ts'
import { linkSecretOf } from '../../people/link-secret.ts'
import { digestOf, keyedDigestOf } from '../../people/secrets.ts'
import { insertProofOnce } from './filing.store.ts'

/** A form's page may be left open for days; a solution that waited with it still counts. */
const challengeLifeMs = 7 * 86_400_000

/** Half a second to a few seconds of one core of a sender's machine; half a millisecond of ours. */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 5000, counter: { min: 400, max: 1200 } } as const

export const challengeSchema = z
  .object({
    parameters: z.strictObject({
      algorithm: z.literal(work.algorithm),
      cost: z.int(),
      expiresAt: z.int().describe('Seconds since 1970'),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      nonce: z.string(),
      salt: z.string(),
    }),
    signature: z.string(),
  })
  .meta({ id: 'FormChallenge' })

type Challenge = z.infer<typeof challengeSchema>

const solvedSchema = z.object({ challenge: challengeSchema, solution: z.object({ counter: z.number(), derivedKey: z.string() }) })

/** A solved challenge of ours that is not too old; whether it was used before only `useProofWithin` can say. */
export interface Proof {
  readonly signature: string
  readonly expiresAt: Date
}

export type ProofFault = 'missing' | 'invalid' | 'expired' | 'used'

/** 403 `proof_missing`, `proof_invalid`, `proof_expired`, `proof_used`. */
export class ProofRefused extends DeskError {
  readonly fault: ProofFault

  constructor(fault: ProofFault) {
    super(403, `proof_${fault}`, refusals[fault])
    this.fault = fault
  }
}

const refusals: Readonly<Record<ProofFault, Sentence>> = {
  missing: {
    ja: '送信には、計算による確認が必要です。GET /api/v1/intake/challenge の課題を解き、見出し Form-Proof に添えてください。',
    en: 'Proof of work is needed here: solve the challenge of GET /api/v1/intake/challenge and send it as the header Form-Proof.',
  },
  invalid: {
    ja: '計算による確認が正しくありません。新しい課題を解いてお送りください。',
    en: 'The proof of work is wrong; solve a new challenge.',
  },
  expired: {
    ja: '計算による確認の有効期限が過ぎています。新しい課題を解いてお送りください。',
    en: 'The proof of work has expired; solve a new challenge.',
  },
  used: {
    ja: 'この計算による確認は、別の送信に使われています。新しい課題を解いてお送りください。',
    en: 'This proof of work has filed another form; solve a new challenge.',
  },
}

/** A challenge that is solved by trying; signed, so nothing of it is kept. */
export async function makeChallenge(config: Config, now: Date): Promise<Challenge> {
  const challenge = await createChallenge({
    algorithm: work.algorithm,
    cost: work.cost,
    counter: randomInt(work.counter.min, work.counter.max),
    deriveKey,
    expiresAt: new Date(now.getTime() + challengeLifeMs),
    ...secretsOf(config),
  })
  return challengeSchema.parse(challenge)
}

/** Reads `{challenge, solution}` as base64 of its JSON. ProofRefused when it is none of ours, not solved, or too old. */
export async function readProof(config: Config, payload: string): Promise<Proof> {
  if (payload === '') throw new ProofRefused('missing')
  const solved = solvedSchema.safeParse(parsed(payload))
  if (!solved.success) throw new ProofRefused('invalid')
  const { challenge, solution } = solved.data
  const { verified, expired } = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(config) })
  if (expired) throw new ProofRefused('expired')
  if (!verified) throw new ProofRefused('invalid')
  return { signature: challenge.signature, expiresAt: new Date(challenge.parameters.expiresAt * 1000) }
}

/** Uses a proof up, within the transaction that files its form. ProofRefused when it filed one before. */
export async function useProofWithin(tx: Transaction, { signature, expiresAt }: Proof): Promise<void> {
  if (!(await insertProofOnce(tx, { signatureDigest: digestOf(signature), expiresAt }))) throw new ProofRefused('used')
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64').toString())
  } catch {
    return undefined
  }
}

function secretsOf(config: Config) {
  const secret = linkSecretOf(config)
  const keyFor = (use: string) => keyedDigestOf(secret, `proof of work|${use}`).toString('hex')
  return { hmacSignatureSecret: keyFor('challenge'), hmacKeySignatureSecret: keyFor('key') }
}
