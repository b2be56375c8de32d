import { blockFor } from './text-block.ts'

/** Blocks of what the desk writes to organisations outside any ticket, and to its own people. */
export const organizationBlocks = {
  'profile-check.opening': blockFor('organization', {
    label: { ja: 'ご登録内容の確認：書き出し', en: 'Is a profile still right: opening' },
    variables: ['organization', 'statedOn'],
    ja: '日頃より当窓口をご利用いただき、誠にありがとうございます。{{organization}}についてお預かりしている内容が、前回の確認（{{statedOn}}）から半年を過ぎましたので、現在の状況と相違がないか、ご確認をお願いいたします。',
    en: 'Thank you for working with us. What we know of {{organization}} was last confirmed on {{statedOn}}, half a year ago. May we ask you whether it is still right?',
  }),
  'profile-check.closing': blockFor('organization', {
    label: { ja: 'ご登録内容の確認：回答の方法', en: 'Is a profile still right: how to answer' },
    variables: ['organization'],
    ja: '相違がない場合は「変更なし」と、変更がある場合は変更の内容を、このメールにご返信ください。企業と自治体を引き合わせる際の大切な情報として、当窓口で更新いたします。',
    en: 'If nothing has changed, please reply with “no change”; otherwise tell us what has. We keep it up to date because it decides whom we introduce to whom.',
  }),
  'handover-request.opening': blockFor('organization', {
    label: { ja: '新年度の担当者の確認：書き出し', en: 'New fiscal year, who is our contact: opening' },
    variables: ['organization'],
    ja: '新年度を迎え、{{organization}}におかれましても人事異動の時期と存じます。引き続き円滑にご連絡を差し上げるため、当窓口とのご連絡をご担当いただく方に変更がございましたら、お知らせいただけますでしょうか。',
    en: 'A new fiscal year has begun, and posts may have changed at {{organization}}. So that we keep writing to the right person, could you tell us who our contact is now?',
  }),
  'handover-request.closing': blockFor('organization', {
    label: { ja: '新年度の担当者の確認：回答の方法', en: 'New fiscal year, who is our contact: how to answer' },
    variables: ['organization'],
    ja: 'お手数をおかけいたしますが、このメールにご返信いただけますと幸いです。ご担当の方がお分かりになる部署へ、そのまま転送していただいても差し支えございません。',
    en: 'A reply to this mail is all we need. Please feel free to pass it on to whoever knows.',
  }),
  'weekly-digest.opening': blockFor('staff', {
    label: { ja: '今週の相談案件（窓口内）：書き出し', en: 'Weekly digest, to consultants: opening' },
    ja: '今週の相談案件の状況をお知らせします。期限を過ぎている案件から、順にご対応をお願いします。',
    en: 'This is what the week brings. Please begin with what is overdue.',
  }),
  'daily-digest.opening': blockFor('staff', {
    label: { ja: '未読のお知らせのまとめ（窓口内）：書き出し', en: 'Daily digest of notifications, to members: opening' },
    ja: 'まだご覧になっていないお知らせをまとめました。',
    en: 'These are the notifications you have not read yet.',
  }),
  'notices.opening': blockFor('staff', {
    label: { ja: 'お知らせのメール（窓口内）：書き出し', en: 'Notifications by mail at once, to members: opening' },
    ja: '担当の案件などに、次の動きがありました。',
    en: 'This has just happened on your tickets.',
  }),
} as const
