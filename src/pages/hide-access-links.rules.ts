import type { CaughtMail } from '../embedded/caught-mails.ts'

/** The path of a link somebody chooses their password by, and its secret. */
const accessLink = /\/a\/[\w-]{20,}/gu

/** A mail without the links that make whoever follows them somebody else of the desk. */
export function hideAccessLinks(mail: CaughtMail): CaughtMail {
  const hide = (words: string) => words.replaceAll(accessLink, '/a/********')
  return { ...mail, text: hide(mail.text), html: mail.html === undefined ? undefined : hide(mail.html) }
}
