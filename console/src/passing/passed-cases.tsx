import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { EraseAct } from '../erasing/erase-act.tsx'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { answeredBy } from '../parts/answered-by.ts'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useTownName } from '../parts/use-town-name.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { ForwardDialog } from './forward-dialog.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'
import styles from '../organization/organization.module.css'

type PassedCase = Schemas['PassedCase']

const wording = {
  title: { ja: '都道府県から市区町村へ', en: 'From the prefecture to its municipalities' },
  forward: { ja: '市区町村に転送する', en: 'Forward to a municipality' },
  by: { ja: (name: string) => `送った方：${name}`, en: (name: string) => `Passed on by ${name}` },
  asked: {
    ja: (name: string, email: string) => `市区町村の担当（メールの宛先）：${name} ${email}`,
    en: (name: string, email: string) => `Asked there, by mail: ${name}, ${email}`,
  },
  withdraw: { ja: '転送を取り下げる', en: 'Take back' },
  due: { ja: '回答期限：', en: 'To answer by: ' },
  answered: { ja: '回答：', en: 'Answered: ' },
  answerer: answeredBy,
  erase: { ja: (town: string) => `${town}の実際の回答者`, en: (town: string) => `who answered for ${town}` },
  note: { ja: (words: string) => `申し送り：${words}`, en: (words: string) => `Note: ${words}` },
  words: { ja: (words: string) => `市区町村から：${words}`, en: (words: string) => `The municipality: ${words}` },
} as const

const colours: Record<PassedCase['status'], string> = {
  waiting: 'indigo',
  confirmed: 'green',
  corrected: 'green',
  declined: 'vermilion',
  withdrawn: 'gray',
}

/** How a ticket came through a prefecture, or to which municipalities it was forwarded, and where each stands; nothing when neither is so nor can be. */
export function PassedCases({ ticket }: { ticket: Ticket }) {
  const { number } = ticket
  const words = useWords(wording)
  const { data, error, refetch } = useQuery({
    queryKey: ['ticket', number, 'passed-cases'],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/passed-cases', { params: { path: { number } } })),
  })
  const [isOpen, setOpen] = useState(false)
  const [withdrawn, setWithdrawn] = useState<PassedCase>()
  const forward = data?.can.forward ? () => setOpen(true) : undefined
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data || (data.items.length === 0 && !forward)) return null
  return (
    <section aria-labelledby="passed-cases">
      <h3 id="passed-cases" className={styles.title}>
        {words.title}
      </h3>
      <ul className={styles.contacts}>
        {data.items.map((passed) => (
          <li key={passed.id}>
            <PassedCaseItem passed={passed} number={number} withdraw={() => setWithdrawn(passed)} />
          </li>
        ))}
      </ul>
      {forward && <ActButton name={wording.forward} size="compact-xs" variant="default" act={forward} />}
      {isOpen && <ForwardDialog ticket={ticket} close={() => setOpen(false)} />}
      {withdrawn && <TakeBackDialog ticket={ticket} passed={withdrawn} close={() => setWithdrawn(undefined)} />}
    </section>
  )
}

function PassedCaseItem({ passed, number, withdraw }: { passed: PassedCase; number: string; withdraw: () => void }) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOf = useTownName()
  const { kind, prefecture, municipality, passedBy, contact, status, dueAt, answeredAt, note, words: answer } = passed
  const other = [passed.ticket, passed.source].find((one) => one !== null && one !== number)
  return (
    <>
      <div className={styles.line}>
        <strong>
          {nameOf(prefecture)} → {nameOf(municipality)}
        </strong>
        <Badge size="sm" variant="light" color={colours[status]}>
          {labels('passedCaseStatuses', status)}
        </Badge>
        {other && (
          <Link to="/tickets/$number" params={{ number: other }} search={{ view: 'all' }} className="figures">
            {other}
          </Link>
        )}
      </div>
      <div className={styles.soft}>{labels('passedCaseKinds', kind)}</div>
      <div className={styles.line}>
        <span>{words.by(passedBy.name)}</span>
        <span>{words.asked(contact.name, contact.email)}</span>
        <span>
          {answeredAt ? words.answered : words.due}
          <Moment at={answeredAt ?? dueAt} />
        </span>
        {passed.answerer && <span>{words.answerer(passed.answerer)}</span>}
        {passed.can.eraseAnswerer && (
          <EraseAct
            ticket={number}
            name={words.erase(nameOf(municipality))}
            erasable={{ of: 'passed-cases', id: passed.id, hasMails: false }}
          />
        )}
      </div>
      {note !== '' && <div>{words.note(note)}</div>}
      {answer !== null && <div>{words.words(answer)}</div>}
      {passed.can.withdraw && (
        <ActButton
          name={wording.withdraw}
          of={{ key: passed.id, name: nameOf(municipality) }}
          size="compact-xs"
          variant="default"
          act={withdraw}
        />
      )}
    </>
  )
}
