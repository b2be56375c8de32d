import type { Language } from '../catalog/desk-codes.ts'
import type { Addressee } from '../mail/addressee.ts'
import type { Recipient } from './draft.ts'

export { deskUrlOf, tasksUrlOf } from '../tickets/desk-url.ts'

/** A person as the rooms below describe them. */
export interface Person {
  readonly organization: string | null
  readonly department: string | null
  readonly title: string | null
  readonly name: string
  readonly email: string
  /** Absent for people of whom the desk does not know it. */
  readonly language?: Language
}

/** How a mail greets a person. Only for proved addresses: it repeats what a form said of them. */
export function addresseeOf({ organization, department, title, name }: Person): Addressee {
  return { ...(organization && { organization }), ...(department && { department }), ...(title && { title }), name }
}

/** Where a mail to a person goes, and in which language. */
export function mailboxOf({ name, email, language }: Pick<Person, 'name' | 'email' | 'language'>): Recipient & { readonly name: string } {
  return { name, address: email, ...(language && { language }) }
}

/** Present only when there is somebody. */
export function signedBy(consultantName: string | null | undefined): { consultantName?: string } {
  return consultantName ? { consultantName } : {}
}
