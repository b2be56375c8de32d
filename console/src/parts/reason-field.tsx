import { Textarea } from '@mantine/core'

/** A reason kept in a ticket's history: one paragraph, as the API takes it, so a line break becomes a space. */
export function ReasonField({
  change,
  ...field
}: {
  label: string
  value: string
  change: (reason: string) => void
  description?: string
  placeholder?: string
  /** What is wrong with it. */
  error?: string | undefined
  'data-autofocus'?: boolean
}) {
  return (
    <Textarea
      {...field}
      required
      maxLength={500}
      autosize
      minRows={2}
      onChange={({ currentTarget }) => change(currentTarget.value.replaceAll('\n', ' '))}
    />
  )
}
