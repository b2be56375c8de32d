import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidatesByRank, computeRun } from '../../src/matching/runs/computed-run.ts'
import { inSlices } from '../../src/matching/runs/in-slices.ts'
import { lend, withCurrentMarket } from '../../src/matching/runs/loaded-markets.ts'
import { company, type Match, startRunDesk, stating, towns, type RunDesk } from './run-desk.ts'

interface Line {
  rank: number
  sharedRank: number
  sharedBy: number
  deskRank: number | null
  municipality: { code: string; name: string; prefecture: string }
  score: number
  companyScore: number
  municipalityScore: number
  confidence: number
  act: 'pin' | 'exclude' | 'place' | null
  unanswered: { wishes: number; mustHaves: number }
}

let at: RunDesk
let number: string
let all: Match
beforeAll(async () => {
  at = await startRunDesk()
  await at.state(towns)
  number = await at.fileCompany('株式会社順位', company)
  all = await at.run(number, '?limit=2000&excluded=2000')
})
afterAll(() => at.desk.close())

const rankingOf = async (runId: string, query = '') => {
  const answer = await at.supervisor.request('GET', `/api/v1/runs/${runId}/ranking${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ items: Line[]; nextCursor: string | null }>()
}

const meritOf = ({ score, companySide, confidence }: Match['candidates'][number]) => [score, companySide.score, confidence].join(' ')

const lineOf = (candidate: Match['candidates'][number]): Line => {
  const { rank, deskRank, municipality, score, confidence, companySide, municipalitySide } = candidate
  const open = candidate.unknowns.filter(({ side }) => side === 'company')
  const unanswered = { wishes: open.length, mustHaves: open.filter(({ must }) => must).length }
  const scores = { score, companyScore: companySide.score, municipalityScore: municipalitySide.score, confidence }
  const equals = all.candidates.filter((other) => meritOf(other) === meritOf(candidate))
  const shared = { sharedRank: Math.min(...equals.map((other) => other.rank)), sharedBy: equals.length }
  return { rank, ...shared, deskRank, municipality, ...scores, act: candidate.adjustment?.act ?? null, unanswered }
}

describe('the ranking of a run', () => {
  it('is all its candidates in numbers only, page by page', async () => {
    const lines = all.candidates.map(lineOf)
    expect(await rankingOf(all.id, '?limit=2000')).toEqual({ items: lines, nextCursor: null })
    expect(new Set(lines.map(({ unanswered }) => unanswered.wishes)).size).toBeGreaterThan(1)
    expect(new Set(lines.map(({ unanswered }) => unanswered.mustHaves)).size).toBeGreaterThan(1)
    expect(Math.max(...lines.map(({ sharedBy }) => sharedBy)), 'some share their rank').toBeGreaterThan(1)
    const first = await rankingOf(all.id, '?limit=700')
    const second = await rankingOf(all.id, `?limit=700&cursor=${first.nextCursor}`)
    const third = await rankingOf(all.id, `?limit=700&cursor=${second.nextCursor}`)
    expect([...first.items, ...second.items, ...third.items]).toEqual(lines)
    expect(third.nextCursor).toBeNull()
    for (const query of ['?limit=2001', '?limit=0', '?cursor=x', '?order=desk']) {
      const refused = await at.supervisor.request('GET', `/api/v1/runs/${all.id}/ranking${query}`)
      expect(refused.statusCode, query).toBe(422)
    }
  })

  it('has the place in the consultants order beside each rank', async () => {
    const { id, candidates } = await at.run(number)
    const [first, second] = candidates.map(({ municipality }) => municipality.code)
    const far = all.candidates[299]?.municipality.code
    for (const [municipality, act] of [
      [far, 'pin'],
      [second, 'exclude'],
    ]) {
      await at.supervisor.request('POST', `/api/v1/runs/${id}/adjustments`, { municipality, act, reason: '面談で伺ったため' })
    }
    const { items } = await rankingOf(id, '?limit=301')
    const deskRankOf = (code: string | undefined) => items.find(({ municipality }) => municipality.code === code)?.deskRank
    expect([far, first, second].map(deskRankOf)).toEqual([1, 2, null])
    const actOn = (code: string | undefined) => items.find(({ municipality }) => municipality.code === code)?.act
    expect([far, first, second].map(actOn)).toEqual(['pin', null, 'exclude'])
    expect(items.map(({ deskRank }) => deskRank)).toEqual((await at.read(number, id, '?limit=301')).candidates.map((one) => one.deskRank))
  })

  it('is told to auditors, too, and to no contact', async () => {
    const [auditor, contact] = [await at.desk.staff('auditor'), await at.desk.contact()]
    expect((await auditor.request('GET', `/api/v1/runs/${all.id}/ranking`)).statusCode).toBe(200)
    expect((await contact.request('GET', `/api/v1/runs/${all.id}/ranking`)).statusCode).toBe(403)
  })
})

describe('a long answer', () => {
  it('says of the first what a short one says', async () => {
    const short = await at.read(number, all.id, '?limit=20&excluded=1')
    const answer = await at.supervisor.request('GET', `/api/v1/tickets/${number}/matches/${all.id}?limit=2000&excluded=1`)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    const long = answer.json<Match>()
    expect(long).toEqual({ ...short, candidates: all.candidates })
    expect(all.candidates.slice(0, 20)).toEqual(short.candidates)
  })

  it('is made in slices, with the turn of everybody else between them', async () => {
    let turns = 0
    let done = false
    const count = (): void => {
      turns += 1
      if (!done) setImmediate(count)
    }
    setImmediate(count)
    const made = await inSlices([1, 2, 3, 4, 5], (one) => {
      const until = performance.now() + 10
      while (performance.now() < until);
      return one * 2
    })
    done = true
    expect(made).toEqual([2, 4, 6, 8, 10])
    expect(turns).toBeGreaterThanOrEqual(4)
  })

  it('keeps the market it is made from, whatever municipalities state meanwhile', async () => {
    const { db } = at.desk
    const ranked = () =>
      db.transaction(
        async (tx) =>
          (await withCurrentMarket(db, tx, (loaded) => ({ run: computeRun(loaded, company, {}), giveBack: lend(loaded) }))).result,
      )
    const { run, giveBack } = await ranked()
    const before = candidatesByRank(run, 1, 2000)
    await at.state({ '072028': stating({ strengths: [{ code: 'smart_city', level: 3, note: 'ドローン' }] }) })
    const after = await ranked()
    expect(candidatesByRank(run, 1, 2000)).toEqual(before)
    expect(candidatesByRank(after.run, 1, 2000)).not.toEqual(before)
    for (const back of [giveBack, after.giveBack]) back()
  })
})
