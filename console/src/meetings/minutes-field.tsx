import { NumberInput } from '@mantine/core'
import { useWords } from '../language/language.tsx'

const wording = {
  minutes: { ja: '所要時間（分）', en: 'Minutes' },
} as const

const usual = 60

interface MinutesFieldProps {
  readonly minutes: number
  readonly change: (minutes: number) => void
  readonly least: number
}

/** How long a meeting takes; an hour where nothing is said. */
export function MinutesField({ minutes, change, least }: MinutesFieldProps) {
  const words = useWords(wording)
  return (
    <NumberInput
      label={words.minutes}
      min={least}
      clampBehavior="none"
      max={600}
      step={15}
      value={minutes}
      onChange={(value) => change(Number(value) || usual)}
    />
  )
}
