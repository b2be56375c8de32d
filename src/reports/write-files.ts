import writeWorkbook, { type Row } from 'write-excel-file/node'
import { writeCsv } from '../http/csv.rules.ts'
import type { Cell, ReportTable } from './report-tables.ts'

/** A report as text for any spreadsheet. What cannot be said is an empty cell. */
export function csvOf({ name, about, headings, rows }: ReportTable): string {
  const written = (cell: Cell) => (cell === null ? '' : String(cell))
  return writeCsv([[name], ...about, [], headings, ...rows.map((row) => row.map(written))])
}

/** The same as a workbook of Excel (Office Open XML): words are words, never formulas, and numbers are numbers. */
export async function workbookOf({ name, about, headings, rows }: ReportTable): Promise<Buffer> {
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })
  const sheet: Row[] = [
    [bold(name)],
    ...about.map((pair) => pair.map((value) => ({ value, type: String }))),
    [],
    headings.map(bold),
    ...rows.map((row) =>
      row.map((value) => (typeof value === 'number' ? { value, type: Number } : value === null ? null : { value, type: String })),
    ),
  ]
  const columns = headings.map((_, index) => ({ width: index === 0 ? 28 : 16 }))
  return writeWorkbook(sheet, { sheet: name, columns }).toBuffer()
}
