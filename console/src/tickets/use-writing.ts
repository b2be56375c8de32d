import { useCallback, useRef, useState } from 'react'
import type { Schemas } from '../api/client.ts'
import { noteSeen, unkeptOf, useKeepDraft, type DraftKind } from './use-drafts.ts'

/** Milliseconds without a key after which nobody is writing any more. */
const writesFor = 60_000

/** A note and a reply to a ticket as they are written: what is typed is kept. */
export function useWriting(number: string, firstSubject: string) {
  const [kind, setKind] = useState<DraftKind>('note')
  const [subject, setSubject] = useState(firstSubject)
  const [texts, setTexts] = useState({ note: '', reply: '' })
  const [typing, setTyping] = useState<DraftKind>()
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isChosen = useRef(false)
  const isTouched = useRef(false)
  const keep = useKeepDraft(number)
  /** What was kept of them comes back, unless something was typed before. */
  const resume = useCallback(
    ({ note, reply }: Pick<Schemas['Drafts'], DraftKind>) => {
      if (isTouched.current) return
      isTouched.current = true
      const own = { note: unkeptOf(number, 'note'), reply: unkeptOf(number, 'reply') }
      if (!own.note) noteSeen(number, 'note', note)
      if (!own.reply) noteSeen(number, 'reply', reply)
      const shown = { note: own.note ? own.note.words : note, reply: own.reply ? own.reply.words : reply }
      if (shown.note || shown.reply) setTexts({ note: shown.note?.body ?? '', reply: shown.reply?.body ?? '' })
      if (shown.reply?.subject !== undefined) setSubject(shown.reply.subject)
      own.note?.keep()
      own.reply?.keep()
      // What somebody chose meanwhile stays chosen, lest a note go to the applicant.
      if (shown.reply?.body && !shown.note && !isChosen.current) setKind('reply')
    },
    [number],
  )
  const body = texts[kind]
  const choose = (chosen: DraftKind) => {
    isChosen.current = true
    setKind(chosen)
  }

  const type = (change: { subject?: string; body?: string }) => {
    isTouched.current = true
    setTyping(kind)
    clearTimeout(resting.current)
    resting.current = setTimeout(() => setTyping(undefined), writesFor)
    const draft = { subject, body, ...change }
    if (change.subject !== undefined) setSubject(change.subject)
    setTexts((all) => ({ ...all, [kind]: draft.body }))
    const saysNothing = draft.body === '' && (kind === 'note' || draft.subject === '' || draft.subject === firstSubject)
    keep(kind, saysNothing ? undefined : kind === 'reply' ? draft : { body: draft.body })
  }
  /** A reply that did not go is written on; what was begun meanwhile stays behind it. */
  const writeOn = (back: { subject: string; body: string }) => {
    const reply = [back.body, texts.reply].filter((part) => part !== '').join('\n\n')
    choose('reply')
    setSubject(back.subject)
    setTexts((all) => ({ ...all, reply }))
    keep('reply', { subject: back.subject, body: reply })
  }
  /** What its writer can send or note no more is a note from now on, behind what was begun of one: the reply, unless it is something else. */
  const moveToNote = (asNote: string, isReply = true) => {
    const note = [texts.note, asNote].filter((part) => part !== '').join('\n\n')
    choose('note')
    setTexts({ note, reply: isReply ? '' : texts.reply })
    keep('note', { body: note })
    if (isReply) keep('reply', undefined)
  }
  /** What was written of one kind has gone; the next words are a note again, lest they reach the applicant unmeant. */
  const letGo = (gone: DraftKind) => {
    setTexts((all) => ({ ...all, [gone]: '' }))
    choose('note')
    keep(gone, undefined)
  }
  /** What is being typed; words that stand there by themselves are not. */
  const isTyping = (of: DraftKind) => typing === of && texts[of] !== ''
  return { kind, choose, subject, texts, body, isTyping, resume, type, writeOn, moveToNote, letGo }
}
