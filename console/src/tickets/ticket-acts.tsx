import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { ApiProblem } from '../api/api-problem.ts'
import { api } from '../api/client.ts'
import { say } from '../focus/spoken.tsx'
import { useAction, useCommand, useKeysRest } from '../keys/keys-provider.tsx'
import { useWords } from '../language/language.tsx'
import { ActMenu } from '../parts/act-menu.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useMe } from '../session/use-session.ts'
import { useRefresh, type Ticket } from './use-tickets.ts'
import styles from './tickets.module.css'

const wording = {
  claim: { ja: '担当する', en: 'Take it' },
  assign: { ja: '担当者を決める', en: 'Assign' },
  resolve: { ja: '解決にする', en: 'Resolve' },
  more: { ja: 'その他の操作', en: 'More' },
  release: { ja: '担当から外れる', en: 'Release it' },
  reopen: { ja: '再開する', en: 'Reopen' },
  wait: { ja: '返答待ちにする', en: 'Wait for an answer' },
  relate: { ja: '関連付ける', en: 'Relate to another' },
  merge: { ja: '別の案件に統合', en: 'Merge into another' },
  split: { ja: '案件を分割', en: 'Split it' },
  stopWaiting: { ja: '返答待ちを終える', en: 'Stop waiting' },
  claimed: { ja: '担当になりました。', en: 'You have it now.' },
  reopened: { ja: '再開しました。', en: 'It is open again.' },
  waitEnded: { ja: '返答待ちを終えました。', en: 'It does not wait any more.' },
} as const

const AssignDialog = lazy(() => import('./assign-dialog.tsx').then((module) => ({ default: module.AssignDialog })))
const ResolveDialog = lazy(() => import('./resolve-dialog.tsx').then((module) => ({ default: module.ResolveDialog })))
const RelateDialog = lazy(() => import('../relations/relate-dialog.tsx').then((module) => ({ default: module.RelateDialog })))
const MergeDialog = lazy(() => import('../merging/merge-dialog.tsx').then((module) => ({ default: module.MergeDialog })))
const SplitDialog = lazy(() => import('../splitting/split-dialog.tsx').then((module) => ({ default: module.SplitDialog })))
const ReleaseDialog = lazy(() => import('./release-dialog.tsx').then((module) => ({ default: module.ReleaseDialog })))
const WaitDialog = lazy(() => import('./wait-dialog.tsx').then((module) => ({ default: module.WaitDialog })))

/** Something done at once, and what is said once it is. */
interface Act {
  readonly perform: () => Promise<unknown>
  readonly done: string
}

/** What its reader may do with a ticket, as the API says it. */
export function TicketActs({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const me = useMe()
  const refresh = useRefresh(ticket.number)
  const [open, setOpen] = useState<'assign' | 'resolve' | 'wait' | 'relate' | 'merge' | 'split' | 'release'>()
  // They are loaded when they are first asked for.
  useKeysRest(open !== undefined)
  const { can, number, version } = ticket
  const path = { params: { path: { number } } }
  const act = useMutation({
    mutationFn: ({ perform }: Act) => perform(),
    onSuccess: async (_, { done }) => {
      await refresh()
      say(done)
    },
    onError: (error) => {
      notifications.show({ color: 'vermilion', message: <ProblemNote error={error} />, autoClose: false })
      // Somebody else was quicker: the ticket shows what they made of it.
      if (error instanceof ApiProblem && error.status === 412) void refresh()
    },
  })
  const claim = () =>
    act.mutate({
      done: words.claimed,
      perform: () => api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: me?.id ?? '' } }),
    })
  const reopen = () => act.mutate({ done: words.reopened, perform: () => api.DELETE('/api/v1/tickets/{number}/resolution', path) })
  const asSeen = { params: { path: { number }, header: { 'if-match': `"${String(version)}"` } } }
  const stopWaiting = () => act.mutate({ done: words.waitEnded, perform: () => api.DELETE('/api/v1/tickets/{number}/waiting', asSeen) })
  const release = () => setOpen('release')
  const canWait = can.waitForApplicant || can.waitForThirdParty
  useAction('assign', can.assign ? () => setOpen('assign') : can.claim ? claim : undefined)
  useAction('end', can.resolve ? () => setOpen('resolve') : undefined)
  useAction('split', can.split ? () => setOpen('split') : undefined)
  useCommand(wording.wait, canWait ? () => setOpen('wait') : undefined)
  useCommand(wording.stopWaiting, can.stopWaiting ? stopWaiting : undefined)
  useCommand(wording.relate, can.relate ? () => setOpen('relate') : undefined)
  useCommand(wording.merge, can.merge ? () => setOpen('merge') : undefined)
  useCommand(wording.release, can.release ? release : undefined)
  useCommand(wording.reopen, can.reopen ? reopen : undefined)
  useCommand(wording.claim, can.claim ? claim : undefined)
  const close = () => setOpen(undefined)
  const more = [
    { name: words.wait, isPossible: canWait, act: () => setOpen('wait') },
    { name: words.stopWaiting, isPossible: can.stopWaiting, act: stopWaiting },
    { name: words.relate, isPossible: can.relate, act: () => setOpen('relate') },
    { name: words.merge, isPossible: can.merge, act: () => setOpen('merge') },
    { name: words.split, isPossible: can.split, act: () => setOpen('split') },
    { name: words.release, isPossible: can.release, act: release },
  ].filter(({ isPossible }) => isPossible)
  return (
    <Group gap="xs" className={styles.acts ?? ''}>
      {can.claim && (
        <Button size="compact-sm" onClick={claim} loading={act.isPending}>
          {words.claim}
        </Button>
      )}
      {can.assign && (
        <Button size="compact-sm" variant="default" onClick={() => setOpen('assign')}>
          {words.assign}
        </Button>
      )}
      {can.resolve && (
        <Button size="compact-sm" variant="default" onClick={() => setOpen('resolve')}>
          {words.resolve}
        </Button>
      )}
      {can.reopen && (
        <Button size="compact-sm" variant="default" onClick={reopen}>
          {words.reopen}
        </Button>
      )}
      {more.length > 0 && <ActMenu label={words.more} face="…" groups={[more]} />}
      <Suspense>
        {open === 'assign' && <AssignDialog ticket={ticket} close={close} />}
        {open === 'resolve' && <ResolveDialog ticket={ticket} close={close} />}
        {open === 'merge' && <MergeDialog ticket={ticket} close={close} />}
        {open === 'split' && <SplitDialog ticket={ticket} close={close} />}
        {open === 'relate' && <RelateDialog ticket={ticket} close={close} />}
        {open === 'release' && <ReleaseDialog ticket={ticket} close={close} />}
        {open === 'wait' && <WaitDialog ticket={ticket} close={close} />}
      </Suspense>
    </Group>
  )
}
