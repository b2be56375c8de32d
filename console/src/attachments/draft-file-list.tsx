import { Text } from '@mantine/core'
import { Suspense } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { DraftFiles } from './use-draft-files.ts'
import styles from './attachments.module.css'

const wording = {
  files: { ja: '添付するファイル', en: 'Files to attach' },
  coming: { ja: (name: string) => `${name} を添付しています…`, en: (name: string) => `Attaching ${name}…` },
} as const

const FileItem = lazy(() => import('./file-item.tsx').then((module) => ({ default: module.FileItem })))
const RefusedFiles = lazy(() => import('./refused-files.tsx').then((module) => ({ default: module.RefusedFiles })))

/** Files of what is being written: looked at, and taken out again. */
export function DraftFileList({ files, refused, coming, error, remove }: DraftFiles) {
  const words = useWords(wording)
  return (
    <div>
      {error && <ProblemNote error={error} />}
      <Suspense>{refused.length > 0 && <RefusedFiles refused={refused} />}</Suspense>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={words.files}>
          <Suspense>
            {files.map((file) => (
              <FileItem key={file.id} file={file} remove={() => remove(file.id)} />
            ))}
          </Suspense>
        </ul>
      )}
      <div role="status">
        {coming.map((name) => (
          <Text key={name} size="xs">
            {words.coming(name)}
          </Text>
        ))}
      </div>
    </div>
  )
}
