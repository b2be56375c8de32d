import type { LinkCase } from '../../links/read-link-case.ts'

/** What a link is for that asks for one answer. */
export type OneAct = Exclude<LinkCase, { purpose: 'case' | 'profile' | 'verify' }>

/** Whether a link asks for one answer, rather than opening what its reader comes back to or proving an address. */
export function isOneAct(shown: LinkCase): shown is OneAct {
  return shown.purpose !== 'case' && shown.purpose !== 'profile' && shown.purpose !== 'verify'
}

/**
 * Whether the answer a link asks for can be given by it no more: it was given, by whomever, or its time is over, or what it is about was
 * withdrawn. What may be changed afterwards, as the time of a meeting, is its reader's alone.
 */
export function isUsedUp(shown: OneAct): boolean {
  switch (shown.purpose) {
    case 'interest':
      return shown.status !== 'dispatched' || shown.candidates.every(({ interest }) => interest !== null)
    case 'answer':
      return shown.status !== 'sent' && shown.status !== 'asked'
    case 'consent':
      return shown.status !== 'accepted'
    case 'passed':
      return shown.status !== 'waiting'
    case 'meeting':
      return shown.status !== 'proposed'
  }
}
