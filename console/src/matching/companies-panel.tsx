import { Loader, Text } from '@mantine/core'
import { endsShowing } from '../api/ends-showing.ts'
import { counted, grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { CompaniesTable } from './companies-table.tsx'
import { CompanyDrawer } from './company-drawer.tsx'
import { ExcludedCompanies } from './excluded-companies.tsx'
import { useMatchingAddress } from './use-matching-address.ts'
import { useSuitingCompanies } from './use-suiting-companies.ts'
import { useTownNames } from './use-town-names.ts'
import styles from './matching.module.css'

const wording = {
  intro: {
    ja: (town: string, count: number) =>
      `${town}と、いま窓口で対応中の企業${grouped(count)}社の希望を照らし合わせた順位です。結果は保存されません。`,
    en: (town: string, count: number) =>
      `${town} beside ${counted(count, 'company', 'companies')} the desk is working for, by what both sides wish. Nothing is kept.`,
  },
  next: {
    ja: '候補として提案するときは、企業の案件を開いてマッチングを実行してください。',
    en: 'To propose the municipality, open the ticket of the company and run a match there.',
  },
  none: {
    ja: 'いま窓口で対応中の企業はありません。企業からの相談が届くと、ここに順位が表示されます。',
    en: 'The desk is working for no company now. As soon as one asks, it is ranked here.',
  },
  unstated: {
    ja: 'この自治体はまだ強みや希望を申告していないため、順位はあまり意味をもちません。プロフィールの記入をお願いしてください。',
    en: 'The municipality has stated neither strengths nor wishes yet, so the order means little. Ask it to fill in its profile.',
  },
  allOut: { ja: '対応中の企業は、いずれも必須条件により候補から外れています。', en: 'A must-have rules out every company.' },
} as const

/** Which companies suit the municipality of a ticket, and why. */
export function CompaniesPanel({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const nameOf = useTownNames()
  const { data, error, refetch } = useSuitingCompanies(ticket.number)
  const { company: asked } = useMatchingAddress()
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" />
  const { municipality, profileVersionId, companyCount, companies, excluded, excludedCount } = data
  if (companyCount === 0) return <Text>{words.none}</Text>
  const open = companies.find(({ company }) => company.ticketNumber === asked)
  return (
    <div className={styles.matching}>
      <Text size="sm">
        {words.intro(nameOf(municipality), companyCount)} {words.next}
      </Text>
      {profileVersionId === null && <p className={styles.note}>{words.unstated}</p>}
      {companies.length > 0 ? <CompaniesTable companies={companies} /> : <Text>{words.allOut}</Text>}
      {excludedCount > 0 && <ExcludedCompanies excluded={excluded} count={excludedCount} />}
      {open && <CompanyDrawer suiting={open} />}
    </div>
  )
}
