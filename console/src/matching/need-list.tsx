import { Loader, Slider } from '@mantine/core'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog, useLabels } from '../parts/use-catalog.ts'
import { useCompanyProfile } from './use-company-profile.ts'
import { useCriterionNames } from './use-criterion-names.ts'
import type { Run } from './use-runs.ts'
import { useTargetWords } from './use-target-words.ts'
import type { GivenWeights, Weighed } from './use-what-if.ts'
import styles from './weights.module.css'

type Criterion = Run['weights'][number]

const wording = {
  must: { ja: '必須条件', en: 'Must-have' },
  importance: {
    ja: (importance: number) => `重要度${grouped(importance)}`,
    en: (importance: number) => `Importance ${grouped(importance)}`,
  },
  implied: { ja: (by: string) => `${by}から推定`, en: (by: string) => `Inferred from ${by}` },
  purpose: { ja: '目的', en: 'the purpose' },
  presence: { ja: '進出の形態', en: 'the form of presence' },
  industry: { ja: '業種', en: 'the industry' },
  added: { ja: '相談員が加えた条件', en: 'Added by a consultant' },
  weight: { ja: (name: string) => `「${name}」の重み`, en: (name: string) => `Weight of ${name}` },
  moved: {
    ja: (before: string, now: string) => `重み ${before} → ${now}`,
    en: (before: string, now: string) => `weight ${before} → ${now}`,
  },
  is: { ja: (weight: string) => `重み ${weight}`, en: (weight: string) => `weight ${weight}` },
  none: {
    ja: '企業の希望条件は登録されていません。面談などで伺い、「希望条件を直す」で加えてください。',
    en: 'The company has stated no wish. Ask it, and add what it says by “Correct the needs”.',
  },
} as const

const heaviest = 10
const sayWeight = (weight: number) => String(Math.round(weight * 100) / 100)

interface NeedListProps {
  readonly run: Run
  readonly companyId: string | undefined
  /** Weights that were moved, by criterion. */
  readonly moved: GivenWeights['company']
  /** None: they can only be read. */
  readonly move?: (criterion: Weighed, weight: number) => void
}

/** The company's needs as the run understood them, the heaviest first, each with its weight. */
export function NeedList({ run, companyId, moved, move }: NeedListProps) {
  const words = useWords(wording)
  const catalog = useCatalog()
  const { companyProfileVersionId: versionId } = run
  const { data } = useCompanyProfile(companyId, versionId)
  if (!catalog) return <Loader m="md" />
  const strengths = new Set<string>(catalog.strengths.map(({ code }) => code))
  const criteria = run.weights.filter(({ origin }) => origin.kind !== 'base').toSorted((a, b) => b.weight - a.weight)
  const known = new Set<string>(criteria.map(({ criterion }) => criterion))
  const added = (Object.keys(moved) as Weighed[]).filter((code) => !known.has(code))
  if (criteria.length + added.length === 0) return <p>{words.none}</p>
  return (
    <ul className={styles.needs}>
      {criteria.map(({ criterion, weight, origin }) =>
        criterion === 'unspecified' ? null : (
          <Need
            key={criterion}
            criterion={criterion}
            weight={weight}
            origin={origin}
            need={data?.profile.needs.find(({ code }) => code === criterion)}
            now={moved[criterion]}
            {...(move && (origin.kind === 'need' || strengths.has(criterion)) && { move })}
          />
        ),
      )}
      {added.map((criterion) => (
        <Need
          key={criterion}
          criterion={criterion}
          weight={0}
          origin={{ kind: 'implied', by: [] }}
          need={undefined}
          now={moved[criterion]}
          {...(move && { move })}
        />
      ))}
    </ul>
  )
}

interface NeedProps {
  readonly criterion: Weighed
  readonly weight: number
  readonly origin: Criterion['origin']
  readonly need: Parameters<ReturnType<typeof useTargetWords>>[0] | undefined
  readonly now: number | undefined
  readonly move?: (criterion: Weighed, weight: number) => void
}

function Need({ criterion, weight, origin, need, now, move }: NeedProps) {
  const words = useWords(wording)
  const nameOf = useCriterionNames()
  const sayTarget = useTargetWords()
  const sayOrigin = useOriginWords()
  const name = nameOf(criterion)
  const target = need && sayTarget(need)
  const isMoved = now !== undefined && now !== weight
  return (
    <li>
      <div className={styles.need}>
        <strong>{name}</strong>
        {target !== undefined && <span>{target}</span>}
        <span className={styles.soft}>{sayOrigin(origin, criterion)}</span>
        <span className={isMoved ? styles.moved : styles.weight}>
          {isMoved ? words.moved(sayWeight(weight), sayWeight(now)) : words.is(sayWeight(weight))}
        </span>
      </div>
      {move && (
        <Slider
          size="sm"
          thumbLabel={words.weight(name)}
          label={null}
          min={0}
          max={Math.max(heaviest, weight)}
          step={0.5}
          value={now ?? weight}
          onChange={(value) => move(criterion, value)}
        />
      )}
    </li>
  )
}

/** Says why a criterion counts; an answer of the criterion's own name by what was asked. */
function useOriginWords(): (origin: Criterion['origin'], criterion: Weighed) => string {
  const words = useWords(wording)
  const labels = useLabels()
  const { language } = useLanguage()
  const lists = { purpose: 'purposes', presence: 'presences', industry: 'industries' } as const
  return (origin, criterion) => {
    if (origin.kind === 'need') return origin.importance === 'must' ? words.must : words.importance(origin.importance)
    if (origin.kind === 'base' || origin.by.length === 0) return words.added
    const sources = origin.by.map(({ list, code }) => (code === criterion ? words[list] : labels(lists[list], code)))
    return words.implied(sources.join(language === 'ja' ? '・' : ', '))
  }
}
