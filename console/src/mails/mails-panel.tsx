import { Loader, Stack, Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { ComingMail } from './coming-mail.tsx'
import { MailsHead } from './mails-head.tsx'
import { PastMail } from './past-mail.tsx'
import { useMails } from './use-mails.ts'
import styles from './mails.module.css'

const wording = {
  coming: { ja: 'これから送るメール', en: 'Mails to come' },
  none: { ja: '送信待ちのメールはありません。', en: 'No mail waits to go.' },
  past: { ja: '送ったメール', en: 'Mails that went' },
  noPast: { ja: 'まだありません。', en: 'None yet.' },
  calledOff: { ja: '取りやめたメール', en: 'Cancelled mails' },
} as const

/** What goes out of a ticket when, why something does not, and what went. */
export function MailsPanel({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const list = useMails(ticket.number)
  const { data, error, refetch } = list
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" size="sm" />
  const mails = data.pages.flatMap(({ items }) => items)
  const coming = mails.filter(({ state }) => state === 'pending' || state === 'sending')
  const calledOff = mails.filter(({ state }) => state === 'cancelled').toReversed()
  const past = mails.filter(({ state }) => state === 'sent' || state === 'failed' || state === 'unknown').toReversed()
  return (
    <Stack gap="md">
      <MailsHead ticket={ticket} />
      <section aria-labelledby="mails-coming">
        <h3 id="mails-coming" className={styles.heading}>
          {words.coming}
        </h3>
        {coming.length === 0 && <Text size="sm">{words.none}</Text>}
        <ul className={styles.mails}>
          {coming.map((mail) => (
            <ComingMail key={mail.id} ticket={ticket} mail={mail} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="mails-past">
        <h3 id="mails-past" className={styles.heading}>
          {words.past}
        </h3>
        {past.length === 0 && <Text size="sm">{words.noPast}</Text>}
        <ul className={styles.mails}>
          {past.map((mail) => (
            <PastMail key={mail.id} mail={mail} />
          ))}
        </ul>
      </section>
      {calledOff.length > 0 && (
        <section aria-labelledby="mails-called-off">
          <h3 id="mails-called-off" className={styles.heading}>
            {words.calledOff}
          </h3>
          <ul className={styles.mails}>
            {calledOff.map((mail) => (
              <PastMail key={mail.id} mail={mail} />
            ))}
          </ul>
        </section>
      )}
      <ShowMore list={list} />
    </Stack>
  )
}
