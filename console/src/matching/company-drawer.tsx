import { Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { CandidateScores } from './candidate-scores.tsx'
import { CandidateSides } from './candidate-sides.tsx'
import { MatchingDrawer } from './matching-drawer.tsx'
import { useSayRank } from './shared-rank.ts'
import { useMatchingAddress } from './use-matching-address.ts'
import type { SuitingCompany } from './use-suiting-companies.ts'
import styles from './candidate.module.css'

const wording = {
  place: {
    ja: (rank: string, of: number) => `この企業から見た自治体の順位では、${grouped(of)}団体中${rank}です。`,
    en: (rank: string, of: number) => `In the ranking for the company, the municipality comes ${rank} of ${grouped(of)}.`,
  },
  open: { ja: (number: string) => `企業の案件 ${number} でマッチングを開く`, en: (number: string) => `Open the matching of ${number}` },
} as const

/** How a company and the municipality of a ticket suit each other, line by line, beside the ranking. */
export function CompanyDrawer({ suiting }: { suiting: SuitingCompany }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const sayRank = useSayRank()
  const { go } = useMatchingAddress()
  const { company, summary, municipalitySharedRank, municipalitySharedBy, candidateCount } = suiting
  return (
    <MatchingDrawer title={company.name} onClose={() => go({ company: undefined })}>
      <Stack gap="md">
        <CandidateScores judged={suiting} />
        <Text size="sm">
          {summary.score[language]}{' '}
          {words.place(sayRank({ sharedRank: municipalitySharedRank, sharedBy: municipalitySharedBy }), candidateCount)}
        </Text>
        <Link
          to="/tickets/$number"
          params={{ number: company.ticketNumber }}
          search={{ view: 'all', tab: 'matching' }}
          className={styles.elsewhere ?? ''}
        >
          {words.open(company.ticketNumber)}
        </Link>
        <CandidateSides judged={suiting} summary={summary} sides={['municipality', 'company']} />
      </Stack>
    </MatchingDrawer>
  )
}
