import { Table } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { Moment } from '../parts/moment.tsx'

const wording = {
  device: { ja: '端末', en: 'Device' },
  unknown: { ja: '不明', en: 'Unknown' },
  since: { ja: '開始', en: 'Since' },
  seen: { ja: '最後の利用', en: 'Last used' },
  act: { ja: '操作', en: 'Act' },
  this: { ja: 'この画面', en: 'This one' },
  end: { ja: '終了させる', en: 'End it' },
  endOf: { ja: (device: string) => `${device}でのサインインを終了させる`, en: (device: string) => `End it: the session on ${device}` },
} as const

interface SessionsTableProps {
  readonly name: string
  readonly sessions: readonly Schemas['OpenSession'][]
  readonly end: (id: string) => void
}

/** Where somebody is signed in; each session but the one it is read in can be ended. */
export function SessionsTable({ name, sessions, end }: SessionsTableProps) {
  const words = useWords(wording)
  return (
    <ListTable name={name} heads={[words.device, words.since, words.seen, words.act]}>
      {sessions.map(({ id, device, createdAt, lastSeenAt, current }) => (
        <Table.Tr key={id}>
          <Table.Td>{device ?? words.unknown}</Table.Td>
          <Table.Td>
            <Moment at={createdAt} />
          </Table.Td>
          <Table.Td>
            <Moment at={lastSeenAt} />
          </Table.Td>
          <Table.Td>
            {current ? (
              words.this
            ) : (
              <ActButton
                name={wording.end}
                of={{ key: id, name: device ?? words.unknown }}
                size="compact-xs"
                variant="default"
                aria-label={words.endOf(device ?? words.unknown)}
                act={() => end(id)}
              />
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  )
}
