import type { Audience } from '../catalog/desk-codes.ts'

const letters: Record<Audience, string> = { municipal: 'M', corporate: 'C', worker: 'W' }

/** `C-2026-000001`: audience, calendar year in Japan, running number; short enough to be said on the telephone. */
export function formatTicketNumber(audience: Audience, year: number, running: number): string {
  return `${letters[audience]}-${year}-${String(running).padStart(6, '0')}`
}

export const ticketNumberPattern = /^[MCW]-\d{4}-\d{6,9}$/u
