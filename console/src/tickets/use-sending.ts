import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf } from '../api/client.ts'
import type { AttachedFile, DraftFiles } from '../attachments/use-draft-files.ts'
import { sendOnce } from '../parts/send-once.ts'
import { noteSent, sentHere, sentLastOf, type SentReply } from './sent-last.ts'
import { readDrafts } from './use-drafts.ts'
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

/** Keeping the note or sending the reply that is written, and the reply that can still be taken back. */
export function useSending(number: string, { writing, files: filesOf }: Sending) {
  const queries = useQueryClient()
  const refresh = useRefresh(number)
  const [sent, show] = useState(() => sentLastOf(number))
  const setSent = useCallback(
    (reply: SentReply | undefined) => {
      noteSent(number, reply)
      show(reply)
    },
    [number],
  )
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
        if (added.sendsAt === null) return
        const goesIn = Date.parse(added.sendsAt) - Date.parse(added.createdAt)
        setSent({ id: added.id, endsAt: Date.now() + goesIn, written: { subject: added.subject, body: added.body, files } })
      }
    },
    onSuccess: (_answer, { kind }) => {
      writing.letGo(kind)
      filesOf[kind].letGo()
      // What comes next can be written at once, however long that takes.
      void refresh()
    },
    // Somebody else may have the ticket by now, or have replied; what is open here shows whom, and what.
    onError: (error) => (error instanceof ApiProblem ? refresh() : undefined),
  })
  // Of an earlier visit to the ticket, too: it still waits to go.
  const isUnderWay = useIsMutating({ mutationKey: key }) > 0
  const letGo = useCallback(() => {
    setSent(undefined)
    void refresh()
  }, [refresh, setSent])
  /** It has gone; its files went with it. */
  const writeAnew = (words: { subject: string; body: string }) => {
    writing.writeOn(words)
    letGo()
  }
  const takeBack = (back: { subject: string; body: string }) => {
    if (sent?.written) filesOf.reply.takeBack(sent.written.files)
    // The page was loaded anew since: which they are, the desk's server knows; at the latest they are there when the ticket is opened next.
    else
      void readDrafts(number).then(
        ({ files }) => filesOf.reply.takeBack(files.reply),
        () => undefined,
      )
    writeAnew(back)
  }
  return {
    error: send.error,
    /** The reply was held back: another has been sent since what its writer had seen. */
    crossing: send.error instanceof ApiProblem && send.error.code === 'replied_meanwhile' ? send.variables?.seen : undefined,
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
    /** What waits for the connection does not go; its words are still where they were written. */
    holdBack: () => {
      const mutations = queries.getMutationCache()
      for (const mutation of mutations.findAll({ mutationKey: key, predicate: ({ state }) => state.isPaused })) mutations.remove(mutation)
      send.reset()
    },
    sent,
    letGo,
    takeBack,
    writeAnew,
  }
}
