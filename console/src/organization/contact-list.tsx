import { Badge } from '@mantine/core'
import { AccessActs } from '../contacts/access-acts.tsx'
import { ContactActs } from '../contacts/contact-acts.tsx'
import { SuppressedBadge } from '../contacts/suppressed-badge.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayInstant } from '../parts/instant.ts'
import { queriesOf, type Ticket } from '../tickets/use-tickets.ts'
import type { Contact } from './use-organization.ts'
import styles from './organization.module.css'

const wording = {
  applicant: { ja: 'この案件の相談者', en: 'Applicant here' },
  representative: { ja: '組織の代表', en: 'Speaks for it' },
  roleMailbox: { ja: '代表メール', en: 'Office mailbox' },
  unverified: { ja: '未確認', en: 'Not verified' },
  invited: { ja: (until: string) => `招待中（${until}まで）`, en: (until: string) => `Invited until ${until}` },
  canSignIn: { ja: 'サインイン可', en: 'Can sign in' },
} as const

/** Whom the desk knows at an organisation, and what may be said of them: whether they speak for it, whether their address is proved. */
export function ContactList({ contacts, ticket }: { contacts: readonly Contact[]; ticket: Ticket | undefined }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  return (
    <ul className={styles.contacts}>
      {contacts.map((contact) => {
        const { id, name, department, title, email, phone, representative, roleMailbox, verifiedAt, canSignIn, suppressed, invitedUntil } =
          contact
        return (
          <li key={id}>
            <div className={styles.line}>
              <strong>{name}</strong>
              <span>{[department, title].filter(Boolean).join(' ')}</span>
              {id === ticket?.applicant.id && (
                <Badge size="sm" variant="light">
                  {words.applicant}
                </Badge>
              )}
              {representative && (
                <Badge size="sm" variant="light" color="green">
                  {words.representative}
                </Badge>
              )}
              {roleMailbox && (
                <Badge size="sm" variant="light" color="gray">
                  {words.roleMailbox}
                </Badge>
              )}
              {canSignIn && (
                <Badge size="sm" variant="light">
                  {words.canSignIn}
                </Badge>
              )}
              {!canSignIn && invitedUntil !== null && (
                <Badge size="sm" variant="light">
                  {words.invited(sayInstant(invitedUntil, language))}
                </Badge>
              )}
              <SuppressedBadge reason={suppressed} size="sm" />
              {verifiedAt === null && (
                <Badge size="sm" variant="light" color="vermilion">
                  {words.unverified}
                </Badge>
              )}
            </div>
            <div className={styles.soft}>
              {email} {phone}
            </div>
            {ticket?.masked === false && (
              <ContactActs
                contact={contact}
                canChange={contact.can.change}
                canVouch={contact.can.vouch}
                changes={queriesOf(ticket.number)}
              />
            )}
            <AccessActs contact={contact} changes={[['organization'], ...(ticket ? queriesOf(ticket.number) : [])]} />
          </li>
        )
      })}
    </ul>
  )
}
