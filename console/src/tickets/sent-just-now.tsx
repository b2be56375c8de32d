import { Alert, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import type { SentReply } from './sent-last.ts'

const NotTakenBack = lazy(() => import('./not-taken-back.tsx').then((module) => ({ default: module.NotTakenBack })))

const wording = {
  sent: {
    ja: (seconds: number) => `返信を受け付けました。あと${grouped(seconds)}秒は取り消せます。`,
    en: (seconds: number) => `Your reply leaves in ${grouped(seconds)} s.`,
  },
  waits: {
    ja: '接続が戻りしだい、返信の取り消しを試みます。それまでに送られた返信は取り消せません。どうなったかは、ここでお知らせします。',
    en: 'Your reply is taken back as soon as the connection is there again, unless it has left by then. You are told here what became of it.',
  },
  undo: { ja: '取り消して書き直す', en: 'Take it back' },
} as const

interface SentJustNowProps {
  readonly message: SentReply
  /** The reply was taken back: here are its words. */
  readonly takeBack: (reply: { id: string; subject: string; body: string }) => void
  /** It could not be taken back, and its words are wanted for another one. */
  readonly writeAnew: (words: { subject: string; body: string }) => void
  /** Its time is over. */
  readonly letGo: () => void
}

/** As long as a reply can still be taken back, and until it is known what became of that. */
export function SentJustNow({ message, takeBack, writeAnew, letGo }: SentJustNowProps) {
  const words = useWords(wording)
  const { endsAt, written } = message
  const [now, setNow] = useState(Date.now())
  const isOver = now >= endsAt
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const undo = useMutation({
    mutationFn: () => bodyOf(api.DELETE('/api/v1/messages/{id}', { params: { path: { id: message.id } } })),
    // What did not come through is asked again once there is a connection: by then it may be too late, and the desk says so.
    retry: (_attempts, error) => !(error instanceof ApiProblem),
    onSuccess: takeBack,
  })
  const isMeant = undo.isPending || undo.isError
  useEffect(() => {
    if (isOver && !isMeant) letGo()
  }, [isOver, isMeant, letGo])
  if (undo.error) {
    return (
      <Suspense>
        <NotTakenBack error={undo.error} writeAnew={written && (() => writeAnew(written))} close={letGo} />
      </Suspense>
    )
  }
  const isWaiting = undo.isPaused || undo.failureCount > 0
  return (
    <Alert variant="light" p="xs" role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{isWaiting ? words.waits : words.sent(Math.max(0, Math.ceil((endsAt - now) / 1000)))}</Text>
        {!isWaiting && (
          <ActButton
            name={wording.undo}
            size="compact-sm"
            variant="default"
            flex="none"
            loading={undo.isPending}
            act={() => undo.mutate()}
          />
        )}
      </Group>
    </Alert>
  )
}
