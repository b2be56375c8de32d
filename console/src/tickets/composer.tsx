import { Textarea, TextInput } from '@mantine/core'
import { Suspense, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { lazy } from '../loading/lazy.tsx'
import { AddFiles } from '../attachments/add-files.tsx'
import { DraftFileList } from '../attachments/draft-file-list.tsx'
import { filesIn } from '../attachments/files-in.ts'
import { useDraftFiles } from '../attachments/use-draft-files.ts'
import { InsertText } from '../canned-texts/insert-text.tsx'
import { useInsert } from '../canned-texts/use-insert.ts'
import { useAction } from '../keys/keys-provider.tsx'
import { isComposing, sayKey } from '../keys/pressed-key.ts'
import { ActButton } from '../keys/act-button.tsx'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { usePresence } from '../live/use-presence.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { firstSubject } from './first-subject.ts'
import { HeldUp } from './held-up.tsx'
import { KeptDrafts } from './kept-drafts.tsx'
import { KindChoice } from './kind-choice.tsx'
import type { DraftKind } from './use-drafts.ts'
import { useSending } from './use-sending.ts'
import type { Ticket } from './use-tickets.ts'
import { WaitingToGo } from './waiting-to-go.tsx'
import { useWriting } from './use-writing.ts'
import styles from './composer.module.css'

const sendKey = sayKey('mod+Enter')

const wording = {
  label: { ja: '書く', en: 'Write' },
  kinds: { ja: '書くもの', en: 'What to write' },
  note: { ja: 'メモ（窓口の中だけ）', en: 'Note (for the desk only)' },
  reply: { ja: '返信（相談者に届く）', en: 'Reply (to the applicant)' },
  heard: { ja: '受けた連絡', en: 'What they said' },
  subject: { ja: '件名', en: 'Subject' },
  noteHint: { ja: '窓口の中だけで見えるメモ', en: 'Seen by the desk only' },
  replyHint: { ja: '相談者へのメールの本文', en: 'Text of the mail to the applicant' },
  fileHint: { ja: '（ファイルはドロップや貼り付けでも添付できます）', en: ' (drop or paste files here, too)' },
  preview: { ja: '届く内容を確認', en: 'Preview' },
  keep: { ja: 'メモを残す', en: 'Keep the note' },
  send: { ja: '返信を送る', en: 'Send the reply' },
  takeFirst: { ja: '担当すると返信できます', en: 'Take the ticket to reply' },
  keepKeys: { ja: `${sendKey}で残す`, en: `${sendKey} keeps it` },
  sendKeys: { ja: `${sendKey}で送る`, en: `${sendKey} sends it` },
} as const

const PresentPeople = lazy(() => import('../live/present-people.tsx').then((module) => ({ default: module.PresentPeople })))
const HeardWords = lazy(() => import('../heard/heard-words.tsx').then((module) => ({ default: module.HeardWords })))
const WhoCanReply = lazy(() => import('./who-can-reply.tsx').then((module) => ({ default: module.WhoCanReply })))
const ReplyLeftBehind = lazy(() => import('./reply-left-behind.tsx').then((module) => ({ default: module.ReplyLeftBehind })))
const ReplyNotes = lazy(() => import('./reply-notes.tsx').then((module) => ({ default: module.ReplyNotes })))
const SentJustNow = lazy(() => import('./reply-notes.tsx').then((module) => ({ default: module.SentJustNow })))
const ReplyCrossing = lazy(() => import('./reply-crossing.tsx').then((module) => ({ default: module.ReplyCrossing })))
const MessagePreview = lazy(() => import('./message-preview.tsx').then((module) => ({ default: module.MessagePreview })))

/** A telephone drops and pastes none, and has no room for the words. */
const dropsFiles = matchMedia('(min-width: 30.01em) and (any-pointer: fine)')

/** Other browsers have its height measured with each letter, and with each ticket that is opened. */
const growsByItself = CSS.supports('field-sizing', 'content')
const growing = growsByItself ? { input: styles.words ?? '' } : {}

/** Where a consultant writes: a note unless a reply is chosen, and visibly another thing then. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const { can, number } = ticket
  const writing = useWriting(number, firstSubject[ticket.applicant.language])
  const { kind, subject, drafts, body, type } = writing
  const files = { note: useDraftFiles(number, 'note'), reply: useDraftFiles(number, 'reply') }
  const { send, error, crossing, isUnderWay, holdBack, tellGone, sent, letGo, takeBack, writeAnew } = useSending(number, { writing, files })
  const [isPreviewing, setPreviewing] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const others = usePresence(number, writing.isTyping('reply') ? 'replying' : writing.isTyping('note') ? 'noting' : 'reading')
  const write = (chosen: DraftKind) => {
    flushSync(() => writing.choose(chosen))
    // At once, for the next key may come with it; and again when what closes has given the focus back.
    area.current?.focus()
    setTimeout(() => area.current?.focus())
  }
  const writeAgain = (back: Parameters<typeof takeBack>[0]) => {
    takeBack(back)
    // Behind what comes back, once it is there.
    setTimeout(() => {
      area.current?.focus()
      area.current?.setSelectionRange(back.body.length, back.body.length)
    })
  }
  const lookOver = () => {
    holdBack()
    area.current?.focus()
  }
  const insert = useInsert(area, body, (next) => type({ body: next }))
  useAction('note', can.note ? () => write('note') : undefined)
  useAction('reply', can.reply ? () => write('reply') : undefined)
  if (!can.note && !can.reply) return null

  const isBegun = (of: DraftKind) => drafts[of].body.trim() !== '' || (of !== 'heard' && files[of].files.length > 0)
  const hasReply = drafts.reply.body !== '' || files.reply.files.length > 0
  const kinds = (
    <KindChoice
      label={words.kinds}
      isFixed={isUnderWay}
      chosen={kind}
      choose={write}
      kinds={[
        { kind: 'note', name: words.note, isPossible: can.note, isBegun: isBegun('note') },
        { kind: 'reply', name: words.reply, isPossible: can.reply || hasReply, isBegun: isBegun('reply') },
        { kind: 'heard', name: words.heard, isPossible: can.reply || drafts.heard.body !== '', isBegun: isBegun('heard') },
      ]}
    />
  )
  if (kind === 'heard') {
    return (
      <Suspense fallback={kinds}>
        <HeardWords
          ticket={ticket}
          kinds={kinds}
          writing={writing}
          sending={{ isUnderWay, holdBack, tellGone }}
          done={() => write('note')}
        />
      </Suspense>
    )
  }
  // A reply may have been begun before the ticket went to somebody else.
  const isLeftBehind = kind === 'reply' && !can.reply
  const draftFiles = files[kind]
  // Only what answers the question sends then.
  const isAsked = crossing !== undefined && kind === 'reply'
  const isReady = body.trim() !== '' && !isUnderWay && draftFiles.coming.length === 0 && can[kind] && !isAsked
  const take = (event: { preventDefault(): void }, given: DataTransfer) => {
    const taken = filesIn(given)
    if (taken.length === 0 || isLeftBehind) return
    event.preventDefault()
    draftFiles.add(taken)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isMeant = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event.nativeEvent)
    if (!isMeant) return
    event.preventDefault()
    if (isReady && !event.repeat) send()
  }
  const hint = kind === 'note' ? words.noteHint : words.replyHint
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
        if (isReady) send()
      }}
    >
      <KeptDrafts number={number} writing={writing} />
      <div className={styles.present} role="status">
        <Suspense>{others.length > 0 && <PresentPeople people={others} />}</Suspense>
      </div>
      <Suspense>{sent && <SentJustNow key={sent.id} message={sent} takeBack={writeAgain} writeAnew={writeAnew} letGo={letGo} />}</Suspense>
      <HeldUp number={number} takeBack={writeAgain} />
      <WaitingToGo number={number} holdBack={holdBack} />
      {isAsked && can.reply && (
        <Suspense>
          <ReplyCrossing number={number} until={crossing.until} goBack={lookOver} sendAnyway={send} />
        </Suspense>
      )}
      {!crossing && error && <ProblemNote error={error} />}
      <div className={styles.head}>
        {kinds}
        {!isLeftBehind && <span className={styles.keys}>{kind === 'note' ? words.keepKeys : words.sendKeys}</span>}
      </div>
      {can.claim && !can.reply && <div className={styles.first}>{words.takeFirst}</div>}
      <Suspense>
        {!can.claim && !can.reply && ticket.assignee && <WhoCanReply assignee={ticket.assignee} />}
        {isLeftBehind && (
          <ReplyLeftBehind
            assignee={ticket.assignee}
            hasFiles={files.reply.files.length > 0}
            reply={{ subject, body: drafts.reply.body }}
            move={can.note && drafts.reply.body.trim() !== '' ? writing.moveToNote : undefined}
          />
        )}
        {kind === 'reply' && can.reply && <ReplyNotes ticket={ticket} />}
      </Suspense>
      {kind === 'reply' && (
        <TextInput
          size="sm"
          aria-label={words.subject}
          readOnly={isUnderWay}
          value={subject}
          onChange={({ currentTarget }) => type({ subject: currentTarget.value })}
        />
      )}
      <Textarea
        ref={area}
        size="sm"
        classNames={growing}
        autosize={!growsByItself}
        minRows={3}
        maxRows={14}
        aria-label={hint}
        readOnly={isUnderWay}
        placeholder={dropsFiles.matches ? `${hint}${words.fileHint}` : hint}
        value={body}
        onChange={({ currentTarget }) => type({ body: currentTarget.value })}
      />
      <DraftFileList {...draftFiles} />
      {!isLeftBehind && (
        <div className={styles.acts}>
          <AddFiles add={draftFiles.add} />
          <InsertText number={number} insert={insert} />
          <div className={styles.ends}>
            {kind === 'reply' && (
              <ActButton name={wording.preview} size="compact-md" variant="default" disabled={!isReady} act={() => setPreviewing(true)} />
            )}
            <SubmitButton name={kind === 'note' ? wording.keep : wording.send} size="compact-md" disabled={!isReady} loading={isUnderWay} />
          </div>
        </div>
      )}
      <Suspense>
        {isPreviewing && (
          <MessagePreview
            ticket={ticket}
            message={{ subject, body, attachments: files.reply.files.map(({ id }) => id) }}
            close={() => setPreviewing(false)}
          />
        )}
      </Suspense>
    </form>
  )
}
