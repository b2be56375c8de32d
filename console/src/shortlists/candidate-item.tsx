import { Badge, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { useRankInRun } from '../matching/use-rank-in-run.ts'
import { Moment } from '../parts/moment.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { useLabels } from '../parts/use-catalog.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { EnquiryCard } from './enquiry-card.tsx'
import { InterestDialog } from './interest-dialog.tsx'
import { interestWords } from './interest-words.ts'
import type { Candidate, Enquiry, Shortlist } from './use-case.ts'
import styles from './shortlists.module.css'

const wording = {
  inRun: { ja: (rank: string) => `マッチング ${rank}`, en: (rank: string) => `Ranked ${rank}` },
  rank: { ja: (rank: string) => `マッチング ${rank}位`, en: (rank: string) => `Ranked ${rank}` },
  ...interestWords,
  open: { ja: '企業の回答待ち', en: 'Not answered yet' },
  byDesk: { ja: (name: string) => `${name}（窓口が代わりに記録）`, en: (name: string) => `${name} (recorded by the desk)` },
  reason: { ja: (reason: string) => `理由：${reason}`, en: (reason: string) => `Because: ${reason}` },
  note: { ja: (words: string) => `企業への言葉：${words}`, en: (words: string) => `To the company: ${words}` },
  record: { ja: '企業の回答を記録', en: 'Record the answer' },
} as const

/** One municipality of a list: why it is there, what the company says of it, and the enquiry that came of it. */
export function CandidateItem({
  ticket,
  shortlist,
  candidate: { municipality, position, engineRank, deskRank, note, reasons, reasonsInEnglish, interest, enquiry: sent },
  enquiry,
}: {
  ticket: Ticket
  shortlist: Shortlist
  candidate: Candidate
  enquiry: Enquiry | undefined
}) {
  const words = useWords(wording)
  const labels = useLabels()
  const { language } = useLanguage()
  const nameOfTown = useTownName()
  const [isStating, setStating] = useState(false)
  const wasWithCompany = shortlist.dispatchedAt !== null
  const by = interest?.by
  const of = { key: `${shortlist.id} ${municipality.code}`, name: nameOfTown(municipality) }
  return (
    <li className={styles.candidate}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div className={styles.about}>
          <Group gap="xs">
            <span className={styles.position}>{grouped(position)}</span>
            <strong>
              {labels('prefectures', municipality.prefecture)} {nameOfTown(municipality)}
            </strong>
            {deskRank !== null && (
              <Text size="xs" c="dimmed">
                {shortlist.runId !== null && engineRank === deskRank ? (
                  <RankInRun runId={shortlist.runId} code={municipality.code} rank={deskRank} />
                ) : (
                  words.rank(grouped(deskRank))
                )}
              </Text>
            )}
            {interest && (
              <Badge size="sm" variant="light" color={interest.interest === 'interested' ? 'indigo' : 'gray'}>
                {words[interest.interest]}
              </Badge>
            )}
            {!interest && wasWithCompany && (
              <Badge size="sm" variant="outline" color="gray">
                {words.open}
              </Badge>
            )}
            {interest && (
              <span className={styles.steps}>
                <Moment at={interest.statedAt} />
                {by && <span>{by.kind === 'desk' ? words.byDesk(by.name) : by.name}</span>}
              </span>
            )}
          </Group>
          {interest?.reason && <div className={`${styles.words} ${styles.why}`}>{words.reason(interest.reason)}</div>}
          {note && <div className={`${styles.words} ${styles.why}`}>{words.note(note)}</div>}
          <ul className={styles.sentences}>
            {(language === 'ja' ? reasons : reasonsInEnglish).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
        {!interest && shortlist.can.stateInterest && (
          <ActButton name={wording.record} of={of} size="compact-xs" variant="default" flex="none" act={() => setStating(true)} />
        )}
      </Group>
      {sent && enquiry && <EnquiryCard ticket={ticket} enquiry={enquiry} />}
      {isStating && (
        <InterestDialog ticket={ticket} shortlistId={shortlist.id} municipality={municipality} close={() => setStating(false)} />
      )}
    </li>
  )
}

/** The engine's rank; whom consultants moved has a place of their own instead. */
function RankInRun({ runId, code, rank }: { runId: string; code: string; rank: number }) {
  const words = useWords(wording)
  const rankOf = useRankInRun(runId)
  return words.inRun(rankOf(code, rank))
}
