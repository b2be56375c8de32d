import { blockFor } from './text-block.ts'

/** Blocks of what the desk writes while an answer is awaited: of the applicant, or of the desk itself. */
export const waitingBlocks = {
  'waiting-reminder.first': blockFor('applicant', {
    label: { ja: '返答待ちのご連絡：1回目の書き出し', en: 'Waiting for the applicant: first reminder' },
    variables: ['ticketNumber'],
    ja: '先日ご連絡いたしました件につきまして、まだお返事を確認できておりませんので、ご連絡いたします。ご検討の状況や、お困りの点などがございましたら、このメールにご返信ください。',
    en: 'We have not yet heard from you about our last message. If you need more time, or if anything is unclear, please simply reply to this mail.',
  }),
  'waiting-reminder.second': blockFor('applicant', {
    label: { ja: '返答待ちのご連絡：2回目の書き出し', en: 'Waiting for the applicant: second reminder' },
    variables: ['ticketNumber'],
    ja: '重ねてのご連絡となり恐れ入ります。先日ご連絡いたしました件につきまして、その後のご状況はいかがでしょうか。お時間を要する場合は、その旨をお知らせいただけますと幸いです。',
    en: 'We are sorry to write again: how do things stand with what we wrote to you about? If it takes longer, a short word is enough.',
  }),
  'waiting-reminder.first-unwritten': blockFor('applicant', {
    label: {
      ja: '返答待ちのご連絡：1回目の書き出し（窓口からのメッセージがない場合）',
      en: 'Waiting for the applicant: first reminder, where the desk has written nothing',
    },
    variables: ['ticketNumber'],
    ja: 'ご相談につきまして、お返事をお待ちしております。ご検討の状況や、お困りの点などがございましたら、このメールにご返信ください。',
    en: 'We are waiting for your word on your enquiry. If you need more time, or if anything is unclear, please simply reply to this mail.',
  }),
  'waiting-reminder.second-unwritten': blockFor('applicant', {
    label: {
      ja: '返答待ちのご連絡：2回目の書き出し（窓口からのメッセージがない場合）',
      en: 'Waiting for the applicant: second reminder, where the desk has written nothing',
    },
    variables: ['ticketNumber'],
    ja: '重ねてのご連絡となり恐れ入ります。ご相談につきまして、その後のご状況はいかがでしょうか。お時間を要する場合は、その旨をお知らせいただけますと幸いです。',
    en: 'We are sorry to write again: how do things stand with your enquiry? If it takes longer, a short word is enough.',
  }),
  'waiting-resolved.opening': blockFor('applicant', {
    label: { ja: '返答なしによる対応終了：書き出し', en: 'Resolved because no answer came: opening' },
    variables: ['ticketNumber'],
    ja: '先日来ご連絡いたしておりました件につきまして、お返事を確認できておりませんため、いったん対応を終了いたしましたので、お知らせいたします。',
    en: 'As we have not heard from you about what we wrote to you, we have closed your enquiry for the time being.',
  }),
  'waiting-resolved.closing': blockFor('applicant', {
    label: { ja: '返答なしによる対応終了：再開について', en: 'Resolved because no answer came: how to go on' },
    variables: ['ticketNumber'],
    ja: '引き続きご相談をご希望の場合は、このメールにご返信ください。お預かりした内容はそのままに、いつでも対応を再開いたします。',
    en: 'Whenever you would like to go on, please reply to this mail. We will take up your enquiry where we left it.',
  }),
  'overdue-notice.opening': blockFor('staff', {
    label: { ja: '回答期限の超過（担当者宛て）：書き出し', en: 'Overdue response, to the consultant: opening' },
    variables: ['ticketNumber'],
    ja: '次の相談案件への回答が、期限を過ぎています。至急ご確認のうえ、相談者へのご連絡をお願いします。',
    en: 'The response to the following ticket is overdue. Please look into it and contact the applicant.',
  }),
  'overdue-notice.question': blockFor('staff', {
    label: {
      ja: '自治体の質問への回答の期限超過（担当者宛て）：書き出し',
      en: 'Overdue reply to a municipality, to the consultant: opening',
    },
    variables: ['ticketNumber', 'municipality'],
    ja: '打診先の{{municipality}}からの質問への回答が、期限を過ぎています。回答をお届けするまで自治体の検討は進みません。至急企業にご確認のうえ、回答の登録をお願いします。',
    en: 'The reply to what {{municipality}} asked about our enquiry is overdue, and the municipality cannot decide without it. Please ask the company at once and enter its reply.',
  }),
  'overdue-escalation.opening': blockFor('staff', {
    label: { ja: '回答期限の超過（統括責任者宛て）：書き出し', en: 'Overdue response, to the supervisor: opening' },
    variables: ['ticketNumber'],
    ja: '次の相談案件への回答が期限を過ぎ、担当者への通知後も回答されていません。状況の確認と、必要に応じた担当の見直しをお願いします。',
    en: 'The response to the following ticket is still overdue after its consultant was told. Please look into it and, if need be, give it to somebody else.',
  }),
  'overdue-escalation.question': blockFor('staff', {
    label: {
      ja: '自治体の質問への回答の期限超過（統括責任者宛て）：書き出し',
      en: 'Overdue reply to a municipality, to the supervisor: opening',
    },
    variables: ['ticketNumber', 'municipality'],
    ja: '打診先の{{municipality}}からの質問への回答が期限を過ぎ、担当者への通知後も登録されていません。状況の確認と、必要に応じた担当の見直しをお願いします。',
    en: 'The reply to what {{municipality}} asked about our enquiry is still overdue after its consultant was told. Please look into it and, if need be, give the ticket to somebody else.',
  }),
} as const
