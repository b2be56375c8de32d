import { createHash } from 'node:crypto'

/**
 * Which conversation a mail belongs to. Each side has a conversation of its own; the municipality's is known by its
 * enquiry alone, so that nothing in its mails can be joined with the company's.
 */
export type Thread =
  | { readonly side: 'applicant' | 'staff'; readonly ticketId: string; readonly domain: string }
  | { readonly side: 'municipality'; readonly enquiryId: string; readonly domain: string }
  | { readonly side: 'organization'; readonly organizationId: string; readonly domain: string }
  | { readonly side: 'colleague'; readonly staffId: string; readonly domain: string }
  | { readonly side: 'form'; readonly waitingFormId: string; readonly domain: string }

/** Message-ID of a follow-up: the same each time it is sent, so that a repeat is recognised. `followUpId` is its uuid. */
export function messageId(followUpId: string, domain: string): string {
  return `<fu.${uuid(followUpId)}@${host(domain)}>`
}

/** Which follow-up a Message-ID of {@link messageId} names; undefined for any other. */
export function followUpIdIn(id: string): string | undefined {
  return /^<fu\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/u.exec(id)?.[1]
}

/** The root all mails of a conversation refer to (References, In-Reply-To). A digest: it tells neither ids nor numbers. */
export function threadId(thread: Thread): string {
  const subject = subjectOf(thread)
  const digest = createHash('sha256')
    .update(`${thread.side}:${uuid(subject)}`)
    .digest('hex')
    .slice(0, 32)
  return `<th.${digest}@${host(thread.domain)}>`
}

/** The domain Message-IDs are made with: that of the desk's own address, e.g. of `相談窓口 <desk@musubi.example>`. */
export function domainOf(mailFrom: string): string {
  return host(/@([^@>\s]+)>?\s*$/u.exec(mailFrom)?.[1] ?? '')
}

function uuid(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id)) throw new RangeError('not a uuid')
  return id
}

function host(domain: string): string {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/iu.test(domain)) throw new RangeError('not a domain')
  return domain.toLowerCase()
}

function subjectOf(thread: Thread): string {
  switch (thread.side) {
    case 'applicant':
    case 'staff':
      return thread.ticketId
    case 'municipality':
      return thread.enquiryId
    case 'organization':
      return thread.organizationId
    case 'colleague':
      return thread.staffId
    case 'form':
      return thread.waitingFormId
  }
}
