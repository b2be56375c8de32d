/** How the applicant said something that did not come by itself. */
export const heardWays = ['phone', 'mail', 'in_person'] as const
export type HeardWay = (typeof heardWays)[number]

export interface Heard {
  readonly way: HeardWay
  readonly body: string
}

const begun = new Map<string, Heard>()

/** What was begun to be noted at a ticket; it waits on this page while its writer is at another ticket. */
export function begunAt(number: string): Heard {
  return begun.get(number) ?? { way: 'phone', body: '' }
}

export function keepBegun(number: string, heard: Heard): void {
  if (heard.body === '') begun.delete(number)
  else begun.set(number, heard)
}

/** Subjects as the applicant reads them on the page of their case. */
export const subjects = {
  phone: { ja: 'お電話でのご連絡', en: 'By telephone' },
  mail: { ja: 'メールでのご連絡', en: 'By mail' },
  in_person: { ja: '対面でのご連絡', en: 'In person' },
} as const
