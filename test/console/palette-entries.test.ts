import { describe, expect, it } from 'vitest'
import { findEntries } from '../../console/src/keys/palette-entries.ts'

const entry = (label: string, ...keywords: string[]) => ({ id: label, label, keywords, act: () => undefined })
const acts = (...labels: string[]) => ({ name: '操作', entries: labels.map((label) => entry(label)) })
const places = (...labels: string[]) => ({ name: '移動', entries: labels.map((label) => entry(label)) })
const found = (groups: Parameters<typeof findEntries>[0], words: string) =>
  findEntries(groups, words).flatMap(({ entries }) => entries.map(({ label }) => label))

describe('the entries of the palette', () => {
  it('are all there, in the order they are offered, until something is typed', () => {
    expect(found([acts('解決にする', '担当する'), places('対応事項'), { name: '最近開いたもの', entries: [] }], ' ')).toEqual([
      '解決にする',
      '担当する',
      '対応事項',
    ])
  })

  it('have the better match first, whichever was offered first', () => {
    const inOrder = ['マッチング', 'マッチングを実行', '条件と重み：マッチングの見かた']
    expect(found([acts(...inOrder)], 'マッチング')).toEqual(inOrder)
    expect(found([acts(...inOrder.toReversed())], 'マッチング')).toEqual(inOrder)
  })

  it('begin with acts, unless a place has the very name', () => {
    const groups = [acts('案件を解決にする'), places('解決', '解決の報告')]
    expect(found(groups, '解決')).toEqual(['解決', '解決の報告', '案件を解決にする'])
    expect(found(groups, '解')).toEqual(['案件を解決にする', '解決', '解決の報告'])
  })

  it('are found by their name in the other language', () => {
    expect(found([{ name: '操作', entries: [entry('解決にする', 'Resolve'), entry('再開する', 'Reopen')] }], 'resol')).toEqual([
      '解決にする',
    ])
  })
})
