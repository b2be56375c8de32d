import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../language/language.tsx'
import { verdictOf, type Proposal } from './proposal.ts'
import styles from './proposals.module.css'

const wording = {
  field: { ja: '項目', en: 'Field' },
  now: { ja: '現在の登録内容', en: 'Known now' },
  earlier: { ja: '受付時の登録内容', en: 'Known when it came' },
  proposed: { ja: '変更案', en: 'Proposed' },
  verdict: { ja: '採否', en: 'Decision' },
  nothing: { ja: '登録なし', en: 'Nothing' },
  goes: { ja: '削除', en: 'To be removed' },
  accepted: { ja: '採用', en: 'Accepted' },
  refused: { ja: '不採用', en: 'Refused' },
  open: { ja: '未定', en: 'Open' },
} as const

interface FieldTableProps {
  readonly proposal: Proposal
  /** What stands in the last column; what was decided, when left out. */
  readonly choice?: (field: string, label: string) => ReactNode
}

/** What would change, side by side. */
export function FieldTable({ proposal, choice }: FieldTableProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  return (
    <div className={styles.table}>
      {/* Said outright: on narrow screens it is laid out otherwise, and stays a table all the same. */}
      <Table verticalSpacing="xs" layout="fixed" role="table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="22%">{words.field}</Table.Th>
            <Table.Th>{proposal.status === 'pending' ? words.now : words.earlier}</Table.Th>
            <Table.Th>{words.proposed}</Table.Th>
            <Table.Th w="12rem">{words.verdict}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {proposal.said.map(({ field, label, current, proposed }) => (
            <Table.Tr key={field}>
              <Table.Th scope="row">{label[language]}</Table.Th>
              <Table.Td className={styles.before ?? ''}>{current?.[language] ?? words.nothing}</Table.Td>
              <Table.Td>{proposed?.[language] ?? <del>{words.goes}</del>}</Table.Td>
              <Table.Td>{choice ? choice(field, label[language]) : words[verdictOf(proposal, field) ?? 'open']}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
