import { Loader, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Schemas } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import { LiftDialog } from './lift-dialog.tsx'
import type { useSuppressions, Wanted } from './use-suppressions.ts'

const wording = {
  address: { ja: 'アドレス', en: 'Address' },
  reason: { ja: '理由', en: 'Reason' },
  since: { ja: 'いつから', en: 'Since' },
  by: { ja: '停止した人', en: 'By' },
  lifted: { ja: '解除', en: 'Lifted' },
  acts: { ja: '操作', en: 'Acts' },
  lift: { ja: '解除する', en: 'Lift' },
  liftOf: { ja: (address: string) => `${address}の配信停止を解除する`, en: (address: string) => `Lift: ${address}` },
  erased: { ja: '（消去したため保存していません）', en: '(erased: not kept)' },
  itself: { ja: '自動', en: 'By itself' },
  none: { ja: '配信を停止しているアドレスはありません。', en: 'No address is suppressed.' },
  noneLifted: { ja: '解除した配信停止はありません。', en: 'None was lifted.' },
  noneFound: { ja: 'この文字を含むアドレスは、この中にありません。', en: 'No address among these has these characters.' },
} as const

interface SuppressionTableProps extends Wanted {
  readonly name: string
  readonly list: ReturnType<typeof useSuppressions>
}

/** Suppressions, the newest first. */
export function SuppressionTable({ name, list, isLifted, wanted }: SuppressionTableProps) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOf = useStaffNames()
  const [lifting, setLifting] = useState<Schemas['Suppression']>()
  const { data, error, refetch, isPending } = list
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (isPending) return <Loader />
  const rows = data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return <Text>{wanted !== '' ? words.noneFound : isLifted ? words.noneLifted : words.none}</Text>
  return (
    <>
      <ListTable name={name} heads={[words.address, words.reason, words.since, words.by, isLifted ? words.lifted : words.acts]}>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>{row.address ?? words.erased}</Table.Td>
            <Table.Td>{labels('suppressionReasons', row.reason)}</Table.Td>
            <Table.Td>
              <Moment at={row.since} />
            </Table.Td>
            <Table.Td>{nameOf(row.statedBy) ?? words.itself}</Table.Td>
            <Table.Td>
              {row.liftedAt !== null && (
                <>
                  <Moment at={row.liftedAt} /> {nameOf(row.liftedBy)}
                </>
              )}
              {row.can.lift && row.address !== null && (
                <ActButton
                  name={wording.lift}
                  of={{ key: row.id, name: row.address }}
                  size="compact-xs"
                  variant="default"
                  aria-label={words.liftOf(row.address)}
                  act={() => setLifting(row)}
                />
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      <ShowMore list={list} />
      {lifting && <LiftDialog suppression={lifting} close={() => setLifting(undefined)} />}
    </>
  )
}
