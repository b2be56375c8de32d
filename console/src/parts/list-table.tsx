import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useRowStops } from '../focus/use-row-stops.ts'
import { Scrolled } from './scrolled.tsx'
import styles from './list-table.module.css'

/** What a column is headed with; one of figures stands at the right, like what is below it. */
type Head = string | { readonly figure: string }

interface ListTableProps {
  /** What is listed: whoever scrolls it by keyboard hears it. */
  readonly name: string
  /** False: no column for this reader. */
  readonly heads: readonly (Head | false)[]
  /** On a narrow screen the last column stands below the others of its row, instead of beyond the edge. */
  readonly isLastBelow?: boolean
  /** Its rows. */
  readonly children: ReactNode
}

/**
 * Things of one kind, a line each; where they are wider than the screen, they scroll by themselves. Where lines lead somewhere, all of
 * them are one stop of Tab.
 */
export function ListTable({ name, heads, isLastBelow = false, children }: ListTableProps) {
  const { held, isGrid, keys } = useRowStops<HTMLTableElement>()
  // Said outright: a table that is laid out otherwise is none to every browser.
  const role = isGrid ? 'grid' : 'table'
  return (
    <Scrolled name={name} isStop={!isGrid} className={isLastBelow ? styles.below : styles.columns}>
      <Table ref={held} striped className="figures" role={role} aria-label={name} {...keys}>
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
    </Scrolled>
  )
}
