import { counted, grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useTargetWords } from '../matching/use-target-words.ts'
import { Fact, Facts } from '../parts/fact.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { SeenBox } from './seen-box.tsx'
import type { Enquiry } from './use-case.ts'
import styles from './shortlists.module.css'

const wording = {
  open: { ja: '自治体に見える企業の情報', en: 'What the municipality is told of the company' },
  company: { ja: '企業名', en: 'Company' },
  hidden: { ja: '非公開（双方の合意後にお伝えします）', en: 'Not disclosed (told once both sides agree)' },
  industry: { ja: '業種', en: 'Industry' },
  employees: { ja: '従業員数', en: 'Employees' },
  people: { ja: (count: number) => `${grouped(count)}人`, en: (count: number) => grouped(count) },
  place: { ja: '所在地', en: 'Headquarters' },
  purposes: { ja: '目的', en: 'What it hopes for' },
  presence: { ja: '希望する形', en: 'How it would come' },
  needs: { ja: '重視する点', en: 'What it looks for' },
  headCount: { ja: '進出人数', en: 'People who would come' },
  seats: { ja: '必要な席数', en: 'Seats it needs' },
  months: { ja: '期間', en: 'For' },
  monthCount: { ja: (count: number) => `${grouped(count)}か月`, en: (count: number) => counted(count, 'month') },
  summary: { ja: '概要', en: 'In words, as they are sent' },
} as const

type Need = Enquiry['brief']['needs'][number]

/** What the municipality is told of the company, as it is told it: of a blind one, not who it is. */
export function BriefBox({ enquiry: { brief, summaryIsTold }, isOpen }: { enquiry: Enquiry; isOpen: boolean }) {
  const words = useWords(wording)
  const labels = useLabels()
  const targetOf = useTargetWords()
  const { colon, comma, left, right } = usePunctuation()
  const sayNeed = (need: Need) => {
    const target = 'target' in need ? targetOf(need) : undefined
    const weighed = labels('companyNeeds', need.code) + left + labels('importances', String(need.importance)) + right
    return target === undefined ? weighed : weighed + colon + target
  }
  const list = (name: 'purposes' | 'presences' | 'companyNeeds', codes: readonly string[]) =>
    codes.map((code) => labels(name, code)).join(comma)
  const isBlind = brief.disclosure === 'blind'
  return (
    <details className={styles.brief} open={isOpen}>
      <summary>{words.open}</summary>
      <SeenBox>
        <Facts>
          <Fact name={words.company}>{isBlind ? words.hidden : brief.company.name}</Fact>
          <Fact name={words.industry}>{labels('industries', isBlind ? brief.industry : brief.company.industry)}</Fact>
          <Fact name={words.employees}>
            {isBlind ? labels('employeeBands', brief.employeeBand) : words.people(brief.company.employees)}
          </Fact>
          <Fact name={words.place}>{isBlind ? '' : labels('prefectures', brief.company.prefecture)}</Fact>
          <Fact name={words.purposes}>{list('purposes', brief.purposes)}</Fact>
          <Fact name={words.presence}>{list('presences', brief.presence)}</Fact>
          <Fact name={words.needs}>
            {heaviestFirst(brief.needs).map((need, at) => (
              <div key={`${need.code} ${String(at)}`}>{sayNeed(need)}</div>
            ))}
          </Fact>
          <Fact name={words.headCount}>
            {isBlind
              ? brief.headCountBand && labels('countBands', brief.headCountBand)
              : brief.plans.headCount !== undefined && words.people(brief.plans.headCount)}
          </Fact>
          <Fact name={words.seats}>{isBlind && brief.seatsBand && labels('countBands', brief.seatsBand)}</Fact>
          <Fact name={words.months}>{!isBlind && brief.plans.months !== undefined && words.monthCount(brief.plans.months)}</Fact>
          <Fact name={words.summary}>{summaryIsTold && <span className={styles.words}>{brief.summary}</span>}</Fact>
        </Facts>
      </SeenBox>
    </details>
  )
}

/** A wish in words says nothing without them. */
function heaviestFirst(needs: readonly Need[]): Need[] {
  const weight = ({ importance }: Need) => (importance === 'must' ? 6 : importance)
  return needs.filter((need) => need.code !== 'words' || 'target' in need).toSorted((one, other) => weight(other) - weight(one))
}
