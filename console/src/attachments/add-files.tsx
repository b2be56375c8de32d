import { FileButton } from '@mantine/core'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import type { DraftFiles } from './use-draft-files.ts'

const wording = {
  add: { ja: 'ファイルを添付', en: 'Attach files' },
  limit: { ja: '1件10 MBまで', en: '10 MB each at most' },
} as const

/** Chooses files to attach. */
export function AddFiles({ add }: Pick<DraftFiles, 'add'>) {
  const words = useWords(wording)
  return (
    <FileButton multiple onChange={add}>
      {(props) => <ActButton name={wording.add} size="compact-sm" variant="default" title={words.limit} act={props.onClick} />}
    </FileButton>
  )
}
