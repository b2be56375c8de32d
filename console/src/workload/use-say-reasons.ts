import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { grouped } from '../language/grouped.ts'
import { useStaffNames } from '../parts/use-staff.ts'

type Reason = Schemas['Assignment']['reasons'][number]

const wording = {
  audience: { ja: '相談区分を担当', en: 'knows the audience' },
  topics: { ja: (count: number) => `課題${grouped(count)}つに対応`, en: (count: number) => `knows ${grouped(count)} of its topics` },
  prefecture: { ja: '都道府県に詳しい', en: 'knows the prefecture' },
  held: { ja: (count: number) => `担当中${grouped(count)}件`, en: (count: number) => `holds ${grouped(count)}` },
  standsIn: { ja: (name: string) => `${name}さんの代理`, en: (name: string) => `stands in for ${name}` },
} as const

/** Says why the rules chose somebody: what speaks for them, and how much they hold. */
export function useSayReasons(): (reasons: readonly Reason[]) => string {
  const words = useWords(wording)
  const { dot } = usePunctuation()
  const nameOf = useStaffNames()
  const said: Partial<Record<Reason['rule'], (value: Reason['value']) => string>> = {
    audience: () => words.audience,
    topics: (value) => words.topics(Number(value)),
    prefecture: () => words.prefecture,
    stands_in_for: (value) => words.standsIn(nameOf(String(value)) ?? ''),
  }
  return (reasons) => {
    const speaking = reasons.filter(({ rule, value }) => rule !== 'load' && value !== 0)
    const load = reasons.find(({ rule }) => rule === 'load')
    const parts = [...speaking.map(({ rule, value }) => said[rule]?.(value)), load && words.held(Number(load.value))]
    const sentence = parts.filter(Boolean).join(dot)
    return sentence.charAt(0).toUpperCase() + sentence.slice(1)
  }
}
