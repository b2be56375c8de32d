import { Loader, Text } from '@mantine/core'
import { endsShowing } from '../api/ends-showing.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { Fact, Facts } from '../parts/fact.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { NeedsButton } from './needs-dialog.tsx'
import { useCompanyProfile } from './use-company-profile.ts'
import { useCriterionNames } from './use-criterion-names.ts'
import { useTargetWords } from './use-target-words.ts'
import styles from './weights.module.css'

const wording = {
  title: { ja: '企業の希望条件', en: 'What the company asks for' },
  purposes: { ja: '目的', en: 'Purposes' },
  presence: { ja: '進出の形態', en: 'Form of presence' },
  must: { ja: '必須条件', en: 'Must-have' },
  importance: {
    ja: (importance: number) => `重要度${grouped(importance)}`,
    en: (importance: number) => `Importance ${grouped(importance)}`,
  },
  none: {
    ja: '希望条件は登録されていません。面談などで伺い、「希望条件を直す」で加えてください。',
    en: 'The company has stated no wish. Ask it, and add what it says by “Correct the needs”.',
  },
} as const

/** The company's needs as the desk understands them now, before any run has used them. */
export function StatedNeeds({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const labels = useLabels()
  const { comma } = usePunctuation()
  const nameOf = useCriterionNames()
  const sayTarget = useTargetWords()
  const { data, error, refetch } = useCompanyProfile(ticket.organization?.id)
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" size="sm" />
  const { needs, purposes, presence } = data.profile
  return (
    <section aria-labelledby="stated-needs" className={styles.stated}>
      <h3 id="stated-needs">{words.title}</h3>
      <Facts>
        <Fact name={words.purposes}>{purposes.map((code) => labels('purposes', code)).join(comma)}</Fact>
        <Fact name={words.presence}>{presence.map((code) => labels('presences', code)).join(comma)}</Fact>
      </Facts>
      {needs.length === 0 ? (
        <Text size="sm">{words.none}</Text>
      ) : (
        <ul className={styles.needs}>
          {needs.map((need) => (
            <li key={need.code} className={styles.need}>
              <strong>{nameOf(need.code)}</strong>
              <span>{sayTarget(need)}</span>
              <span className={styles.soft}>{need.importance === 'must' ? words.must : words.importance(need.importance)}</span>
            </li>
          ))}
        </ul>
      )}
      {ticket.can.stateNeeds && <NeedsButton ticket={ticket} stated={data} />}
    </section>
  )
}
