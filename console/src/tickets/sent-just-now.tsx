import { Alert, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'

const wording = {
  sent: {
    ja: (seconds: number) => `返信を受け付けました。あと${grouped(seconds)}秒は取り消せます。`,
    en: (seconds: number) => `Your reply leaves in ${grouped(seconds)} s.`,
  },
  undo: { ja: '取り消して書き直す', en: 'Take it back' },
} as const

interface SentJustNowProps {
  readonly message: Schemas['AddedMessage']
  /** The reply was taken back: here are its words. */
  readonly takeBack: (words: { subject: string; body: string }) => void
  /** Its time is over. */
  readonly letGo: () => void
}

/** As long as a reply can still be taken back. */
export function SentJustNow({ message, takeBack, letGo }: SentJustNowProps) {
  const words = useWords(wording)
  // The server's clock may be another; how long it is, both clocks agree upon.
  const [endsAt] = useState(() => Date.now() + Date.parse(message.sendsAt ?? message.createdAt) - Date.parse(message.createdAt))
  const [now, setNow] = useState(Date.now())
  const isOver = now >= endsAt
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (isOver) letGo()
  }, [isOver, letGo])
  const undo = useMutation({
    // Waiting for the connection would be too late.
    networkMode: 'always',
    mutationFn: () => bodyOf(api.DELETE('/api/v1/messages/{id}', { params: { path: { id: message.id } } })),
    onSuccess: takeBack,
  })
  return (
    <Alert variant="light" p="xs" role="status">
      {undo.error && <ProblemNote error={undo.error} />}
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words.sent(Math.max(0, Math.ceil((endsAt - now) / 1000)))}</Text>
        <ActButton name={wording.undo} size="compact-sm" variant="default" flex="none" loading={undo.isPending} act={() => undo.mutate()} />
      </Group>
    </Alert>
  )
}
