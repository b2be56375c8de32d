import { Loader, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayDay, sayExactly } from '../parts/instant.ts'
import { ListTable } from '../parts/list-table.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useStaffNames } from '../parts/use-staff.ts'

const wording = {
  lead: {
    ja: '過去30日に拒否されたサインインの回数です。入力されたメールアドレスと接続元は保存していません。',
    en: 'Attempts to sign in that were refused in the last 30 days. Neither the addresses typed nor where they came from are kept.',
  },
  day: { ja: '日', en: 'Day' },
  whose: { ja: 'アカウント', en: 'Account' },
  count: { ja: '回数', en: 'Attempts' },
  networks: { ja: '接続元の数', en: 'Networks' },
  last: { ja: '最後', en: 'Last' },
  nobody: { ja: '窓口の職員以外（存在しないアカウントを含む）', en: 'Nobody of the desk, unknown accounts among them' },
  none: { ja: '拒否されたサインインはありません。', en: 'None was refused.' },
} as const

/** Whose account somebody could not get into, day by day. */
export function RefusedSignIns({ name }: { name: string }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const nameOf = useStaffNames()
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['refused-sign-ins'],
    queryFn: () => bodyOf(api.GET('/api/v1/refused-sign-ins', { params: { query: { days: 30 } } })),
  })
  return (
    <>
      <Text size="sm" mb="md">
        {words.lead}
      </Text>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isPending && <Loader />}
      {data?.items.length === 0 && <Text>{words.none}</Text>}
      {data && data.items.length > 0 && (
        <ListTable name={name} heads={[words.day, words.whose, { figure: words.count }, { figure: words.networks }, words.last]}>
          {data.items.map(({ day, staffId, count, networks, last }) => (
            <Table.Tr key={`${day} ${staffId}`}>
              <Table.Td>{sayDay(`${day}T00:00+09:00`, language)}</Table.Td>
              <Table.Td>{staffId === null ? words.nobody : nameOf(staffId)}</Table.Td>
              <Table.Td ta="right">{grouped(count)}</Table.Td>
              <Table.Td ta="right">{networks === null ? '–' : grouped(networks)}</Table.Td>
              <Table.Td>
                <time dateTime={last}>{sayExactly(last, language)}</time>
              </Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
    </>
  )
}
