import { createHash } from 'node:crypto'
import type { ProposedField } from './organizations.table.ts'

/** Says which proposal somebody read, and what was known of each of its fields then; another one once any of it is another. */
export function versionOfProposal(fields: readonly ProposedField[]): string {
  return createHash('sha256')
    .update(JSON.stringify(fields.map(({ field, current, proposed }) => [field, current, proposed])))
    .digest('hex')
    .slice(0, 16)
}
