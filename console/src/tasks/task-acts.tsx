import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { api } from '../api/client.ts'
import { useCommand } from '../keys/keys-provider.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { sayTask } from './task-name.ts'
import { changedBy, type Task } from './task.ts'

const wording = {
  complete: { ja: '対応済みにする', en: 'Done' },
  recognise: { ja: '代表者として確認する', en: 'Recognise them' },
  grant: { ja: '消去の申し出に応じる', en: 'Grant the erasure' },
  refuse: { ja: '応じずに終える', en: 'Close without erasing' },
} as const

const ErasureDialog = lazy(() => import('./erasure-dialog.tsx').then((module) => ({ default: module.ErasureDialog })))
const RefusalDialog = lazy(() => import('./refusal-dialog.tsx').then((module) => ({ default: module.RefusalDialog })))

/** Says in the palette which task an act is upon, for several may be on a screen. */
function nameFor(act: { ja: string; en: string }, task: Task): { ja: string; en: string } {
  return { ja: `${act.ja}：${sayTask(task, 'ja')}`, en: `${act.en}: ${sayTask(task, 'en')}` }
}

/** What its reader can do with a task. */
export function TaskActs({ task }: { task: Task }) {
  const words = useWords(wording)
  const labels = useLabels()
  const { language } = useLanguage()
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
  const named = sayTask(task, language)
  useCommand(nameFor(wording.grant, task), can.erase ? () => setOpen('grant') : undefined, id)
  useCommand(nameFor(wording.refuse, task), isWish && can.complete ? () => setOpen('refuse') : undefined, id)
  return (
    <>
      {act.error && <ProblemNote error={act.error} />}
      {can.complete && kind === 'recognition_request' && contactId !== null && (
        <Button
          size="compact-xs"
          aria-label={words.recognise + colon + named}
          loading={act.isPending}
          onClick={() => act.mutate(() => api.PUT('/api/v1/contacts/{id}/verification', { params: { path: { id: contactId } } }))}
        >
          {words.recognise}
        </Button>
      )}
      {can.erase && (
        <Button size="compact-xs" aria-label={words.grant + colon + named} onClick={() => setOpen('grant')}>
          {words.grant}
        </Button>
      )}
      {isWish && can.complete && (
        <Button size="compact-xs" variant="default" aria-label={words.refuse + colon + named} onClick={() => setOpen('refuse')}>
          {words.refuse}
        </Button>
      )}
      {!isWish && can.complete && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={words.complete + colon + labels('taskKinds', kind) + (named && comma + named)}
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
