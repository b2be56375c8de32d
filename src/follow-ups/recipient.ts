import type { Addressee } from '../mail/addressee.ts'

/** A person as the rooms below describe them. */
export interface Person {
  readonly organization: string | null
  readonly department: string | null
  readonly title: string | null
  readonly name: string
  readonly email: string
}

/** How a mail greets a person. Only for proved addresses: it repeats what a form said of them. */
export function addresseeOf({ organization, department, title, name }: Person): Addressee {
  return { ...(organization && { organization }), ...(department && { department }), ...(title && { title }), name }
}

export function mailboxOf({ name, email }: Pick<Person, 'name' | 'email'>): { name: string; address: string } {
  return { name, address: email }
}

/** Present only when there is somebody. */
export function signedBy(consultantName: string | null | undefined): { consultantName?: string } {
  return consultantName ? { consultantName } : {}
}

/** Where the desk works on a ticket. */
export function deskUrlOf(config: { PUBLIC_URL: string }, ticketNumber: string): string {
  return `${config.PUBLIC_URL}/api/v1/tickets/${ticketNumber}`
}
