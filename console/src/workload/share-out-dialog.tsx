import { Alert, Button, Group, List, Loader, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShareTable, type Chosen } from './share-table.tsx'

const wording = {
  title: { ja: (name: string) => `${name}さんの案件の引き継ぎ案`, en: (name: string) => `Hand over the tickets of ${name}` },
  lead: {
    ja: '担当を決めるときと同じ規則（相談区分・課題・都道府県・余裕・代理）による案です。変えたい案件は選び直してください。確定するまで何も変わりません。',
    en: 'Proposed by the rules that assign tickets (audience, topics, prefecture, room, who stands in). Choose otherwise where you like; nothing changes before you confirm.',
  },
  empty: { ja: '引き継ぐ案件はありません。', en: 'There is nothing to hand over.' },
  noRoom: {
    ja: (count: number) => `${grouped(count)}件は、余裕のある担当者が見つかりません。選ばなければ、今の担当者のままです。`,
    en: (count: number) => `Nobody has room for ${grouped(count)}. They stay where they are unless you choose somebody.`,
  },
  act: { ja: (count: number) => `${grouped(count)}件を引き継ぐ`, en: (count: number) => `Hand over ${grouped(count)}` },
  done: { ja: (count: number) => `${grouped(count)}件を引き継ぎました。`, en: (count: number) => `${grouped(count)} were handed over.` },
  failed: { ja: (count: number) => `${grouped(count)}件は引き継げませんでした。`, en: (count: number) => `${grouped(count)} were not.` },
  not_theirs: { ja: 'すでに担当が替わったか、終わっています', en: 'is held by somebody else or finished by now' },
  stale: { ja: 'その間に変更がありました。もう一度案をご覧ください', en: 'has changed meanwhile; look at the proposal again' },
  not_active_consultant: { ja: '選んだ担当者は、いま案件を担当できません', en: 'cannot be given to whom you chose' },
  again: { ja: '案を作り直す', en: 'Propose again' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  close: { ja: '閉じる', en: 'Close' },
} as const

interface ShareOutDialogProps {
  readonly staffId: string
  readonly name: string
  readonly close: () => void
}

/** Who would take which of a colleague's tickets, seen and changed before it is done, and done at once. */
export function ShareOutDialog({ staffId, name, close }: ShareOutDialogProps) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const params = { path: { id: staffId } }
  const key = ['hand-over', staffId]
  const proposal = useQuery({
    queryKey: key,
    queryFn: () => bodyOf(api.GET('/api/v1/staff/{id}/hand-over', { params })),
    // What is being decided stays as it was seen.
    staleTime: Infinity,
    gcTime: 0,
  })
  const [changed, setChanged] = useState<Chosen>({})
  const items = proposal.data?.items ?? []
  const chosenFor = ({ number, proposed }: Schemas['HandOverProposal']['items'][number]) =>
    number in changed ? (changed[number] ?? null) : (proposed?.consultantId ?? null)
  const shares = items.flatMap((item) => {
    const consultantId = chosenFor(item)
    return consultantId === null ? [] : [{ number: item.number, version: item.version, consultantId }]
  })
  const handing = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/staff/{id}/hand-over', { params, body: { tickets: shares } })),
    onSuccess: () =>
      Promise.all(['workload', 'tickets', 'ticket', 'ticket-views', 'staff'].map((one) => queries.invalidateQueries({ queryKey: [one] }))),
  })
  const withoutRoom = items.filter(({ proposed }) => proposed === null).length
  const again = () => {
    handing.reset()
    setChanged({})
    void proposal.refetch()
  }
  return (
    <Dialog isOpen close={close} title={words.title(name)} size="xl">
      <Stack>
        {proposal.error && <ProblemNote error={proposal.error} retry={() => void proposal.refetch()} />}
        {handing.error && <ProblemNote error={handing.error} />}
        {proposal.isPending && <Loader />}
        {handing.data && <Outcome outcome={handing.data} />}
        {proposal.data && items.length === 0 && <Text>{words.empty}</Text>}
        {items.length > 0 && !handing.data && (
          <>
            <Text size="sm">{words.lead}</Text>
            {withoutRoom > 0 && (
              <Alert color="vermilion" variant="light">
                {words.noRoom(withoutRoom)}
              </Alert>
            )}
            <ShareTable
              name={words.title(name)}
              staffId={staffId}
              items={items}
              chosenFor={chosenFor}
              choose={(number, consultantId) => setChanged({ ...changed, [number]: consultantId })}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {handing.data ? words.close : words.cancel}
          </Button>
          {handing.data && handing.data.failed.length > 0 && <Button onClick={again}>{words.again}</Button>}
          {!handing.data && shares.length > 0 && (
            <Button loading={handing.isPending} onClick={() => handing.mutate()}>
              {words.act(shares.length)}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}

function Outcome({ outcome: { assigned, failed } }: { outcome: Schemas['HandOver'] }) {
  const words = useWords(wording)
  const { colon } = usePunctuation()
  return (
    <Alert color={failed.length === 0 ? 'green' : 'vermilion'} variant="light" role="status">
      <Text size="sm">{words.done(assigned.length)}</Text>
      {failed.length > 0 && (
        <>
          <Text size="sm">{words.failed(failed.length)}</Text>
          <List size="sm">
            {failed.map(({ number, code }) => (
              <List.Item key={number}>{number + colon + words[code]}</List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  )
}
