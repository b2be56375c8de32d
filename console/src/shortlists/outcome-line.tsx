import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayDay } from '../parts/instant.ts'
import { Moment } from '../parts/moment.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import type { Introduction } from './use-case.ts'
import styles from './shortlists.module.css'

const CorrectOutcomeDialog = lazy(() => import('./correct-outcome-dialog.tsx').then((module) => ({ default: module.CorrectOutcomeDialog })))

const wording = {
  correct: { ja: '成果を訂正', en: 'Correct the outcome' },
  struck: { ja: '取り消し：', en: 'Taken back: ' },
  replaced: { ja: '訂正前：', en: 'Before the correction: ' },
  by: { ja: (name: string) => `訂正：${name}`, en: (name: string) => `corrected by ${name}` },
  why: { ja: (reason: string) => `理由：${reason}`, en: (reason: string) => `Reason: ${reason}` },
} as const

interface OutcomeLineProps {
  readonly ticket: Ticket
  readonly introduction: Pick<Introduction, 'id' | 'outcomes' | 'can'>
  readonly outcome: Introduction['outcomes'][number]
  /** Of the place it was introduced to. */
  readonly placeName: string
}

/** One thing that came of an introduction; struck out where it was recorded by mistake, with who said so, when and why. */
export function OutcomeLine({ ticket, introduction: { id, outcomes, can }, outcome, placeName }: OutcomeLineProps) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOf = useStaffNames()
  const { language } = useLanguage()
  const [isCorrecting, setCorrecting] = useState(false)
  const day = sayDay(`${outcome.on}T12:00:00+09:00`, language)
  const label = labels('outcomeKinds', outcome.kind)
  if (outcome.correction) {
    const { at, by, reason } = outcome.correction
    const name = nameOf(by)
    return (
      <li>
        {outcomes.some(({ insteadOf }) => insteadOf === outcome.id) ? words.replaced : words.struck}
        <del>
          {day} {label}
        </del>
        <div className={styles.steps}>
          {reason !== '' && <span>{words.why(reason)}</span>}
          <span>
            {name !== undefined && words.by(name)} <Moment at={at} />
          </span>
        </div>
      </li>
    )
  }
  return (
    <li>
      {day} <strong>{label}</strong>{' '}
      {can.correctOutcome && (
        <ActButton
          name={wording.correct}
          of={{ key: outcome.id, name: `${placeName} ${day} ${label}` }}
          aria-label={`${wording.correct[language]} ${day} ${label}`}
          size="compact-xs"
          variant="subtle"
          act={() => setCorrecting(true)}
        />
      )}
      <Suspense>
        {isCorrecting && <CorrectOutcomeDialog ticket={ticket} introductionId={id} outcome={outcome} close={() => setCorrecting(false)} />}
      </Suspense>
    </li>
  )
}
