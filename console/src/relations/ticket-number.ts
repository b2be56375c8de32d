import type { Ticket } from '../tickets/use-tickets.ts'

/** A ticket as one of several to choose from. */
export function sayTicket({ number, organization, applicant }: Ticket, status: string): string {
  return [number, organization?.name ?? applicant.name, status].join(' ')
}

/** What was typed as a number, in whatever width and case. */
export function asNumber(typed: string): string {
  return typed.normalize('NFKC').trim().toUpperCase()
}

/** The number at the beginning of what was picked; undefined while none is there. */
export function typedNumber(typed: string): string | undefined {
  return /^([MCW]-\d{4}-\d{6,})\s/u.exec(asNumber(typed))?.[1]
}

/** Whether it is a whole number of a ticket. */
export function isNumber(typed: string): boolean {
  return /^[MCW]-\d{4}-\d{6,}$/u.test(typed)
}

/** The whole number somebody means, typed in any width and case, with any hyphen and without its zeros; undefined when it can be none. */
export function wholeNumber(typed: string): string | undefined {
  const [, beginning, running] = /^([MCW]-\d{4})-0*(\d{1,9})$/u.exec(asNumber(typed).replaceAll(/[\u2010-\u2015\u2212\u30FC]/gu, '-')) ?? []
  if (beginning === undefined || running === undefined || Number(running) === 0) return undefined
  return `${beginning}-${running.padStart(6, '0')}`
}
