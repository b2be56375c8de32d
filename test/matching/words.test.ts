import { describe, expect, it } from 'vitest'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { foundShare, searchable, termsOf } from '../../src/matching/words/words.rules.ts'
import { company, town } from './towns.ts'

/** Share (0–1) of the words of `query` that stand in `text`, longer words weighing more. */
function found(query: string, text: string): number {
  const terms = termsOf(query)
  const held = terms.reduce((sum, term) => sum + term.pieces.length * foundShare(term, searchable(text)), 0)
  return (
    held /
    Math.max(
      1,
      terms.reduce((sum, term) => sum + term.pieces.length, 0),
    )
  )
}

describe('words', () => {
  it.each([
    ['スマートシティ', 'ｽﾏｰﾄｼﾃｨの実証事業'],
    ['高専', '国立高専12校とのネットワーク'],
    ['ＩＣＴ', 'ICT関連企業向け'],
    ['会津', '会津若松'],
    ['ものづくり', 'モノヅクリの町'],
    ['smart cities', 'A smart city for field trials'],
    ['海', '海と温泉'],
    ['海', '日本海の幸'],
    ['島', '離島の暮らし'],
    ['山', '里山で働く'],
    ['りんご', '特産のりんごと米'],
    ['みかん', 'ミカン畑'],
  ])('finds %s in %s', (query, text) => {
    expect(found(query, text)).toBe(1)
  })

  it.each([
    ['スマートシティ', 'スマートオフィス'],
    ['ICT', 'AiCT'],
    ['高専', '高校'],
    ['実証実験', '実証事業'],
    ['高専', ''],
    ['おんせん', 'コールセンターとオンライン会議'],
    ['海', '北海道の町'],
    ['島', '広島の町'],
    ['島', '鹿島アントラーズ'],
    ['山', '岡山駅前'],
    ['山', '登山口の宿'],
  ])('does not take %s for found in %s', (query, text) => {
    expect(found(query, text)).toBe(0)
  })

  it('leaves particles out and weighs longer words more', () => {
    expect(termsOf('高専と連携したい').map((term) => term.word)).toEqual(['高専', '連携'])
    expect(found('スマートシティ 交通', 'スマートシティ')).toBeGreaterThan(found('スマートシティ 交通', '交通'))
  })

  it('keeps two characters around the ending of a verb together, and apart around a particle', () => {
    expect(termsOf('豊かな生き方と働き方改革').map((term) => term.word)).toEqual(['生き方', '働き方', '改革'])
    expect(termsOf('海と温泉、空き家').map((term) => term.word)).toEqual(['温泉', '空き家'])
  })

  it('survives texts without a single word', () => {
    expect(found('、。！', 'スマートシティ')).toBe(0)
    expect(termsOf('')).toEqual([])
  })
})

describe('the company’s own words', () => {
  const scoreOf = (
    target: string,
    strength: { level: number; note?: string } | undefined,
    more: Parameters<typeof town>[1] = {},
  ): number => {
    const strengths = strength === undefined ? [] : [{ code: 'projects' as const, ...strength }]
    const firm = company({ needs: [{ code: 'projects', importance: 3, target }] })
    return (
      rankMunicipalities({ company: firm, municipalities: [town('010006', { strengths, ...more })] }).candidates[0]?.companySide.score ??
      Number.NaN
    )
  }

  it('count for a level whose note holds them, and against one whose note does not', () => {
    expect(scoreOf('農業実験', { level: 4, note: '農業実験を進めています' })).toBeGreaterThan(
      scoreOf('農業実験', { level: 4, note: '進行中です' }),
    )
    expect(scoreOf('農業実験', { level: 4, note: '農業実験を進めています' })).toBeGreaterThan(scoreOf('農業実験', { level: 5 }))
  })

  it('speak a little for a strength without a level when they stand elsewhere in the municipality’s texts', () => {
    const elsewhere = { strengths: [{ code: 'tourism' as const, level: 4, note: '農業実験の見学' }] }
    expect(scoreOf('農業実験', undefined, elsewhere)).toBeGreaterThan(scoreOf('農業実験', undefined))
    expect(scoreOf('農業実験', undefined, elsewhere)).toBeLessThan(scoreOf('農業実験', { level: 4, note: '農業実験' }))
  })

  it('are shown with what was found of them', () => {
    const firm = company({ needs: [{ code: 'projects', importance: 3, target: '農業実験 ドローン' }] })
    const towns = [town('010006', { strengths: [{ code: 'projects', level: 4, note: 'ドローンを飛ばしています' }] })]
    const reason = rankMunicipalities({ company: firm, municipalities: towns }).candidates[0]?.companySide.contributions[0]?.reason
    expect(reason).toMatchObject({ kind: 'strength', basis: 'stated', words: { asked: '農業実験 ドローン', found: ['ドローン'] } })
  })
})

describe('related strengths', () => {
  const utilityOf = (strengths: NonNullable<Parameters<typeof town>[1]>['strengths']) => {
    const firm = company({ needs: [{ code: 'science_talent', importance: 3 }] })
    return rankMunicipalities({ company: firm, municipalities: [town('010006', { ...(strengths && { strengths }) })] }).candidates[0]
      ?.companySide
  }

  it('speak for a strength nobody stated, which stays a question', () => {
    const side = utilityOf([{ code: 'technical_college', level: 5 }])
    expect(side?.score).toBeGreaterThan(0.5)
    expect(side?.contributions).toMatchObject([
      { known: false, reason: { basis: 'related', from: { code: 'technical_college', level: 5 } } },
    ])
  })

  it('lift a stated level by one level at most: the municipality’s own word decides', () => {
    const weak = utilityOf([
      { code: 'science_talent', level: 1 },
      { code: 'technical_college', level: 5 },
    ])
    expect(weak?.score).toBeLessThan(utilityOf([])?.score ?? 0)
  })
})
