import { startInstance } from '../../bin/demo/instance.ts'
import { openMatchDesk, stateTown } from '../../test/browser/support/match.ts'
import { median, timeToFirstByte, type Call } from './first-byte-of.ts'
import { signInCaller, type Pair } from './pair.ts'
import { stageFresh } from './stage-fresh.ts'
import { stageOwn } from './stage-own.ts'
import { stageUsed } from './stage-used.ts'

/**
 * Time to the first byte of the pages of municipalities and companies, each beside the call of the API that reads (or keeps) the same, as a
 * ratio: on a fresh desk of `npm start`, over HTTP on kept connections, page and call in turns, so that what else the machine does falls
 * on both; one reader alone, and many at once. `npm run bench:pages`, with words to measure only pages whose names hold one of them; it
 * fails when a page takes more than three times its call.
 */
const ratioAtMost = 3
const crowds = [
  { atOnce: 1, rounds: 80, warmingUp: 20 },
  { atOnce: 12, rounds: 12, warmingUp: 2 },
] as const

async function compare(
  { page, api }: Pair,
  { atOnce, rounds, warmingUp }: (typeof crowds)[number],
): Promise<{ page: number; api: number; ratio: number }> {
  const times: { page: number[]; api: number[] } = { page: [], api: [] }
  const crowd = (call: Call) => Promise.all(Array.from({ length: atOnce }, () => timeToFirstByte(call)))
  for (let round = -warmingUp; round < rounds; round += 1) {
    const [ofPage, ofApi] = [await crowd(page), await crowd(api)]
    if (round < 0) continue
    times.page.push(...ofPage)
    times.api.push(...ofApi)
  }
  const took = { page: median(times.page), api: median(times.api) }
  return { ...took, ratio: took.page / took.api }
}

const instance = await startInstance(
  (line) => {
    console.log(line)
  },
  // Nobody sends as many forms, or any as fast.
  { INTAKE_RATE_PER_MINUTE: '1000000', FORM_MIN_SECONDS: '0' },
)
try {
  const { url, dataDir, accounts } = instance
  const desk = await openMatchDesk(url, dataDir, accounts)
  const caller = await signInCaller(url, accounts)
  await stateTown(desk)
  const fresh = await stageFresh(desk, caller)
  const { pairs, used } = await stageUsed(desk, caller)
  const own = await stageOwn(desk, caller, { used, dataDir })
  const wanted = process.argv.slice(2)
  let worst = 0
  for (const pair of [...fresh, ...pairs, ...own]) {
    if (wanted.length > 0 && !wanted.some((word) => pair.name.includes(word))) continue
    const figures: string[] = []
    for (const crowd of crowds) {
      const { page, api, ratio } = await compare(pair, crowd)
      worst = Math.max(worst, ratio)
      figures.push(`${page.toFixed(1)} ms : ${api.toFixed(1)} ms = ${ratio.toFixed(2)}`.padEnd(28))
    }
    console.log(`${pair.name.padEnd(16)} ${figures.join(' ')} beside ${pair.beside}`)
  }
  const held = worst <= ratioAtMost
  const [alone, many] = crowds
  console.log(
    `${held ? 'Held' : 'NOT HELD'}: ${worst.toFixed(2)} at most (medians of ${alone.rounds} alone, then of ${many.rounds} times ${many.atOnce} at once).`,
  )
  process.exitCode = held ? 0 : 1
} finally {
  await instance.stop()
}
