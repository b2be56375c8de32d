/** For whom a mail is, as a timeline says it. */
export const mailSides = {
  ja: { applicant: '相談者へのメール', municipality: '自治体へのメール', organization: '組織へのメール', staff: '窓口へのメール' },
  en: {
    applicant: 'Mail to the applicant',
    municipality: 'Mail to the municipality',
    organization: 'Mail to the organisation',
    staff: 'Mail to the desk',
  },
} as const
