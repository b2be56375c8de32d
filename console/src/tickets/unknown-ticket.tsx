import { Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'

const wording = {
  title: { ja: (number: string) => `${number}は見つかりません`, en: (number: string) => `There is no ${number}` },
  said: {
    ja: '受付番号をお確かめのうえ、検索か一覧からお探しください。',
    en: 'Check the number, or look for the ticket by a search or in the list.',
  },
  search: { ja: '検索する', en: 'Search' },
  tickets: { ja: '案件の一覧へ', en: 'To the tickets' },
} as const

/** In the place of a ticket: there is none of this number. */
export function UnknownTicket({ number }: { number: string }) {
  const words = useWords(wording)
  return (
    <div role="alert" style={{ padding: '1rem' }}>
      <Text component="h2" fw={700}>
        {words.title(number)}
      </Text>
      <Text size="sm" my="sm">
        {words.said}
      </Text>
      <Group>
        <ActButton name={wording.search} size="compact-sm" variant="default" act={() => document.getElementById('search')?.focus()} />
        <Link to="/tickets" search={{ view: 'all' }}>
          {words.tickets}
        </Link>
      </Group>
    </div>
  )
}
