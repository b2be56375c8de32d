import { createHash } from 'node:crypto'
import type { ContactRow } from './contacts.store.ts'

type Correctable = Pick<ContactRow, 'name' | 'nameKana' | 'title' | 'department' | 'phone' | 'language' | 'roleMailbox'>

/** Says which words about a contact somebody read; the same only while none that can be corrected changed. */
export function versionOfContact({ name, nameKana, title, department, phone, language, roleMailbox }: Correctable): string {
  return createHash('sha256')
    .update(JSON.stringify([name, nameKana, title, department, phone, language, roleMailbox]))
    .digest('hex')
    .slice(0, 16)
}
