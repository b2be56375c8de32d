import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { api } from '../api/client.ts'
import { useCommand } from '../keys/keys-provider.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
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
  const queries = useQueryClient()
  const [open, setOpen] = useState<'grant' | 'refuse'>()
  const { id, kind, contactId, can } = task
  const act = useMutation({
    mutationFn: (perform: () => Promise<unknown>) => perform(),
    onSuccess: () => Promise.all(changedBy(task).map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
  const isWish = kind === 'erasure_request'
  const close = () => setOpen(undefined)
  useCommand(wording.grant, can.erase ? () => setOpen('grant') : undefined)
  useCommand(wording.refuse, isWish && can.complete ? () => setOpen('refuse') : undefined)
  return (
    <>
      {act.error && <ProblemNote error={act.error} />}
      {can.complete && kind === 'recognition_request' && contactId !== null && (
        <Button
          size="compact-xs"
          loading={act.isPending}
          onClick={() => act.mutate(() => api.PUT('/api/v1/contacts/{id}/verification', { params: { path: { id: contactId } } }))}
        >
          {words.recognise}
        </Button>
      )}
      {can.erase && (
        <Button size="compact-xs" onClick={() => setOpen('grant')}>
          {words.grant}
        </Button>
      )}
      {isWish && can.complete && (
        <Button size="compact-xs" variant="default" onClick={() => setOpen('refuse')}>
          {words.refuse}
        </Button>
      )}
      {!isWish && can.complete && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${words.complete}：${labels('taskKinds', kind)}`}
          loading={act.isPending}
          onClick={() => act.mutate(() => api.PUT('/api/v1/tasks/{id}/completion', { params: { path: { id } } }))}
        >
          {words.complete}
        </Button>
      )}
      <Suspense>
        {open === 'grant' && <ErasureDialog task={task} close={close} />}
        {open === 'refuse' && <RefusalDialog task={task} close={close} />}
      </Suspense>
    </>
  )
}
