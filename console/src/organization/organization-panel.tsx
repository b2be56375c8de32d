import { Loader, Stack, Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { ContactList } from './contact-list.tsx'
import { HistoryItem } from './history-item.tsx'
import { OrganizationActs } from './organization-acts.tsx'
import { OrganizationFacts } from './organization-facts.tsx'
import { useOrganization } from './use-organization.ts'
import styles from './organization.module.css'

const wording = {
  none: {
    ja: 'この案件は個人からの相談です。組織の履歴はありません。',
    en: 'This applicant asks for themselves: there is no organisation.',
  },
  contacts: { ja: '連絡先', en: 'Contacts' },
  history: { ja: 'これまでの経緯', en: 'History' },
  earlier: { ja: 'これより前を表示', en: 'Show what was before' },
} as const

/** A ticket's organisation: who it is, whom the desk knows there, and what was done with it in all its tickets. */
export function OrganizationPanel({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const list = useOrganization(ticket.number)
  const { data, error, isPending, refetch } = list
  if (isPending) return <Loader m="md" size="sm" />
  const first = data?.pages[0]
  return (
    <Stack gap="md">
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {first && !first.organization && <Text size="sm">{words.none}</Text>}
      {first?.organization && (
        <>
          <OrganizationFacts organization={first.organization} />
          {!ticket.masked && <OrganizationActs organization={first.organization} ticket={ticket} />}
          <section aria-labelledby="organization-contacts">
            <h3 id="organization-contacts" className={styles.title}>
              {words.contacts}
            </h3>
            <ContactList contacts={first.contacts} ticket={ticket} />
          </section>
          <section aria-labelledby="organization-history">
            <h3 id="organization-history" className={styles.title}>
              {words.history}
            </h3>
            <ol className={styles.history}>
              {data?.pages
                .flatMap(({ items }) => items)
                .map((entry) => (
                  <HistoryItem key={entry.id} entry={entry} organization={first.organization?.kind ?? 'company'} current={ticket.number} />
                ))}
            </ol>
            <ShowMore list={list} label={words.earlier} />
          </section>
        </>
      )}
    </Stack>
  )
}
