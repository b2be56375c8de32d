import { readFileSync } from 'node:fs'

/** A table of a document, cell by cell. */
export type Rows = string[][]

/** A file of docs/. */
export function readDocument(name: string): string {
  return readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
}

/** The rows of the first table in a text, cell by cell, without its head; marks of code left out. */
export function firstTable(text: string): Rows {
  const lines = text.replaceAll('`', '').split('\n')
  const below = lines.slice(lines.findIndex((line) => line.startsWith('|--')) + 1)
  const rows = below.slice(
    0,
    below.findIndex((line) => !line.startsWith('|')),
  )
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
