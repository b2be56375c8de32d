import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { interestPath, look, matchedCase, said, stateTowns, towns } from './matched-case.ts'

let desk: TestApp
let path: string

beforeAll(async () => {
  desk = await startApp()
  await stateTowns(desk)
  path = await interestPath(desk, await matchedCase(desk))
})
afterAll(() => desk.close())

const [first, second, third] = towns

describe('comparing candidates', () => {
  it('puts those chosen side by side by a form that asks for a page', async () => {
    const page = await look(desk, path)
    expect(page('#compare').attr('method')).toBe('get')
    expect(page('#compare').attr('action')).toBe(`${path}/comparison`)
    // Whoever asked for nothing has chosen nothing.
    expect(page('#compare input[type=checkbox][checked]')).toHaveLength(0)
    const compared = await look(desk, `${path}/comparison?with=${first}&with=${third}`)
    const heads = compared('.comparison thead th')
      .toArray()
      .map((head) => compared(head).text().trim())
    expect(heads.slice(1)).toEqual(['徳島県 神山町', '北海道 白老町'])
    const rows = compared('.comparison tbody tr')
      .toArray()
      .map((row) => compared(row).find('th').text().trim())
    // The six wishes, of which one is known of neither.
    expect(rows.slice(5).filter((row) => row !== 'そのほかの強み')).toEqual([
      'どの候補についても分かっていないこと',
      'オフィス',
      '支援・環境',
    ])
    expect(said(compared, '.comparison')).toContain('ご希望の「20席以上」に対し、古民家オフィスは「12席」です。')
    expect(said(compared, '.comparison')).not.toContain('茅野市')
    expect(compared('.switch').attr('href')).toBe(`${path}/comparison?with=${first}&with=${third}&lang=en`)
    expect(compared(`#with-${first}`).attr('checked')).toBe('checked')
    expect(compared(`#with-${second}`).attr('checked')).toBeUndefined()
  })

  it('has a row for every wish with how much it matters, and says of each candidate how it stands on it and why', async () => {
    const compared = await look(desk, `${path}/comparison?with=${first}&with=${third}`)
    const rows = compared('.comparison .wish')
      .toArray()
      .map((row) =>
        compared(row)
          .find('th, td')
          .toArray()
          .map((one) => compared(one).text().replaceAll(/\s+/gu, ' ').trim()),
      )
    expect(rows.map(([head]) => head)).toEqual([
      'サテライトオフィス 最も重視する',
      'スマートシティ・実証フィールド とても重視する',
      '席数 20席以上 とても重視する',
      '回線速度 500Mbps以上 重視する',
      '補助金・助成金 重視する',
    ])
    expect(said(compared, '.comparison .shared')).toContain('自由記述の希望 「海の近くで働けること」 少し重視する')
    for (const [, ...cells] of rows) {
      expect(cells).toHaveLength(2)
      for (const one of cells) expect(one).toMatch(/^(?:徳島県 神山町|北海道 白老町) (?:合う|届かない|未確認) \S/u)
    }
    expect(rows[2]?.slice(1)).toEqual([
      '徳島県 神山町 届かない ご希望の「20席以上」に対し、古民家オフィスは「12席」です。',
      '北海道 白老町 未確認 自治体からの情報が、まだありません。 自治体に確認',
    ])
    expect(rows[4]?.[1]).toBe('徳島県 神山町 合う 自治体の申告では「あり」です。')
    const english = await look(desk, `${path}/comparison?with=${first}&with=${third}&lang=en`)
    expect(said(english, '.comparison .wish:nth-of-type(3) th')).toBe('Seats at least 20 seats Matters much')
  })

  it('says what is not known of any of them out of all wishes, once and whom to ask', async () => {
    const compared = await look(desk, `${path}/comparison?with=${second}&with=${third}`)
    const shared = compared('.comparison .shared li')
      .toArray()
      .map((one) => compared(one).text().replaceAll(/\s+/gu, ' ').trim())
    expect(shared).toContain('席数 20席以上 とても重視する 自治体に確認')
    const rows = compared('.comparison .wish th')
      .toArray()
      .map((one) => compared(one).text().trim())
    for (const one of ['席数', '回線速度', '補助金・助成金']) {
      expect(shared.filter((words) => words.startsWith(one))).toHaveLength(1)
      expect(rows.filter((words) => words.startsWith(one))).toEqual([])
    }
  })

  it.each([
    ['nothing', ''],
    ['one', `?with=${first}`],
    ['a place that is not on the list', `?with=${first}&with=131016`],
    ['the same twice', `?with=${first}&with=${first}`],
    ['anything else', '?with[]=%00&with=%3Cscript%3E'],
  ])('asks for two to four when %s was chosen', async (_what, query) => {
    const page = await look(desk, `${path}/comparison${query}`)
    expect(said(page, '.errors')).toContain('比べる自治体を2〜4つ選んでください。')
    const english = await look(desk, `${path}/comparison${query}${query === '' ? '?' : '&'}lang=en`)
    expect(said(english, '.errors')).toContain('Choose two to four municipalities.')
    expect(page(String(page('.errors a').attr('href')))).toHaveLength(1)
    expect(page('.comparison')).toHaveLength(0)
    expect(page.html()).not.toContain('script')
  })
})
