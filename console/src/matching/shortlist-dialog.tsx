import { Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { CandidateNote } from '../shortlists/candidate-note.tsx'
import { noteFieldAt, notesOf, type CandidateNotes } from '../shortlists/list-content.ts'
import { ListWordsFields, type ListWords } from '../shortlists/list-words.tsx'
import { UnsavedPreview } from '../shortlists/unsaved-preview.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { useGoToTab } from './use-go-to-tab.ts'
import styles from './matching.module.css'

const wording = {
  title: { ja: '候補を作る', en: 'Draft a shortlist' },
  act: { ja: '下書きを作る', en: 'Make the draft' },
  what: {
    ja: '次の自治体を、この順で企業に紹介する候補の下書きにします。企業にはまだ何も届きません。',
    en: 'These municipalities, in this order, become the draft of a shortlist. Nothing goes to the company yet.',
  },
  openMusts: {
    ja: (count: number) => `必須の条件${grouped(count)}項目が未確認です`,
    en: (count: number) => `Must-haves nobody confirmed yet: ${grouped(count)}`,
  },
} as const

const fields = ['summary', 'candidateNotes']

interface NewListWords extends ListWords {
  readonly notes: CandidateNotes
}

/** A municipality out of a ranking. */
export interface Pick {
  readonly code: string
  readonly name: string
  /** Must-haves nothing is known of there. */
  readonly openMusts: number
}

interface ShortlistDialogProps {
  readonly ticket: Ticket
  readonly runId: string
  /** In their order. */
  readonly picks: readonly Pick[]
  readonly close: () => void
}

/** Makes what was chosen the draft of a shortlist, and goes on to it. */
export function ShortlistDialog({ ticket, runId, picks, close }: ShortlistDialogProps) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const codes = picks.map(({ code }) => code)
  const goToTab = useGoToTab()
  const [said, setSaid] = useState<NewListWords>({ note: '', summary: '', notes: {} })
  const change = (part: Partial<NewListWords>) => setSaid((before) => ({ ...before, ...part }))
  const path = { number: ticket.number }
  const newList = ({ note, notes, summary }: NewListWords) => ({
    runId,
    municipalityCodes: codes,
    note,
    candidateNotes: notesOf(codes, notes),
    ...(summary.trim() !== '' && { summary }),
  })
  const look = (typed: NewListWords) =>
    bodyOf(api.POST('/api/v1/tickets/{number}/shortlist-preview', { params: { path }, body: newList(typed) }))
  const draft = async () => {
    await api.POST('/api/v1/tickets/{number}/shortlists', { params: { path }, body: newList(said) })
    await queries.invalidateQueries({ queryKey: ['shortlists'] })
    goToTab('shortlists')
  }
  return (
    <TicketDialog ticket={ticket} title={words.title} act={words.act} size="lg" close={close} perform={draft} fields={fields}>
      {(at) => (
        <>
          <Text size="sm">{words.what}</Text>
          <UnsavedPreview content={said} ask={look} fields={fields}>
            {(looked) => (
              <>
                <ol className={styles.chosen}>
                  {picks.map(({ code, name, openMusts }, place) => (
                    <li key={code}>
                      {name}
                      {openMusts > 0 && (
                        <Text size="sm" c="vermilion.8">
                          {words.openMusts(openMusts)}
                        </Text>
                      )}
                      <CandidateNote
                        name={name}
                        note={said.notes[code] ?? ''}
                        error={at(noteFieldAt(place)) ?? looked(noteFieldAt(place))}
                        change={(text) => change({ notes: { ...said.notes, [code]: text } })}
                      />
                    </li>
                  ))}
                </ol>
                <ListWordsFields
                  note={said.note}
                  summary={said.summary}
                  at={(field) => at(field) ?? looked(field)}
                  change={change}
                  focused
                />
              </>
            )}
          </UnsavedPreview>
        </>
      )}
    </TicketDialog>
  )
}
