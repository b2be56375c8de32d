import { Badge, Table } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { Moment } from '../parts/moment.tsx'

const wording = {
  name: { ja: 'プログラム', en: 'Worker' },
  process: {
    ja: (host: string, pid: number) => `${host}（プロセス ${String(pid)}）`,
    en: (host: string, pid: number) => `${host} (process ${String(pid)})`,
  },
  state: { ja: '状態', en: 'State' },
  alive: { ja: '稼働中', en: 'Working' },
  silent: { ja: '応答なし', en: 'Silent' },
  seen: { ja: '最後の合図', en: 'Last sign of life' },
  started: { ja: '開始', en: 'Started' },
  running: { ja: '処理中', en: 'In hand' },
  done: { ja: '処理した数', en: 'Done' },
  lastDone: { ja: '最後に終えた処理', en: 'Last done' },
} as const

/** Every worker process that did not end in order, and when it was heard of last. */
export function WorkerTable({ name, workers }: { name: string; workers: Schemas['Queue']['workers'] }) {
  const words = useWords(wording)
  return (
    <ListTable
      name={name}
      heads={[words.name, words.state, words.seen, words.started, { figure: words.running }, { figure: words.done }, words.lastDone]}
    >
      {workers.map(({ id, host, pid, isAlive, seenAt, startedAt, running, done, lastDoneAt }) => (
        <Table.Tr key={id}>
          <Table.Th scope="row">{words.process(host, pid)}</Table.Th>
          <Table.Td>
            <Badge variant="light" color={isAlive ? 'green' : 'vermilion'}>
              {isAlive ? words.alive : words.silent}
            </Badge>
          </Table.Td>
          <Table.Td>
            <Moment at={seenAt} />
          </Table.Td>
          <Table.Td>
            <Moment at={startedAt} />
          </Table.Td>
          <Table.Td ta="right">{grouped(running)}</Table.Td>
          <Table.Td ta="right">{grouped(done)}</Table.Td>
          <Table.Td>{lastDoneAt === null ? '–' : <Moment at={lastDoneAt} />}</Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  )
}
