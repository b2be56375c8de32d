import { z } from 'zod'
import { ticketColumns } from './ticket-columns.ts'

/** Columns in the order they are shown, each once; null: the list as the desk shows it, without columns. */
export const columnsSchema = z
  .array(z.enum(ticketColumns))
  .min(1)
  .max(ticketColumns.length)
  .transform((columns) => [...new Set(columns)])
  .nullable()
  .describe('Columns in the order they are shown; null: rows without columns')

/** The same as an answer. */
export const shownColumns = z.array(z.enum(ticketColumns)).nullable().describe('Columns you see it with; null: rows without columns')
