import { useLanguage } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import type { Step } from './use-sequences.ts'

interface SequenceWords {
  /** What starts a sequence: something that happens, or the calendar. */
  readonly start: (code: string) => string
  /** 「3営業日後」 */
  readonly when: (step: Pick<Step, 'unit' | 'count'>) => string
  readonly mail: (kind: string) => string
}

/** Says what stands in a sequence in the reader's language. */
export function useSequenceWords(): SequenceWords {
  const labels = useLabels()
  const { language } = useLanguage()
  return {
    start: (code) => labels(code.startsWith('calendar.') ? 'calendarStarts' : 'eventTypes', code),
    when: ({ unit, count }) => {
      const said = labels('offsetUnits', unit)
      if (unit === 'at_once') return said
      return language === 'ja' ? `${count}${said}` : `${count}: ${said}`
    },
    mail: (kind) => labels('messageKinds', kind),
  }
}
