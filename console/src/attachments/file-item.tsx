import { Button, CloseButton, Text } from '@mantine/core'
import { Suspense, useRef, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { EraseAct } from '../erasing/erase-act.tsx'
import { ActButton } from '../keys/act-button.tsx'
import { Offer } from '../keys/offer.tsx'
import { useWords } from '../language/language.tsx'
import { useOperations } from '../session/use-operations.ts'
import { sayFileSize } from './file-size.ts'
import type { AttachedFile } from './use-draft-files.ts'
import styles from './attachments.module.css'

const wording = {
  erased: { ja: 'このファイルは消去されました', en: 'This file was erased' },
  waiting: { ja: 'ウイルス検査待ち', en: 'Waiting to be scanned' },
  refused: { ja: '問題が見つかりました。外してください', en: 'Something harmful was found' },
  show: { ja: 'プレビュー', en: 'Preview' },
  save: { ja: '保存', en: 'Save' },
  take: { ja: 'ファイルを外す', en: 'Remove the file' },
  remove: { ja: (name: string) => `${name} を外す`, en: (name: string) => `Remove ${name}` },
  showOne: { ja: (name: string) => `${name} をプレビュー`, en: (name: string) => `Preview ${name}` },
  saveOne: { ja: (name: string) => `${name} を保存`, en: (name: string) => `Save ${name}` },
} as const

const PictureDialog = lazy(() => import('./picture-dialog.tsx').then((module) => ({ default: module.PictureDialog })))

interface FileItemProps {
  readonly file: AttachedFile
  /** Only as long as it belongs to a draft. */
  readonly remove?: () => void
  /** Only of what was said: the ticket it belongs to. */
  readonly ticket?: string
}

/** A file: what it is called, how large it is, and what can be done with it. */
export function FileItem({ file, remove, ticket }: FileItemProps) {
  const words = useWords(wording)
  const can = useOperations()
  const [isOpen, setOpen] = useState(false)
  const [shown, saved] = [useRef<HTMLAnchorElement>(null), useRef<HTMLAnchorElement>(null)]
  const { id, name, size, verdict, kind } = file
  const isShown = file.isShown && can('previewAttachment')
  const preview = `/api/v1/attachments/${id}/preview`
  const isKept = verdict === 'accepted' && can('downloadAttachment')
  const of = { key: id, name }
  if (verdict === 'erased')
    return (
      <li className={styles.file}>
        <Text span size="sm" fs="italic" c="dimmed">
          {words.erased}
        </Text>
      </li>
    )
  return (
    <li className={styles.file}>
      <span className={styles.name}>{name}</span>
      <Text span size="xs" c="dimmed">
        {sayFileSize(size)}
      </Text>
      {verdict !== 'accepted' && (
        <Text span size="xs" fw={700} c={verdict === 'refused' ? 'var(--vermilion)' : 'var(--ink)'}>
          {words[verdict]}
        </Text>
      )}
      {isShown && kind === 'pdf' && (
        <Button
          ref={shown}
          component="a"
          href={preview}
          target="_blank"
          rel="noopener noreferrer"
          size="compact-xs"
          variant="subtle"
          aria-label={words.showOne(name)}
        >
          {words.show}
        </Button>
      )}
      {isShown && kind === 'pdf' && <Offer name={wording.show} of={of} act={() => shown.current?.click()} />}
      {isShown && kind !== 'pdf' && (
        <ActButton
          name={wording.show}
          of={of}
          size="compact-xs"
          variant="subtle"
          aria-label={words.showOne(name)}
          act={() => setOpen(true)}
        />
      )}
      {isKept && <Offer name={wording.save} of={of} act={() => saved.current?.click()} />}
      {isKept && (
        <Button
          ref={saved}
          component="a"
          href={`/api/v1/attachments/${id}/content`}
          download
          size="compact-xs"
          variant="subtle"
          aria-label={words.saveOne(name)}
        >
          {words.save}
        </Button>
      )}
      {ticket !== undefined && file.can.erase && (
        <EraseAct ticket={ticket} name={name} erasable={{ of: 'attachments', id, hasMails: file.messageId !== null }} />
      )}
      <Offer name={wording.take} of={of} act={remove} />
      {remove && <CloseButton size="sm" aria-label={words.remove(name)} onClick={remove} />}
      <Suspense>{isOpen && <PictureDialog name={name} source={preview} close={() => setOpen(false)} />}</Suspense>
    </li>
  )
}
