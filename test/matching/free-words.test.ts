import { describe, expect, it } from 'vitest'
import type { CompanyNeedStated, StatedStrength } from '../../src/organizations/profile.schemas.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { explainContribution } from '../../src/matching/explain.ts'
import { namedTermsOf } from '../../src/matching/words/free-words.rules.ts'
import { company, town } from './towns.ts'

/** The line of a wish in free words at a municipality that states these strengths. */
function lineOf(target: string, strengths: StatedStrength[]) {
  const firm = company({ needs: [{ code: 'words', importance: 3, target }] })
  const ranking = rankMunicipalities({ company: firm, municipalities: [town('010006', { strengths })] })
  const line = ranking.candidates[0]?.companySide.contributions.find(({ criterion }) => criterion === 'words')
  if (line === undefined || line.reason.kind !== 'words') throw new Error('no line about the words')
  return { utility: line.utility, certainty: line.certainty, words: line.reason.words, ja: explainContribution(line).ja }
}

const worth = (target: string, strengths: StatedStrength[]): number => lineOf(target, strengths).utility

const wordsOf = (wish: string): string[] => namedTermsOf(wish).map(({ term }) => term.word)

/** The strengths that words of the wish name, by word. */
const namedIn = (wish: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    namedTermsOf(wish)
      .filter(({ strengths }) => strengths.length > 0)
      .map(({ term, strengths }) => [term.word, strengths]),
  )

describe('the words of a free wish', () => {
  it('are no particles and no endings of verbs', () => {
    expect(wordsOf('拠点をつくりたい。回線があることや、働きやすくできること')).toEqual(['拠点', '回線'])
    expect(wordsOf('ものづくりと、地域とのつながりを')).toEqual(['ものづくり', '地域', 'つながり'])
    expect(wordsOf('とにかくたくさんのことをためすため、ここでみんなといっしょにはじめることができるところ')).toEqual([])
    expect(wordsOf('家族がのびのび育つ、エンジニアとともに、サービスによるデータからみえること')).toEqual([
      '家族',
      'のびのび',
      'エンジニア',
      'サービス',
      'データ',
    ])
  })

  it.each([
    ['りんご', ['りんご']],
    ['りんご畑の近く', ['りんご', '畑']],
    ['みかんの産地', ['みかん', '産地']],
    ['めがねの職人と', ['めがね', '職人']],
    ['さくらのある町', ['さくら']],
    ['山とりんごの里', ['山', 'りんご']],
    ['オフィスのぶどう', ['オフィス', 'ぶどう']],
    ['おいしいみかん', ['みかん']],
  ])('are nouns written in hiragana, whatever their length: %s', (wish, words) => {
    expect(wordsOf(wish)).toEqual(words)
  })

  it('in hiragana are found whole or not at all', () => {
    const at = (note: string): number => worth('おんせん', [{ code: 'tourism', level: 5, note }])
    expect(at('コールセンターがあります')).toBeCloseTo(0.15, 9)
    expect(at('おんせんの町')).toBeCloseTo(0.85, 9)
    expect(lineOf('おんせん', [{ code: 'tourism', level: 5, note: 'コールセンター' }]).words).toMatchObject({ found: [], coverage: 0 })
  })

  it('do not break where an adjective or a verb stands before them', () => {
    expect(wordsOf('広い事務所で働く技術者')).toEqual(['広い', '事務所', '技術者'])
    expect(wordsOf('働き手と空き家')).toEqual(['働き手', '空き家'])
  })

  it('are single characters, too, where these carry the meaning, and these weigh less', () => {
    const strengths: StatedStrength[] = [{ code: 'tourism', level: 5, note: '若手が集まる' }]
    expect(worth('若い', strengths)).toBeGreaterThan(0.15)
    expect(worth('若く、農業', strengths)).toBeLessThan(worth('若手、農業', strengths))
  })
})

describe('strengths named in a free wish', () => {
  it.each([
    ['一緒に働く人を採りたい', { 採りたい: ['talent'] }],
    ['海と生きる', { 海と: ['nature_resort'] }],
    ['海の近くで働きたい', { 海: ['nature_resort'] }],
    ['山、川', { 山: ['nature_resort'], 川: ['nature_resort'] }],
    ['北海道で東海や山田さんと', {}],
    ['美しい自然で働く', { 自然: ['nature_resort'] }],
    ['自然災害に備える', { 自然災害: ['bcp_site', 'low_disaster_risk'] }],
    ['海の近くは避けたい。ワーケーションは不要', {}],
    ['海のない町で働く', {}],
    ['海がない場所で山が好き', { 山: ['nature_resort'] }],
    ['温泉ではなく、高専の近く', { 高専: ['technical_college'] }],
    ['地域の課題に取り組む', { 地域: ['regional_issues'], 課題: ['regional_issues'] }],
    ['会社の宅配便', {}],
    ['災害の少ない土地', { 災害: ['low_disaster_risk'] }],
    ['地元で大学卒の人を', { 大学卒: ['talent'] }],
    ['大学との共同研究', { 大学: ['university'], 共同研究: ['university'] }],
    ['使われなくなった保育所を使う', { 保育所: ['distinctive_property'] }],
    ['保育所の空きがある', { 保育所: ['childcare_education'] }],
    ['地元小学校に通う', { 地元小学校: ['schools'] }],
    ['near a technical college', { technical: ['technical_college'], college: ['technical_college'] }],
  ])('%s: %o', (wish, named) => {
    expect(namedIn(wish)).toEqual(named)
  })
})

describe('what a free wish is worth', () => {
  it('grows with the level of the strength beside which its word stands', () => {
    const at = (level: number): number => worth('陶芸', [{ code: 'tourism', level, note: '陶芸の町' }])
    expect(at(5)).toBeGreaterThan(at(4))
    expect(at(4)).toBeGreaterThan(at(3))
    expect(at(3)).toBeGreaterThan(0.15)
    expect(at(2)).toBeCloseTo(0.15, 9)
  })

  it('grows with the part of a word that is found, from a third on', () => {
    const { utility, words, ja } = lineOf('実証実験', [{ code: 'tourism', level: 4, note: '実証事業' }])
    expect(words).toMatchObject({ found: [], partly: ['実証実験'] })
    expect(words.coverage).toBeCloseTo(0.3, 9)
    expect(ja).toContain('「実証実験」は一部が一致する記載があります。')
    expect(ja).not.toContain('要確認')
    expect(utility).toBeGreaterThan(worth('実証実験', [{ code: 'tourism', level: 4, note: '実技' }]))
    expect(utility).toBeLessThan(worth('実証実験', [{ code: 'tourism', level: 4, note: '実証実験' }]))
  })

  it('takes what a word names and what is written elsewhere together, and never more than whole', () => {
    const named: StatedStrength[] = [{ code: 'science_talent', level: 4 }]
    const written: StatedStrength[] = [{ code: 'access', level: 5, note: 'エンジニアが通う' }]
    const both = worth('エンジニア', [...named, ...written])
    expect(both).toBeGreaterThan(worth('エンジニア', named))
    expect(both).toBeGreaterThan(worth('エンジニア', written))
    expect(both).toBeLessThan(1)
  })

  it('does not count the name of a strength as a second statement of it', () => {
    const wish = 'ワーケーション'
    expect(worth(wish, [{ code: 'workation', level: 5 }])).toBeCloseTo(0.78, 9)
    expect(worth(wish, [{ code: 'workation', level: 5, note: wish }])).toBeCloseTo(0.85, 9)
  })

  it('is never lowered by a note or by a level', () => {
    const wish = '若いエンジニアを採りたい。海の近くで陶芸'
    const known: StatedStrength[] = [{ code: 'tourism', level: 4, note: '陶芸の町' }]
    const more: StatedStrength[] = [...known, { code: 'science_talent', level: 3 }]
    const noted: StatedStrength[] = [...known, { code: 'science_talent', level: 3, note: '高専があり、若手を採用できます' }]
    const raised: StatedStrength[] = [...known, { code: 'science_talent', level: 4, note: '高専があり、若手を採用できます' }]
    const values = [known, more, noted, raised].map((strengths) => worth(wish, strengths))
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect(new Set(values).size).toBe(4)
  })

  it('is nothing for what a municipality denies or only plans', () => {
    const denied = worth('ワーケーション', [{ code: 'cost', level: 5, note: 'ワーケーションは実施していません' }])
    expect(denied).toBeCloseTo(0.15, 9)
    const planned = worth('高専', [{ code: 'university', level: 5, note: '高専との連携を検討中です。高専はまだありません' }])
    expect(planned).toBeLessThan(worth('高専', [{ code: 'technical_college', level: 3 }]))
  })

  it('is no more for a word than the next level of the strength beside which it stands is worth', () => {
    const at = (level: number): number => worth('陶芸', [{ code: 'tourism', level, note: '陶芸の町' }])
    expect([3, 4].map(at)).toEqual([expect.closeTo(0.7, 9), expect.closeTo(0.78, 9)])
    expect(at(5)).toBeCloseTo(0.85, 9)
  })

  it('finds a single character where a word begins with it, in no longer name', () => {
    const beside = (note: string): number => worth('海の近く', [{ code: 'cost', level: 5, note }])
    expect(beside('海辺の町')).toBeGreaterThan(0.15)
    expect(beside('日本海の幸')).toBeGreaterThan(0.15)
    expect(beside('北海道の町')).toBeCloseTo(0.15, 9)
  })

  it('says what was left out because the company does not want it', () => {
    const { words, ja } = lineOf('陶芸の町。温泉は不要', [{ code: 'tourism', level: 5, note: '陶芸の町' }])
    expect(words).toMatchObject({ found: ['陶芸'], denied: ['温泉は不要'] })
    expect(ja).toContain('「温泉は不要」はご希望ではない内容のため、探す言葉から除いています。')
    const { ja: without } = lineOf('海のない町で酪農', [])
    expect(without).toContain('ご希望の「町で酪農」に当たる記載は見当たりません。「海」はご希望ではない内容のため、')
    const { ja: none } = lineOf('酪農。温泉は不要', [])
    expect(none).toContain('ご希望の「酪農」に当たる記載は見当たりません。')
  })

  it('is the base rate where nobody says anything of it, and then a question', () => {
    const { utility, certainty, words, ja } = lineOf('陶芸', [])
    expect(utility).toBeCloseTo(0.15, 9)
    expect(certainty).toBe(0)
    expect(words).toEqual({ asked: '陶芸', found: [], coverage: 0 })
    expect(ja).toContain('要確認')
  })

  it('tells the share of the words that the score used', () => {
    const { utility, words } = lineOf('陶芸と酪農', [{ code: 'tourism', level: 5, note: '陶芸の町' }])
    expect(words).toEqual({ asked: '陶芸と酪農', found: ['陶芸'], coverage: 0.5 })
    expect(utility).toBeCloseTo(0.15 + 0.7 * words.coverage, 9)
  })
})

describe('the line of a free wish', () => {
  it('says through which strength it counts, and not that nothing speaks for it', () => {
    const { ja } = lineOf('エンジニアがいる', [{ code: 'science_talent', level: 5, note: '高専が近い' }])
    expect(ja).toContain(
      '「エンジニアがいる」そのものの記載は見当たりませんが、ご希望の言葉に当たる強み「理工系・IT人材」（水準5）により評価しています。要確認です。',
    )
    const { ja: related } = lineOf('エンジニアがいる', [{ code: 'technical_college', level: 5, note: '50年の歴史' }])
    expect(related).toContain('強み「理工系・IT人材」（推定）により')
  })

  it('names no strength that counts for nothing here', () => {
    const { ja } = lineOf('エンジニアがいる', [{ code: 'tourism', level: 5, note: 'エンジニアがいる' }])
    expect(ja).toContain('ご希望のうち「エンジニア」の記載があります。')
    expect(ja).not.toContain('理工系')
    expect(lineOf('エンジニアがいる', []).ja).toContain('ご希望の「エンジニアがいる」に当たる記載は見当たりません。要確認です。')
  })
})

describe('a free wish without a word to look for', () => {
  it.each(['。。。！？', '🙂🙂', 'したい', '温泉は不要', '働きたい'])('counts as no wish: %s', (target) => {
    const towns = [town('010006', { strengths: [{ code: 'nature_resort', level: 5, note: '温泉で働きたい人に' }] })]
    const asks = (needs: CompanyNeedStated[]) => rankMunicipalities({ company: company({ needs }), municipalities: towns }).candidates[0]
    const access: CompanyNeedStated = { code: 'access', importance: 2 }
    for (const importance of [5, 'must'] as const) {
      expect(asks([access, { code: 'words', importance, target }])).toEqual(asks([access]))
      expect(asks([{ code: 'words', importance, target }])).toEqual(asks([]))
    }
  })
})

describe('the company’s words about a strength', () => {
  it('are not looked for where it does not want them, and the line says so', () => {
    const asked: CompanyNeedStated[] = [{ code: 'satellite_office', importance: 5, target: 'ワーケーションは不要' }]
    const towns = [
      town('010006', { strengths: [{ code: 'satellite_office', level: 4, note: 'ワーケーションの人が来ます' }] }),
      town('020001', { strengths: [{ code: 'satellite_office', level: 4, note: '静かな土地に人が来ます' }] }),
    ]
    const { candidates } = rankMunicipalities({ company: company({ needs: asked }), municipalities: towns })
    const [first, second] = candidates.map((one) => one.companySide.contributions[0])
    expect(first?.utility).toBe(second?.utility)
    const told = first && explainContribution(first)
    expect(told?.ja).toContain('「ワーケーションは不要」はご希望ではない内容のため')
    expect(told?.ja).not.toContain('見当たりません')
    expect(told?.en).toContain('Left out, as the company does not want it: “ワーケーションは不要”.')
  })
})
