import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { makeChallenge } from '../../src/tickets/filing/proof-of-work.ts'
import type { TestApp } from './app.ts'

/** A solved challenge of this desk as forms carry it, asked for at `now`; `changed` alters what is sent. */
export async function solvedFor(
  { deps }: Pick<TestApp, 'deps'>,
  now: Date = new Date(),
  changed: (solved: {
    challenge: Awaited<ReturnType<typeof makeChallenge>>
    solution: { counter: number; derivedKey: string }
  }) => unknown = (solved) => solved,
): Promise<string> {
  const challenge = await makeChallenge(deps.config, now)
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('the challenge was not solved')
  const { counter, derivedKey } = solution
  return Buffer.from(JSON.stringify(changed({ challenge, solution: { counter, derivedKey } }))).toString('base64')
}
