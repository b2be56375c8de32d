import { Loader, Table, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { byCursor } from '../api/by-cursor.ts'
import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { CaughtMail } from './caught-mail.tsx'

const wording = {
  title: { ja: '受け止めたメール', en: 'Caught mails' },
  lead: {
    ja: 'メールサーバーが設定されていないため、送信したメールは外に出ず、ここに届きます。',
    en: 'No mail server is set, so what is sent does not leave: it arrives here.',
  },
  none: { ja: 'まだメールはありません。', en: 'There are no mails yet.' },
  off: {
    ja: 'この窓口は実際のメールサーバーで送信しているため、受け止めたメールはありません。送信の状況は「メール台帳」で確かめられます。',
    en: 'This desk sends by a real mail server, so none is caught. The mail ledger tells what became of each.',
  },
  at: { ja: '日時', en: 'When' },
  to: { ja: '宛先', en: 'To' },
  subject: { ja: '件名', en: 'Subject' },
  noSubject: { ja: '（件名なし）', en: '(no subject)' },
  closed: {
    ja: (which: string) => `${which}（読むには理由の記録が必要です）`,
    en: (which: string) => `${which} (read with a recorded reason)`,
  },
  ofTicket: { ja: (ticket: string, kind: string) => `${ticket}　${kind}`, en: (ticket: string, kind: string) => `${ticket}: ${kind}` },
  unknown: { ja: '相談案件のないメール', en: 'A mail of no ticket' },
  more: { ja: '以前のメール', en: 'Earlier mails' },
} as const

/** What the catcher keeps where no mail server is set. */
export function MailboxScreen() {
  const words = useWords(wording)
  const { mail } = useSearch({ from: '/mailbox' })
  if (mail !== undefined) return <CaughtMail key={mail} id={mail} />
  return (
    <Screen title={words.title}>
      <MailList />
    </Screen>
  )
}

function MailList() {
  const words = useWords(wording)
  const labels = useLabels()
  const list = useInfiniteQuery({
    queryKey: ['caught-mails'],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(api.GET('/api/v1/caught-mails', { params: { query: { limit: 50, ...(pageParam !== undefined && { cursor: pageParam }) } } })),
  })
  const { data, error, refetch, isPending } = list
  if (error instanceof ApiProblem && error.status === 404) return <Text>{words.off}</Text>
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (isPending) return <Loader />
  const which = (ticket: string | null, kind: string | null) => {
    const name = kind === null ? words.unknown : labels('messageKinds', kind)
    return ticket === null ? name : words.ofTicket(ticket, name)
  }
  const mails = data.pages.flatMap(({ items }) => items)
  return (
    <>
      <Text size="sm" mb="md">
        {words.lead}
      </Text>
      {mails.length === 0 && <Text>{words.none}</Text>}
      {mails.length > 0 && (
        <ListTable name={words.title} heads={[words.at, words.to, words.subject]} isLastBelow>
          {mails.map(({ id, receivedAt, deliveredTo, subject, ticket, kind, needsReason }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Moment at={receivedAt} />
              </Table.Td>
              <Table.Td>{deliveredTo.join(', ')}</Table.Td>
              <Table.Td>
                <Link to="/mailbox" search={{ mail: id }}>
                  {needsReason ? words.closed(which(ticket, kind)) : subject || words.noSubject}
                </Link>
              </Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
      <ShowMore list={list} />
    </>
  )
}
