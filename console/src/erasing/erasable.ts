/** One thing that was said at a ticket and can be erased by itself; of an enquiry and a passed case, who was said to have answered. */
export interface Erasable {
  readonly of: 'messages' | 'notes' | 'attachments' | 'enquiries' | 'passed-cases'
  readonly id: string
  /** Whether mails carry it. */
  readonly hasMails: boolean
}
