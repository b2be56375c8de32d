/** One thing that was said at a ticket and can be erased by itself. */
export interface Erasable {
  readonly of: 'messages' | 'notes' | 'attachments'
  readonly id: string
  /** Whether mails carry it. */
  readonly hasMails: boolean
}
