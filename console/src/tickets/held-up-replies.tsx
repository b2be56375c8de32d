import { Alert, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useStaffNames } from '../parts/use-staff.ts'
import { useMe } from '../session/use-session.ts'
import styles from './composer.module.css'
import { useRefresh } from './use-tickets.ts'

const wording = {
  own: { ja: 'お書きになった返信を、まだ送信できていません', en: 'A reply you wrote could not be sent yet' },
  theirs: {
    ja: (name: string) => `${name}さんの返信を、まだ送信できていません`,
    en: (name: string) => `A reply by ${name} could not be sent yet`,
  },
  somebody: { ja: 'ほかの担当者', en: 'somebody else' },
  again: {
    ja: '間隔を空けながら自動で送り直していますが、相談者にはまだ届いていません。続くようでしたら、取り消して別の方法でご連絡のうえ、管理者にお知らせください。',
    en: 'It is tried again by itself from time to time; the applicant has not got it. If this goes on, take it back, reach them another way and tell an administrator.',
  },
  words: { ja: 'まだ送信できていない返信', en: 'The reply that could not be sent yet' },
  undo: { ja: '取り消して書き直す', en: 'Take it back' },
} as const

interface HeldUpRepliesProps {
  readonly number: string
  readonly ids: readonly string[]
  readonly takeBack: (reply: { id: string; subject: string; body: string }) => void
}

/** Replies whose time to leave is over and that could not be sent; their writer can take them back. */
export function HeldUpReplies({ number, ids, takeBack }: HeldUpRepliesProps) {
  const { data } = useQuery({
    queryKey: ['unsent-messages', number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/unsent-messages', { params: { path: { number } } })),
    staleTime: 0,
  })
  return data?.items
    .filter(({ id }) => ids.includes(id))
    .map((message) => <HeldUpReply key={message.id} number={number} message={message} takeBack={takeBack} />)
}

interface HeldUpReplyProps extends Pick<HeldUpRepliesProps, 'number' | 'takeBack'> {
  readonly message: Schemas['UnsentMessage']
}

function HeldUpReply({ number, message: { id, staffId, subject, body }, takeBack }: HeldUpReplyProps) {
  const words = useWords(wording)
  const nameOf = useStaffNames()
  const me = useMe()
  const refresh = useRefresh(number)
  const undo = useMutation({
    mutationFn: () => bodyOf(api.DELETE('/api/v1/messages/{id}', { params: { path: { id } } })),
    onSuccess: takeBack,
    // It may have left after all.
    onError: () => refresh(),
  })
  const isOwn = staffId === me?.id
  return (
    <Alert
      color="vermilion"
      variant="light"
      p="xs"
      role="alert"
      title={isOwn ? words.own : words.theirs(nameOf(staffId) ?? words.somebody)}
    >
      <Text size="sm">{words.again}</Text>
      <div className={styles.quoted} role="group" aria-label={words.words} tabIndex={0}>
        <Text size="sm">
          <strong>{subject}</strong>
          {`\n${body}`}
        </Text>
      </div>
      {undo.error && <ProblemNote error={undo.error} />}
      {isOwn && (
        <ActButton name={wording.undo} mt="xs" size="compact-sm" variant="default" loading={undo.isPending} act={() => undo.mutate()} />
      )}
    </Alert>
  )
}
