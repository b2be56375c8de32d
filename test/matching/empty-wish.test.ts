import { afterAll, beforeAll, expect, it } from 'vitest'
import { company, type RunDesk, startRunDesk, towns } from './run-desk.ts'

let at: RunDesk

beforeAll(async () => {
  at = await startRunDesk()
  await at.state(towns)
})
afterAll(() => at.desk.close())

it.each([
  ['。。。！？', ['words_say_nothing']],
  ['温泉は不要', ['words_say_nothing']],
  ['海のない町', ['words_say_nothing']],
  ['高専の近く。温泉は不要', ['words_found_nowhere']],
])('a run says when the wish in free words 「%s」 holds nothing to look for or to find', async (target, codes) => {
  const number = await at.fileCompany(`株式会社${target}`, {
    ...company,
    needs: [...company.needs, { code: 'words', importance: 5, target }],
  })
  const run = await at.run(number)
  expect(run.notices.map(({ code }) => code)).toEqual(codes)
  const lines = run.candidates.flatMap(({ companySide }) => companySide.contributions.filter(({ criterion }) => criterion === 'words'))
  expect(lines.length).toBe(codes.includes('words_say_nothing') ? 0 : run.candidates.length)
  expect(await at.read(number, run.id)).toEqual(run)
  expect((await at.supervisor.request('POST', `/api/v1/runs/${run.id}/replay`)).json()).toMatchObject({ identical: true })
})

it('asks what meets a wish in its own words', async () => {
  const needs = [{ code: 'words', importance: 5, target: '陶芸の近く' }] as const
  const number = await at.fileCompany('株式会社陶芸', { ...company, needs: [...needs] })
  const { candidates } = await at.run(number)
  const questions = candidates[0]?.unknowns.filter(({ criterion }) => criterion === 'words').map(({ question }) => question.ja)
  expect(questions).toEqual([expect.stringContaining('「陶芸の近く」')])
})

it.each(['G', 'T'] as const)('says that a company of industry %s that stated nothing has no wishes', async (industry) => {
  const number = await at.fileCompany(`株式会社無言${industry}`, { ...company, industry, needs: [], purposes: [], presence: [] })
  expect((await at.run(number)).notices.map(({ code }) => code)).toContain('no_wishes')
})

it('has a wish where the company named a purpose', async () => {
  const number = await at.fileCompany('株式会社目的', { ...company, needs: [], purposes: ['productivity'], presence: [] })
  expect((await at.run(number)).notices.map(({ code }) => code)).not.toContain('no_wishes')
})

it('says that nothing of the wish in free words is found with any of the candidates shown', async () => {
  const number = await at.fileCompany('株式会社林業', { ...company, needs: [{ code: 'words', importance: 5, target: '林業' }] })
  const { notices } = await at.run(number)
  expect(notices.map(({ code }) => code)).toContain('words_found_nowhere')
})
