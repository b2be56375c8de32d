import { useIsMutating, useMutation, useMutationState, useQueryClient, type Mutation, type MutationState } from '@tanstack/react-query'
import { useCallback } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf } from '../api/client.ts'
import type { AttachedFile, DraftFiles } from '../attachments/use-draft-files.ts'
import { sendOnce } from '../parts/send-once.ts'
import { noteSent, sentHere, useSentLast } from './sent-last.ts'
import { readDrafts } from './use-drafts.ts'
import { useGone } from './use-gone.ts'
import { shownUntil } from './use-timeline.ts'
import { useRefresh } from './use-tickets.ts'
import type { useWriting } from './use-writing.ts'

/** Seconds for which a reply can still be taken back. */
const undoFor = 15

interface Sending {
  readonly writing: ReturnType<typeof useWriting>
  readonly files: Readonly<Record<'note' | 'reply', DraftFiles>>
}

/** What is sent, as it was when it was sent: it may have to wait for the connection. */
interface Written {
  readonly kind: 'note' | 'reply'
  readonly subject: string
  readonly body: string
  readonly files: readonly AttachedFile[]
  /** What its writer had seen of other replies, as far as anything was shown. */
  readonly seen: { readonly until: string; readonly replies: string[] } | undefined
}

/** What the applicant said, which has a form of its own. */
export interface Heard {
  readonly kind: 'heard'
}

/** Keeping the note or sending the reply that is written, and the reply that can still be taken back. */
export function useSending(number: string, { writing, files: filesOf }: Sending) {
  const queries = useQueryClient()
  const refresh = useRefresh(number)
  const sent = useSentLast(number)
  const tellGone = useGone(number, (kind) => {
    writing.letGo(kind)
    if (kind !== 'heard') filesOf[kind].letGo()
  })
  const key = ['write', number]
  const send = useMutation({
    mutationKey: key,
    mutationFn: async ({ kind, subject, body, files, seen }: Written) => {
      const attachments = files.map(({ id }) => id)
      if (kind === 'note') {
        const note = { body, attachments }
        await sendOnce(`note ${number}`, note, (once) =>
          api.POST('/api/v1/tickets/{number}/notes', { params: { path: { number }, header: { 'idempotency-key': once } }, body: note }),
        )
      } else {
        const message = { direction: 'out', subject, body, attachments, undoFor } as const
        const added = await sendOnce(`reply ${number}`, message, (once) =>
          bodyOf(
            api.POST('/api/v1/tickets/{number}/messages', {
              params: { path: { number }, header: { 'idempotency-key': once } },
              body: { ...message, ...(seen && { seen }) },
            }),
          ),
        )
        sentHere.push(added.id)
        if (added.leavesIn === null) return
        // What came before may have less left than it had at first.
        noteSent(number, {
          id: added.id,
          endsAt: Date.now() + added.leavesIn * 1000,
          written: { subject: added.subject, body: added.body, files },
        })
      }
    },
    onSuccess: (_answer, { kind }) => {
      tellGone(kind)
      // What comes next can be written at once, however long that takes.
      void refresh()
    },
    // Somebody else may have the ticket by now, or have replied; what is open here shows whom, and what.
    onError: (error) => (error instanceof ApiProblem ? refresh() : undefined),
  })
  // Of an earlier visit to the ticket, too: it still waits to go, or did not come through.
  const isUnderWay = useIsMutating({ mutationKey: key }) > 0
  const last = useMutationState({
    filters: { mutationKey: key },
    // Nothing else is done under this key.
    select: ({ state }) => state as MutationState<unknown, Error, Written | Heard>,
  }).at(-1)
  const failed = last?.error && last.variables?.kind !== 'heard' ? { error: last.error, seen: last.variables?.seen } : undefined
  const letGo = useCallback(() => {
    noteSent(number, undefined)
    void refresh()
  }, [refresh, number])
  /** It has gone; its files went with it. */
  const writeAnew = (words: { subject: string; body: string }) => {
    writing.writeOn(words)
    letGo()
  }
  /** The one that was sent just now, or one that could not be sent. */
  const takeBack = (back: { id: string; subject: string; body: string }) => {
    const isLast = sent?.id === back.id
    if (isLast && sent.written) filesOf.reply.takeBack(sent.written.files)
    // The page was loaded anew since: which they are, the desk's server knows; at the latest they are there when the ticket is opened next.
    else
      void readDrafts(number).then(
        ({ files }) => filesOf.reply.takeBack(files.reply),
        () => undefined,
      )
    if (isLast) return writeAnew(back)
    writing.writeOn(back)
    void refresh()
  }
  return {
    error: failed?.error ?? null,
    /** The reply was held back: another has been sent since what its writer had seen. */
    crossing: failed?.error instanceof ApiProblem && failed.error.code === 'replied_meanwhile' ? failed.seen : undefined,
    isUnderWay,
    /** By whoever has seen these other replies besides what is shown, and was sent here. */
    send: (replies: string[] = []) => {
      const { kind, subject, body } = writing
      // What was heard is recorded by its own form.
      if (kind === 'heard') return
      const until = shownUntil(queries, number)
      send.mutate({
        kind,
        subject,
        body,
        files: filesOf[kind].files,
        seen: until === undefined ? undefined : { until, replies: [...sentHere.slice(-99), ...replies] },
      })
    },
    /** What waits for the connection does not go, and what was refused is looked over; its words are still where they were written. */
    holdBack: () => {
      const mutations = queries.getMutationCache()
      const isBack = ({ state }: Mutation) => state.isPaused || state.status === 'error'
      for (const mutation of mutations.findAll({ mutationKey: key, predicate: isBack })) mutations.remove(mutation)
      send.reset()
    },
    tellGone,
    sent,
    letGo,
    takeBack,
    writeAnew,
  }
}
