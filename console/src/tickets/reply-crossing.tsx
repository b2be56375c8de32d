import { Alert, Group, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import { useMe } from '../session/use-session.ts'
import { sentHere } from './sent-last.ts'
import { useTimeline } from './use-timeline.ts'
import styles from './composer.module.css'

const wording = {
  title: { ja: '別の返信も送られています', en: 'Another reply has been sent, too' },
  held: {
    ja: 'この画面の返信は、まだ送っていません。入力した内容はそのまま残っています。次の返信を確かめてから、お決めください。',
    en: 'The one here has not been sent; what you typed is still there. Read the other, then decide.',
  },
  leaving: {
    ja: (name: string) => `${name}さんの返信がまもなく送信されます`,
    en: (name: string) => `${name}'s reply is about to go`,
  },
  left: { ja: (name: string) => `${name}さんの返信が送信されました`, en: (name: string) => `${name}'s reply has been sent` },
  ownLeaving: { ja: 'ご自分が別の画面で書いた返信がまもなく送信されます', en: 'The reply you wrote in another window is about to go' },
  ownLeft: { ja: 'ご自分が別の画面で書いた返信が送信されました', en: 'The reply you wrote in another window has been sent' },
  somebody: { ja: 'ほかの担当者', en: 'Somebody else' },
  none: { ja: 'ほかの返信は取り消されました', en: 'The other reply was taken back' },
  heldStill: {
    ja: 'この画面の返信は、まだ送っていません。入力した内容はそのまま残っています。',
    en: 'The one here has not been sent; what you typed is still there.',
  },
  theirs: { ja: 'ほかの返信', en: 'The other reply' },
  goBack: { ja: '送らずに見直す', en: 'Do not send; look over mine' },
  sendAnyway: { ja: 'それでも送る', en: 'Send it all the same' },
  send: { ja: 'このまま送る', en: 'Send it' },
} as const

interface ReplyCrossingProps {
  readonly number: string
  /** `at` of what was shown last when the reply was to be sent; undefined: nothing was yet. */
  readonly until: string | undefined
  readonly goBack: () => void
  /** Sends it by whoever has seen these. */
  readonly sendAnyway: (replies: string[]) => void
}

/** Replies that have left since, or are about to, and were not sent in this window; and whether the one written here is to go as well. */
export function ReplyCrossing({ number, until: asked, goBack, sendAnyway }: ReplyCrossingProps) {
  const words = useWords(wording)
  const { colon } = usePunctuation()
  const nameOf = useStaffNames()
  const me = useMe()
  const [until] = useState(asked ?? '')
  const { data: unsent } = useQuery({
    queryKey: ['unsent-messages', number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/unsent-messages', { params: { path: { number } } })),
    staleTime: 0,
  })
  const { data: timeline, isFetching } = useTimeline(number)
  const entries = timeline?.pages.flatMap(({ items }) => items) ?? []
  const left = entries.filter(({ type, at }) => type === 'message.sent' && at > until).flatMap(({ message }) => (message ? [message] : []))
  const others = [
    // What leaves just now may be in both.
    ...(unsent?.items ?? [])
      .filter(({ id }) => !left.some((one) => one.id === id))
      .map((message) => ({ say: words.leaving, own: words.ownLeaving, ...message })),
    ...left.toReversed().map((message) => ({ say: words.left, own: words.ownLeft, ...message })),
  ].filter(({ id }) => !sentHere.includes(id))
  const isKnown = unsent !== undefined && (!isFetching || others.length > 0)
  const isOver = isKnown && others.length === 0
  return (
    <Alert color="vermilion" variant="light" p="xs" role="alert" title={isOver ? words.none : words.title}>
      <Text size="sm">{isOver ? words.heldStill : words.held}</Text>
      {!isKnown && <Loader size="sm" mt="xs" />}
      {others.length > 0 && (
        <div className={styles.quoted} role="group" aria-label={words.theirs} tabIndex={0}>
          {others.map(({ id, say, own, staffId, subject, body }) => (
            <Text key={id} size="sm">
              <strong>
                {staffId === me?.id ? own : say(nameOf(staffId) ?? words.somebody)}
                {colon}
                {subject}
              </strong>
              {`\n${body}`}
            </Text>
          ))}
        </div>
      )}
      <Group gap="xs" mt="xs">
        <ActButton name={wording.goBack} size="compact-sm" variant="default" act={goBack} />
        <ActButton
          name={isOver ? wording.send : wording.sendAnyway}
          size="compact-sm"
          variant="default"
          disabled={!isKnown}
          act={() => sendAnyway(others.map(({ id }) => id))}
        />
      </Group>
    </Alert>
  )
}
