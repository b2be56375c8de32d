const day = /^\d{4}-\d{2}-\d{2}$/u

/** What the audit is asked for. Days in Japan, the last one included. */
export interface AuditSearch {
  who?: string
  /** The member of the desk it happened to. */
  about?: string
  ticket?: string
  what?: string
  from?: string
  to?: string
  /** Attempts to sign in that were refused, in the place of what happened. */
  refused?: true
}

export function readAuditSearch({ who, about, ticket, what, from, to, refused }: Record<string, unknown>): AuditSearch {
  return {
    ...(typeof who === 'string' && who !== '' && { who }),
    ...(typeof about === 'string' && about !== '' && { about }),
    ...(typeof ticket === 'string' && ticket !== '' && { ticket }),
    ...(typeof what === 'string' && what !== '' && { what }),
    ...(typeof from === 'string' && day.test(from) && { from }),
    ...(typeof to === 'string' && day.test(to) && { to }),
    ...(refused === true && { refused }),
  }
}
