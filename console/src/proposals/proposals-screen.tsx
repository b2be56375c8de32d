import { Loader, SegmentedControl, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { ProposalCard } from './proposal-card.tsx'
import { useHeldProposals } from './use-held-proposals.ts'
import styles from './proposals.module.css'

const wording = {
  title: { ja: '登録内容の変更案', en: 'Proposed changes' },
  which: { ja: '表示する変更案', en: 'Which proposals' },
  pending: { ja: '採否未定', en: 'To be decided' },
  decided: { ja: '決定済み', en: 'Decided' },
  about: {
    ja: 'フォームなどで伺った内容が、組織の登録内容と異なるものです。採用した項目は、登録内容の新しい版になります。',
    en: 'What forms say otherwise than the profiles. What is accepted makes the next version of a profile.',
  },
  nonePending: {
    ja: '採否を決める変更案はありません。届くとここに並びます。',
    en: 'There is nothing to decide. What comes in will stand here.',
  },
  noneDecided: { ja: '採否を決めた変更案は、まだありません。', en: 'Nothing was decided yet.' },
} as const

const cardsAtOnce = 20

/** What organisations say otherwise than their profiles, side by side with what these say now. */
export function ProposalsScreen() {
  const words = useWords(wording)
  const { decided } = useSearch({ from: '/proposals' })
  const navigate = useNavigate()
  const status = decided ? 'decided' : 'pending'
  const list = useInfiniteQuery({
    queryKey: ['proposals', status],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/proposals', {
          params: {
            query: {
              status,
              sort: decided ? 'latest' : 'oldest',
              limit: cardsAtOnce,
              ...(pageParam !== undefined && { cursor: pageParam }),
            },
          },
        }),
      ),
  })
  const { data, error, refetch } = list
  const { items, hold } = useHeldProposals(data?.pages.flatMap((page) => page.items) ?? [], status)
  return (
    <Screen
      title={words.title}
      acts={
        <SegmentedControl
          size="xs"
          aria-label={words.which}
          value={status}
          onChange={(chosen) => void navigate({ to: '/proposals', search: chosen === 'decided' ? { decided: true } : {} })}
          data={[
            { value: 'pending', label: words.pending },
            { value: 'decided', label: words.decided },
          ]}
        />
      }
    >
      <Text size="sm" c="dimmed" mb="md">
        {words.about}
      </Text>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader />}
      {data && items.length === 0 && <Text>{decided ? words.noneDecided : words.nonePending}</Text>}
      <ul className={styles.cards}>
        {items.map(({ proposal, isListed }) => (
          <li key={proposal.id}>
            <ProposalCard proposal={proposal} isListed={isListed} hold={(isHeld) => hold(proposal, isHeld)} />
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </Screen>
  )
}
