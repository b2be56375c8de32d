import { Badge, Loader, Progress, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayDay } from '../parts/instant.ts'
import { ListTable } from '../parts/list-table.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaff, useStaffNames } from '../parts/use-staff.ts'
import { useOperations } from '../session/use-operations.ts'
import { ShareOutDialog } from './share-out-dialog.tsx'

type Line = Schemas['Workload']['items'][number]

const wording = {
  title: { ja: '担当の状況', en: 'Workload' },
  lead: {
    ja: '担当者ごとの、対応中・期限超過・本日期限の案件と、不在の予定です。不在の方の案件は、余裕のある方へまとめて引き継げます。',
    en: 'What each has to do, what is late, and who is away. What an absent colleague holds is handed over to those who have room.',
  },
  none: { ja: '相談を担当する職員がまだいません。', en: 'There is nobody yet who takes tickets.' },
  who: { ja: '担当者', en: 'Consultant' },
  open: { ja: '対応中', en: 'Open' },
  openOf: {
    ja: (open: number, capacity: number) => `${grouped(open)}件／上限${grouped(capacity)}件`,
    en: (open: number, capacity: number) => `${grouped(open)} of ${grouped(capacity)}`,
  },
  overdue: { ja: '期限超過', en: 'Overdue' },
  today: { ja: '本日期限', en: 'Due today' },
  absences: { ja: '不在', en: 'Absences' },
  away: { ja: '不在中', en: 'Away' },
  invited: { ja: '招待中', en: 'Invited' },
  period: { ja: (from: string, to: string) => `${from}〜${to}`, en: (from: string, to: string) => `${from} – ${to}` },
  standsIn: { ja: (name: string) => `（代理：${name}）`, en: (name: string) => ` (${name} stands in)` },
  noAbsence: { ja: 'なし', en: 'None' },
  acts: { ja: '操作', en: 'Acts' },
  act: { ja: '引き継ぎ案', en: 'Hand over' },
  actOf: { ja: (name: string) => `${name}：案件の引き継ぎ案`, en: (name: string) => `Hand over the tickets of ${name}` },
} as const

/** What everybody has to do and when they are away; from here, what one holds is shared out among the others. */
export function WorkloadScreen() {
  const words = useWords(wording)
  const can = useOperations()
  const nameOf = useStaffNames()
  const [leaver, setLeaver] = useState<Line>()
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['workload'],
    queryFn: () => bodyOf(api.GET('/api/v1/workload')),
    refetchInterval: 60_000,
  })
  const mayHandOver = can('handOverTickets')
  return (
    <Screen title={words.title}>
      <Text size="sm" mb="md">
        {words.lead}
      </Text>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isPending && <Loader />}
      {data?.items.length === 0 && <Text>{words.none}</Text>}
      {data && data.items.length > 0 && (
        <ListTable
          name={words.title}
          heads={[words.who, words.open, { figure: words.overdue }, { figure: words.today }, words.absences, mayHandOver && words.acts]}
        >
          {data.items.map((line) => (
            <WorkloadRow key={line.staffId} line={line} handOver={mayHandOver ? () => setLeaver(line) : undefined} />
          ))}
        </ListTable>
      )}
      {leaver && <ShareOutDialog staffId={leaver.staffId} name={nameOf(leaver.staffId) ?? ''} close={() => setLeaver(undefined)} />}
    </Screen>
  )
}

function WorkloadRow({ line, handOver }: { line: Line; handOver: (() => void) | undefined }) {
  const words = useWords(wording)
  const labels = useLabels()
  const name = useStaffNames()(line.staffId) ?? ''
  const { open, capacity, overdue, dueToday, staffId } = line
  const isOnlyInvited = useStaff().some(({ id, awaitsPassword }) => id === staffId && awaitsPassword)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        {name}
        <Text size="xs" c="dimmed">
          {labels('roles', line.role)}
        </Text>
        {isOnlyInvited && <Badge variant="light">{words.invited}</Badge>}
      </Table.Th>
      <Table.Td w={200}>
        <Text size="sm">{words.openOf(open, capacity)}</Text>
        <Progress value={(100 * open) / Math.max(1, capacity)} size="xs" aria-hidden color={open > capacity ? 'vermilion' : 'indigo'} />
      </Table.Td>
      <Table.Td ta="right">
        <Count count={overdue} search={{ assignee: staffId, due: 'overdue' }} isAlarming />
      </Table.Td>
      <Table.Td ta="right">
        <Count count={dueToday} search={{ assignee: staffId, due: 'today' }} />
      </Table.Td>
      <Table.Td>
        <Absences line={line} />
      </Table.Td>
      {handOver && (
        <Table.Td>
          {open > 0 && (
            <ActButton
              name={wording.act}
              of={{ key: staffId, name }}
              size="compact-xs"
              variant="default"
              aria-label={words.actOf(name)}
              act={handOver}
            />
          )}
        </Table.Td>
      )}
    </Table.Tr>
  )
}

interface CountProps {
  readonly count: number
  readonly search: { readonly assignee: string; readonly due: 'overdue' | 'today' }
  readonly isAlarming?: boolean
}

/** How many, and the list of them. */
function Count({ count, search, isAlarming = false }: CountProps) {
  if (count === 0) return <>0</>
  return (
    <Link to="/tickets" search={search}>
      <Text span size="sm" fw={isAlarming ? 700 : undefined}>
        {grouped(count)}
      </Text>
    </Link>
  )
}

function Absences({ line: { absences, isAbsent } }: { line: Line }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const nameOf = useStaffNames()
  if (absences.length === 0) return <>{words.noAbsence}</>
  const day = (on: string) => sayDay(`${on}T00:00+09:00`, language)
  return absences.map(({ startsOn, endsOn, substituteId }, index) => {
    const substitute = nameOf(substituteId)
    return (
      <div key={startsOn}>
        {index === 0 && isAbsent && (
          <Badge variant="light" color="vermilion" mr="xs">
            {words.away}
          </Badge>
        )}
        {words.period(day(startsOn), day(endsOn))}
        {substitute !== undefined && words.standsIn(substitute)}
      </div>
    )
  })
}
