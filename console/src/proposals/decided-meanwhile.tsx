import { Alert, Button, Group, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { endsShowing } from '../api/ends-showing.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useStaffNames } from '../parts/use-staff.ts'
import { FieldTable } from './field-table.tsx'
import { verdictOf, type Proposal, type Verdict } from './proposal.ts'

const wording = {
  title: {
    ja: (name: string) => `選んでいる間に、${name}さんが採否を決定しました`,
    en: (name: string) => `${name} decided it while you were choosing`,
  },
  both: {
    ja: '決定と、あなたの選択を並べています。登録内容を改めるときは、組織の登録内容を直してください。',
    en: 'Here is what was decided beside what you chose. To have it otherwise, edit the profile of the organisation.',
  },
  accepted: { ja: '採用', en: 'Accepted' },
  refused: { ja: '不採用', en: 'Refused' },
  yours: { ja: (verdict: string) => `あなた：${verdict}`, en: (verdict: string) => `You: ${verdict}` },
  none: { ja: '選択なし', en: 'nothing' },
  theirReason: { ja: '決定の理由：', en: 'Why it was decided so: ' },
  yourReason: { ja: 'あなたの理由：', en: 'Your reason: ' },
  edit: { ja: '登録内容を直す', en: 'Edit the profile' },
  close: { ja: '確かめたので閉じる', en: 'I have seen it; close' },
} as const

interface DecidedMeanwhileProps {
  readonly proposal: Proposal
  readonly verdicts: Readonly<Record<string, Verdict>>
  readonly reason: string
  readonly close: () => void
}

/** What somebody else decided, beside what the reader had chosen and written: neither is lost. */
export function DecidedMeanwhile({ proposal: { id, organizationId }, verdicts, reason, close }: DecidedMeanwhileProps) {
  const words = useWords(wording)
  const nameOf = useStaffNames()
  const { data, error, refetch } = useQuery({
    queryKey: ['proposals', 'decided-one', id],
    queryFn: async () => {
      const query = { status: 'decided', organizationId, sort: 'latest', limit: 200 } as const
      const { items } = await bodyOf(api.GET('/api/v1/proposals', { params: { query } }))
      return items.find((one) => one.id === id) ?? null
    },
  })
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => note.current?.focus(), [data])
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader size="sm" />
  const sayVerdict = (verdict: Verdict | undefined) => (verdict ? words[verdict] : words.none)
  return (
    <>
      <Alert ref={note} tabIndex={-1} color="indigo" role="alert" title={words.title(nameOf(data.decidedBy) ?? '')} my="sm">
        <Text size="sm">{words.both}</Text>
        {data.decision?.reason && (
          <Text size="sm" mt="xs">
            {words.theirReason}
            {data.decision.reason}
          </Text>
        )}
        {reason !== '' && (
          <Text size="sm" mt="xs">
            {words.yourReason}
            {reason}
          </Text>
        )}
        <Group gap="sm" mt="xs">
          <Link to="/organizations/$id/profile" params={{ id: organizationId }}>
            {words.edit}
          </Link>
          <Button size="compact-sm" variant="default" onClick={close}>
            {words.close}
          </Button>
        </Group>
      </Alert>
      <FieldTable
        proposal={data}
        choice={(field) => (
          <>
            {sayVerdict(verdictOf(data, field))}
            <Text size="xs" c="dimmed">
              {words.yours(sayVerdict(verdicts[field]))}
            </Text>
          </>
        )}
      />
    </>
  )
}
