import { grouped } from '../language/grouped.ts'
import { useLanguage } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import type { Step } from './use-sequences.ts'

interface SequenceWords {
  /** What starts a sequence: something that happens, or the calendar. */
  readonly start: (code: string) => string
  /** 「3営業日後」 */
  readonly when: (step: Pick<Step, 'unit' | 'count'>) => string
  /** What stands behind the number of it: 「営業日後」 */
  readonly behind: (unit: Step['unit'], count: number) => string
  readonly mail: (kind: string) => string
}

/** Says what stands in a sequence in the reader's language. */
export function useSequenceWords(): SequenceWords {
  const labels = useLabels()
  const { language } = useLanguage()
  const behind = (unit: Step['unit'], count: number) => {
    const said = labels('offsetUnits', unit)
    if (language === 'ja') return said
    return `${said.slice(0, 1).toLowerCase()}${said.slice(1)}`.replace(/\b(day|month)s\b/u, count === 1 ? '$1' : '$1s')
  }
  return {
    start: (code) => labels('sequenceStarts', code),
    when: ({ unit, count }) => {
      if (unit === 'at_once') return labels('offsetUnits', unit)
      return language === 'ja' ? `${grouped(count)}${behind(unit, count)}` : `${grouped(count)} ${behind(unit, count)}`
    },
    behind,
    mail: (kind) => labels('messageKinds', kind),
  }
}
