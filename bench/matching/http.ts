import type { paths } from '../../openapi/schema.d.ts'
import { answered, connect, signIn, type DeskClient } from '../../bin/demo/desk-client.ts'
import { companies } from '../../bin/demo/forms.ts'
import { startInstance } from '../../bin/demo/instance.ts'
import { rankMarket } from '../../src/matching/score/rank-market.ts'
import { marketOf } from '../../src/matching/market/market.ts'
import { noEvidence } from '../../src/evidence/evidence.ts'
import { sampleMarket } from './sample-market.ts'

/**
 * One match of a company against 1,741 municipalities with complete profiles, through HTTP, its run stored: against a fresh desk of
 * `npm start`, and beside it the same ranking in this process alone and a route that does nothing but answer.
 */
const rounds = 60

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  for (let round = 0; round < 20; round += 1) await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await timed(work))
  return median(times)
}

type ProfileBody = paths['/api/v1/municipalities/{code}/profile']['put']['requestBody']['content']['application/json']

async function stateAll(desk: DeskClient): Promise<void> {
  for (const { code, profile } of sampleMarket(1).towns) {
    if (profile === null) continue
    const params = { path: { code } }
    answered(await desk.PUT('/api/v1/municipalities/{code}/profile', { params, body: JSON.parse(JSON.stringify(profile)) as ProfileBody }))
  }
}

async function fileForms(url: string): Promise<string[]> {
  const everyone = connect(url)
  const filed: string[] = []
  for (const { form } of companies) {
    filed.push(answered(await everyone.POST('/api/v1/intake/corporate', { body: form })).ticket.number)
  }
  return filed
}

const instance = await startInstance((line) => {
  console.log(line)
})
try {
  const account = instance.accounts.find(({ role }) => role === 'supervisor')
  if (account === undefined) throw new Error('the fresh desk has no supervisor')
  const desk = await signIn(instance.url, account)
  const stating = await timed(() => stateAll(desk))
  console.log(`1,741 profiles stated through the API in ${(stating / 1000).toFixed(1)} s`)
  const market = marketOf(sampleMarket(1).towns, noEvidence)
  const alive = await medianOf(() => fetch(`${instance.url}/healthz`))
  console.log(`a route that only answers: ${alive.toFixed(1)} ms`)
  for (const [index, number] of (await fileForms(instance.url)).entries()) {
    const form = companies[index]?.form
    if (form === undefined) continue
    const params = { path: { number } }
    const match = await medianOf(async () => answered(await desk.POST('/api/v1/tickets/{number}/matches', { params })))
    const profile = { ...form, ...form.company, needs: form.needs ?? [], purposes: form.purposes ?? [], presence: form.presence ?? [] }
    const alone = await medianOf(async () => {
      rankMarket(market, { ...profile, plans: {}, disclosure: 'open' })
      return Promise.resolve()
    })
    console.log(
      `${form.company.name}: ${match.toFixed(1)} ms with the run stored; ranking alone ${alone.toFixed(2)} ms (medians of ${rounds})`,
    )
  }
} finally {
  await instance.stop()
}
