import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import type { Column } from '../list-columns/columns.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { savedQueryOf, type ListQuery } from './saved-query.ts'
import { useEditedView } from './use-edited-view.ts'
import type { SavedView } from './use-saved-views.ts'
import { ViewFields } from './view-fields.tsx'

const wording = {
  title: { ja: '保存した一覧を変更', en: 'Change the saved list' },
  query: { ja: 'いま表示している条件に置き換える', en: 'Let it show what is shown now' },
  columns: { ja: 'いまの列を、この一覧の列として保存する', en: 'Save the columns shown now with it' },
  save: { ja: '保存する', en: 'Save' },
} as const

interface ChangeViewDialogProps {
  readonly view: SavedView
  /** What the list shows now, where that is something else than was saved. */
  readonly query: ListQuery | undefined
  /** What its reader sees it with now. */
  readonly columns: readonly Column[] | null
  readonly close: () => void
}

/** Renames a saved list, shares it or not, and lets it show what is shown now. */
export function ChangeViewDialog({ view, query, columns, close }: ChangeViewDialogProps) {
  const words = useWords(wording)
  const navigate = useNavigate()
  const { version, mine, set, changes, theirs, goOn } = useEditedView(view)
  const { name, shared } = changes
  const [isReplaced, setReplaced] = useState(false)
  const [areColumnsKept, setColumnsKept] = useState(false)
  return (
    <FormDialog
      title={words.title}
      act={words.save}
      close={close}
      changes={[['saved-views']]}
      perform={async () => {
        const replaced = isReplaced && query && { query: savedQueryOf(query) }
        const kept = areColumnsKept && { columns: columns && [...columns] }
        await api.PATCH('/api/v1/saved-views/{id}', {
          params: { path: { id: view.id }, header: { 'if-match': `"${version}"` } },
          body: { ...(name !== undefined && { name }), ...(shared !== undefined && { shared }), ...replaced, ...kept },
        })
        if (replaced) await navigate({ to: '/tickets', search: { view: view.id } })
      }}
    >
      <MeanwhileNote theirs={theirs} goOn={goOn} />
      <ViewFields traits={mine} choose={set} />
      <Checkbox label={words.columns} checked={areColumnsKept} onChange={({ currentTarget }) => setColumnsKept(currentTarget.checked)} />
      {query && <Checkbox label={words.query} checked={isReplaced} onChange={({ currentTarget }) => setReplaced(currentTarget.checked)} />}
    </FormDialog>
  )
}
