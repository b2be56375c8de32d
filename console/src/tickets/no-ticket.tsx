import { Anchor, Center, Stack, Text } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useWords } from '../language/language.tsx'
import { useOperations } from '../session/use-operations.ts'
import { readTicketSearch } from './ticket-search.ts'
import { useListView } from './use-list-view.ts'
import { useTickets } from './use-tickets.ts'

const wording = {
  choose: { ja: '左の一覧から案件を選ぶと、ここに表示されます。', en: 'Choose a ticket on the left to see it here.' },
  nothing: { ja: '案件を選ぶと、ここに表示されます。', en: 'The ticket you choose is shown here.' },
  phone: { ja: '電話で受けた相談を登録', en: 'New ticket from a call' },
} as const

export function NoTicket() {
  const words = useWords(wording)
  const can = useOperations()
  const address = useSearch({ from: '/tickets' })
  const search = useMemo(() => readTicketSearch(address), [address])
  const { query, isUnknown } = useListView(search)
  const list = useTickets(query)
  // Beside a list without tickets there is nothing to choose on the left.
  const isEmpty = isUnknown || (list.isSuccess && list.data.pages.every(({ items }) => items.length === 0))
  return (
    <Center h="100%" data-no-ticket>
      <Stack align="center" gap="xs">
        <Text c="dimmed">{isEmpty ? words.nothing : words.choose}</Text>
        {can('createTicket') && (
          <Anchor component={Link} to="/phone-form" size="sm">
            {words.phone}
          </Anchor>
        )}
      </Stack>
    </Center>
  )
}
