import { Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'

const wording = {
  search: { ja: '検索する', en: 'Search' },
  tickets: { ja: '案件の一覧へ', en: 'To the tickets' },
} as const

interface NothingThereProps {
  readonly title: string
  /** How to find what was meant. */
  readonly said: string
}

/** In the place of something the desk does not know, and how to go on. */
export function NothingThere({ title, said }: NothingThereProps) {
  const words = useWords(wording)
  return (
    <div role="alert" style={{ padding: '1rem' }}>
      <Text component="h2" fw={700}>
        {title}
      </Text>
      <Text size="sm" my="sm">
        {said}
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
