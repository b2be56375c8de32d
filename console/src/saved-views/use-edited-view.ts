import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { columnTraits } from '../list-columns/columns.ts'
import { filtersOf } from '../list-filters/filters.ts'
import { useSayFilters } from '../list-filters/use-say-filters.ts'
import { useEdited } from '../parts/use-edited.ts'
import { sortWords } from '../tickets/sort-words.ts'
import { listQueryOf } from './saved-query.ts'
import type { SavedView } from './use-saved-views.ts'

const wording = {
  name: { ja: '一覧の名前', en: 'Name of the list' },
  shared: { ja: '共有', en: 'Sharing' },
  isShared: { ja: '共有する', en: 'shared' },
  isOwn: { ja: '共有しない', en: 'not shared' },
  query: { ja: '一覧の条件', en: 'What it shows' },
  words: { ja: '検索の言葉', en: 'Words' },
  sort: { ja: '並び順', en: 'Sort' },
  columns: { ja: '列', en: 'Columns' },
} as const

/** A saved list as it is edited or about to go, apart from what somebody else makes of it meanwhile; `view` is as it is now. */
export function useEditedView(view: SavedView) {
  const words = useWords(wording)
  const sorts = useWords(sortWords)
  const columns = useWords(columnTraits)
  const { comma, dot, left, right } = usePunctuation()
  const query = listQueryOf(view.query)
  const { sayAll } = useSayFilters(query.organization)
  const { theirs, ...edited } = useEdited({
    version: view.updatedAt,
    values: { name: view.name, shared: view.shared, query: JSON.stringify(view.query), columns: view.columns?.join() ?? '' },
  })
  const shows = [
    sayAll(filtersOf(query)),
    query.q && words.words + left + query.q + right,
    query.sort && words.sort + left + sorts[query.sort] + right,
  ]
  const said = [
    theirs.name !== undefined && { label: words.name, said: theirs.name },
    theirs.shared !== undefined && { label: words.shared, said: theirs.shared ? words.isShared : words.isOwn },
    theirs.query !== undefined && { label: words.query, said: shows.filter(Boolean).join(comma) },
    theirs.columns !== undefined && { label: words.columns, said: (view.columns ?? []).map((column) => columns[column]).join(dot) },
  ].filter((one) => one !== false)
  return { ...edited, theirs: said }
}
