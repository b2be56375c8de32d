import type { Field } from './fields.ts'

/** Town halls move their people every April; the office's own address stays. */
export const roleMailbox: Field = {
  path: 'contact.roleMailbox',
  kind: 'yes_no',
  label: { ja: '部署の代表アドレスですか', en: 'Is this the shared mailbox of an office?' },
  help: {
    ja: '「はい」の場合、人事異動のあと（4月）に、新しいご担当者をこのアドレスにお尋ねします。',
    en: 'If so, we ask it for the new contact after people have moved in April.',
  },
  isPrivate: true,
  example: '',
}
