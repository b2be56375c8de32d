import { Center, Loader } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useWords } from '../language/language.tsx'
import { Late } from '../parts/late.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { FormEntry } from './form-entry.tsx'
import { groupTimeline } from './group-timeline.ts'
import { HistoryFold } from './history-fold.tsx'
import { TimelineItem } from './timeline-item.tsx'
import { useTimeline } from './use-timeline.ts'
import type { Ticket } from './use-tickets.ts'
import styles from './timeline.module.css'

const wording = {
  label: { ja: 'これまでの経過', en: 'What happened so far' },
  earlier: { ja: 'これより前の経過を表示', en: 'Show what was before' },
} as const

interface TimelineProps {
  readonly ticket: Ticket
  /** Called as soon as what happened, or why it cannot be shown, is about to be painted. */
  readonly tellDrawn: () => void
}

/** A ticket's conversation and history, the latest at the end, where the eye and the composer are. */
export function Timeline({ ticket, tellDrawn }: TimelineProps) {
  const words = useWords(wording)
  const list = useTimeline(ticket.number)
  const { data, error, isPending, refetch } = list
  const scrolled = useRef<HTMLDivElement>(null)
  const newest = data?.pages[0]?.items[0]?.id
  // It begins at its end by itself; whoever read further up is led there by what is new.
  const seen = useRef(newest)
  useLayoutEffect(() => {
    if (seen.current !== undefined && seen.current !== newest) scrolled.current?.scrollTo({ top: 0 })
    seen.current = newest
  }, [newest])
  useEffect(() => {
    if (!isPending) tellDrawn()
  }, [isPending, tellDrawn])
  const entries = data?.pages.flatMap(({ items }) => items).toReversed() ?? []
  return (
    <div ref={scrolled} className={styles.timeline} role="log" aria-label={words.label} tabIndex={0}>
      <div className={styles.upwards}>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {isPending && (
          <Late>
            <Loader m="md" size="sm" />
          </Late>
        )}
        {list.hasNextPage ? (
          <Center>
            <ShowMore list={list} label={wording.earlier} />
          </Center>
        ) : (
          data && <FormEntry ticket={ticket} />
        )}
        <ol className={styles.entries}>
          {groupTimeline(entries).map((part) =>
            part.kind === 'entry' ? (
              <TimelineItem key={part.entry.id} entry={part.entry} of={ticket} />
            ) : (
              <HistoryFold key={part.entries[0]?.id} entries={part.entries} of={ticket} />
            ),
          )}
        </ol>
      </div>
    </div>
  )
}
