import type { Told } from './ask.ts'
import { startDesk } from './desk.ts'
import { fillDesk } from './fill-desk.ts'
import { measure } from './measure.ts'
import type { Asked } from './requests.ts'

/**
 * What every request of the console costs on a desk of a million tickets and a hundred thousand companies, beside the same desk when it had a
 * thousand and a hundred: rows and blocks read, out of the plans of the statements really sent, and the time. `npm run bench:scale`; filling
 * takes ten minutes or more. It fails when a request that shows a page, or counts to a limit, reads more than `rowsAtMost`: a page, six
 * counts to a thousand, or all that one consultant ever held, out of an index.
 */
const rowsAtMost = 60_000
/** What counts a year of the desk is to be there while somebody waits for it. */
const millisecondsAtMost = 15_000

const heard: string[] = []
const desk = await startDesk((plan) => heard.push(plan))
try {
  const { admin, accounts, api } = desk
  const world = { api, admin, accounts, heard }
  await fillDesk(admin, { tickets: 1000, organizations: 100, days: 60, unfinished: 30 })
  const thousand = await measure(world)
  const began = performance.now()
  await fillDesk(admin, { tickets: 1_000_000, organizations: 100_000, days: 2030, unfinished: 3 }, 1000)
  console.log(
    `A million tickets and a hundred thousand companies were there after ${((performance.now() - began) / 60_000).toFixed(1)} minutes.`,
  )
  const million = await measure(world)
  console.log(`${'request'.padEnd(58)}${'rows read'.padStart(22)}${'blocks'.padStart(20)}${'milliseconds'.padStart(18)}`)
  for (const [name, one] of million) console.log(lineOf(name, thousand.get(name), one))
  const costly = [...million.values()].filter(isCostly)
  for (const { name, rows, milliseconds, status } of costly)
    console.log(`NOT HELD: ${name}: ${rows} rows, ${milliseconds.toFixed(0)} ms, status ${status}`)
  if (costly.length === 0)
    console.log(`Held: ${million.size} requests, none reads more than ${rowsAtMost} rows but for what counts a year.`)
  process.exitCode = costly.length === 0 ? 0 : 1
} finally {
  await desk.stop()
}

function isCostly({ status, rows, grows, milliseconds }: Told & Asked): boolean {
  return status !== 200 || (grows ? milliseconds > millisecondsAtMost : rows > rowsAtMost)
}

function lineOf(name: string, small: Told | undefined, large: Told): string {
  const both = (of: (told: Told) => number) => `${small ? of(small).toFixed(0) : '–'} → ${of(large).toFixed(0)}`
  return `${name.padEnd(58)}${both(({ rows }) => rows).padStart(22)}${both(({ blocks }) => blocks).padStart(20)}${both(({ milliseconds }) => milliseconds).padStart(18)}`
}
