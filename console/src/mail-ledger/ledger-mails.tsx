import type { operations } from '../../../openapi/schema.d.ts'
import { Loader, Table, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { ListTable } from '../parts/list-table.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import type { Figure } from './ledger-search.ts'

const wording = {
  at: { ja: '送信予定', en: 'Due' },
  mail: { ja: 'メール', en: 'Mail' },
  state: { ja: '状態', en: 'State' },
  ticket: { ja: '案件', en: 'Ticket' },
  noTicket: { ja: '案件なし', en: 'of no ticket' },
  none: {
    ja: 'この条件のメールはありません。上の表で、ほかの数を選んでください。',
    en: 'There are no such mails. Choose another figure above.',
  },
  applicant: { ja: '相談者へ', en: 'to the applicant' },
  municipality: { ja: '自治体へ', en: 'to the municipality' },
  organization: { ja: '組織へ', en: 'to the organisation' },
  staff: { ja: '窓口の担当者へ', en: 'to the desk' },
  held: { ja: (reason: string) => `保留：${reason}`, en: (reason: string) => `held: ${reason}` },
  paused: { ja: '停止中', en: 'paused' },
} as const

type Query = operations['listLedgerMails']['parameters']['query']

/** What the API calls each figure; none: all that were due. */
const stateOf: Record<Exclude<Figure, 'due'>, NonNullable<Query['state']>> = {
  sent: 'sent',
  failed: 'failed',
  cancelled: 'cancelled',
  unknown: 'unknown',
  stillDue: 'still_due',
  held: 'held',
  paused: 'paused',
}

const atOnce = 50

interface LedgerMailsProps {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly figure: Figure
  readonly series: string | undefined
}

/** The mails a figure of the ledger counts, in the order they were due, each with the way to its ticket. */
export function LedgerMails({ name, from, to, figure, series }: LedgerMailsProps) {
  const words = useWords(wording)
  const labels = useLabels()
  const list = useInfiniteQuery({
    queryKey: ['ledger', from, to, 'mails', figure, series],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/mail/ledger/mails', {
          params: {
            query: {
              from,
              to,
              limit: atOnce,
              ...(figure !== 'due' && { state: stateOf[figure] }),
              ...(series !== undefined && { series: series as NonNullable<Query['series']> }), // from the address: the API refuses what is none
              ...(pageParam !== undefined && { cursor: pageParam }),
            },
          },
        }),
      ),
  })
  const { data, error, refetch, isPending } = list
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (isPending) return <Loader />
  const mails = data.pages.flatMap(({ items }) => items)
  if (mails.length === 0) return <Text size="sm">{words.none}</Text>
  return (
    <>
      <ListTable name={name} heads={[words.at, words.mail, words.state, words.ticket]}>
        {mails.map((mail) => (
          <Table.Tr key={mail.id}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              <Moment at={mail.dueAt} />
            </Table.Td>
            <Table.Td>
              {labels('messageKinds', mail.kind)}{' '}
              <Text span size="xs" c="dimmed">
                {words[mail.side]}
              </Text>
            </Table.Td>
            <Table.Td>
              <State mail={mail} />
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              {mail.ticket === null ? (
                <Text span size="sm" c="dimmed">
                  {words.noTicket}
                </Text>
              ) : (
                <Link to="/tickets/$number" params={{ number: mail.ticket }} search={{ view: 'all', tab: 'mails' }}>
                  {mail.ticket}
                </Link>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      <ShowMore list={list} />
    </>
  )
}

function State({ mail: { state, heldFor, pausedAt, cancelReason } }: { mail: Schemas['LedgerMail'] }) {
  const words = useWords(wording)
  const labels = useLabels()
  const { dot } = usePunctuation()
  const why = [
    cancelReason !== null && labels('cancelReasons', cancelReason),
    heldFor !== null && words.held(labels('holdReasons', heldFor)),
    pausedAt !== null && words.paused,
  ].filter((said) => said !== false)
  return [labels('followUpStates', state), ...why].join(dot)
}
