import { Button, Group, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { DraftFileList } from '../attachments/draft-file-list.tsx'
import { filesIn } from '../attachments/files-in.ts'
import { useDraftFiles, type AttachedFile } from '../attachments/use-draft-files.ts'
import { insertAt } from '../canned-texts/insert-at-cursor.ts'
import { InsertText } from '../canned-texts/insert-text.tsx'
import { useAction } from '../keys/keys-provider.tsx'
import { isComposing } from '../keys/pressed-key.ts'
import { useWords } from '../language/language.tsx'
import { PresentPeople } from '../live/present-people.tsx'
import { usePresence } from '../live/use-presence.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { SentJustNow } from './sent-just-now.tsx'
import { useKeepDraft, useKeptDrafts, type DraftKind } from './use-drafts.ts'
import { useRefresh, type Ticket } from './use-tickets.ts'
import styles from './composer.module.css'

const wording = {
  label: { ja: '書く', en: 'Write' },
  note: { ja: 'メモ（窓口の中だけ）', en: 'Note (for the desk only)' },
  reply: { ja: '返信（申込者に届く）', en: 'Reply (to the applicant)' },
  subject: { ja: '件名', en: 'Subject' },
  re: { ja: 'ご相談について', en: 'Your case' },
  noteHint: { ja: '窓口の中だけで見えるメモ', en: 'Seen by the desk only' },
  replyHint: { ja: '申込者へのメールの本文', en: 'Text of the mail to the applicant' },
  preview: { ja: '届く内容を確認', en: 'Preview' },
  keep: { ja: 'メモを残す', en: 'Keep the note' },
  send: { ja: '返信を送る', en: 'Send the reply' },
  keys: { ja: 'Ctrl＋Enter でも送れます', en: 'Ctrl+Enter sends, too' },
} as const

const MessagePreview = lazy(() => import('./message-preview.tsx').then((module) => ({ default: module.MessagePreview })))

/** Seconds for which a reply can still be taken back. */
const undoFor = 15

/** Where a consultant writes: a note unless a reply is chosen, and visibly another thing then. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const refresh = useRefresh(ticket.number)
  const [kind, setKind] = useState<DraftKind>('note')
  const [subject, setSubject] = useState<string>(words.re)
  const [texts, setTexts] = useState({ note: '', reply: '' })
  const [sent, setSent] = useState<Schemas['AddedMessage'] & { files: readonly AttachedFile[] }>()
  const [isTouched, setTouched] = useState(false)
  const [isPreviewing, setPreviewing] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const { can, number } = ticket
  const body = texts[kind]
  const kept = useKeptDrafts(number)
  const keep = useKeepDraft(number)
  const noteFiles = useDraftFiles(number, 'note')
  const replyFiles = useDraftFiles(number, 'reply')
  const draftFiles = kind === 'note' ? noteFiles : replyFiles
  const others = usePresence(number, texts.reply !== '' ? 'replying' : texts.note !== '' ? 'noting' : 'reading')
  useEffect(() => {
    if (!kept || isTouched) return
    setTexts({ note: kept.note?.body ?? '', reply: kept.reply?.body ?? '' })
    if (kept.reply) setSubject(kept.reply.subject)
    if (kept.reply && !kept.note) setKind('reply')
    setTouched(true)
  }, [kept, isTouched])
  const type = (change: { subject?: string; body?: string }) => {
    setTouched(true)
    const draft = { subject, body, ...change }
    if (change.subject !== undefined) setSubject(change.subject)
    setTexts((all) => ({ ...all, [kind]: draft.body }))
    keep(kind, kind === 'reply' ? draft : { body: draft.body })
  }
  const send = useMutation({
    mutationFn: async () => {
      const path = { params: { path: { number } } }
      const { files } = draftFiles
      const attachments = files.map(({ id }) => id)
      if (kind === 'note') await api.POST('/api/v1/tickets/{number}/notes', { ...path, body: { body, attachments } })
      else {
        const message = { direction: 'out', subject, body, attachments, undoFor } as const
        setSent({ ...(await bodyOf(api.POST('/api/v1/tickets/{number}/messages', { ...path, body: message }))), files })
      }
    },
    onSuccess: async () => {
      type({ body: '' })
      draftFiles.letGo()
      await refresh()
    },
  })
  const letGo = useCallback(() => {
    setSent(undefined)
    void refresh()
  }, [refresh])
  const takeBack = (back: { subject: string; body: string }) => {
    // What was begun meanwhile stays behind it.
    const reply = [back.body, texts.reply].filter((part) => part !== '').join('\n\n')
    replyFiles.takeBack(sent?.files ?? [])
    setSent(undefined)
    setKind('reply')
    setSubject(back.subject)
    setTexts((all) => ({ ...all, reply }))
    keep('reply', { subject: back.subject, body: reply })
    void refresh()
  }
  const write = (chosen: DraftKind) => {
    setKind(chosen)
    area.current?.focus()
  }
  const insert = (inserted: string) => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? { selectionStart: body.length, selectionEnd: body.length }
    const next = insertAt(body, { from, to }, inserted)
    type({ body: next.body })
    // Behind what was inserted, once it is there.
    setTimeout(() => {
      area.current?.focus()
      area.current?.setSelectionRange(next.cursor, next.cursor)
    })
  }
  useAction('note', can.note ? () => write('note') : undefined)
  useAction('reply', can.reply ? () => write('reply') : undefined)
  if (!can.note && !can.reply) return null

  const isReady = body.trim() !== '' && !send.isPending && draftFiles.coming.length === 0
  const take = (event: { preventDefault(): void }, given: DataTransfer) => {
    const files = filesIn(given)
    if (files.length === 0) return
    event.preventDefault()
    draftFiles.add(files)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isMeant = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event.nativeEvent)
    if (!isMeant) return
    event.preventDefault()
    if (isReady) send.mutate()
  }
  return (
    <form
      className={`${styles.composer} ${kind === 'note' ? styles.note : ''}`}
      aria-label={words.label}
      onKeyDown={onKeyDown}
      onPaste={(event) => take(event, event.clipboardData)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => take(event, event.dataTransfer)}
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate()
      }}
    >
      <PresentPeople people={others} />
      {sent?.sendsAt && <SentJustNow key={sent.id} message={sent} takeBack={takeBack} letGo={letGo} />}
      {send.error && <ProblemNote error={send.error} />}
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          value={kind}
          onChange={(chosen) => write(chosen)}
          data={[
            { value: 'note', label: words.note, disabled: !can.note },
            { value: 'reply', label: words.reply, disabled: !can.reply },
          ]}
        />
        <Text size="xs" c="dimmed">
          {words.keys}
        </Text>
      </Group>
      {kind === 'reply' && (
        <TextInput
          size="sm"
          aria-label={words.subject}
          value={subject}
          onChange={({ currentTarget }) => type({ subject: currentTarget.value })}
        />
      )}
      <Textarea
        ref={area}
        size="sm"
        autosize
        minRows={3}
        maxRows={14}
        aria-label={kind === 'note' ? words.noteHint : words.replyHint}
        placeholder={kind === 'note' ? words.noteHint : words.replyHint}
        value={body}
        onChange={({ currentTarget }) => type({ body: currentTarget.value })}
      />
      <DraftFileList {...draftFiles} />
      <Group justify="space-between">
        <InsertText number={number} insert={insert} />
        {kind === 'reply' && (
          <Button size="compact-md" variant="default" disabled={!isReady} onClick={() => setPreviewing(true)}>
            {words.preview}
          </Button>
        )}
        <Button type="submit" size="compact-md" disabled={!isReady} loading={send.isPending}>
          {kind === 'note' ? words.keep : words.send}
        </Button>
      </Group>
      <Suspense>
        {isPreviewing && (
          <MessagePreview
            number={number}
            message={{ subject, body, attachments: replyFiles.files.map(({ id }) => id) }}
            close={() => setPreviewing(false)}
          />
        )}
      </Suspense>
    </form>
  )
}
