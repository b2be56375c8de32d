import { blockFor } from './text-block.ts'

/** Blocks of the reminders: the first after three business days, the second after seven. */
export const reminderBlocks = {
  'reminder.shortlist.first': blockFor('company', {
    label: { ja: '候補自治体への回答のお願い：1回目の書き出し', en: 'Reminder of a shortlist: first' },
    variables: ['ticketNumber'],
    ja: '先日お送りいたしました候補自治体のご案内について、まだご回答を確認できておりませんので、ご連絡いたします。',
    en: 'We have not yet seen your answer to the list of municipalities we sent you the other day.',
  }),
  'reminder.shortlist.second': blockFor('company', {
    label: { ja: '候補自治体への回答のお願い：2回目の書き出し', en: 'Reminder of a shortlist: second' },
    variables: ['ticketNumber'],
    ja: '重ねてのご連絡となり恐れ入ります。候補自治体のご案内につきまして、ご回答の期限が近づいてまいりましたので、お知らせいたします。',
    en: 'We are sorry to write again: the time to answer our list of municipalities is running out.',
  }),
  'reminder.enquiry.first': blockFor('municipality', {
    label: { ja: '打診への回答のお願い：1回目の書き出し', en: 'Reminder of an enquiry: first' },
    variables: ['municipality'],
    ja: '先日お送りいたしました企業からの打診について、まだご回答を確認できておりませんので、ご連絡いたします。',
    en: 'We have not yet seen your answer to the enquiry we sent you the other day.',
  }),
  'reminder.enquiry.second': blockFor('municipality', {
    label: { ja: '打診への回答のお願い：2回目の書き出し', en: 'Reminder of an enquiry: second' },
    variables: ['municipality'],
    ja: '重ねてのご連絡となり恐れ入ります。企業からの打診につきまして、ご回答の期限が近づいてまいりましたので、お知らせいたします。',
    en: 'We are sorry to write again: the time to answer our enquiry is running out.',
  }),
  'reminder.consent.first': blockFor('company', {
    label: { ja: '開示の同意のお願い：1回目の書き出し', en: 'Reminder of a consent: first' },
    variables: ['ticketNumber', 'municipality'],
    required: ['municipality'],
    ja: '先日お願いいたしました{{municipality}}への貴社名等の開示について、まだご回答を確認できておりませんので、ご連絡いたします。',
    en: 'We have not yet seen your answer to our question whether {{municipality}} may be told who you are.',
  }),
  'reminder.consent.second': blockFor('company', {
    label: { ja: '開示の同意のお願い：2回目の書き出し', en: 'Reminder of a consent: second' },
    variables: ['ticketNumber', 'municipality'],
    required: ['municipality'],
    ja: '重ねてのご連絡となり恐れ入ります。{{municipality}}への貴社名等の開示につきまして、ご回答の期限が近づいてまいりましたので、お知らせいたします。',
    en: 'We are sorry to write again: the time to say whether {{municipality}} may be told who you are is running out.',
  }),
  'reminder.passed-case.first': blockFor('municipality', {
    label: { ja: '都道府県経由のご相談の確認のお願い：1回目の書き出し', en: 'Reminder of a case passed on by a prefecture: first' },
    variables: ['municipality'],
    ja: '先日お送りいたしました、都道府県を通じたご相談のご確認のお願いについて、まだご回答を確認できておりませんので、ご連絡いたします。',
    en: 'We have not yet seen your answer about the case your prefecture passed on to you.',
  }),
  'reminder.passed-case.second': blockFor('municipality', {
    label: { ja: '都道府県経由のご相談の確認のお願い：2回目の書き出し', en: 'Reminder of a case passed on by a prefecture: second' },
    variables: ['municipality'],
    ja: '重ねてのご連絡となり恐れ入ります。都道府県を通じたご相談のご確認につきまして、ご回答の期限が近づいてまいりましたので、お知らせいたします。',
    en: 'We are sorry to write again: the time to answer about the case your prefecture passed on to you is running out.',
  }),
  'reminder.help': blockFor('anyone', {
    label: { ja: '回答のお願い：1回目の補足', en: 'Reminders: offer of help in the first' },
    ja: 'ご検討に時間を要する場合や、ご不明な点がある場合は、このメールにご返信ください。',
    en: 'If you need more time, or if anything is unclear, please reply to this mail.',
  }),
  'reminder.deadline': blockFor('anyone', {
    label: { ja: '回答のお願い：2回目の補足', en: 'Reminders: what the end of the time means, in the second' },
    ja: '期限を過ぎますと、いったん「ご回答なし」として扱わせていただきます。延長をご希望の場合は、このメールにご返信ください。',
    en: 'Once the time has passed we will treat it as unanswered for now. If you would like more time, please reply to this mail.',
  }),
  'reminder.crossing': blockFor('anyone', {
    label: { ja: '回答のお願い：行き違いのおわび', en: 'Reminders: in case the answer has crossed this mail' },
    ja: 'なお、本メールと行き違いにご回答いただいておりましたら、何とぞご容赦ください。',
    en: 'If your answer has crossed this mail, please excuse us.',
  }),
} as const
