import { TextInput } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import type { Time } from './time.ts'

const wording = {
  at: { ja: '日時（日本時間）', en: 'Time (Japan)' },
  outside: { ja: '受付時間外の理由（休日や9〜18時以外のときだけ）', en: 'Why outside hours (only on holidays, or before 9 and after 18)' },
} as const

export function TimeFields({ time, change }: { time: Time; change: (time: Time) => void }) {
  const words = useWords(wording)
  return (
    <>
      <TextInput
        type="datetime-local"
        label={words.at}
        required
        data-autofocus
        value={time.local}
        onChange={({ currentTarget }) => change({ ...time, local: currentTarget.value })}
      />
      <TextInput
        label={words.outside}
        value={time.outsideHoursReason}
        onChange={({ currentTarget }) => change({ ...time, outsideHoursReason: currentTarget.value })}
      />
    </>
  )
}
