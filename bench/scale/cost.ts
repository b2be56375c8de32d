/** What a request cost the database. */
export interface Cost {
  statements: number
  /** Rows and entries of indexes that were read, also those a filter then left out. */
  rows: number
  /** Blocks of 8 kB that were looked at. */
  blocks: number
  milliseconds: number
}

interface Node {
  'Node Type': string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  Plans?: Node[]
}

/** Rows and blocks of one statement, out of its plan as `auto_explain` tells it. */
export function costOf(plan: string): Pick<Cost, 'rows' | 'blocks'> {
  const { Plan: top } = JSON.parse(plan) as { Plan: Node } // the format PostgreSQL documents
  return { rows: rowsReadBy(top), blocks: (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0) }
}

function rowsReadBy(node: Node): number {
  const own = node['Node Type'].endsWith('Scan') && !isOverOthers(node) ? rowsOf(node) : 0
  return own + (node.Plans ?? []).reduce((sum, inner) => sum + rowsReadBy(inner), 0)
}

/** What passes on the rows of other nodes reads none of its own; the rows a bitmap leads to are read once more, in the table. */
function isOverOthers({ 'Node Type': type }: Node): boolean {
  return ['Subquery Scan', 'CTE Scan', 'WorkTable Scan', 'Function Scan', 'Values Scan'].includes(type)
}

function rowsOf(node: Node): number {
  const each = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  return Math.round(each * node['Actual Loops'])
}
