import type { operations } from '../../../openapi/schema.d.ts'
import { Loader, Table, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayExactly } from '../parts/instant.ts'
import { ListTable } from '../parts/list-table.tsx'
import { OrganizationName } from '../parts/organization-name.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import { useTownName } from '../parts/use-town-name.ts'
import { EventDetail } from '../tickets/event-detail.tsx'
import type { AuditSearch } from './audit-search.ts'

const wording = {
  when: { ja: '日時', en: 'When' },
  who: { ja: '誰が', en: 'Who' },
  what: { ja: '何を', en: 'What' },
  about: { ja: '対象', en: 'About' },
  none: {
    ja: 'この条件に合う記録はありません。期間や条件を変えてください。',
    en: 'Nothing was recorded of this. Change the days or the conditions.',
  },
  system: { ja: '自動処理', en: 'by itself' },
  applicant: { ja: '相談者', en: 'an applicant' },
  contact: { ja: '組織の担当者', en: 'a contact' },
  link: { ja: 'リンクから', en: 'by a link' },
  for: { ja: (name: string) => `${name}に代わって`, en: (name: string) => `for ${name}` },
  gone: { ja: '職員', en: 'a member of the desk' },
} as const

const rowsAtOnce = 50

type EventCode = NonNullable<NonNullable<operations['listAudit']['parameters']['query']>['type']>

/** What happened, the latest first. */
export function AuditTable({ name, search: { who, about, ticket, what, from, to } }: { name: string; search: AuditSearch }) {
  const words = useWords(wording)
  const labels = useLabels()
  const { language } = useLanguage()
  const list = useInfiniteQuery({
    queryKey: ['audit', who, about, ticket, what, from, to],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/audit', {
          params: {
            query: {
              limit: rowsAtOnce,
              ...(who !== undefined && { actorId: who }),
              ...(about !== undefined && { aboutId: about }),
              ...(ticket !== undefined && { ticket }),
              ...(what !== undefined && { type: what as EventCode }), // from the address: the API refuses what is none
              ...(from !== undefined && { from }),
              ...(to !== undefined && { to }),
              ...(pageParam !== undefined && { cursor: pageParam }),
            },
          },
        }),
      ),
  })
  const { data, error, refetch, isPending } = list
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (isPending) return <Loader />
  const rows = data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return <Text>{words.none}</Text>
  return (
    <>
      <ListTable name={name} heads={[words.when, words.who, words.what, words.about]}>
        {rows.map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              <time dateTime={entry.at}>{sayExactly(entry.at, language)}</time>
            </Table.Td>
            <Table.Td style={{ minWidth: '7em', wordBreak: 'keep-all' }}>
              <Who entry={entry} />
            </Table.Td>
            <Table.Td>
              {labels('eventTypes', entry.type)} <EventDetail entry={entry} />
            </Table.Td>
            <Table.Td>
              <About entry={entry} />
            </Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      <ShowMore list={list} />
    </>
  )
}

/** The ticket it belongs to, else the organisation and the person it is about. */
function About({ entry: { ticket, organization, contact, subjectId } }: { entry: Schemas['AuditEntry'] }) {
  const nameOf = useTownName()
  const nameOfMember = useStaffNames()
  if (ticket !== null) {
    return (
      <Link to="/tickets/$number" params={{ number: ticket }} style={{ whiteSpace: 'nowrap' }}>
        {ticket}
      </Link>
    )
  }
  return (
    <>
      {organization && (
        <Link to="/organizations/$id" params={{ id: organization.id }}>
          <OrganizationName name={nameOf(organization)} />
        </Link>
      )}
      {organization && contact && ' '}
      {contact?.name}
      {!organization && !contact && subjectId !== null && nameOfMember(subjectId)}
    </>
  )
}

/** Who did it, and in whose name where the desk acted for an organisation. */
function Who({ entry: { actor, actedFor } }: { entry: Schemas['AuditEntry'] }) {
  const words = useWords(wording)
  const nameOf = useStaffNames()
  const nameOfTown = useTownName()
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>{actor.kind === 'staff' ? (nameOf(actor.id) ?? words.gone) : words[actor.kind]}</span>
      {actedFor && (
        <Text size="xs" c="dimmed">
          {words.for(nameOfTown(actedFor))}
        </Text>
      )}
    </>
  )
}
