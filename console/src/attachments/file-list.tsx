import { Suspense } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { useWords } from '../language/language.tsx'
import type { AttachedFile } from './use-draft-files.ts'
import styles from './attachments.module.css'

const wording = { files: { ja: '添付ファイル', en: 'Attached files' } } as const

const FileItem = lazy(() => import('./file-item.tsx').then((module) => ({ default: module.FileItem })))

/** Files of something that was said; those of a `ticket` can be erased. */
export function FileList({ files, ticket }: { files: readonly AttachedFile[]; ticket?: string }) {
  const words = useWords(wording)
  if (files.length === 0) return null
  return (
    <ul className={styles.files} aria-label={words.files}>
      <Suspense>
        {files.map((file) => (
          <FileItem key={file.id} file={file} {...(ticket !== undefined && { ticket })} />
        ))}
      </Suspense>
    </ul>
  )
}
