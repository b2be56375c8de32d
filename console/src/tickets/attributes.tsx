import { Badge, Stack } from '@mantine/core'
import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { ContactActs } from '../contacts/contact-acts.tsx'
import { SuppressedBadge } from '../contacts/suppressed-badge.tsx'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { Fact } from '../parts/fact.tsx'
import { Moment } from '../parts/moment.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import { RelatedTickets } from '../relations/related-tickets.tsx'
import { TicketTasks } from '../tasks/ticket-tasks.tsx'
import { actWords } from './act-words.ts'
import { queriesOf, type Ticket } from './use-tickets.ts'
import styles from './attributes.module.css'

const wording = {
  applicant: { ja: '相談者', en: 'Applicant' },
  organization: { ja: '組織', en: 'Organisation' },
  email: { ja: 'メール', en: 'E-mail' },
  phone: { ja: '電話', en: 'Telephone' },
  noPhone: { ja: '記入なし', en: 'None given' },
  preferred: { ja: '希望する連絡方法', en: 'Prefers' },
  language: { ja: '連絡の言語', en: 'Language' },
  verified: { ja: '確認済み', en: 'Verified' },
  unverified: { ja: '未確認', en: 'Not verified' },
  audience: { ja: '相談区分', en: 'Audience' },
  topics: { ja: '課題', en: 'Topics' },
  supports: { ja: '支援内容', en: 'Support' },
  stage: { ja: '段階', en: 'Stage' },
  received: { ja: '受付', en: 'Received' },
  referredTo: { ja: '案内先', en: 'Referred to' },
  participants: { ja: '参加者（写しが届く方）', en: 'Participants (who get a copy)' },
  through: { ja: '経由', en: 'Through' },
  waitingUntil: { ja: '待ちの期限', en: 'Waiting until' },
} as const

const ParticipantsDialog = lazy(() =>
  import('../participants/participants-dialog.tsx').then((module) => ({ default: module.ParticipantsDialog })),
)
const ChangeDialog = lazy(() => import('./change-dialog.tsx').then((module) => ({ default: module.ChangeDialog })))

/** What the desk knows of a ticket besides its words. */
export function Attributes({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const labels = useLabels()
  const catalog = useCatalog()
  const { language } = useLanguage()
  const nameOf = useTownName()
  const { comma } = usePunctuation()
  const { applicant, organization } = ticket
  const [open, setOpen] = useState<'change' | 'participants'>()
  const close = () => setOpen(undefined)
  return (
    <Stack gap="md">
      <TicketTasks ticket={ticket} />
      <RelatedTickets ticket={ticket} />
      <dl className={styles.facts}>
        <Fact name={words.applicant}>
          <strong>{applicant.name}</strong>
          {applicant.nameKana && <div>{applicant.nameKana}</div>}
          <div>{[applicant.department, applicant.title].filter(Boolean).join(' ')}</div>
        </Fact>
        <Fact name={words.organization}>{organization && nameOf(organization)}</Fact>
        <Fact name={words.email}>
          {applicant.email}{' '}
          <Badge size="xs" variant="light" color={applicant.verified ? 'green' : 'vermilion'}>
            {applicant.verified ? words.verified : words.unverified}
          </Badge>{' '}
          <SuppressedBadge reason={applicant.suppressed} size="xs" />
        </Fact>
        <Fact name={words.phone}>{applicant.phone ?? words.noPhone}</Fact>
        <Fact name={words.preferred}>{labels('preferredContacts', ticket.preferredContact)}</Fact>
        <Fact name={words.language}>{labels('languages', applicant.language)}</Fact>
      </dl>
      {!ticket.masked && (
        <ContactActs
          contact={applicant}
          canChange={ticket.can.changeApplicant}
          canVouch={!applicant.verified && ticket.can.vouch}
          changes={queriesOf(ticket.number)}
        />
      )}
      <dl className={styles.facts}>
        <Fact name={words.audience}>{labels('audiences', ticket.audience)}</Fact>
        <Fact name={words.topics}>{ticket.topics.map((topic) => labels('topics', topic)).join(comma)}</Fact>
        <Fact name={words.supports}>{ticket.supports.map((support) => labels('supports', support)).join(comma)}</Fact>
        <Fact name={words.stage}>{labels('stages', ticket.stage)}</Fact>
        <Fact name={words.referredTo}>
          {ticket.audience === 'worker' && catalog?.migrationDesks.map((desk) => <div key={desk.code}>{desk[language]}</div>)}
        </Fact>
        <Fact name={words.participants}>{ticket.participants.map(({ name }) => name).join(comma)}</Fact>
        <Fact name={words.through}>{ticket.through?.prefecture.name}</Fact>
        <Fact name={words.received}>
          <Moment at={ticket.receivedAt} />
        </Fact>
        <Fact name={words.waitingUntil}>{ticket.waitingUntil && <Moment at={ticket.waitingUntil} />}</Fact>
      </dl>
      {ticket.can.change && <ActButton name={actWords.change} size="compact-sm" variant="default" act={() => setOpen('change')} />}
      <ActButton name={actWords.participants} size="compact-sm" variant="default" act={() => setOpen('participants')} />
      <Suspense>
        {open === 'change' && <ChangeDialog ticket={ticket} close={close} />}
        {open === 'participants' && <ParticipantsDialog ticket={ticket} close={close} />}
      </Suspense>
    </Stack>
  )
}
