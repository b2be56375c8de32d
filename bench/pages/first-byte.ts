import { startInstance } from '../../bin/demo/instance.ts'
import { median, timeToFirstByte, type Call } from './first-byte-of.ts'
import { stagePages } from './stage-pages.ts'

/**
 * Time to the first byte of every page of municipalities and companies, each beside the call of the API that reads (or keeps) the same,
 * as a ratio: on a fresh desk of `npm start`, over HTTP on kept connections, page and call in turns, so that what else the machine does
 * falls on both. `npm run bench:pages`; it fails when a page takes more than three times its call.
 */
const rounds = 80
const warmingUp = 20
const ratioAtMost = 3

async function compare(page: Call, api: Call): Promise<{ page: number; api: number }> {
  const times: { page: number[]; api: number[] } = { page: [], api: [] }
  for (let round = -warmingUp; round < rounds; round += 1) {
    const [ofPage, ofApi] = [await timeToFirstByte(page), await timeToFirstByte(api)]
    if (round < 0) continue
    times.page.push(ofPage)
    times.api.push(ofApi)
  }
  return { page: median(times.page), api: median(times.api) }
}

const instance = await startInstance(
  (line) => {
    console.log(line)
  },
  // Nobody sends as many forms, or any as fast.
  { INTAKE_RATE_PER_MINUTE: '1000000', FORM_MIN_SECONDS: '0' },
)
try {
  const pairs = await stagePages(instance)
  let worst = 0
  for (const { name, page, api, beside } of pairs) {
    const took = await compare(page, api)
    const ratio = took.page / took.api
    worst = Math.max(worst, ratio)
    const figures = `${took.page.toFixed(1)} ms : ${took.api.toFixed(1)} ms = ${ratio.toFixed(2)}`
    console.log(`${name.padEnd(12)} ${figures.padEnd(28)} beside ${beside}`)
  }
  const held = worst <= ratioAtMost
  console.log(`${held ? 'Held' : 'NOT HELD'}: ${worst.toFixed(2)} at most (medians of ${rounds}).`)
  process.exitCode = held ? 0 : 1
} finally {
  await instance.stop()
}
