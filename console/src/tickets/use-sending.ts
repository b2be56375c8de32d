import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import type { AttachedFile, DraftFiles } from '../attachments/use-draft-files.ts'
import { useRefresh } from './use-tickets.ts'
import type { useWriting } from './use-writing.ts'

/** Seconds for which a reply can still be taken back. */
const undoFor = 15

interface Sending {
  readonly writing: ReturnType<typeof useWriting>
  readonly files: Readonly<Record<'note' | 'reply', DraftFiles>>
}

/** Keeping the note or sending the reply that is written, and the reply that can still be taken back. */
export function useSending(number: string, { writing: { kind, subject, body, type, writeOn }, files: filesOf }: Sending) {
  const refresh = useRefresh(number)
  const [sent, setSent] = useState<Schemas['AddedMessage'] & { files: readonly AttachedFile[] }>()
  const files = filesOf[kind]
  const send = useMutation({
    mutationFn: async () => {
      const path = { params: { path: { number } } }
      const attachments = files.files.map(({ id }) => id)
      if (kind === 'note') await api.POST('/api/v1/tickets/{number}/notes', { ...path, body: { body, attachments } })
      else {
        const message = { direction: 'out', subject, body, attachments, undoFor } as const
        setSent({ ...(await bodyOf(api.POST('/api/v1/tickets/{number}/messages', { ...path, body: message }))), files: files.files })
      }
    },
    onSuccess: async () => {
      type({ body: '' })
      files.letGo()
      await refresh()
    },
  })
  const letGo = useCallback(() => {
    setSent(undefined)
    void refresh()
  }, [refresh])
  const takeBack = (back: { subject: string; body: string }) => {
    filesOf.reply.takeBack(sent?.files ?? [])
    writeOn(back)
    letGo()
  }
  return { send, sent, letGo, takeBack }
}
