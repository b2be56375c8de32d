import { Group, Stack, Text } from '@mantine/core'
import { useRowStops } from '../focus/use-row-stops.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { ContactList } from './contact-list.tsx'
import { CorrectCompany } from './correct-company.tsx'
import { EditProfile } from './edit-profile.tsx'
import { HistoryItem } from './history-item.tsx'
import { OrganizationActs } from './organization-acts.tsx'
import { OrganizationFacts } from './organization-facts.tsx'
import type { useOrganization } from './use-organization.ts'
import styles from './organization.module.css'

const wording = {
  contacts: { ja: '連絡先', en: 'Contacts' },
  nobody: { ja: '窓口が知っている連絡先はまだありません。', en: 'The desk knows nobody there yet.' },
  history: { ja: 'これまでの経緯', en: 'History' },
  nothing: {
    ja: 'まだ相談も打診もありません。相談を受け付けると、ここに経緯が並びます。',
    en: 'No tickets and no enquiries yet; once there are, what happened is listed here.',
  },
  earlier: { ja: 'これより前を表示', en: 'Show what was before' },
} as const

/** Who an organisation is, whom the desk knows there, and what was done with it; of a ticket of its, that one is marked. */
export function OrganizationView({ list, ticket }: { list: ReturnType<typeof useOrganization>; ticket?: Ticket }) {
  const words = useWords(wording)
  const { data, error, refetch } = list
  // On a screen of its own the name is its heading.
  const Heading = ticket ? 'h3' : 'h2'
  const first = data?.pages[0]
  const { held, keys } = useRowStops<HTMLOListElement>()
  const organization = first?.organization
  const entries = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Stack gap="md">
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {organization && (
        <>
          <OrganizationFacts organization={organization} isNamed={ticket === undefined} />
          <Group gap={6}>
            <EditProfile organization={organization} />
            <CorrectCompany organization={organization} />
          </Group>
          {ticket?.masked === false && <OrganizationActs organization={organization} ticket={ticket} />}
          <section aria-labelledby="organization-contacts">
            <Heading id="organization-contacts" className={styles.title}>
              {words.contacts}
            </Heading>
            {first.contacts.length === 0 && <Text size="sm">{words.nobody}</Text>}
            <ContactList contacts={first.contacts} ticket={ticket} />
          </section>
          <section aria-labelledby="organization-history">
            <Heading id="organization-history" className={styles.title}>
              {words.history}
            </Heading>
            {entries.length === 0 && <Text size="sm">{words.nothing}</Text>}
            <ol ref={held} className={styles.history} {...keys}>
              {entries.map((entry) => (
                <HistoryItem key={entry.id} entry={entry} organization={organization.kind} current={ticket?.number} />
              ))}
            </ol>
            <ShowMore list={list} label={wording.earlier} />
          </section>
        </>
      )}
    </Stack>
  )
}
