import { Badge, Group } from '@mantine/core'
import { Suspense, type ReactNode } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { placeCalled } from '../focus/arrive-at.ts'
import { useWords } from '../language/language.tsx'
import { OrganizationName } from '../parts/organization-name.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { useLabels } from '../parts/use-catalog.ts'
import { DueTime } from './due-time.tsx'
import { TicketActs } from './ticket-acts.tsx'
import type { Ticket } from './use-tickets.ts'
import styles from './tickets.module.css'

const wording = {
  nobody: { ja: '担当者なし', en: 'Unassigned' },
  consultant: { ja: (name: string) => `担当：${name}`, en: (name: string) => `Consultant: ${name}` },
  fastPass: { ja: 'ファストパス', en: 'Fast pass' },
} as const

const MergedNote = lazy(() => import('../merging/merged-note.tsx').then((module) => ({ default: module.MergedNote })))

export function TicketHead({ ticket, children }: { ticket: Ticket; children: ReactNode }) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOf = useTownName()
  const { number, organization, applicant, status, assignee, fastPass, mergedInto } = ticket
  return (
    <header className={styles.ticketHead}>
      <Group justify="space-between" align="flex-start">
        <div className={styles.ticketWho}>
          <h2 id="ticket-heading" {...placeCalled(number)} className={styles.ticketTitle}>
            <OrganizationName name={nameOf(organization ?? applicant)} />
          </h2>
          <div className={styles.facts}>
            <span className="figures">{number}</span>
            <Badge variant="light" color={status === 'new' ? 'vermilion' : 'indigo'}>
              {labels('ticketStatuses', status)}
            </Badge>
            {fastPass && (
              <Badge color="yellow.4" autoContrast>
                {words.fastPass}
              </Badge>
            )}
            <span>{assignee ? words.consultant(assignee.name) : words.nobody}</span>
            <DueTime ticket={ticket} />
          </div>
        </div>
        {/* What is asked of one ticket is not asked of the next. */}
        <TicketActs key={number} ticket={ticket} />
      </Group>
      <Suspense>{mergedInto && <MergedNote into={mergedInto} />}</Suspense>
      {children}
    </header>
  )
}
