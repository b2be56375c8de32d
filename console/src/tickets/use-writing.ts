import { useEffect, useState } from 'react'
import { useKeepDraft, useKeptDrafts, type DraftKind } from './use-drafts.ts'

/** A note and a reply to a ticket as they are written: what was kept of them comes back, what is typed is kept. */
export function useWriting(number: string, firstSubject: string) {
  const [kind, setKind] = useState<DraftKind>('note')
  const [isChosen, setChosen] = useState(false)
  const [subject, setSubject] = useState(firstSubject)
  const [texts, setTexts] = useState({ note: '', reply: '' })
  const [isTouched, setTouched] = useState(false)
  const kept = useKeptDrafts(number)
  const keep = useKeepDraft(number)
  useEffect(() => {
    if (!kept || isTouched) return
    setTexts({ note: kept.note?.body ?? '', reply: kept.reply?.body ?? '' })
    if (kept.reply) setSubject(kept.reply.subject)
    // What somebody chose meanwhile stays chosen, lest a note go to the applicant.
    if (kept.reply && !kept.note && !isChosen) setKind('reply')
    setTouched(true)
  }, [kept, isTouched, isChosen])
  const body = texts[kind]
  const choose = (chosen: DraftKind) => {
    setChosen(true)
    setKind(chosen)
  }

  const type = (change: { subject?: string; body?: string }) => {
    setTouched(true)
    const draft = { subject, body, ...change }
    if (change.subject !== undefined) setSubject(change.subject)
    setTexts((all) => ({ ...all, [kind]: draft.body }))
    keep(kind, kind === 'reply' ? draft : { body: draft.body })
  }
  /** A reply that did not go is written on; what was begun meanwhile stays behind it. */
  const writeOn = (back: { subject: string; body: string }) => {
    const reply = [back.body, texts.reply].filter((part) => part !== '').join('\n\n')
    choose('reply')
    setSubject(back.subject)
    setTexts((all) => ({ ...all, reply }))
    keep('reply', { subject: back.subject, body: reply })
  }
  /** What was written of one kind has gone; the next words are a note again, lest they reach the applicant unmeant. */
  const letGo = (gone: DraftKind) => {
    setTexts((all) => ({ ...all, [gone]: '' }))
    choose('note')
    keep(gone, { body: '' })
  }
  return { kind, choose, subject, texts, body, type, writeOn, letGo }
}
