import { TextInput } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { FarAhead } from '../parts/far-ahead.tsx'
import type { Time } from './time.ts'

const wording = {
  at: { ja: '日時（日本時間）', en: 'Time (Japan)' },
  outside: { ja: '受付時間外の理由（休日や9〜18時以外のときだけ）', en: 'Why outside hours (only on holidays, or before 9 and after 18)' },
} as const

/** Days: a meeting is arranged weeks ahead, a mistyped year is not. */
const farFrom = 90

/** The last time the API knows; a year of more digits is no time at all. */
const last = '2099-12-31T23:59'

interface TimeFieldsProps {
  readonly time: Time
  readonly change: (time: Time) => void
  /** The time it has already, which nobody is asked about again. */
  readonly before?: string
}

export function TimeFields({ time, change, before }: TimeFieldsProps) {
  const words = useWords(wording)
  return (
    <>
      <TextInput
        type="datetime-local"
        label={words.at}
        required
        data-autofocus
        max={last}
        value={time.local}
        onChange={({ currentTarget }) => change({ ...time, local: currentTarget.value })}
      />
      {time.local !== before && <FarAhead key={time.local} at={`${time.local}:00+09:00`} from={farFrom} />}
      <TextInput
        label={words.outside}
        value={time.outsideHoursReason}
        onChange={({ currentTarget }) => change({ ...time, outsideHoursReason: currentTarget.value })}
      />
    </>
  )
}
