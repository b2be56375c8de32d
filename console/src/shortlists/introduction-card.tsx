import { Group, Loader } from '@mantine/core'
import { useState } from 'react'
import { endsShowing } from '../api/ends-showing.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { OutcomeDialog } from './outcome-dialog.tsx'
import { OutcomeLine } from './outcome-line.tsx'
import { useIntroduction, type Introduction } from './use-case.ts'
import styles from './shortlists.module.css'

const wording = {
  title: { ja: '引き合わせ', en: 'Introduction' },
  outcomes: { ja: 'その後の成果', en: 'What came of it' },
  none: { ja: 'まだ記録がありません。視察や開設など、伺ったことを記録してください。', en: 'Nothing on record yet.' },
  record: { ja: '成果を記録', en: 'Record an outcome' },
} as const

/** Who was introduced to whom, and what came of it. */
export function IntroductionCard({ ticket, id }: { ticket: Ticket; id: string }) {
  const words = useWords(wording)
  const { data, error, refetch } = useIntroduction(ticket.number, id)
  const nameOf = useOrganizationName()
  const [isRecording, setRecording] = useState(false)
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader size="xs" />
  const of = { key: id, name: nameOf(data.municipality) }
  return (
    <div className={styles.introduction}>
      <Group justify="space-between" align="flex-start">
        <div className={styles.steps}>
          <strong>{words.title}</strong>
          <Moment at={data.createdAt} />
        </div>
        {data.can.recordOutcome && (
          <ActButton name={wording.record} of={of} size="compact-xs" variant="default" act={() => setRecording(true)} />
        )}
      </Group>
      <div className={styles.people}>
        {data.company && <PersonLine person={data.company} />}
        <PersonLine person={data.municipality} />
      </div>
      <h5 className={styles.subtitle}>{words.outcomes}</h5>
      {data.outcomes.length === 0 && <p className={styles.none}>{words.none}</p>}
      <ul className={styles.sentences}>
        {data.outcomes.map((outcome) => (
          <OutcomeLine key={outcome.id} ticket={ticket} introduction={data} outcome={outcome} placeName={of.name} />
        ))}
      </ul>
      {isRecording && <OutcomeDialog ticket={ticket} introductionId={id} close={() => setRecording(false)} />}
    </div>
  )
}

function useOrganizationName(): (person: Introduction['municipality']) => string {
  const nameOfTown = useTownName()
  return ({ organization, organizationRomanName }) => nameOfTown({ name: organization, romanName: organizationRomanName })
}

function PersonLine({ person }: { person: Introduction['municipality'] }) {
  const nameOf = useOrganizationName()
  return (
    <div>
      <strong>{nameOf(person)}</strong> {[person.department, person.title].filter(Boolean).join(' ')} {person.name}
      <div className={styles.steps}>
        <span>{person.email}</span>
        <span>{person.phone}</span>
      </div>
    </div>
  )
}
