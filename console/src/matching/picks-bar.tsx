import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { ShortlistDialog, type Pick } from './shortlist-dialog.tsx'
import { useMatchingAddress, usePicks } from './use-matching-address.ts'
import { useTownName } from '../parts/use-town-name.ts'
import { useRanking } from './use-runs.ts'
import styles from './matching.module.css'

const wording = {
  label: { ja: '選んだ自治体', en: 'Chosen municipalities' },
  none: {
    ja: '順位表で自治体を選ぶと、並べて比べたり、企業に紹介する候補を作ったりできます。',
    en: 'Choose municipalities in the ranking to compare them or to draft a shortlist.',
  },
  onlyCompared: {
    ja: '順位表で自治体を選ぶと、並べて比べられます。',
    en: 'Choose municipalities in the ranking to compare them.',
  },
  chosen: {
    ja: (names: string, count: number) => `選択 ${grouped(count)}件：${names}`,
    en: (names: string, count: number) => `${grouped(count)}: ${names}`,
  },
  compare: { ja: '比較する', en: 'Compare' },
  draft: { ja: '候補を作る', en: 'Draft a shortlist' },
  clear: { ja: '選択を外す', en: 'Choose none' },
  fourAtMost: { ja: '比較は2〜4件です', en: 'Two to four can be compared' },
} as const

/** What was chosen out of the ranking, and what can be done with it. */
export function PicksBar({ ticket, runId }: { ticket: Ticket; runId: string }) {
  const words = useWords(wording)
  const { comma } = usePunctuation()
  const { go } = useMatchingAddress()
  const { picks, clear } = usePicks(runId)
  const ranking = useRanking(runId)
  const [isDrafting, setDrafting] = useState(false)
  const nameOf = useTownName()
  const chosen = picks.map((code): Pick => {
    const line = ranking.data?.items.find(({ municipality }) => municipality.code === code)
    return { code, name: line ? nameOf(line.municipality) : code, openMusts: line?.unanswered.mustHaves ?? 0 }
  })
  const names = chosen.map(({ name }) => name)
  const mayDraft = ticket.can.draftShortlist
  const canCompare = picks.length >= 2 && picks.length <= 4
  return (
    <section className={styles.picks} aria-label={words.label}>
      <Text size="sm" role="status" className={styles.picked ?? ''}>
        {picks.length === 0 ? (mayDraft ? words.none : words.onlyCompared) : words.chosen(names.join(comma), picks.length)}
      </Text>
      {picks.length > 0 && (
        <Group gap="xs" wrap="nowrap">
          <ActButton name={wording.clear} size="compact-sm" variant="subtle" act={clear} />
          {canCompare ? (
            <ActButton name={wording.compare} size="compact-sm" variant="default" act={() => go({ sheet: 'comparison' })} />
          ) : (
            <Text size="xs" c="dimmed">
              {words.fourAtMost}
            </Text>
          )}
          {mayDraft && <ActButton name={wording.draft} size="compact-sm" act={() => setDrafting(true)} />}
        </Group>
      )}
      {isDrafting && <ShortlistDialog ticket={ticket} runId={runId} picks={chosen} close={() => setDrafting(false)} />}
    </section>
  )
}
