import { suitsNone } from '../../catalog/answer-words.ts'
import { blockFor } from './text-block.ts'

/** Blocks of what the desk writes about meetings (面談). */
export const meetingBlocks = {
  'meeting-offer.opening': blockFor('applicant', {
    label: { ja: '面談の候補日時：書き出し', en: 'Times for a meeting: opening' },
    variables: ['ticketNumber', 'consultant'],
    ja: 'ご相談の件につきまして、直接お話を伺いたく、面談の候補日時をご用意いたしました。ご都合のよい日時をお選びいただけますでしょうか。',
    en: 'We would like to talk with you about your enquiry and have set aside the following times. Which of them would suit you?',
  }),
  'meeting-offer.closing': blockFor('applicant', {
    label: { ja: '面談の候補日時：選び方について', en: 'Times for a meeting: how to choose' },
    variables: ['ticketNumber'],
    ja: `お選びいただいた時点で日時が確定します。ほかの方のご予約により、選べなくなる日時もございますので、ご了承ください。いずれの日時も合わないときは、同じページの「${suitsNone.ja}場合」から、ご都合のよい日時や時間帯をお知らせください。`,
    en: `A time is yours as soon as you pick it; others may be faster. If none of them suits you, tell us when it would on the same page, under “${suitsNone.en}”.`,
  }),
  'meeting-offer-reminder.opening': blockFor('applicant', {
    label: { ja: '面談の候補日時の選択期限：書き出し', en: 'Before the last of the offered times: opening' },
    variables: ['ticketNumber', 'consultant'],
    ja: '先日ご案内いたしました面談の候補日時につきまして、まだお選びいただいていないようですので、ご連絡いたします。候補日時の期限が近づいてまいりましたが、次の日時のご都合はいかがでしょうか。',
    en: 'We offered you times for a meeting and have not heard yet whether you would like to pick one. Only a little time is left to do so: would this suit you?',
  }),
  'meeting-offer-reminder.closing': blockFor('applicant', {
    label: { ja: '面談の候補日時の選択期限：ご都合が合わないとき', en: 'Before the last of the offered times: if none suits' },
    variables: ['ticketNumber'],
    ja: `いずれの日時も合わないときは、同じページの「${suitsNone.ja}場合」から、ご都合のよい日時や時間帯をお知らせください。面談が不要になった場合は、お手数ですが、このメールにご返信ください。行き違いでお選びいただいていた場合は、何とぞご容赦ください。`,
    en: `If none of them suits you, tell us when it would on the same page, under “${suitsNone.en}”. If you would rather not meet, please reply to this mail. If you have picked one in the meantime, please disregard this mail.`,
  }),
  'meeting-confirmation.opening': blockFor('applicant', {
    label: { ja: '面談の確定：書き出し', en: 'Meeting booked: opening' },
    variables: ['ticketNumber', 'consultant'],
    ja: '面談の日時が次のとおり決まりましたので、お知らせいたします。',
    en: 'Your meeting with us is booked as follows.',
  }),
  'meeting-confirmation.closing': blockFor('applicant', {
    label: { ja: '面談の確定：ご都合が変わったとき', en: 'Meeting booked: should anything change' },
    variables: ['ticketNumber'],
    ja: 'お早めに、このメールへのご返信でお知らせください。日時の変更をご希望の場合は、ご都合のよい日時をいくつかお書き添えいただけますと幸いです。',
    en: 'Please reply to this mail as soon as you can. To move it, tell us a few times that would suit you.',
  }),
  'meeting-moved.opening': blockFor('applicant', {
    label: { ja: '面談の変更：書き出し', en: 'Meeting moved: opening' },
    variables: ['ticketNumber', 'consultant'],
    ja: '面談のご予定が次のとおり変わりましたので、お知らせいたします。ご予定いただいていたところ誠に申し訳ございませんが、ご都合はいかがでしょうか。ご確認をお願いいたします。',
    en: 'Your meeting with us has changed as follows. We apologise for the inconvenience; please see whether this suits you.',
  }),
  'meeting-moved.closing': blockFor('applicant', {
    label: { ja: '面談の変更：ご都合が合わないとき', en: 'Meeting moved: if it does not suit' },
    variables: ['ticketNumber'],
    ja: 'ご都合が合わない場合や、取りやめをご希望の場合は、お早めに、このメールへのご返信でお知らせください。日時の変更をご希望の場合は、ご都合のよい日時をいくつかお書き添えいただけますと幸いです。',
    en: 'If this does not suit you, or you would rather not meet, please reply to this mail as soon as you can. To move it, tell us a few times that would suit you.',
  }),
  'meeting-cancelled.opening': blockFor('applicant', {
    label: { ja: '面談の取りやめ：書き出し', en: 'Meeting cancelled: opening' },
    variables: ['ticketNumber', 'meetingTime'],
    required: ['meetingTime'],
    ja: '{{meetingTime}}からの面談は、取りやめとなりましたので、お知らせいたします。ご予定いただいていたところ、誠に申し訳ございません。',
    en: 'The meeting on {{meetingTime}} will not take place. We apologise for the inconvenience.',
  }),
  'meeting-cancelled.offer': blockFor('applicant', {
    label: { ja: '面談の候補日時の取下げ：書き出し', en: 'Times withdrawn: opening' },
    variables: ['ticketNumber'],
    ja: '先日ご案内した面談の候補日時を、取り下げさせていただきました。ご検討いただいていたところ、誠に申し訳ございません。',
    en: 'We have had to withdraw the times we offered you for a meeting. We apologise for the inconvenience.',
  }),
  'meeting-cancelled.closing': blockFor('applicant', {
    label: { ja: '面談の取りやめ：今後について', en: 'Meeting cancelled: what follows' },
    variables: ['ticketNumber'],
    ja: '改めて面談をご希望の場合は、このメールにご返信ください。日時をご相談いたします。',
    en: 'If you would like to meet at another time, please reply to this mail.',
  }),
  'meeting-missed.opening': blockFor('applicant', {
    label: { ja: '面談が行われなかったとき：書き出し', en: 'Meeting that did not come about: opening' },
    variables: ['ticketNumber', 'consultant', 'meetingTime'],
    required: ['meetingTime'],
    ja: '{{meetingTime}}からの面談は、お話しできないままとなってしまいました。行き違いがございましたら、ご容赦ください。改めてお時間をいただきたく、次の候補日時をご用意いたしました。ご都合のよい日時をお選びいただけますでしょうか。',
    en: 'Our meeting on {{meetingTime}} did not come about; we apologise if there was a misunderstanding. We would still like to talk with you and have set aside the following times. Which of them would suit you?',
  }),
  'meeting-missed.closing': blockFor('applicant', {
    label: { ja: '面談が行われなかったとき：選び方について', en: 'Meeting that did not come about: how to choose' },
    variables: ['ticketNumber'],
    ja: `お選びいただいた時点で日時が確定します。いずれの日時も合わないときは、同じページの「${suitsNone.ja}場合」から、ご都合のよい日時や時間帯をお知らせください。面談が不要になった場合は、お手数ですが、このメールにご返信ください。`,
    en: `A time is yours as soon as you pick it. If none of them suits you, tell us when it would on the same page, under “${suitsNone.en}”. If you would rather not meet, please reply to this mail.`,
  }),
  'meeting-reminder.opening': blockFor('applicant', {
    label: { ja: '面談の前のご案内：書き出し', en: 'Before a meeting: opening' },
    variables: ['ticketNumber', 'meetingTime'],
    required: ['meetingTime'],
    ja: '{{meetingTime}}からの面談が近づいてまいりましたので、改めてご案内いたします。当日お話しできることを楽しみにしております。',
    en: 'This is a reminder of your meeting on {{meetingTime}}. We look forward to talking with you.',
  }),
  'meeting-reminder.closing': blockFor('applicant', {
    label: { ja: '面談の前のご案内：ご都合が変わったとき', en: 'Before a meeting: should anything change' },
    variables: ['ticketNumber'],
    ja: 'お早めに、このメールへのご返信でお知らせください。',
    en: 'Please reply to this mail as soon as you can.',
  }),
} as const
