import { Alert, Text } from '@mantine/core'
import { createContext, useContext, useEffect } from 'react'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'

const wording = {
  title: { ja: 'ほかの人が先に変更しました', en: 'Somebody else has changed it' },
  what: {
    ja: 'ほかの人が保存した内容は次のとおりです。あなたの入力は、この画面にそのまま残っています。',
    en: 'This is what they saved. What you typed is still here.',
  },
  goOn: { ja: '確かめたので、自分の変更を合わせる', en: 'I have seen it; add my changes' },
  whatStands: { ja: 'ほかの人が保存した内容は次のとおりです。', en: 'This is what they saved.' },
  proceed: { ja: '確かめたので、このまま進む', en: 'I have seen it; go on' },
  none: { ja: 'なし', en: 'none' },
} as const

/** A form that may be refused because what it is about was not so any more. */
interface Refusable {
  /** Called once what came between was looked at. */
  readonly forgetRefusal: () => void
  /** Whether the note says what came between: the refusal leads to it. */
  readonly showNoted: (isNoted: boolean) => void
}

export const Refusable = createContext<Refusable>({ forgetRefusal: () => {}, showNoted: () => {} })

interface MeanwhileNoteProps {
  /** What somebody else made of it; nothing is said when there is nothing. */
  readonly theirs: readonly { readonly label: string; readonly said: string }[]
  readonly goOn: () => void
  /** Nothing of it is written here: it is taken away, or done once more from the start. */
  readonly isAllOrNothing?: boolean
}

/** What somebody else saved while it was edited here: shown beside what is typed, which gives way to nothing and overrides nothing unseen. */
export function MeanwhileNote({ theirs, goOn, isAllOrNothing = false }: MeanwhileNoteProps) {
  const words = useWords(wording)
  const { colon } = usePunctuation()
  const { forgetRefusal, showNoted } = useContext(Refusable)
  const isNoted = theirs.length > 0
  useEffect(() => {
    showNoted(isNoted)
    return () => showNoted(false)
  }, [isNoted, showNoted])
  if (!isNoted) return null
  return (
    <Alert color="indigo" title={words.title} role="status">
      <Text size="sm">{isAllOrNothing ? words.whatStands : words.what}</Text>
      {theirs.map(({ label, said }) => (
        <Text key={label} size="sm" mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <strong>
            {label}
            {colon}
          </strong>
          {said || words.none}
        </Text>
      ))}
      <ActButton
        name={isAllOrNothing ? wording.proceed : wording.goOn}
        mt="xs"
        size="compact-sm"
        variant="default"
        act={() => {
          forgetRefusal()
          goOn()
        }}
      />
    </Alert>
  )
}
