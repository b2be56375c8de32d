import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { Offer } from '../keys/offer.tsx'
import { useWords } from '../language/language.tsx'
import type { Column } from '../list-columns/columns.ts'
import { ActMenu } from '../parts/act-menu.tsx'
import { useOperations } from '../session/use-operations.ts'
import type { ListQuery } from './saved-query.ts'
import type { SavedView } from './use-saved-views.ts'

const wording = {
  more: { ja: '一覧の操作', en: 'What to do with the list' },
  save: { ja: 'この条件を保存', en: 'Save this list' },
  change: { ja: '名前・条件・共有を変更', en: 'Rename, renew or share' },
  remove: { ja: '保存した一覧を削除', en: 'Delete the saved list' },
} as const

const SaveViewDialog = lazy(() => import('./save-view-dialog.tsx').then((module) => ({ default: module.SaveViewDialog })))
const ChangeViewDialog = lazy(() => import('./change-view-dialog.tsx').then((module) => ({ default: module.ChangeViewDialog })))
const RemoveViewDialog = lazy(() => import('./remove-view-dialog.tsx').then((module) => ({ default: module.RemoveViewDialog })))

interface ViewMenuProps {
  /** What the list shows now. */
  readonly query: ListQuery
  readonly columns: readonly Column[] | null
  readonly saved: SavedView | undefined
  /** Whether the address narrows the saved list further. */
  readonly isNarrowed: boolean
}

/** Saving what a list shows, and what can be done with a saved one. */
export function ViewMenu({ query, columns, saved, isNarrowed }: ViewMenuProps) {
  const words = useWords(wording)
  const can = useOperations()
  const [open, setOpen] = useState<'save' | 'change' | 'remove'>()
  const close = () => setOpen(undefined)
  const entries = [
    { name: words.save, isPossible: can('saveView'), act: () => setOpen('save') },
    { name: words.change, isPossible: saved?.can.change, act: () => setOpen('change') },
    { name: words.remove, isPossible: saved?.can.remove, act: () => setOpen('remove') },
  ].filter(({ isPossible }) => isPossible)
  if (entries.length === 0) return null
  return (
    <>
      <Offer name={wording.save} act={can('saveView') ? () => setOpen('save') : undefined} />
      <Offer name={wording.change} act={saved?.can.change ? () => setOpen('change') : undefined} />
      <Offer name={wording.remove} act={saved?.can.remove ? () => setOpen('remove') : undefined} />
      <ActMenu label={words.more} face="…" groups={[entries]} />
      <Suspense>
        {open === 'save' && <SaveViewDialog query={query} columns={columns} close={close} />}
        {saved && open === 'change' && (
          <ChangeViewDialog view={saved} query={isNarrowed ? query : undefined} columns={columns} close={close} />
        )}
        {saved && open === 'remove' && <RemoveViewDialog view={saved} close={close} />}
      </Suspense>
    </>
  )
}
