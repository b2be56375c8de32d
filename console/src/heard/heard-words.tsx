import { Group, SegmentedControl, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { KeyboardEvent, ReactNode } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api } from '../api/client.ts'
import { isComposing } from '../keys/pressed-key.ts'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { sendOnce } from '../parts/send-once.ts'
import { KeptDrafts } from '../tickets/kept-drafts.tsx'
import type { Heard, useSending } from '../tickets/use-sending.ts'
import { useRefresh, type Ticket } from '../tickets/use-tickets.ts'
import type { useWriting } from '../tickets/use-writing.ts'
import { WaitingToGo } from '../tickets/waiting-to-go.tsx'
import { HeardLeftBehind } from './heard-left-behind.tsx'
import { heardWays, subjects, wayOf } from './heard.ts'
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
  readonly writing: ReturnType<typeof useWriting>
  readonly sending: Pick<ReturnType<typeof useSending>, 'isUnderWay' | 'holdBack' | 'tellGone'>
  /** It is recorded, or a note from now on. */
  readonly done: () => void
}

/** Notes what the applicant said on the telephone, by mail or face to face. */
export function HeardWords({ ticket: { number, applicant, assignee, can }, kinds, writing, sending, done }: HeardWordsProps) {
  const words = useWords(wording)
  const refresh = useRefresh(number)
  const { body, type } = writing
  const way = wayOf(writing.subject)
  // The draft has the subject it is recorded with, which says how it came.
  const subject = subjects[way][applicant.language]
  const keep = useMutation({
    // As a note or a reply on its way: one at a time, and it can be held back while it waits.
    mutationKey: ['write', number],
    mutationFn: (_heard: Heard) => {
      const message = { direction: 'in', subject, body } as const
      return sendOnce(`heard ${number}`, message, (once) =>
        api.POST('/api/v1/tickets/{number}/messages', {
          params: { path: { number }, header: { 'idempotency-key': once } },
          body: message,
        }),
      )
    },
    onSuccess: async () => {
      sending.tellGone('heard')
      done()
      await refresh()
    },
    // Somebody else may have the ticket by now; what is open here shows whom.
    onError: (error) => (error instanceof ApiProblem ? refresh() : undefined),
  })
  const isBegun = body.trim() !== ''
  const isReady = isBegun && !sending.isUnderWay && can.reply
  const moveToNote = () => {
    writing.moveToNote(words.asNote(words[way], body), 'heard')
    done()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isMeant = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event.nativeEvent)
    if (!isMeant) return
    event.preventDefault()
    if (isReady) keep.mutate({ kind: 'heard' })
  }
  return (
    <form
      className={styles.heard}
      aria-label={words.label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) keep.mutate({ kind: 'heard' })
      }}
    >
      <KeptDrafts number={number} writing={writing} />
      <WaitingToGo
        number={number}
        isRecord
        holdBack={() => {
          sending.holdBack()
          keep.reset()
        }}
      />
      <Group>{kinds}</Group>
      {keep.error && <ProblemNote error={keep.error} />}
      {!can.reply && <HeardLeftBehind assignee={assignee} move={can.note && isBegun ? moveToNote : undefined} />}
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={words.way}
          value={way}
          onChange={(chosen) => type({ subject: subjects[chosen][applicant.language] })}
          data={heardWays.map((one) => ({ value: one, label: words[one] }))}
        />
        <Text size="xs">{words.what}</Text>
      </Group>
      <Textarea
        size="sm"
        autosize
        autoFocus={writing.isChosen}
        minRows={3}
        maxRows={14}
        aria-label={words.hint}
        placeholder={words.hint}
        readOnly={sending.isUnderWay}
        value={body}
        onChange={({ currentTarget }) => type({ subject, body: currentTarget.value })}
      />
      {can.reply && (
        <Group justify="flex-end">
          <SubmitButton name={wording.keep} size="compact-md" disabled={!isReady} loading={sending.isUnderWay} />
        </Group>
      )}
    </form>
  )
}
