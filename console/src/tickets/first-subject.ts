/** Of a reply whose writer names no other. */
export const firstSubject = { ja: 'ご相談について', en: 'Your case' } as const
