import { Alert, Badge, Group, Text } from '@mantine/core'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { Moment } from '../parts/moment.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { CandidateItem } from './candidate-item.tsx'
import { ShortlistActs } from './shortlist-acts.tsx'
import type { Enquiry, Shortlist } from './use-case.ts'
import styles from './shortlists.module.css'

const wording = {
  title: { ja: (count: number) => `候補自治体一覧（${grouped(count)}件）`, en: (count: number) => `Shortlist of ${grouped(count)}` },
  drafted: { ja: '作成', en: 'Drafted' },
  changed: { ja: '変更', en: 'Changed' },
  approved: { ja: '承認', en: 'Approved' },
  dispatched: { ja: '送付', en: 'Dispatched' },
  expires: { ja: '回答期限', en: 'To be answered by' },
  before: { ja: '送付の前に必要なこと', en: 'Before it can be dispatched' },
  approval: { ja: '作成者以外の担当者による承認', en: 'Approval by a second person' },
  verified_applicant: {
    ja: '相談者のメールアドレスの確認（相談者が確認メールのリンクを開くか、窓口がご本人に確認します）',
    en: 'The applicant’s address has to be verified: by the link of our mail, or by the desk',
  },
  note: { ja: '企業への一言', en: 'Words to the company' },
} as const

const colours: Partial<Record<Shortlist['status'], string>> = { dispatched: 'vermilion', withdrawn: 'gray', expired: 'gray' }

export function ShortlistCard({
  ticket,
  shortlist,
  enquiries,
}: {
  ticket: Ticket
  shortlist: Shortlist
  enquiries: ReadonlyMap<string, Enquiry>
}) {
  const words = useWords(wording)
  const { colon } = usePunctuation()
  const labels = useLabels()
  const nameOf = useStaffNames()
  const {
    id,
    status,
    candidates,
    beforeDispatch,
    note,
    createdBy,
    createdAt,
    changedBy,
    changedAt,
    approvedBy,
    approvedAt,
    dispatchedBy,
    dispatchedAt,
  } = shortlist
  const heading = `shortlist-${id}`
  // Two lists of a ticket may be of as many municipalities.
  const drafted = `${heading}-drafted`
  const steps = [
    { what: words.drafted, by: createdBy, at: createdAt },
    { what: words.changed, by: changedBy, at: changedAt },
    { what: words.approved, by: approvedBy, at: approvedAt },
    { what: words.dispatched, by: dispatchedBy, at: dispatchedAt },
  ]
  return (
    <section className={styles.list} aria-labelledby={`${heading} ${drafted}`}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <h3 id={heading} className={styles.title}>
              {words.title(candidates.length)}
            </h3>
            <Badge variant="light" color={colours[status] ?? 'indigo'}>
              {labels('shortlistStatuses', status)}
            </Badge>
            <Badge variant="outline" color="gray">
              {labels('disclosures', shortlist.disclosure)}
            </Badge>
          </Group>
          <div className={styles.steps}>
            {steps.map(
              ({ what, by, at }) =>
                at && (
                  <span key={what} id={what === words.drafted ? drafted : undefined}>
                    {what} <Moment at={at} /> {nameOf(by)}
                  </span>
                ),
            )}
            {status === 'dispatched' && shortlist.expiresAt && (
              <strong>
                {words.expires} <Moment at={shortlist.expiresAt} />
              </strong>
            )}
          </div>
        </div>
        <ShortlistActs ticket={ticket} shortlist={shortlist} />
      </Group>
      {beforeDispatch.length > 0 && (
        <Alert color="indigo" variant="light" title={words.before} mt="xs" p="xs">
          <ul className={styles.needs}>
            {beforeDispatch.map((need) => (
              <li key={need}>{words[need]}</li>
            ))}
          </ul>
        </Alert>
      )}
      {note && (
        <Text size="sm" mt="xs" className={styles.words ?? ''}>
          <b>{words.note + colon}</b>
          {note}
        </Text>
      )}
      <ol className={styles.candidates}>
        {candidates.map((candidate) => (
          <CandidateItem
            key={candidate.municipality.code}
            ticket={ticket}
            shortlist={shortlist}
            candidate={candidate}
            enquiry={candidate.enquiry ? enquiries.get(candidate.enquiry.id) : undefined}
          />
        ))}
      </ol>
    </section>
  )
}
