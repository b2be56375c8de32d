import { describe, expect, it } from 'vitest'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { strengthQuestion } from '../../src/matching/criteria/strength-question.ts'
import type { Candidate } from '../../src/matching/result.schemas.ts'
import type { CompanyNeedStated, StatedStrength } from '../../src/organizations/profile.schemas.ts'
import { company, town } from './towns.ts'

const towns = {
  karuizawa: ['203211', 5, '避暑地の森'],
  miyakojima: ['472140', 5, '青い海、離島のリゾート'],
  myoko: ['152170', 5, 'スキーと温泉'],
  miyazaki: ['452017', 4, 'サーフィン'],
  minami: ['363871', 5, '海とサーフィン'],
  noto: ['172057', 4, '海辺の暮らし'],
} as const

type Place = keyof typeof towns

const nameOf = new Map(Object.entries(towns).map(([name, [code]]) => [code as string, name]))

function candidatesFor(need: CompanyNeedStated, among = Object.keys(towns) as Place[]): Candidate[] {
  const municipalities = among.map((name) => {
    const [code, level, note] = towns[name]
    return town(code, { strengths: [{ code: 'nature_resort', level, note }] })
  })
  return [...rankMunicipalities({ company: company({ needs: [need] }), municipalities }).candidates]
}

const orderFor = (need: CompanyNeedStated): (string | undefined)[] => candidatesFor(need).map(({ code }) => nameOf.get(code))
const wish = (target: string): CompanyNeedStated => ({ code: 'words', importance: 3, target })

describe('a word for one kind of what a strength is', () => {
  it.each([
    ['スキー場の近くで冬も働きたい', ['myoko']],
    ['サーフィンを楽しめる町', ['minami', 'miyazaki']],
    ['温泉のある町', ['myoko']],
    ['森の中で働く', ['karuizawa']],
  ])('%s: ranks those first who say so: %o', (target, first) => {
    expect(orderFor(wish(target)).slice(0, first.length)).toEqual(first)
  })

  it.each([
    ['スキー場', 'myoko'],
    ['サーフィン', 'minami'],
    ['温泉', 'myoko'],
  ])('is a particular one in the words about a needed strength: %s', (target, first) => {
    expect(orderFor({ code: 'nature_resort', importance: 3, target })[0]).toBe(first)
  })

  it('leaves a strength that says nothing of it a share of its worth, and less certainty', () => {
    const [first, second] = candidatesFor(wish('スキー'), ['myoko', 'karuizawa']).map(({ companySide }) => companySide.contributions[0])
    expect(first?.utility).toBeCloseTo(0.85, 9)
    expect(second?.utility).toBeGreaterThan(0.5)
    expect(second?.utility).toBeLessThan(0.6)
    expect([first?.certainty, second?.certainty]).toEqual([1, 0.4])
  })

  it('is found in part where another word for the same kind stands, and that is said', () => {
    const [beach, none] = candidatesFor(wish('ビーチで働く'), ['noto', 'karuizawa'])
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ companySide }) => companySide.contributions[0])
    expect(beach?.reason).toMatchObject({ words: { found: [], partly: ['ビーチ'] } })
    expect(none?.reason).toMatchObject({ words: { found: [], coverage: 0 } })
    const [coded] = candidatesFor({ code: 'nature_resort', importance: 3, target: 'ビーチ' }, ['noto'])
    expect(coded?.companySide.contributions[0]?.reason).toMatchObject({ words: { found: [], partly: ['ビーチ'] } })
  })

  it('says more than the name of the strength', () => {
    expect(strengthQuestion('nature_resort', null, '温泉と自然環境').particular.map(({ word }) => word)).toEqual(['温泉'])
  })
})

const only = (code: string, strengths: StatedStrength[]) => town(code, { strengths })

describe('a single character', () => {
  it.each([
    ['島で働く', '島根大学の留学生', '島の暮らし'],
    ['島で働く', '広島の大学', '離島の暮らし'],
    ['川の近く', '川崎市からの人', '川の町'],
    ['山と暮らす', '山形県の果物', '山の幸'],
  ])('%s: is not found in the name of a place: %s', (target, named, written) => {
    const worthAt = (note: string) =>
      rankMunicipalities({
        company: company({ needs: [wish(target)] }),
        municipalities: [only('010006', [{ code: 'cost', level: 5, note }])],
      }).candidates[0]?.companySide.score ?? 0
    expect(worthAt(named)).toBe(worthAt('詳しくはお問い合わせ'))
    expect(worthAt(written)).toBeGreaterThan(worthAt(named))
  })
})

describe('a proper word in Latin letters', () => {
  it('weighs double in a Japanese wish, so that who alone says it comes first', () => {
    const municipalities = [
      only('322016', [
        { code: 'ict_cluster', level: 5, note: 'Rubyの開発者が住む' },
        { code: 'science_talent', level: 4, note: '高校や大学もRubyを扱う' },
      ]),
      only('401005', [
        { code: 'science_talent', level: 5, note: '理工系の大学や高専が14校' },
        { code: 'uij_hiring', level: 5, note: '採用を手伝う' },
      ]),
    ]
    const firm = company({ industry: 'G', needs: [{ code: 'words', importance: 5, target: 'Rubyの技術者を採用したい' }] })
    expect(rankMunicipalities({ company: firm, municipalities }).candidates.map(({ code }) => code)).toEqual(['322016', '401005'])
  })
})

describe('words that stand in nearly any wish', () => {
  const profiles = {
    iizuna: only('205907', [
      { code: 'distinctive_property', level: 5, note: '廃校の小学校を改修したいいづなコネクト' },
      { code: 'nature_resort', level: 4, note: 'りんごと里山、スキー場' },
    ]),
    matsue: only('322016', [
      { code: 'ict_cluster', level: 4, note: 'Rubyの開発者まつもとゆきひろ氏が在住、Ruby City MATSUE' },
      { code: 'talent', level: 3, note: '島根大学・松江高専のIT人材' },
    ]),
    kitakyushu: only('401005', [
      { code: 'science_talent', level: 5, note: '九州工業大学・北九州高専など理工系の学生' },
      { code: 'technical_college', level: 5, note: '九州沖縄の高専とのネットワーク' },
    ]),
  }

  it.each([
    ['Rubyの技術者を採用したい', 'matsue'],
    ['りんご畑のある里山の廃校で、技術者が開発の仕事をする', 'iizuna'],
  ] as const)('weigh less than what only some ask for: %s', (target, first) => {
    const firm = company({ industry: 'G', needs: [{ code: 'words', importance: 5, target }] })
    const { candidates } = rankMunicipalities({ company: firm, municipalities: Object.values(profiles) })
    expect(candidates[0]?.code).toBe(profiles[first].code)
  })
})
