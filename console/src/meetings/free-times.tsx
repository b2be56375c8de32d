import { Checkbox, Loader, Text } from '@mantine/core'
import { endsShowing } from '../api/ends-showing.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayDay, sayTime } from '../parts/instant.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useFreeTimes } from './use-meetings.ts'
import styles from './meetings.module.css'

const wording = {
  free: { ja: '空いている日時（2週間先まで）', en: 'Free times (two weeks)' },
  none: {
    ja: '空いている日時がありません。担当者を変えるか、所要時間を短くしてください。',
    en: 'Nothing is free. Choose somebody else, or less time.',
  },
} as const

const atMost = 10

interface FreeTimesProps {
  readonly number: string
  readonly consultantId: string | null
  readonly minutes: number
  readonly chosen: readonly string[]
  readonly choose: (slots: readonly string[]) => void
}

/** The consultant's free times by day, to be ticked. */
export function FreeTimes({ number, consultantId, minutes, chosen, choose }: FreeTimesProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const { data, error, refetch } = useFreeTimes(number, { consultantId, minutes })
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader size="sm" />
  const days = Map.groupBy(data.items, ({ startsAt }) => sayDay(startsAt, language))
  return (
    <fieldset className={styles.days}>
      <legend>{words.free}</legend>
      {days.size === 0 && <Text size="sm">{words.none}</Text>}
      {[...days].map(([day, times]) => (
        <div key={day} role="group" aria-label={day} className={styles.day}>
          <span className={styles.dayName}>{day}</span>
          <div className={styles.times}>
            {times.map(({ startsAt }) => (
              <Checkbox
                key={startsAt}
                size="xs"
                label={sayTime(startsAt, language)}
                checked={chosen.includes(startsAt)}
                disabled={!chosen.includes(startsAt) && chosen.length >= atMost}
                onChange={({ currentTarget: { checked } }) =>
                  choose(checked ? [...chosen, startsAt] : chosen.filter((one) => one !== startsAt))
                }
              />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
