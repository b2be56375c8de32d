import { Textarea } from '@mantine/core'
import { useWords } from '../language/language.tsx'

const wording = {
  label: { ja: (name: string) => `${name}をご紹介する理由`, en: (name: string) => `Why we suggest ${name}` },
  hint: { ja: 'ご紹介する理由（任意。企業に届きます）', en: 'Why we suggest it (optional; the company reads it)' },
} as const

interface CandidateNoteProps {
  readonly name: string
  readonly note: string
  /** What is wrong with it. */
  readonly error: string | undefined
  readonly change: (note: string) => void
}

/** Words to the company about one municipality of a list. */
export function CandidateNote({ name, note, error, change }: CandidateNoteProps) {
  const words = useWords(wording)
  return (
    <Textarea
      aria-label={words.label(name)}
      placeholder={words.hint}
      size="xs"
      autosize
      minRows={1}
      value={note}
      error={error}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}
