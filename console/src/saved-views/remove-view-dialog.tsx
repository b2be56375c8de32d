import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { useEditedView } from './use-edited-view.ts'
import type { SavedView } from './use-saved-views.ts'

const wording = {
  title: { ja: '保存した一覧を削除', en: 'Delete the saved list' },
  ask: {
    ja: (name: string) => `「${name}」を削除します。案件は削除されません。`,
    en: (name: string) => `“${name}” is deleted; its tickets are not.`,
  },
  shared: { ja: '共有されている一覧です。窓口の全員の画面から消えます。', en: 'It is shared: everybody at the desk loses it.' },
  remove: { ja: '削除する', en: 'Delete' },
} as const

export function RemoveViewDialog({ view, close }: { view: SavedView; close: () => void }) {
  const words = useWords(wording)
  const { id, name, shared } = view
  const { version, theirs, goOn } = useEditedView(view)
  const navigate = useNavigate()
  return (
    <FormDialog
      title={words.title}
      act={words.remove}
      close={close}
      changes={[['saved-views']]}
      perform={async () => {
        await api.DELETE('/api/v1/saved-views/{id}', { params: { path: { id }, header: { 'if-match': `"${version}"` } } })
        await navigate({ to: '/tickets', search: { view: 'all' } })
      }}
    >
      <MeanwhileNote theirs={theirs} goOn={goOn} isAllOrNothing />
      <Text size="sm">{words.ask(name)}</Text>
      {shared && <Text size="sm">{words.shared}</Text>}
    </FormDialog>
  )
}
