import { describe, expect, it } from 'vitest'
import { searchTextOf } from '../../src/catalog/search-grams.rules.ts'
import { rank } from '../../src/search/rank.rules.ts'

const row = (...texts: string[]) => ({ searchText: searchTextOf(...texts) })

describe('what is found', () => {
  it('comes first when it is what was asked for, then when it begins with it, then by where it has it', () => {
    const rows = {
      message: row('C-2026-000003', '青葉商事', '会津若松での視察'.replace('会津', '相談:会津')),
      name: row('C-2026-000002', '北会津商事', ''),
      begins: row('C-2026-000001', '会津商事', ''),
      itself: row('C-2026-000004', '会津', ''),
    }
    expect(rank([rows.message, rows.name, rows.begins, rows.itself], '会津')).toEqual([rows.itself, rows.begins, rows.name, rows.message])
  })

  it('otherwise keeps its order, whatever the width and the kana it is asked in', () => {
    const [newer, older] = [row('さくら工業'), row('サクラ運輸')]
    for (const asked of ['さくら', 'サクラ', 'ｻｸﾗ']) expect(rank([newer, older], asked)).toEqual([newer, older])
  })

  it('with several words comes first when they stand together, then by the one that answers least', () => {
    const rows = {
      apart: row('C-2026-000001', '会津商事', 'オフィスの視察'),
      together: row('C-2026-000002', '青葉商事', 'いずれ会津視察'),
      later: row('C-2026-000003', '青葉商事', '会津', '来年の視察'),
    }
    expect(rank([rows.later, rows.together, rows.apart], '会津 視察')).toEqual([rows.together, rows.apart, rows.later])
  })
})
