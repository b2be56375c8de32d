import { localGovernments } from '../../catalog/local-governments.ts'
import { fold } from './fold.ts'

const shortPrefectures = localGovernments.filter(({ kind }) => kind === 'prefecture').map(({ name }) => name.replace(/[都府県]$/u, ''))
const names = [...shortPrefectures, ...localGovernments.filter(({ kind }) => kind === 'municipality').map(({ name }) => name)]
const byFirst = Map.groupBy(names.filter((name) => name.length > 1).map(fold), (name) => String.fromCodePoint(name.codePointAt(0) ?? 0))

/** Whether the name of a prefecture, with 県 or without, or of a municipality begins at `at` of a folded text: 島根大学, 川崎市. */
export function beginsPlaceName(text: string, at: number): boolean {
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return (byFirst.get(first) ?? []).some((name) => text.startsWith(name, at))
}
