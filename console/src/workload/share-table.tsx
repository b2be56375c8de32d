import { Select, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { useCarriers } from '../parts/use-carriers.ts'
import { useTownName } from '../parts/use-town-name.ts'
import { useSayReasons } from './use-say-reasons.ts'

type Item = Schemas['HandOverProposal']['items'][number]

/** Whom the reader chose instead of the proposal, by number; null: nobody. */
export type Chosen = Readonly<Record<string, string | null>>

const wording = {
  ticket: { ja: '案件', en: 'Ticket' },
  to: { ja: '引き継ぐ方と、その理由', en: 'To whom, and why' },
  toOf: { ja: (number: string) => `${number}を引き継ぐ方`, en: (number: string) => `Who takes ${number}` },
  stays: { ja: '引き継がない', en: 'Stays' },
  chosen: { ja: 'ご自身で選択', en: 'Chosen by you' },
  nobody: { ja: '余裕のある方がいません', en: 'Nobody has room' },
} as const

interface ShareTableProps {
  /** What is handed over, and whose it is. */
  readonly name: string
  readonly staffId: string
  readonly items: readonly Item[]
  readonly chosenFor: (item: Item) => string | null
  readonly choose: (number: string, consultantId: string | null) => void
}

/** Each ticket with whom it goes to and why; another one can be chosen, or nobody. */
export function ShareTable({ name, staffId, items, chosenFor, choose }: ShareTableProps) {
  const words = useWords(wording)
  const about = useTicketsOf(staffId)
  const people = useCarriers().filter(({ value }) => value !== staffId)
  return (
    <ListTable name={name} heads={[words.ticket, words.to]}>
      {items.map((item) => {
        const chosen = chosenFor(item)
        return (
          <Table.Tr key={item.number}>
            <Table.Th scope="row">
              {item.number}
              <Text size="xs" c="dimmed">
                {about.get(item.number)}
              </Text>
            </Table.Th>
            <Table.Td w="60%">
              <Select
                aria-label={words.toOf(item.number)}
                size="xs"
                searchable
                clearable
                openOnFocus={false}
                placeholder={words.stays}
                value={chosen}
                onChange={(id) => choose(item.number, id)}
                data={people}
              />
              <Text size="xs" c="dimmed" mt={4}>
                <Why item={item} chosen={chosen} />
              </Text>
            </Table.Td>
          </Table.Tr>
        )
      })}
    </ListTable>
  )
}

function Why({ item: { proposed }, chosen }: { item: Item; chosen: string | null }) {
  const words = useWords(wording)
  const sayReasons = useSayReasons()
  if (chosen === null) return proposed === null ? words.nobody : null
  if (chosen !== proposed?.consultantId) return words.chosen
  return sayReasons(proposed.reasons)
}

/** What each of a member's tickets is about, by number. */
function useTicketsOf(assignee: string): ReadonlyMap<string, string> {
  const nameOf = useTownName()
  const { data } = useQuery({
    queryKey: ['tickets', 'held', assignee],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/tickets', {
          params: {
            query: { assignee, sort: 'due', limit: 200, status: ['new', 'open', 'waiting_applicant', 'waiting_third_party'] },
          },
        }),
      ),
  })
  return new Map((data?.items ?? []).map((ticket) => [ticket.number, nameOf(ticket.organization ?? ticket.applicant)]))
}
