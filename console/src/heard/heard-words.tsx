import { Group, SegmentedControl, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api } from '../api/client.ts'
import { isComposing } from '../keys/pressed-key.ts'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useRefresh, type Ticket } from '../tickets/use-tickets.ts'
import { HeardLeftBehind } from './heard-left-behind.tsx'
import { begunAt, heardWays, keepBegun, subjects, type Heard } from './heard.ts'
import styles from './heard.module.css'

const wording = {
  label: { ja: '受けた連絡を記録する', en: 'Note what the applicant said' },
  way: { ja: '受け方', en: 'How it came' },
  phone: { ja: '電話', en: 'Telephone' },
  mail: { ja: 'メール', en: 'Mail' },
  in_person: { ja: '対面', en: 'In person' },
  hint: { ja: '相談者が話した内容', en: 'What the applicant said' },
  what: {
    ja: '相談者の言葉として残ります。相談者には何も送られません。',
    en: 'It stands as the applicant’s word. Nothing is sent to them.',
  },
  keep: { ja: '連絡として記録する', en: 'Keep it' },
  asNote: {
    ja: (way: string, body: string) => `【受けた連絡の書きかけ】受け方：${way}\n${body}`,
    en: (way: string, body: string) => `[Begun: what the applicant said] How it came: ${way}\n${body}`,
  },
} as const

interface HeardWordsProps {
  readonly ticket: Ticket
  /** Where another kind of words is chosen. */
  readonly kinds: ReactNode
  /** It is kept. */
  readonly done: () => void
  /** It is a note from now on. */
  readonly move: (asNote: string) => void
}

/** Notes what the applicant said on the telephone, by mail or face to face. */
export function HeardWords({ ticket: { number, applicant, assignee, can }, kinds, done, move }: HeardWordsProps) {
  const words = useWords(wording)
  const refresh = useRefresh(number)
  const [heard, setHeard] = useState(() => begunAt(number))
  const change = (some: Partial<Heard>) => {
    const next = { ...heard, ...some }
    keepBegun(number, next)
    setHeard(next)
  }
  const keep = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/tickets/{number}/messages', {
        params: { path: { number } },
        body: { direction: 'in', subject: subjects[heard.way][applicant.language], body: heard.body },
      }),
    onSuccess: async () => {
      keepBegun(number, { way: 'phone', body: '' })
      done()
      await refresh()
    },
    // Somebody else may have the ticket by now; what is open here shows whom.
    onError: (error) => (error instanceof ApiProblem ? refresh() : undefined),
  })
  const isBegun = heard.body.trim() !== ''
  const isReady = isBegun && !keep.isPending && can.reply
  const moveToNote = () => {
    keepBegun(number, { way: 'phone', body: '' })
    move(words.asNote(words[heard.way], heard.body))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isMeant = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event.nativeEvent)
    if (!isMeant) return
    event.preventDefault()
    if (isReady) keep.mutate()
  }
  return (
    <form
      className={styles.heard}
      aria-label={words.label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) keep.mutate()
      }}
    >
      <Group>{kinds}</Group>
      {keep.error && <ProblemNote error={keep.error} />}
      {!can.reply && <HeardLeftBehind assignee={assignee} move={can.note && isBegun ? moveToNote : undefined} />}
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={words.way}
          value={heard.way}
          onChange={(way) => change({ way })}
          data={heardWays.map((way) => ({ value: way, label: words[way] }))}
        />
        <Text size="xs">{words.what}</Text>
      </Group>
      <Textarea
        size="sm"
        autosize
        autoFocus
        minRows={3}
        maxRows={14}
        aria-label={words.hint}
        placeholder={words.hint}
        value={heard.body}
        onChange={({ currentTarget }) => change({ body: currentTarget.value })}
      />
      {can.reply && (
        <Group justify="flex-end">
          <SubmitButton name={wording.keep} size="compact-md" disabled={!isReady} loading={keep.isPending} />
        </Group>
      )}
    </form>
  )
}
