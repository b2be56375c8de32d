import { blockFor } from '../../mail/text-blocks/text-block.ts'

/** What a canned text may say: what any text to the applicant may. It has no words of its own as delivered. */
export const cannedBlock = blockFor('applicant', {
  label: { ja: '定型文', en: 'Canned text' },
  variables: ['ticketNumber', 'consultant', 'organization'],
  ja: '',
  en: '',
})
