import { blockFor } from './text-block.ts'

/** Blocks of what the desk writes once both sides have been disclosed to each other. */
export const introductionBlocks = {
  'introduction.company.opening': blockFor('company', {
    label: { ja: 'お引き合わせ（企業あて）：書き出し', en: 'Introduction, to the company: opening' },
    variables: ['ticketNumber', 'municipality'],
    required: ['municipality'],
    ja: '{{municipality}}との間で、双方のご意向が一致いたしました。同意に基づき、ご担当者の連絡先をご紹介いたします。先方にも、同じく貴社のご連絡先をお伝えしております。',
    en: '{{municipality}} and you would like to meet. With the consent given, here is whom to contact. They have been given your contact details as well.',
  }),
  'introduction.municipality.opening': blockFor('introducedMunicipality', {
    label: { ja: 'お引き合わせ（自治体あて）：書き出し', en: 'Introduction, to the municipality: opening' },
    variables: ['municipality', 'company'],
    required: ['company'],
    ja: '{{company}}との間で、双方のご意向が一致いたしました。同意に基づき、ご担当者の連絡先をご紹介いたします。先方にも、同じく貴団体のご連絡先をお伝えしております。',
    en: '{{company}} and you would like to meet. With the consent given, here is whom to contact. They have been given your contact details as well.',
  }),
  'introduction.company.steps': blockFor('company', {
    label: { ja: 'お引き合わせ（企業あて）：今後の進め方（1行に1項目）', en: 'Introduction, to the company: next steps, one per line' },
    variables: ['municipality'],
    isList: true,
    ja: '数日のうちに、貴社から上記のご担当者へ、メールまたは電話でご連絡ください。\nオンライン等での打合せや現地視察の日程をご相談ください。\n視察や開設の時期が決まりましたら、当窓口にもお知らせください。',
    en: 'Please write to or call the person above within a few days.\nAgree on an online meeting or a visit.\nPlease tell us, too, once a visit or an opening has a date.',
  }),
  'introduction.municipality.steps': blockFor('introducedMunicipality', {
    label: {
      ja: 'お引き合わせ（自治体あて）：今後の進め方（1行に1項目）',
      en: 'Introduction, to the municipality: next steps, one per line',
    },
    variables: ['company'],
    isList: true,
    ja: '数日のうちに、企業のご担当者からメールまたは電話で連絡があります。\nオンライン等での打合せや現地視察の日程をご相談ください。\n1週間を過ぎても連絡がない場合は、当窓口へお知らせください。',
    en: 'The company will write to or call you within a few days.\nAgree on an online meeting or a visit.\nPlease tell us if you have heard nothing after a week.',
  }),
  'introduction.closing': blockFor('anyone', {
    label: { ja: 'お引き合わせ：窓口からの支援', en: 'Introduction: the desk stays at hand' },
    ja: '当窓口は、引き続きお手伝いいたします。日程の調整や進め方でお困りのことがございましたら、このメールにご返信ください。',
    en: 'We remain at your service. If there is any difficulty in arranging things, please reply to this mail.',
  }),
  'aftercare.company.opening': blockFor('company', {
    label: { ja: '開設後のご様子伺い（企業あて）：書き出し', en: 'After-care, to the company: opening' },
    variables: ['ticketNumber', 'municipality', 'openedOn', 'period'],
    ja: '{{municipality}}でのオフィス開設（{{openedOn}}）から{{period}}が経ちました。その後のご様子はいかがでしょうか。次の点を中心に、近況をお聞かせください。',
    en: 'It is {{period}} since you opened your office in {{municipality}} ({{openedOn}}). How have things been? We would be glad to hear from you, above all about the following.',
  }),
  'aftercare.municipality.opening': blockFor('introducedMunicipality', {
    label: { ja: '開設後のご様子伺い（自治体あて）：書き出し', en: 'After-care, to the municipality: opening' },
    variables: ['municipality', 'company', 'openedOn', 'period'],
    ja: '{{company}}のオフィス開設（{{openedOn}}）から{{period}}が経ちました。その後のご様子はいかがでしょうか。次の点を中心に、近況をお聞かせください。',
    en: 'It is {{period}} since {{company}} opened its office ({{openedOn}}). How have things been? We would be glad to hear from you, above all about the following.',
  }),
  'aftercare.company.questions30': blockFor('company', {
    label: { ja: '開設後のご様子伺い（企業あて）：1か月後のご質問（1行に1問）', en: 'After-care, to the company: questions after a month' },
    variables: ['municipality'],
    isList: true,
    ja: '通信環境や設備など、業務を行ううえでお困りのことはありませんか。\n現地で働く方の住まい、教育、医療などの生活面で、お困りのことはありませんか。\n自治体の支援やお手続きで、分かりにくいことはありませんか。',
    en: 'Is anything in the way of your work, such as the network or the equipment?\nDo those who work there miss anything in daily life, such as housing, schools or doctors?\nIs anything unclear about the support or the procedures of the municipality?',
  }),
  'aftercare.company.questions90': blockFor('company', {
    label: {
      ja: '開設後のご様子伺い（企業あて）：3か月後のご質問（1行に1問）',
      en: 'After-care, to the company: questions after three months',
    },
    variables: ['municipality'],
    isList: true,
    ja: '地元の企業や住民の方との交流は進んでいますか。ご紹介を希望される相手はありますか。\n近隣に進出した企業どうしの情報交換をご希望ですか。\n現地での採用や、地元企業での兼業・副業について、ご相談はありませんか。',
    en: 'Have you met local companies and residents? Is there anybody you would like to be introduced to?\nWould you like to exchange notes with other companies that came to the area?\nIs there anything to discuss about hiring there, or about side jobs with local companies?',
  }),
  'aftercare.company.questions180': blockFor('company', {
    label: {
      ja: '開設後のご様子伺い（企業あて）：半年後のご質問（1行に1問）',
      en: 'After-care, to the company: questions after half a year',
    },
    variables: ['municipality'],
    isList: true,
    ja: '開設の目的（人材の確保、事業継続など）に照らして、成果はいかがですか。\n今後の拡充、継続、見直しなどのご予定はありますか。\n同じように進出を考える企業へ、事例としてご紹介してもよろしいですか。',
    en: 'What has come of it, measured by what you opened it for (staff, business continuity …)?\nAre you planning to expand, to continue or to change it?\nMay we tell other companies that consider the same about you?',
  }),
  'aftercare.municipality.questions30': blockFor('introducedMunicipality', {
    label: {
      ja: '開設後のご様子伺い（自治体あて）：1か月後のご質問（1行に1問）',
      en: 'After-care, to the municipality: questions after a month',
    },
    variables: ['company'],
    isList: true,
    ja: '企業から寄せられている要望や、お困りごとはありませんか。\n住まい、教育、医療など、生活面の受け入れで課題はありませんか。\n支援制度のお手続きは順調に進んでいますか。',
    en: 'Has the company asked for anything, or is there any difficulty?\nIs there any difficulty in daily life, such as housing, schools or doctors?\nAre the procedures of your support going well?',
  }),
  'aftercare.municipality.questions90': blockFor('introducedMunicipality', {
    label: {
      ja: '開設後のご様子伺い（自治体あて）：3か月後のご質問（1行に1問）',
      en: 'After-care, to the municipality: questions after three months',
    },
    variables: ['company'],
    isList: true,
    ja: '地元の企業や住民の方との交流は進んでいますか。\n進出した企業どうしをつなぐ場づくりについて、ご相談はありませんか。\n地元での採用や、兼業・副業の動きはありますか。',
    en: 'Has the company met local companies and residents?\nIs there anything to discuss about bringing such companies together?\nIs there any hiring, or any side jobs, in the area?',
  }),
  'aftercare.municipality.questions180': blockFor('introducedMunicipality', {
    label: {
      ja: '開設後のご様子伺い（自治体あて）：半年後のご質問（1行に1問）',
      en: 'After-care, to the municipality: questions after half a year',
    },
    variables: ['company'],
    isList: true,
    ja: '移住や関係人口の創出など、地域への効果はいかがですか。\n企業の定着に向けて、今後どのような支援をお考えですか。\nほかの自治体の参考となるよう、事例としてご紹介してもよろしいですか。',
    en: 'What has it brought to the area, such as new residents or lasting ties?\nWhat support are you planning so that the company stays?\nMay we tell other municipalities about it?',
  }),
  'aftercare.company.closing': blockFor('company', {
    label: { ja: '開設後のご様子伺い（企業あて）：結び', en: 'After-care, to the company: closing' },
    variables: ['ticketNumber', 'municipality'],
    ja: 'このメールにご返信いただければ、担当者が拝見し、必要に応じて自治体や関係機関と連携してお手伝いいたします。',
    en: 'If you reply to this mail, we will read it and help, where needed together with the municipality and others.',
  }),
  'aftercare.municipality.closing': blockFor('introducedMunicipality', {
    label: { ja: '開設後のご様子伺い（自治体あて）：結び', en: 'After-care, to the municipality: closing' },
    variables: ['municipality', 'company'],
    ja: 'このメールにご返信いただければ、担当者が拝見し、ほかの地域の事例のご紹介など、必要なお手伝いをいたします。',
    en: 'If you reply to this mail, we will read it and help where we can, for example with what other places have done.',
  }),
} as const
