import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { savedQueryOf, type ListQuery } from './saved-query.ts'
import type { SavedView } from './use-saved-views.ts'
import { ViewFields } from './view-fields.tsx'

const wording = {
  title: { ja: '保存した一覧を変更', en: 'Change the saved list' },
  query: { ja: 'いま表示している条件に置き換える', en: 'Let it show what is shown now' },
  save: { ja: '保存する', en: 'Save' },
} as const

interface ChangeViewDialogProps {
  readonly view: SavedView
  /** What the list shows now, where that is something else than was saved. */
  readonly query: ListQuery | undefined
  readonly close: () => void
}

/** Renames a saved list, shares it or not, and lets it show what is shown now. */
export function ChangeViewDialog({ view, query, close }: ChangeViewDialogProps) {
  const words = useWords(wording)
  const navigate = useNavigate()
  const [traits, setTraits] = useState({ name: view.name, shared: view.shared })
  const [isReplaced, setReplaced] = useState(false)
  return (
    <FormDialog
      title={words.title}
      act={words.save}
      close={close}
      changes={[['saved-views']]}
      perform={async () => {
        const replaced = isReplaced && query && { query: savedQueryOf(query) }
        await api.PATCH('/api/v1/saved-views/{id}', { params: { path: { id: view.id } }, body: { ...traits, ...replaced } })
        if (replaced) await navigate({ to: '/tickets', search: { view: view.id } })
      }}
    >
      <ViewFields traits={traits} choose={setTraits} />
      {query && <Checkbox label={words.query} checked={isReplaced} onChange={({ currentTarget }) => setReplaced(currentTarget.checked)} />}
    </FormDialog>
  )
}
