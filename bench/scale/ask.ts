import type { Api } from './api.ts'
import { costOf, type Cost } from './cost.ts'
import type { Asked } from './requests.ts'

export type Cookies = Readonly<Record<Asked['by'], string>>

export interface Told extends Cost {
  status: number
  /** How many items the answer has, if it is a list. */
  items: number | undefined
  /** The statements with their plans. */
  plans: string[]
}

/**
 * Asks `times` times, one after the other, and answers the cheapest: what others do to the machine in between, and what is read for the
 * first time, is not the request's. `heard` are the plans told since it was emptied last.
 */
export async function ask(
  { app }: Pick<Api, 'app'>,
  cookies: Cookies,
  heard: string[],
  { by, path, pages = 0 }: Asked,
  times: number,
): Promise<Told> {
  const send = (at: string) => app.inject({ url: `/api/v1${at}`, headers: { cookie: cookies[by] } })
  let at = path
  for (let page = 1; page < pages; page += 1) {
    const { nextCursor } = (await send(at)).json<{ nextCursor: string | null }>()
    // A desk of a thousand has no two hundredth page: the last counts.
    if (nextCursor === null) break
    at = `${path}&cursor=${nextCursor}`
  }
  let best: Told | undefined
  for (let turn = 0; turn < times; turn += 1) {
    heard.length = 0
    const began = performance.now()
    const answer = await send(at)
    const milliseconds = performance.now() - began
    const plans = [...heard]
    const costs = plans.map(costOf)
    const [rows, blocks] = [costs.reduce((sum, cost) => sum + cost.rows, 0), costs.reduce((sum, cost) => sum + cost.blocks, 0)]
    const items = answer.statusCode === 200 ? answer.json<{ items?: unknown[] }>().items?.length : undefined
    const told = { status: answer.statusCode, statements: plans.length, rows, blocks, milliseconds, items, plans }
    if (!best || told.milliseconds < best.milliseconds) best = told
    if (milliseconds > 3000) break
  }
  if (!best) throw new Error('nothing was asked')
  return best
}
