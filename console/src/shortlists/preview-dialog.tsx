import { Loader } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { PreviewTabs } from './preview-tabs.tsx'
import { usePreview, type Shortlist } from './use-case.ts'

const wording = { title: { ja: '先方に届く内容', en: 'What the other sides get' } } as const

/** What the other sides get of a list as it is stored. */
export function PreviewDialog({ shortlist, close }: { shortlist: Shortlist; close: () => void }) {
  const words = useWords(wording)
  const { data, error, refetch } = usePreview(shortlist)
  return (
    <Dialog isOpen close={close} title={words.title} size="xl">
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader size="sm" />}
      {data && <PreviewTabs preview={data} />}
    </Dialog>
  )
}
