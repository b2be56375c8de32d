import { codesOf } from './code-list.ts'

/** What a consultant has to see to, because the clockwork cannot. */
export const taskKinds = [
  {
    code: 'mail_failed',
    ja: 'メールを送信できなかったため、別の方法でご連絡ください',
    en: 'A mail was refused: reach its reader another way',
  },
  { code: 'mail_unknown', ja: 'メールが届いたか不明のため、ご確認ください', en: 'It is not known whether a mail arrived: ask its reader' },
  {
    code: 'mail_suppressed',
    ja: '配信停止中の宛先のため送信しませんでした。別の方法でご連絡ください',
    en: 'A mail was not sent because its address is suppressed: reach its reader another way',
  },
  {
    code: 'meeting_host',
    ja: '予約済みの面談に担当者が出席できません。担当を替わってもらうか、日時を改めてください',
    en: 'Nobody can be at a booked meeting: hand it over or move it',
  },
  {
    code: 'erasure_request',
    ja: '個人データの消去の申し出があります。統括責任者または管理者が、ご本人に確認のうえ対応してください',
    en: 'Somebody asks for the erasure of their personal data: supervisors or administrators settle it with them',
  },
  {
    code: 'erasure_by_hand',
    ja: '消去の申し出に応じ、メールとリンクを停止しました。保存が必要な記録を除き、残る個人データの消去を、統括責任者または管理者が期日までに進めてください',
    en: 'A request for erasure was granted; mails and links are stopped. Supervisors or administrators see to what is stored of the person by the day it is due, but for what must be kept',
  },
  {
    code: 'recognition_request',
    ja: '団体・企業の代表としての確認の依頼があります。電話などでお確かめのうえ、代表者として確認してください',
    en: 'Somebody asks to be recognised as speaking for their organisation: make sure of it, by telephone for instance, then recognise them',
  },
  {
    code: 'erased_applicant',
    ja: '連絡の停止（消去）をお申し出になった方から、改めてフォームが届きました。受付のお知らせを含め、メールはお送りできません。電話などでご連絡ください',
    en: 'Somebody whose address was erased at their wish has sent a form again. No mail goes to them, not even the acknowledgement: reach them by telephone',
  },
  {
    code: 'consent_missed',
    ja: '自治体は受け入れを希望しましたが、企業の同意が期限までに得られませんでした。企業の意向を確かめてください',
    en: 'A municipality said yes and the company did not consent in time: ask the company what it wants',
  },
  {
    code: 'question_open',
    ja: '打診先の自治体からの質問に、まだ回答していません。企業に確認のうえ、回答を登録してください（自治体の回答期限は止まっています）',
    en: 'A municipality waits for the reply to its question: ask the company and enter it (until then the municipality’s time stands still)',
  },
  {
    code: 'applicant_unreached',
    ja: '相談者にメールが届いていないため、返信なしとして終了していません。電話などでご連絡ください',
    en: 'No mail reached the applicant, so the ticket was not closed as unanswered: reach them by telephone',
  },
  {
    code: 'passed_case_overdue',
    ja: '都道府県から送られたご相談を、市区町村が期限までに確認していません。電話などで確かめてください',
    en: 'A municipality has not confirmed in time what its prefecture passed on: ask it another way',
  },
  {
    code: 'contact_missing',
    ja: 'メールをお送りできる連絡先がありません。電話などで、窓口の共通アドレスや代表の方をお確かめのうえ、登録してください',
    en: 'A mail has nobody to go to: find out who speaks for the organisation, or the mailbox of its office, and register it',
  },
  {
    code: 'meeting_unrecorded',
    ja: '面談の予定日時を過ぎましたが、結果が記録されていません。議事録の登録、不実施の記録、取消しのいずれかを行ってください',
    en: 'A meeting is over and nothing is on record: write down what was said, or that it did not take place',
  },
  {
    code: 'shortlist_unanswered',
    ja: '候補自治体のご案内に、期限までに回答がありませんでした。企業の意向を確かめ、条件を改めてご案内するか、終了するかを決めてください',
    en: 'A company did not answer its shortlist in time: ask what it wants, then draft another list or resolve the ticket',
  },
  {
    code: 'offer_unanswered',
    ja: 'ご案内した面談の候補日時が、選ばれないまま過ぎました。相談者のご都合を確かめ、改めて候補日時をご案内するか、終了するかを決めてください',
    en: 'The times offered for a meeting passed and none was picked: ask the applicant, then offer others or resolve the ticket',
  },
  {
    code: 'enquiry_unanswered',
    ja: '打診先の自治体から、期限までに回答がありませんでした。企業の意向を確かめ、別の自治体に打診するか、候補を改めてご案内するか、終了するかを決めてください',
    en: 'A municipality did not answer an enquiry in time: ask the company, then enquire of another one, draft another list, or resolve the ticket',
  },
  {
    code: 'meeting_missed',
    ja: '面談が行われませんでした。相談者にご連絡ください（担当者に空きがあれば、新しい候補日時はメールでご案内しています）',
    en: 'A meeting did not come about: get in touch with the applicant (new times are offered by mail when the consultant has any)',
  },
] as const

export type TaskKind = (typeof taskKinds)[number]['code']
export const taskKindCodes = codesOf(taskKinds)
