import { blockFor } from './text-block.ts'

/** Blocks of what the desk writes about a ticket, before and beside any matching. */
export const ticketBlocks = {
  'mail.closing': blockFor('anyone', {
    label: { ja: '結びのあいさつ', en: 'Closing words' },
    ja: '何とぞよろしくお願い申し上げます。',
    en: 'Thank you very much for your time.',
  }),
  'acknowledgement.opening': blockFor('stranger', {
    label: { ja: '受付のお知らせ：書き出し', en: 'Receipt of a form: opening' },
    variables: ['ticketNumber'],
    ja: 'このたびはご相談をお寄せいただき、誠にありがとうございます。次のとおり受け付けましたので、お知らせいたします。',
    en: 'Thank you very much for turning to us. We have received your enquiry as follows.',
  }),
  'acknowledgement.closing': blockFor('stranger', {
    label: { ja: '受付のお知らせ：お問い合わせについて', en: 'Receipt of a form: how to ask' },
    variables: ['ticketNumber'],
    ja: 'お問い合わせの際は、受付番号をお知らせください。',
    en: 'Whenever you contact us about it, please give the number above.',
  }),
  'worker-referral.opening': blockFor('stranger', {
    label: { ja: '移住等の相談先のご案内：書き出し', en: 'Referral of a worker: opening' },
    variables: ['ticketNumber'],
    ja: 'このたびはご相談をお寄せいただき、誠にありがとうございます。地方への移住や地方での暮らしについては、国や自治体、支援団体に専門の相談窓口がございますので、次のとおりご案内いたします。',
    en: 'Thank you very much for turning to us. For moving to, or living in, the regions of Japan there are specialised services of the state, of municipalities and of other bodies, which we list below.',
  }),
  'worker-referral.employer': blockFor('stranger', {
    label: { ja: '移住等の相談先のご案内：お勤め先の制度について', en: 'Referral of a worker: about the employer’s rules' },
    variables: ['ticketNumber'],
    ja: 'テレワークに関する社内規程やセキュリティなど、お勤め先の制度づくりについては、お勤め先の企業から当窓口へご相談いただけます。ご担当の方へお伝えいただけますと幸いです。',
    en: 'Your employer is welcome to consult us about rules and security for telework. We would be glad if you passed this on.',
  }),
  'worker-referral.closing': blockFor('stranger', {
    label: { ja: '移住等の相談先のご案内：このご相談の扱い', en: 'Referral of a worker: what becomes of the ticket' },
    variables: ['ticketNumber'],
    ja: 'ご相談は「他の窓口をご案内した」ものとして、いったん対応を終えております。ご案内した窓口では解決しない場合や、ほかにお困りのことがある場合は、このメールにそのままご返信ください。ご相談を再開いたします。',
    en: 'We have closed your enquiry for now as referred. If these services cannot help you, or if anything else troubles you, please simply reply to this mail and we will take it up again.',
  }),
  'assignment-notice.opening': blockFor('applicant', {
    label: { ja: '専任コンサルタントのご案内：書き出し', en: 'Who takes care of the ticket: opening' },
    variables: ['ticketNumber', 'consultant'],
    ja: 'お寄せいただいたご相談の専任コンサルタントが決まりましたので、お知らせいたします。',
    en: 'We are pleased to tell you who will take care of your enquiry.',
  }),
  'assignment-notice.closing': blockFor('applicant', {
    label: { ja: '専任コンサルタントのご案内：今後について', en: 'Who takes care of the ticket: what follows' },
    variables: ['ticketNumber', 'consultant'],
    ja: '今後は専任コンサルタントが一貫して担当いたします。追加でお伝えになりたいことやご希望の連絡方法などがございましたら、このメールにご返信ください。',
    en: 'Your consultant will stay with you throughout. If there is anything to add, or a way you prefer to be contacted, please reply to this mail.',
  }),
  'erasure-receipt.opening': blockFor('anyone', {
    label: { ja: '消去の申し出の受付：書き出し', en: 'Receipt of a request for erasure: opening' },
    ja: '個人データの消去のお申し出を、次のとおり受け付けましたので、お知らせいたします。',
    en: 'We have received your request for the erasure of your personal data.',
  }),
  'new-assignment.opening': blockFor('staff', {
    label: { ja: '担当決定の通知（窓口内）：書き出し', en: 'New ticket, to the consultant: opening' },
    variables: ['ticketNumber'],
    ja: '次の相談案件の担当に決まりました。内容をご確認のうえ、期限までに最初のご連絡をお願いします。',
    en: 'The following ticket is now yours. Please read it and make the first contact before it is due.',
  }),
  'after-meeting-survey.opening': blockFor('applicant', {
    label: { ja: '面談後のアンケート：書き出し', en: 'After a meeting: opening' },
    variables: ['ticketNumber', 'meetingTime', 'meetingKind'],
    required: ['meetingTime'],
    ja: '{{meetingTime}}からの面談（{{meetingKind}}）では、貴重なお時間をいただき、誠にありがとうございました。今後の改善のため、次のご質問にご協力をお願いいたします。',
    en: 'Thank you very much for your time on {{meetingTime}} ({{meetingKind}}). To help us improve, we would be grateful for your answers to the following questions.',
  }),
  'after-meeting-survey.questions': blockFor('applicant', {
    label: { ja: '面談後のアンケート：ご質問（1行に1問）', en: 'After a meeting: questions, one per line' },
    isList: true,
    ja: '面談は、課題の解決に役立ちましたか。「5 とても役立った」から「1 役立たなかった」までの数字でお答えください。\n次に取り組むことは、はっきりしましたか。（はい／いいえ）\nほかにお困りのこと、当窓口へのご意見・ご要望があればお聞かせください。',
    en: 'Did the meeting help with what you are facing? Please answer with a number from 5 (very much) to 1 (not at all).\nIs it clear to you what to do next? (yes / no)\nIs there anything else that troubles you, or anything you would like to tell us?',
  }),
  'after-meeting-survey.closing': blockFor('applicant', {
    label: { ja: '面談後のアンケート：回答の方法', en: 'After a meeting: how to answer' },
    variables: ['ticketNumber'],
    ja: 'このメールに、番号とご回答を添えてご返信ください。所要時間は1〜2分です。',
    en: 'Please reply to this mail with the numbers and your answers. It takes a minute or two.',
  }),
} as const
