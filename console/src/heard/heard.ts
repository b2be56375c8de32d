/** How the applicant said something that did not come by itself. */
export const heardWays = ['phone', 'mail', 'in_person'] as const
export type HeardWay = (typeof heardWays)[number]

/** Subjects as the applicant reads them on the page of their case. */
export const subjects = {
  phone: { ja: 'お電話でのご連絡', en: 'By telephone' },
  mail: { ja: 'メールでのご連絡', en: 'By mail' },
  in_person: { ja: '対面でのご連絡', en: 'In person' },
} as const

/** How something came whose draft has this subject; by telephone unless it says otherwise. */
export function wayOf(subject: string): HeardWay {
  return heardWays.find((way) => subjects[way].ja === subject || subjects[way].en === subject) ?? 'phone'
}
