import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useTargetWords } from '../matching/use-target-words.ts'
import { Fact, Facts } from '../parts/fact.tsx'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import { BriefPlace } from './brief-place.tsx'
import { SeenBox } from './seen-box.tsx'
import type { Enquiry } from './use-case.ts'
import { usePlanLines } from './use-plan-lines.ts'
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
  ownWish: { ja: 'そのほかの希望', en: 'Another wish' },
  plans: { ja: '計画', en: 'Plans' },
  summary: { ja: '概要', en: 'In its own words' },
} as const

type Need = Enquiry['brief']['needs'][number]

/** What the municipality is told of the company, as it is told it: of a blind one, not who it is. */
export function BriefBox({ enquiry: { brief, summaryIsTold }, isOpen }: { enquiry: Enquiry; isOpen: boolean }) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOf = useUntargetedNames()
  const targetOf = useTargetWords({ isQuoted: false })
  const plans = usePlanLines()(brief)
  const { language } = useLanguage()
  const { colon, comma, left, right } = usePunctuation()
  const sayNeed = (need: Need) => {
    const weight = labels('importances', String(need.importance))
    const weighed = left + (language === 'en' ? weight.toLowerCase() : weight) + right
    const target = 'target' in need ? targetOf(need) : undefined
    if (target === undefined) return nameOf(need.code) + weighed
    return (need.code === 'words' ? words.ownWish : labels('companyNeeds', need.code)) + weighed + colon + target
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
          <Fact name={words.place}>{!isBlind && <BriefPlace {...brief.company} />}</Fact>
          <Fact name={words.purposes}>{list('purposes', brief.purposes)}</Fact>
          <Fact name={words.presence}>{list('presences', brief.presence)}</Fact>
          <Fact name={words.needs}>
            {heaviestFirst(brief.needs).map((need, at) => (
              <div key={`${need.code} ${String(at)}`}>{sayNeed(need)}</div>
            ))}
          </Fact>
          <Fact name={words.plans}>{plans.length > 0 && plans.map((line) => <div key={line}>{line}</div>)}</Fact>
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

/** Says a need of which no target is told. */
function useUntargetedNames(): (code: Need['code']) => string {
  const catalog = useCatalog()
  const { language } = useLanguage()
  return (code) => catalog?.companyNeeds.find((need) => need.code === code)?.untargeted[language] ?? ''
}
