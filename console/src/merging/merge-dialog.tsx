import { Alert, Checkbox, List, Loader, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { counted, grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { readFaults } from '../parts/read-faults.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import { OtherTicketField } from '../relations/other-ticket-field.tsx'
import { asNumber, isNumber } from '../relations/ticket-number.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import { useTicketMeanwhile } from '../tickets/use-ticket-meanwhile.tsx'
import { queriesOf, type Ticket } from '../tickets/use-tickets.ts'

const wording = {
  title: { ja: '別の案件に統合', en: 'Merge into another ticket' },
  act: { ja: '統合する', en: 'Merge' },
  what: {
    ja: (number: string) => `${number}を終了し、指定した案件に統合します。この操作は取り消せません。`,
    en: (number: string) => `${number} is closed and becomes part of the other ticket. This cannot be undone.`,
  },
  refused: { ja: '統合できません', en: 'They must not become one' },
  held: {
    ja: (name: string) => `統合する相手の案件は、${name}さんが担当しています。両方の案件を担当する職員か、統括責任者が統合できます。`,
    en: (name: string) => `${name} has the other ticket: whoever has both, or a supervisor, can merge them.`,
  },
  happens: { ja: '統合すると', en: 'What happens' },
  messages: {
    ja: (count: number) => `メッセージ（${grouped(count)}件）・メモ・添付・経過は、残る案件の「対応」に、元の受付番号を添えて並びます。`,
    en: (count: number) =>
      `Messages (${grouped(count)}), notes, files and history are read on the ticket that stays, marked with this number.`,
  },
  tasks: {
    ja: (count: number) => `終わっていない対応事項${grouped(count)}件は、残る案件に移ります。`,
    en: (count: number) => `Go over to the one that stays: ${counted(count, 'open task')}.`,
  },
  mails: {
    ja: (count: number) => `送信待ちのメール${grouped(count)}件のうち、予定のご案内は取り消します（書き終えた返信は届きます）。`,
    en: (count: number) => `Waiting to be sent: ${counted(count, 'mail')}. Planned ones are cancelled; replies that were written still go.`,
  },
  links: {
    ja: '相談者にお送りしたリンクは、残る案件のページに続きます。',
    en: 'Links the applicant was sent lead to the page of the one that stays.',
  },
  bring: {
    ja: (names: string) => `${names}も、残る案件の参加者に加える（それまでのやりとりもご覧になれます）`,
    en: (names: string) => `Let ${names} take part in the one that stays, and see all that was said there`,
  },
} as const

/** Asks which ticket this one becomes part of, and says before what comes of it or why it must not be. */
export function MergeDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const nameOf = useStaffNames()
  const { number } = ticket
  const { ifMatch, isOver, note } = useTicketMeanwhile(ticket, ticket.can.merge)
  const [typed, setTyped] = useState('')
  const [bringPeople, setBringPeople] = useState(false)
  const into = asNumber(typed)
  const path = { number }
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['merge', number, into],
    enabled: isNumber(into) && !isOver,
    retry: false,
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/merge', { params: { path, query: { into } } })),
  })
  const merge = async () => {
    await api.PUT('/api/v1/tickets/{number}/merge', {
      params: { path, header: { 'if-match': ifMatch } },
      body: { into, bringPeople },
    })
    await Promise.all(queriesOf(into).map((queryKey) => queries.invalidateQueries({ queryKey })))
    await navigate({ to: '/tickets/$number', params: { number: into }, search: { view: 'all' } })
  }
  const holder = nameOf(data?.otherAssigneeId ?? null)
  const isRefused = data !== undefined && data.refusals.length > 0
  const wrong = readFaults(error, ['into']).at('into')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      perform={merge}
      isRefused={data?.refusals.length !== 0}
      isOver={isOver}
    >
      {note}
      {!isOver && (
        <>
          <Text size="sm">{words.what(number)}</Text>
          <OtherTicketField ticket={ticket} value={typed} onChange={setTyped} error={wrong} />
          {isFetching && <Loader size="sm" />}
          {error && wrong === undefined && <ProblemNote error={error} retry={() => void refetch()} />}
          {isRefused && (
            <Alert color="vermilion" title={words.refused}>
              <List size="sm">
                {data.refusals.map((refusal) => (
                  <List.Item key={refusal.code}>
                    {refusal.code === 'other_held' && holder !== undefined ? words.held(holder) : refusal[language]}
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
          {data?.refusals.length === 0 && (
            <Stack gap="xs">
              <Text size="sm" fw={700}>
                {words.happens}
              </Text>
              <List size="sm">
                <List.Item>{words.messages(data.messages)}</List.Item>
                {data.tasks > 0 && <List.Item>{words.tasks(data.tasks)}</List.Item>}
                {data.mails > 0 && <List.Item>{words.mails(data.mails)}</List.Item>}
                <List.Item>{words.links}</List.Item>
              </List>
              {data.people.length > 0 && (
                <Checkbox
                  label={words.bring(data.people.join(language === 'ja' ? '・' : ', '))}
                  checked={bringPeople}
                  onChange={({ currentTarget }) => setBringPeople(currentTarget.checked)}
                />
              )}
            </Stack>
          )}
        </>
      )}
    </TicketDialog>
  )
}
