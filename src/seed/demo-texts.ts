import type { CannedTextWords } from '../texts/canned/canned-texts.ts'

/** Words the desk of the demo shares, as many a desk has them. */
export const demoTexts: readonly Omit<CannedTextWords, 'shared'>[] = [
  {
    name: '面談のお願い',
    ja: '担当の{{consultant}}です。ご状況を詳しく伺いたく、オンラインで30分ほどの面談をお願いできますでしょうか。\nご都合のよい日時を、二つ三つお知らせください。',
    en: 'I am {{consultant}}, and I look after your consultation. May we talk online for about half an hour?\nPlease name two or three times that suit you.',
  },
  {
    name: '確認に時間をいただくとき',
    ja: 'お問い合わせの件（{{ticketNumber}}）は、ただいま関係先に確認しています。\n三営業日以内に、途中経過も含めてあらためてご連絡します。',
    en: 'We are asking those concerned about your question ({{ticketNumber}}).\nWithin three business days you hear from us again, also if not everything is known by then.',
  },
  {
    name: '資料を受け取ったとき',
    ja: '資料をお送りいただき、ありがとうございます。内容を確認のうえ、次の進め方をご連絡します。',
    en: 'Thank you for the documents. We read them and then tell you how to go on.',
  },
]
