import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { api } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useTaskName } from './task-name.ts'
import { changedBy, type Task } from './task.ts'

const wording = {
  complete: { ja: '対応済みにする', en: 'Done' },
  recognise: { ja: '代表者として確認する', en: 'Recognise them' },
  grant: { ja: '消去の申し出に応じる', en: 'Grant the erasure' },
  refuse: { ja: '応じずに終える', en: 'Close without erasing' },
} as const

const ErasureDialog = lazy(() => import('./erasure-dialog.tsx').then((module) => ({ default: module.ErasureDialog })))
const RefusalDialog = lazy(() => import('./refusal-dialog.tsx').then((module) => ({ default: module.RefusalDialog })))

/** What its reader can do with a task. */
export function TaskActs({ task }: { task: Task }) {
  const words = useWords(wording)
  const labels = useLabels()
  const { colon, comma } = usePunctuation()
  const queries = useQueryClient()
  const [open, setOpen] = useState<'grant' | 'refuse'>()
  const { id, kind, contactId, can } = task
  const act = useMutation({
    mutationFn: (perform: () => Promise<unknown>) => perform(),
    onSuccess: () => Promise.all(changedBy(task).map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
  const isWish = kind === 'erasure_request'
  const close = () => setOpen(undefined)
  const named = useTaskName(task)
  const of = { key: id, name: isWish ? named : labels('taskKinds', kind) + (named && comma + named) }
  return (
    <>
      {act.error && <ProblemNote error={act.error} />}
      {can.complete && kind === 'recognition_request' && contactId !== null && (
        <ActButton
          name={wording.recognise}
          of={of}
          size="compact-xs"
          aria-label={words.recognise + colon + named}
          loading={act.isPending}
          act={() => act.mutate(() => api.PUT('/api/v1/contacts/{id}/verification', { params: { path: { id: contactId } } }))}
        />
      )}
      {can.erase && (
        <ActButton name={wording.grant} of={of} size="compact-xs" aria-label={words.grant + colon + named} act={() => setOpen('grant')} />
      )}
      {isWish && can.complete && (
        <ActButton
          name={wording.refuse}
          of={of}
          size="compact-xs"
          variant="default"
          aria-label={words.refuse + colon + named}
          act={() => setOpen('refuse')}
        />
      )}
      {!isWish && can.complete && (
        <ActButton
          name={wording.complete}
          of={of}
          size="compact-xs"
          variant="default"
          aria-label={words.complete + colon + labels('taskKinds', kind) + (named && comma + named)}
          loading={act.isPending}
          act={() => act.mutate(() => api.PUT('/api/v1/tasks/{id}/completion', { params: { path: { id } } }))}
        />
      )}
      <Suspense>
        {open === 'grant' && <ErasureDialog task={task} close={close} />}
        {open === 'refuse' && <RefusalDialog task={task} close={close} />}
      </Suspense>
    </>
  )
}
