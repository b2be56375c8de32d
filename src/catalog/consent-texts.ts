import type { Audience } from './desk-codes.ts'

interface InBothLanguages {
  readonly ja: string
  readonly en: string
}

/** What the sender of a form is told about their personal data and agrees to. */
export interface ConsentText {
  /** What the form sends back and the ticket keeps. */
  readonly version: string
  /** Day (YYYY-MM-DD in Japan) from which forms show it. */
  readonly date: string
  readonly audience: Audience
  /** What the data is used for. */
  readonly purpose: InBothLanguages
  /** Who else is given what of it, and when. */
  readonly sharing: InBothLanguages
  /** What the person may ask for. */
  readonly requests: InBothLanguages
}

const requests: InBothLanguages = {
  ja: 'ご本人の個人情報について、開示、訂正、利用の停止、消去などをお求めになるときは、当窓口へお申し出ください。個人情報の保護に関する法律に従って対応いたします。',
  en: 'If you wish to see your personal data, or want it corrected, no longer used or erased, tell the desk. We act on it under the Act on the Protection of Personal Information (APPI).',
}

const version = '2026-11'
const date = '2026-11-01'
const versionWithBands = '2026-11-21'
const versionWithImportance = '2026-11-22'

const companyPurpose: InBothLanguages = {
  ja: 'ご記入いただいたお名前・ご連絡先などの個人情報は、ご相談への回答、候補となる自治体のご案内、自治体への打診、引き合わせ後のフォローアップ、および個人を特定できない形での集計のために利用します。',
  en: 'We use the personal data you enter, such as your name and contact details, to answer your enquiry, to propose municipalities to you and carry your wish to them, to follow up after an introduction, and for statistics in which nobody can be recognised.',
}

/**
 * The texts forms show above the box for consent, newest version last. A text is never changed: another wording is another version, and
 * the earlier ones stay, since tickets name them. The wording is the desk's own; it says what this program does.
 */
export const consentTexts: readonly ConsentText[] = [
  {
    version,
    date,
    audience: 'municipal',
    purpose: {
      ja: 'ご記入いただいたお名前・ご連絡先などの個人情報は、ご相談への回答、企業とのマッチングと打診のご連絡、引き合わせ後のフォローアップ、および個人を特定できない形での集計のために利用します。',
      en: 'We use the personal data you enter, such as your name and contact details, to answer your enquiry, to match you with companies and write to you about enquiries of theirs, to follow up after an introduction, and for statistics in which nobody can be recognised.',
    },
    sharing: {
      ja: '貴団体の強み、オフィス、事業などの情報は、企業に候補としてご紹介する際にお伝えします。ご担当者のお名前とご連絡先は、貴団体が打診を受け入れ、引き合わせが行われるときに限り、その企業に提供し、提供の記録を残します。',
      en: 'What you state of your municipality (strengths, offices, projects and the like) is told to companies to which we propose it. Your name and contact details are given to a company only when your municipality has accepted its enquiry and the two of you are introduced; a record of this is kept.',
    },
    requests,
  },
  {
    version,
    date,
    audience: 'corporate',
    purpose: companyPurpose,
    sharing: {
      ja: '「匿名」をお選びの場合、自治体には業種、従業員数の区分、ご希望の項目と、企業を特定できない概要だけをお伝えします。お名前、ご連絡先、貴社名は、自治体が打診を受け入れ、貴社が開示に同意されたときに限り、その自治体に提供します。「社名を開示」をお選びの場合、貴社名と、ご希望やご計画の内容は打診の際に、お名前とご連絡先は自治体が打診を受け入れたときに、その自治体に提供します。いずれの場合も、個人情報の提供の記録を残します。',
      en: 'If you choose "blind", municipalities are told your industry, a band of your head count, the kinds of your wishes and a summary in which your company cannot be recognised. Your name, contact details and the name of your company are given to a municipality only when it has accepted the enquiry and you have consented to the disclosure. If you choose "open", a municipality is told the name of your company, your wishes and plans with the enquiry, and your name and contact details when it has accepted. Either way a record of the personal data given is kept.',
    },
    requests,
  },
  {
    version,
    date,
    audience: 'worker',
    purpose: {
      ja: 'ご記入いただいたお名前・ご連絡先などの個人情報は、ご相談への回答、移住などの相談窓口のご案内、および個人を特定できない形での集計のために利用します。',
      en: 'We use the personal data you enter, such as your name and contact details, to answer you, to tell you which desks help with moving to a region, and for statistics in which nobody can be recognised.',
    },
    sharing: {
      ja: 'お名前、ご連絡先、ご相談の内容を、自治体、企業、ほかの相談窓口に提供することはありません。',
      en: 'We give your name, your contact details and what you wrote to no municipality, no company and no other desk.',
    },
    requests,
  },
  {
    version: versionWithBands,
    date: '2026-11-21',
    audience: 'corporate',
    purpose: companyPurpose,
    sharing: {
      ja: '「匿名」をお選びの場合、自治体には業種、従業員数・進出する人数・必要な席数のそれぞれの区分（正確な数はお伝えしません）、ご希望の項目と、企業を特定できない概要だけをお伝えします。お名前、ご連絡先、貴社名は、自治体が打診を受け入れ、貴社が開示に同意されたときに限り、その自治体に提供します。「社名を開示」をお選びの場合、貴社名と、ご希望やご計画の内容は打診の際に、お名前とご連絡先は自治体が打診を受け入れたときに、その自治体に提供します。いずれの場合も、個人情報の提供の記録を残します。',
      en: 'If you choose "blind", municipalities are told your industry, the bands in which your head count, the people who would come and the seats you need lie (never the numbers themselves), the kinds of your wishes and a summary in which your company cannot be recognised. Your name, contact details and the name of your company are given to a municipality only when it has accepted the enquiry and you have consented to the disclosure. If you choose "open", a municipality is told the name of your company, your wishes and plans with the enquiry, and your name and contact details when it has accepted. Either way a record of the personal data given is kept.',
    },
    requests,
  },
  {
    version: versionWithImportance,
    date: versionWithImportance,
    audience: 'corporate',
    purpose: companyPurpose,
    sharing: {
      ja: '「匿名」をお選びの場合、自治体には業種、従業員数・進出する人数・必要な席数のそれぞれの区分（正確な数はお伝えしません）、ご希望の項目とその重視の度合い、企業を特定できない概要だけをお伝えします。お名前、ご連絡先、貴社名は、自治体が打診を受け入れ、貴社が開示に同意されたときに限り、その自治体に提供します。「社名を開示」をお選びの場合、貴社名と、ご希望やご計画の内容は打診の際に、お名前とご連絡先は自治体が打診を受け入れたときに、その自治体に提供します。いずれの場合も、個人情報の提供の記録を残します。',
      en: 'If you choose "blind", municipalities are told your industry, the bands in which your head count, the people who would come and the seats you need lie (never the numbers themselves), the kinds of your wishes, how much each matters to you, and a summary in which your company cannot be recognised. Your name, contact details and the name of your company are given to a municipality only when it has accepted the enquiry and you have consented to the disclosure. If you choose "open", a municipality is told the name of your company, your wishes and plans with the enquiry, and your name and contact details when it has accepted. Either way a record of the personal data given is kept.',
    },
    requests,
  },
]

/** The version the forms of an audience show now. */
export function currentConsentVersionOf(audience: Audience): string {
  return consentTexts.findLast((text) => text.audience === audience)?.version ?? version
}

/** Whether who agreed to this version was told that a blind enquiry says how many would come, and need seats, in bands. */
export function agreesToBands(agreedVersion: string): boolean {
  return agreedVersion === versionWithBands || agreedVersion === versionWithImportance
}
