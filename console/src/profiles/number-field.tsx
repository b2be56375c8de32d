import { NumberInput } from '@mantine/core'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | undefined
  readonly change: (value: number | undefined) => void
  readonly error: string | undefined
  readonly required?: boolean
  readonly min?: number
}

/** A whole number, or nothing. */
export function NumberField({ label, value, change, error, required = false, min = 0 }: NumberFieldProps) {
  return (
    <NumberInput
      size="xs"
      label={label}
      required={required}
      min={min}
      // What is out of bounds is refused at its field, never put right unsaid.
      clampBehavior="none"
      allowDecimal={false}
      thousandSeparator=","
      value={value ?? ''}
      error={error}
      onChange={(typed) => change(typed === '' ? undefined : Number(typed))}
    />
  )
}
