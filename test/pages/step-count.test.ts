import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { exampleAnswers, Visitor } from './visitor.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

describe('the number of a step', () => {
  /** The page, and how many there are at least and at most. */
  const told = (visitor: Visitor) => {
    const [, at, least, most = least] = /ステップ (\d+) \/ (\d+)(?:〜(\d+))?/u.exec(visitor.page('.progress').text()) ?? []
    return [at, least, most].map(Number)
  }

  it.each([
    ['municipality', 'picks strengths and wishes', true],
    ['municipality', 'picks nothing', false],
    ['company', 'picks wishes', true],
    ['company', 'picks nothing', false],
  ])('rises by one with each page for a %s that %s, and never says other than it did how many there are', async (who, _what, picks) => {
    const audience = who === 'company' ? 'corporate' : 'municipal'
    const answers = new Map([...exampleAnswers(audience)].filter(([name]) => picks || !/^(?:strengths|needs)\b/u.test(name)))
    const visitor = await new Visitor(desk).open(`/forms/${audience}`)
    let [, fewest = 0, most = 0] = told(visitor)
    for (let page = 1; visitor.step !== 'review'; page += 1) {
      const [at, least = 0, of = 0] = told(visitor)
      expect(at, visitor.step).toBe(page)
      expect(least, visitor.step).toBeGreaterThanOrEqual(fewest)
      expect(of, visitor.step).toBeLessThanOrEqual(most)
      ;[fewest, most] = [least, of]
      if (visitor.page('button[value="add:offices"]').length > 0 && answers.has('offices.count')) await visitor.press('add:offices')
      if (visitor.page('button[value="add:projects"]').length > 0 && answers.has('projects.count')) await visitor.press('add:projects')
      await visitor.fillFrom(answers).press('next')
      expect(visitor.errors).toEqual({})
    }
    const [at, least, of] = told(visitor)
    expect([at, at]).toEqual([least, of])
  })

  it('counts who files as long as that is open, and once a prefecture is named', async () => {
    const visitor = await new Visitor(desk).open('/forms/municipal')
    expect(told(visitor)).toEqual([1, 8, 11])
    const entered = { 'municipalityCode.typed': '会津若松市' }
    await visitor.enter({ ...entered, 'filedBy.prefecture': '07' }).press('next')
    expect(told(visitor)).toEqual([2, 9, 11])
    await visitor.open('/forms/municipal')
    await visitor.enter(entered).press('next')
    expect(told(visitor)).toEqual([2, 8, 10])
  })

  it('says the count in one figure where no answer changes it', async () => {
    const visitor = await new Visitor(desk).open('/forms/worker')
    expect(visitor.page('.progress').text()).toMatch(/ステップ 1 \/ 3(?!〜)/u)
  })
})
