import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import type { Column } from '../list-columns/columns.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { savedQueryOf, type ListQuery } from './saved-query.ts'
import { ViewFields } from './view-fields.tsx'

const wording = {
  title: { ja: 'この条件を保存', en: 'Save this list' },
  save: { ja: '保存する', en: 'Save' },
} as const

interface SaveViewDialogProps {
  readonly query: ListQuery
  readonly columns: readonly Column[] | null
  readonly close: () => void
}

/** Saves what a list shows, with its columns, under a name, and goes to the saved list. */
export function SaveViewDialog({ query, columns, close }: SaveViewDialogProps) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [traits, setTraits] = useState({ name: '', shared: false })
  return (
    <FormDialog
      title={words.title}
      act={words.save}
      close={close}
      changes={[]}
      perform={async () => {
        const { id } = await bodyOf(
          api.POST('/api/v1/saved-views', { body: { ...traits, query: savedQueryOf(query), columns: columns && [...columns] } }),
        )
        // The list is to be known before the address names it.
        await queries.invalidateQueries({ queryKey: ['saved-views'] })
        await navigate({ to: '/tickets', search: { view: id } })
      }}
    >
      <ViewFields traits={traits} choose={setTraits} />
    </FormDialog>
  )
}
