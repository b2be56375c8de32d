import { Slider } from '@mantine/core'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import type { GivenWeights } from './use-what-if.ts'
import styles from './weights.module.css'

const wording = {
  title: { ja: '自治体側の希望の重み', en: "Weights of the municipalities' wishes" },
  hint: {
    ja: '動かすと、その希望を挙げているすべての自治体に同じ重みを使います。',
    en: 'Once moved, the same weight counts for every municipality that has the wish.',
  },
  own: { ja: '自治体ごとの重要度', en: 'as each municipality states' },
  is: { ja: (weight: number) => `重み ${grouped(weight)}`, en: (weight: number) => `weight ${grouped(weight)}` },
  weight: { ja: (name: string) => `自治体の希望「${name}」の重み`, en: (name: string) => `Weight of the municipalities’ wish ${name}` },
} as const

const heaviest = 10
/** Where a slider stands until it is moved: an importance in the middle. */
const middle = 3

interface MunicipalWeightsProps {
  /** As they count now: of the ticket, or moved. */
  readonly weights: GivenWeights['municipality']
  readonly move: (criterion: string, weight: number) => void
}

/** What municipalities wish of a company, each with the weight it has for all of them. */
export function MunicipalWeights({ weights, move }: MunicipalWeightsProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const needs = useCatalog()?.municipalNeeds ?? []
  return (
    <details className={styles.municipal}>
      <summary>{words.title}</summary>
      <p>{words.hint}</p>
      <ul className={styles.needs}>
        {needs.map((need) => {
          const weight = weights[need.code]
          return (
            <li key={need.code}>
              <div className={styles.need}>
                <strong>{need[language]}</strong>
                <span className={weight === undefined ? styles.weight : styles.moved}>
                  {weight === undefined ? words.own : words.is(weight)}
                </span>
              </div>
              <Slider
                size="sm"
                thumbLabel={words.weight(need[language])}
                label={null}
                min={0}
                max={heaviest}
                step={0.5}
                value={weight ?? middle}
                onChange={(value) => move(need.code, value)}
              />
            </li>
          )
        })}
      </ul>
    </details>
  )
}
