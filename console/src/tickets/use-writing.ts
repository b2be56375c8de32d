import { useCallback, useRef, useState } from 'react'
import type { Schemas } from '../api/client.ts'
import { noteSeen, unkeptOf, useKeepDraft, type DraftKind } from './use-drafts.ts'

/** Milliseconds without a key after which nobody is writing any more. */
const writesFor = 60_000

const nothing = { subject: '', body: '' }

/** A note, a reply and what the applicant says of a ticket as they are written: what is typed is kept. */
export function useWriting(number: string, firstSubject: string) {
  const [chosen, choose] = useState<DraftKind>()
  const [begun, setBegun] = useState<DraftKind>('note')
  const [drafts, setDrafts] = useState({ note: nothing, reply: { subject: firstSubject, body: '' }, heard: nothing })
  const [typing, setTyping] = useState<DraftKind>()
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isTouched = useRef(false)
  const left = useRef(new Set<DraftKind>())
  const keep = useKeepDraft(number)
  /** What was kept of them comes back, unless something was typed before. */
  const resume = useCallback(
    (kept: Pick<Schemas['Drafts'], DraftKind>) => {
      if (isTouched.current) return
      isTouched.current = true
      const back = (kind: DraftKind) => {
        // It went while it was asked for.
        if (left.current.has(kind)) return undefined
        const own = unkeptOf(number, kind)
        if (own) own.keep()
        else noteSeen(number, kind, kept[kind])
        const draft = own ? own.words : kept[kind]
        return draft && { subject: draft.subject ?? '', body: draft.body }
      }
      const [note, reply, heard] = [back('note'), back('reply'), back('heard')]
      if (note || reply || heard)
        setDrafts((first) => ({ note: note ?? first.note, reply: reply ?? first.reply, heard: heard ?? first.heard }))
      // A call that is half taken down waits for nobody to look for it.
      if (heard?.body) setBegun('heard')
      else if (reply?.body && !note) setBegun('reply')
    },
    [number],
  )
  // What somebody chose before it came back stays chosen, lest a note go to the applicant.
  const kind = chosen ?? begun
  const { subject, body } = drafts[kind]
  const say = (of: DraftKind, words: typeof nothing) => setDrafts((all) => ({ ...all, [of]: words }))

  const type = (change: { subject?: string; body?: string }) => {
    isTouched.current = true
    setTyping(kind)
    clearTimeout(resting.current)
    resting.current = setTimeout(() => setTyping(undefined), writesFor)
    const draft = { subject, body, ...change }
    say(kind, draft)
    const saysNothing = draft.body === '' && (kind !== 'reply' || draft.subject === '' || draft.subject === firstSubject)
    keep(kind, saysNothing ? undefined : kind === 'note' ? { body: draft.body } : draft)
  }
  /** A reply that did not go is written on; what was begun meanwhile stays behind it. */
  const writeOn = (back: { subject: string; body: string }) => {
    const reply = { subject: back.subject, body: [back.body, drafts.reply.body].filter((part) => part !== '').join('\n\n') }
    choose('reply')
    say('reply', reply)
    keep('reply', reply)
  }
  /** What was written of one kind has gone; the next words are a note again, lest they reach the applicant unmeant. */
  const letGo = (gone: DraftKind) => {
    left.current.add(gone)
    setDrafts((all) => ({ ...all, [gone]: gone === 'heard' ? nothing : { ...all[gone], body: '' } }))
    choose('note')
    keep(gone, undefined)
  }
  /** What its writer can send or record no more is a note from now on, behind what was begun of one. */
  const moveToNote = (asNote: string, from: DraftKind = 'reply') => {
    const note = [drafts.note.body, asNote].filter((part) => part !== '').join('\n\n')
    letGo(from)
    say('note', { ...nothing, body: note })
    keep('note', { body: note })
  }
  /** What is being typed; words that stand there by themselves are not. */
  const isTyping = (of: DraftKind) => typing === of && drafts[of].body !== ''
  return { kind, isChosen: chosen !== undefined, choose, subject, body, drafts, isTyping, resume, type, writeOn, moveToNote, letGo }
}
