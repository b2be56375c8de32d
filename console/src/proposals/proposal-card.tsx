import { Link } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { Moment } from '../parts/moment.tsx'
import { OrganizationName } from '../parts/organization-name.tsx'
import { useStaffNames } from '../parts/use-staff.ts'
import { DecisionForm } from './decision-form.tsx'
import { FieldTable } from './field-table.tsx'
import { useNameOfProposal, type Proposal } from './proposal.ts'
import styles from './proposals.module.css'

const wording = {
  filed: { ja: '受付', en: 'Filed' },
  decided: { ja: '決定', en: 'Decided' },
  reason: { ja: '理由', en: 'Why' },
} as const

interface ProposalCardProps {
  readonly proposal: Proposal
  /** False: somebody else decided it while the reader was at it. */
  readonly isListed: boolean
  /** Says whether the reader is at it, so that it stays whatever becomes of it. */
  readonly hold: (isHeld: boolean) => void
}

/** One proposal: whose it is, what would change, and how it was or shall be decided. */
export function ProposalCard({ proposal, isListed, hold }: ProposalCardProps) {
  const words = useWords(wording)
  const nameOf = useStaffNames()
  const name = useNameOfProposal(proposal)
  const { id, ticketNumber, createdAt, decision, decidedAt, decidedBy, can } = proposal
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.name}>
          <OrganizationName name={name} />
        </h2>
        <Link to="/tickets/$number" params={{ number: ticketNumber }} search={{ view: 'all' }}>
          {ticketNumber}
        </Link>
        <span>
          {words.filed} <Moment at={createdAt} />
        </span>
        {decidedAt !== null && (
          <span>
            {words.decided} <Moment at={decidedAt} /> {nameOf(decidedBy)}
          </span>
        )}
      </div>
      {can.decide ? <DecisionForm proposal={proposal} isListed={isListed} hold={hold} /> : <FieldTable proposal={proposal} />}
      {decision?.reason && (
        <p className={styles.reason}>
          {words.reason}: {decision.reason}
        </p>
      )}
    </article>
  )
}
