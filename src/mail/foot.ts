import { desk } from '../catalog/desk.ts'
import type { Language } from '../catalog/desk-codes.ts'
import type { DeskContact } from '../desk-contact.ts'
import type { Message } from './blocks.ts'
import { layoutWords } from './layout-words.ts'
import { oneLine } from './plain-text.ts'

/** The lines below a message: who writes, when somebody is there and, but to the desk's own people, how to reach the desk. */
export function footOf({ signedBy, isForStaff }: Message, language: Language, contact: DeskContact | undefined): string[] {
  const words = layoutWords[language]
  const line = (term: string, said: string | undefined) => (said === undefined ? [] : [`${term}${words.colon}${oneLine(said)}`])
  const reached =
    contact === undefined || isForStaff
      ? []
      : [...line(words.phone, contact.phone), ...line(words.mail, contact.mail), words.reply, ...line(words.postal, contact.postal)]
  return [desk[language], ...line(words.consultant, signedBy || undefined), ...line(words.hours, desk.hours[language]), ...reached]
}
