import { isMailAddress } from '../mail-address.ts'

/** A file that comes with a mail. */
export interface Attachment {
  /** As it is shown and saved, e.g. `面談.ics`. */
  readonly filename: string
  /** With its parameters, e.g. `text/calendar; charset=utf-8; method=REQUEST`. */
  readonly contentType: string
  /** Text is sent as UTF-8. */
  readonly content: string | Buffer
}

/** One mail to one recipient. */
export interface OutgoingMail {
  readonly to: { readonly name?: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** With angle brackets, stable over repeats: `<fu.…@musubi.example>`. */
  readonly messageId: string
  /** Message-IDs of the conversation, oldest first. */
  readonly references: readonly string[]
  readonly inReplyTo?: string
  /** True for what no person wrote: asks other machines not to answer. */
  readonly autoSubmitted: boolean
  readonly attachments?: readonly Attachment[]
  /** Where bounces go (the envelope's sender); to the sender's own address when absent. */
  readonly returnPath?: string
  /** Where its reader unsubscribes, by a page (GET) or one click (POST, RFC 8058); http(s). */
  readonly unsubscribeUrl?: string
}

/** This mail can never be sent as it is; sending it again is no use. Nothing has left the process. */
export class UnsendableMail extends Error {
  constructor(what: string) {
    super(`unsendable mail: ${what}`)
    this.name = 'UnsendableMail'
  }
}

const controlCharacter = /[\p{Cc}\u2028\u2029]/u
const contentTypeShape = /^[\w.+-]+\/[\w.+-]+(; ?[\w.+-]+=[\w.+-]+)*$/u
/** Its language may follow, nothing else. */
const unsubscribeShape = /^https?:\/\/[\w.:[\]-]+\/[\w/-]+(?:\?lang=[a-z]{2})?$/u
/** It stands on one line of a header, which takes 998 characters (RFC 5322). */
const longestUrl = 900
const messageIdShape = /^<[!#$%&'*+/=?^_`{|}~0-9A-Za-z.-]+@[0-9A-Za-z.-]+>$/u

/**
 * Throws UnsendableMail when a header value could break out of its header (line breaks, control characters) or is not
 * what its header takes. The value itself is not repeated: it may be somebody's name.
 */
export function refuseUnsendable(mail: OutgoingMail): void {
  const texts = { 'the recipient’s name': mail.to.name ?? '', 'the subject': mail.subject }
  for (const [what, value] of Object.entries(texts)) {
    if (controlCharacter.test(value)) throw new UnsendableMail(`${what} has a line break or control character`)
  }
  for (const { filename, contentType } of mail.attachments ?? []) {
    if (filename === '' || controlCharacter.test(filename)) throw new UnsendableMail('an attachment has no name that can stand in a header')
    if (!contentTypeShape.test(contentType)) throw new UnsendableMail('the type of an attachment is none')
  }
  if (!isMailAddress(mail.to.address)) throw new UnsendableMail('not a mail address')
  if (mail.unsubscribeUrl !== undefined && !(unsubscribeShape.test(mail.unsubscribeUrl) && mail.unsubscribeUrl.length <= longestUrl)) {
    throw new UnsendableMail('the address to unsubscribe at is none')
  }
  if (mail.returnPath !== undefined && !isMailAddress(mail.returnPath)) throw new UnsendableMail('the return path is no address')
  for (const id of [mail.messageId, mail.inReplyTo, ...mail.references]) {
    if (id !== undefined && !(messageIdShape.test(id) && id.length <= 250)) throw new UnsendableMail('not a Message-ID')
  }
}
