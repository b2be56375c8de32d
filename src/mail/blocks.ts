/** A term and what it is: one row of a definition list. Line breaks in `detail` are kept. */
export interface Definition {
  readonly term: string
  readonly detail: string
}

/** An item with the way to what it is about: an http(s) address, on a line of its own. */
export interface LinkedItem {
  readonly text: string
  readonly url: string
}

/** What a message is made of. All text is plain; line breaks are kept, everything else is escaped where it must be. */
export type Block =
  /** Who is addressed, one line each, e.g. organisation, department, name with 様. */
  | { readonly kind: 'greeting'; readonly lines: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (string | LinkedItem)[]; readonly ordered?: boolean }
  | { readonly kind: 'definitions'; readonly entries: readonly Definition[] }
  /** Somebody's own words, shown apart from the desk's. */
  | { readonly kind: 'quotation'; readonly text: string }
  /** A button in HTML, or when `quiet` a plain link; in text the label and the address on a line of its own. `url` is http(s). */
  | { readonly kind: 'link'; readonly label: string; readonly url: string; readonly quiet?: boolean }
  /** For readers whose gateway strips links: the page to open by hand and the code to type there. */
  | { readonly kind: 'code'; readonly code: string; readonly page: string }

/**
 * A message before it is rendered. The desk's name before the subject of whatever leaves the desk, and its signature at the end are added
 * by the layout.
 */
export interface Message {
  readonly subject: string
  readonly blocks: readonly Block[]
  /** To a member of the desk: the sender's name says enough, and the point stands where a telephone's list shows it. */
  readonly isForStaff?: true
  /** The consultant who signs beside the desk. */
  readonly signedBy?: string
}

/** The link of a case as a mail shows it. */
export interface MailedLink {
  /** With its token; http(s). */
  readonly url: string
  /** The short code as it is typed, e.g. `K7PX-93QD-0MAB`. */
  readonly code: string
  /** Address of the page where the code is typed; http(s). */
  readonly codePage: string
  /** The last moment an answer counts: the end of the link or of its case, whichever comes first. */
  readonly validUntil: Date
}
