import { expect, it } from 'vitest'
import { companyNeedCodes } from '../../src/catalog/matching-codes.ts'
import { needNameOf } from '../../src/catalog/need-names.ts'

it('names a need without the limit its target would give', () => {
  const names = companyNeedCodes.map((code) => needNameOf(code))
  expect(names).toEqual(expect.arrayContaining(['席数', '回線速度', '月額賃料', '利用開始日', 'オフィスの形態', 'お試し利用']))
  expect(names).toEqual(expect.arrayContaining(['本社からの距離', '本社からの所要時間', '求める人材の分野', '支援措置（補助金等）']))
  expect(names.filter((name) => /以上|以下|以内|まで）|いずれか|推定/u.test(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})
