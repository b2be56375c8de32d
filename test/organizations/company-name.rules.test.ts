import { describe, expect, it } from 'vitest'
import { companyNameKey } from '../../src/organizations/company-name.rules.ts'

describe('the name a company is recognised by', () => {
  it.each([
    ['株式会社むすび', 'むすび'],
    ['むすび株式会社', 'むすび'],
    ['（株）むすび', 'むすび'],
    ['むすび㈱', 'むすび'],
    ['有限会社　むすび', 'むすび'],
    ['合同会社むすび', 'むすび'],
    ['ＭＵＳＵＢＩ　Inc.', 'musubi'],
    ['Musubi, Inc', 'musubi'],
    ['Musubi Co., Ltd.', 'musubi'],
    ['MUSUBI CORPORATION', 'musubi'],
    ['Musubi K.K.', 'musubi'],
    ['株式会社 Musubi LLC', 'musubi'],
    ['むすび システム', 'むすびシステム'],
  ])('%s is %s', (name, key) => {
    expect(companyNameKey(name)).toBe(key)
  })

  it('keeps what only looks like a legal form', () => {
    expect(companyNameKey('Zinc')).toBe('zinc')
    expect(companyNameKey('Marco')).toBe('marco')
    expect(companyNameKey('新株式会社研究所')).toBe('新株式会社研究所')
  })

  it('is never empty', () => {
    expect(companyNameKey('株式会社')).toBe('株式会社')
    expect(companyNameKey('  （株） ')).toBe('(株)')
  })

  it('tells kana from each other', () => {
    expect(companyNameKey('ムスビ')).not.toBe(companyNameKey('むすび'))
  })
})
