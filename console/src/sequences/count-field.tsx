import { Group, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.tsx'

const wording = { needed: { ja: '数字を入れてください', en: 'Give a number' } } as const

interface CountFieldProps {
  readonly label: string
  readonly value: number
  readonly range: { readonly from: number; readonly to: number }
  /** What the number counts, behind it. */
  readonly unit: string
  readonly change: (count: number) => void
}

/** A number that cannot be left out: emptied, it says so, and left empty, it is as before. */
export function CountField({ label, value, range: { from, to }, unit, change }: CountFieldProps) {
  const words = useWords(wording)
  const [isEmpty, setEmpty] = useState(false)
  return (
    <Group gap="xs" wrap="nowrap" align="baseline">
      <NumberInput
        aria-label={label}
        w={80}
        flex="none"
        value={isEmpty ? '' : value}
        min={from}
        max={to}
        clampBehavior="strict"
        allowDecimal={false}
        error={isEmpty && words.needed}
        onBlur={() => setEmpty(false)}
        onChange={(count) => {
          setEmpty(typeof count !== 'number')
          if (typeof count === 'number') change(count)
        }}
      />
      <span>{unit}</span>
    </Group>
  )
}
