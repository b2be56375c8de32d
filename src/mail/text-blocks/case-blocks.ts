import { answerChoices } from '../../catalog/answer-words.ts'
import { blockFor } from './text-block.ts'

/** Blocks of what the desk writes from the shortlist to the answers: the municipality may not know the company here. */
export const caseBlocks = {
  'shortlist.opening': blockFor('company', {
    label: { ja: '候補自治体のご案内：書き出し', en: 'Shortlist: opening' },
    variables: ['ticketNumber', 'candidateCount'],
    ja: 'ご要望をもとに、貴社に合うと考えられる自治体を{{candidateCount}}団体選びましたので、ご案内いたします。自治体ごとに、ご関心の有無をお知らせください。',
    en: 'From what you told us we have chosen municipalities that may suit you ({{candidateCount}}). Please tell us for each whether you are interested.',
  }),
  'enquiry.opening': blockFor('municipality', {
    label: { ja: '打診：書き出し', en: 'Enquiry: opening' },
    variables: ['municipality'],
    ja: '地方でのテレワークを検討している企業が、当窓口のご案内をもとに、貴団体に関心を寄せております。次の概要をご検討のうえ、受け入れのご意向をお知らせくださいますようお願いいたします。',
    en: 'A company that considers telework in the regions is interested in your municipality, which we had proposed to it. Please read the outline below and tell us whether you would welcome it.',
  }),
  'enquiry.answering': blockFor('municipality', {
    label: { ja: '打診：ご回答の方法', en: 'Enquiry: how to answer' },
    variables: ['municipality'],
    ja: `「${answerChoices.accept.ja}」「${answerChoices.decline.ja}」「${answerChoices.ask.ja}」の中からお選びいただけます。ご質問は当窓口が企業に取り次ぎます。`,
    en: `You may answer “${answerChoices.accept.en}” or “${answerChoices.decline.en}”, or “${answerChoices.ask.en}”. We pass questions on to the company.`,
  }),
  'question-notice.opening': blockFor('staff', {
    label: { ja: '質問到着の通知（窓口内）：書き出し', en: 'A municipality asks, to the consultant: opening' },
    variables: ['ticketNumber', 'municipality'],
    required: ['municipality'],
    ja: '打診中の{{municipality}}から、回答に先立ち、次の質問が届きました。企業へのお取り次ぎをお願いします。',
    en: 'Before it answers, {{municipality}} asks the following. Please pass it on to the company.',
  }),
  'question-notice.closing': blockFor('staff', {
    label: { ja: '質問到着の通知（窓口内）：取り次ぎの方法', en: 'A municipality asks, to the consultant: what to do' },
    variables: ['ticketNumber', 'municipality'],
    ja: '企業に確認のうえ、回答を登録してください。登録した回答は、自治体へメールでお伝えします。それまでの間、自治体への督促は止まります。',
    en: 'Please ask the company and enter its reply, which is then mailed to the municipality. Until then the municipality is not reminded.',
  }),
  'enquiry-reply.opening': blockFor('municipality', {
    label: { ja: 'ご質問への回答：書き出し', en: 'Reply to a question: opening' },
    variables: ['municipality'],
    ja: '打診の件でお寄せいただいたご質問について、企業からの回答をお伝えいたします。',
    en: 'The company has answered the question you asked about our enquiry.',
  }),
  'consent-request.opening': blockFor('company', {
    label: { ja: '開示の同意のお願い：書き出し', en: 'May the company be named: opening' },
    variables: ['ticketNumber', 'municipality'],
    required: ['municipality'],
    ja: '打診しておりました{{municipality}}から、貴社の受け入れを希望するとのご回答をいただきました。お引き合わせに進むにあたり、貴社名等をお伝えすることへの同意をお願いいたします。',
    en: '{{municipality}}, which we had asked on your behalf, would welcome you. Before we introduce you to each other, we ask for your consent to tell it who you are.',
  }),
  'enquiry-declined.opening': blockFor('company', {
    label: { ja: '見送りのご連絡：書き出し', en: 'A municipality declines: opening' },
    variables: ['ticketNumber', 'municipality'],
    required: ['municipality'],
    ja: '打診しておりました{{municipality}}から、誠に残念ながら、現時点ではご希望に沿うことが難しいとのご回答をいただきました。',
    en: '{{municipality}}, which we had asked on your behalf, regrets that it cannot meet your wishes at present.',
  }),
  'enquiry-declined.closing': blockFor('company', {
    label: { ja: '見送りのご連絡：今後について', en: 'A municipality declines: what follows' },
    variables: ['ticketNumber', 'municipality'],
    ja: 'ご期待に沿えず申し訳ございません。ほかの候補自治体のご提案や、条件を見直してのご相談も承ります。ご希望がございましたら、このメールにご返信ください。',
    en: 'We are sorry to disappoint you. We would be glad to propose other municipalities or to look at your wishes again; please reply to this mail.',
  }),
  'expiry.shortlist.opening': blockFor('company', {
    label: { ja: '候補自治体のご案内の期限切れ：書き出し', en: 'A shortlist has expired: opening' },
    variables: ['ticketNumber'],
    ja: '先日お送りした候補自治体のご案内は、ご回答の期限を過ぎましたので、いったん終了とさせていただきました。',
    en: 'The time to answer our list of municipalities has passed, and we have closed it for now.',
  }),
  'expiry.shortlist.closing': blockFor('company', {
    label: { ja: '候補自治体のご案内の期限切れ：今後について', en: 'A shortlist has expired: what follows' },
    variables: ['ticketNumber'],
    ja: '引き続きご検討中の場合や、条件を改めてのご提案をご希望の場合は、このメールにご返信ください。改めてご案内いたします。',
    en: 'If you are still considering it, or would like other proposals, please reply to this mail.',
  }),
  'expiry.company.opening': blockFor('company', {
    label: { ja: '打診の期限切れ（企業あて）：書き出し', en: 'An enquiry has expired, to the company: opening' },
    variables: ['ticketNumber', 'municipality'],
    required: ['municipality'],
    ja: '{{municipality}}へ打診しておりましたが、期限までにご回答をいただけませんでしたので、いったん終了とさせていただきました。',
    en: '{{municipality}}, which we had asked on your behalf, did not answer in time, and we have closed the enquiry for now.',
  }),
  'expiry.company.closing': blockFor('company', {
    label: { ja: '打診の期限切れ（企業あて）：今後について', en: 'An enquiry has expired, to the company: what follows' },
    variables: ['ticketNumber', 'municipality'],
    ja: '改めての打診や、ほかの候補自治体のご提案も承ります。ご希望がございましたら、このメールにご返信ください。',
    en: 'We would be glad to ask again or to propose other municipalities; please reply to this mail.',
  }),
  'expiry.municipality.opening': blockFor('municipality', {
    label: { ja: '打診の期限切れ（自治体あて）：書き出し', en: 'An enquiry has expired, to the municipality: opening' },
    variables: ['municipality'],
    ja: '先日お送りした企業からの打診は、ご回答の期限を過ぎましたので、いったん終了とさせていただきました。',
    en: 'The time to answer our enquiry has passed, and we have closed it for now.',
  }),
  'expiry.municipality.closing': blockFor('municipality', {
    label: { ja: '打診の期限切れ（自治体あて）：今後について', en: 'An enquiry has expired, to the municipality: what follows' },
    variables: ['municipality'],
    ja: '引き続きご検討中の場合は、このメールにご返信ください。企業の意向を確かめたうえで、改めてご連絡いたします。',
    en: 'If you are still considering it, please reply to this mail. We will ask the company and come back to you.',
  }),
  'expiry.consent.company.opening': blockFor('company', {
    label: { ja: '開示の同意の期限切れ（企業あて）：書き出し', en: 'No consent in time, to the company: opening' },
    variables: ['ticketNumber', 'municipality'],
    required: ['municipality'],
    ja: '{{municipality}}から受け入れを希望するとのご回答をいただいておりましたが、貴社名等をお伝えすることへのご同意を期限までにいただけませんでしたので、お引き合わせの手続きをいったん終了とさせていただきました。',
    en: '{{municipality}} would have welcomed you, but we did not receive your consent to naming you in time, and we have closed the enquiry for now.',
  }),
  'expiry.consent.company.closing': blockFor('company', {
    label: { ja: '開示の同意の期限切れ（企業あて）：今後について', en: 'No consent in time, to the company: what follows' },
    variables: ['ticketNumber', 'municipality'],
    ja: '引き続きご検討中の場合や、ご懸念の点がおありの場合は、このメールにご返信ください。自治体の意向を確かめたうえで、改めて手続きを進めます。',
    en: 'If you are still considering it, or something worries you, please reply to this mail. We will ask the municipality again.',
  }),
  'expiry.consent.municipality.opening': blockFor('municipality', {
    label: { ja: '開示の同意の期限切れ（自治体あて）：書き出し', en: 'No consent in time, to the municipality: opening' },
    variables: ['municipality'],
    ja: '先日は、企業からの打診に受け入れのご意向をお寄せいただき、誠にありがとうございました。お引き合わせに向けて企業に社名等の開示の同意を求めておりましたが、期限までに得られませんでしたので、本件はいったん終了とさせていただきました。',
    en: 'Thank you for telling us that you would welcome the company of our enquiry. We had asked the company for its consent to being named, but did not receive it in time, and have closed the enquiry for now.',
  }),
  'expiry.consent.municipality.closing': blockFor('municipality', {
    label: { ja: '開示の同意の期限切れ（自治体あて）：今後について', en: 'No consent in time, to the municipality: what follows' },
    variables: ['municipality'],
    ja: 'せっかくご検討いただきましたのに、このような結果となり、誠に申し訳ございません。企業の意向は当窓口から改めて確かめ、お引き合わせできることとなりましたら、ご連絡いたします。',
    en: 'We are sorry, after you have given it your thought. We will ask the company once more, and come back to you if we can introduce you after all.',
  }),
} as const
