import type { Sentence } from '../../errors.ts'
import { contactFields, contactStep } from './common-steps.ts'
import { fieldsBlock } from './fields-block.ts'
import type { Field } from './fields.ts'
import { isFiledByPrefecture, whenFiled } from './filer-block.ts'
import type { Step } from './form.ts'
import { ownAddressBlock } from './own-address-block.ts'
import { roleMailbox } from './role-mailbox-field.ts'

/** Whoever reads these is not whom they are about. */
const ofSomebodyElse: Readonly<Record<string, { readonly label?: Sentence; readonly help?: Sentence }>> = {
  'contact.name': { label: { ja: 'ご担当者のお名前', en: 'Their name' } },
  'contact.nameKana': { label: { ja: 'ご担当者のふりがな', en: 'Their name in kana' } },
  'contact.department': { label: { ja: 'ご担当者の部署', en: 'Their department' } },
  'contact.title': { label: { ja: 'ご担当者の役職', en: 'Their title' } },
  'contact.email': {
    label: { ja: 'ご担当者のメールアドレス', en: 'Their e-mail address' },
    help: {
      ja: '内容の確認をお願いするメールをお送りします。代わって送る方とは別のアドレスを入力してください。',
      en: 'We write to it to have what you file confirmed. It must be another address than yours.',
    },
  },
  'contact.phone': {
    label: { ja: 'ご担当者の電話番号', en: 'Their telephone' },
    help: {
      ja: '電話での連絡をご希望の場合は、入力してください。例：0242-00-0000',
      en: 'Needed if they are to be called. Example: 0242-00-0000',
    },
  },
  preferredContact: { label: { ja: 'ご担当者への連絡方法', en: 'How to reach them' } },
  'contact.language': { label: { ja: 'ご担当者へのメールの言語', en: 'Language of our mails to them' } },
}

/** What a browser knows of its own user does not belong here. */
function asked(field: Field): Field {
  const told = { ...field, ...ofSomebodyElse[field.path] }
  return 'autocomplete' in told ? { ...told, autocomplete: 'off' } : told
}

const ownStep: Step = { ...contactStep(true, [roleMailbox]), isAsked: (answers) => !isFiledByPrefecture(answers) }

const namedStep: Step = {
  code: 'named_contact',
  title: { ja: '市区町村のご担当者', en: 'Who is in charge at the municipality' },
  lead: {
    ja: '市区町村側でこの件を担当される方を入力してください。この方に、内容の確認をお願いします。あらかじめ、ご担当者の了承を得てください。',
    en: 'Name who at the municipality is in charge: they are asked to confirm what you file. Please have their agreement beforehand.',
  },
  isAsked: isFiledByPrefecture,
  blocks: [whenFiled(fieldsBlock(contactFields(true, [roleMailbox]).map(asked))), ownAddressBlock],
}

/** One's own details; or, where a prefecture files, who at the municipality is in charge. Only ever one of the two is asked. */
export const municipalContactSteps: readonly Step[] = [ownStep, namedStep]
