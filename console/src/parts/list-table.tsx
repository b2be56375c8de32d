import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './list-table.module.css'

/** What a column is headed with; one of figures stands at the right, like what is below it. */
type Head = string | { readonly figure: string }

interface ListTableProps {
  /** What is listed: whoever scrolls it by keyboard hears it. */
  readonly name: string
  /** False: no column for this reader. */
  readonly heads: readonly (Head | false)[]
  /** Its rows. */
  readonly children: ReactNode
}

/** Things of one kind, a line each; where they are wider than the screen, they scroll by themselves. */
export function ListTable({ name, heads, children }: ListTableProps) {
  return (
    <div className={styles.scrolled} tabIndex={0} role="group" aria-label={name}>
      <Table striped className="figures">
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => {
              if (head === false) return null
              if (typeof head === 'string') return <Table.Th key={head}>{head}</Table.Th>
              return (
                <Table.Th key={head.figure} ta="right">
                  {head.figure}
                </Table.Th>
              )
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  )
}
