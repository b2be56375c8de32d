import { migrationDesks } from '../../catalog/migration-desks.ts'
import { meetingSamples } from './meeting-samples.ts'
import { accessUrl, company, consultantName, deskUrl, formLink, link, prefecture, reference, ticketNumber, town } from './sample-people.ts'
import type { MessageKind, MessageProps } from '../../mail/compose.ts'
import { seriesSamples } from './series-samples.ts'

const coded = {
  industry: 'G',
  employees: '21-100',
  purposes: ['talent', 'bcp'],
  presence: ['satellite_office'],
  needs: ['ict_office', 'smart_city', 'office_seats'],
} as const
const wish = {
  ...coded,
  headCount: '10-29',
  seats: '5-9',
  summary: '首都圏のソフトウェア開発会社です。\n若手の採用を見据え、実証に参加できる拠点を探しています。',
} as const

/** At least one sample of every variant of every kind; a kind without samples does not compile. */
export const samples: { readonly [Kind in MessageKind]: readonly MessageProps[Kind][] } = {
  acknowledgement: [
    { verified: false, ticketNumber, firstResponseDueAt: new Date('2026-11-24T08:00:00Z'), verification: link },
    { verified: true, to: company, ticketNumber, firstResponseDueAt: new Date('2026-11-24T08:00:00Z'), casePage: link },
  ],
  'participant-added': [
    { verified: false, ticketNumber, verification: link },
    { verified: true, to: company, ticketNumber, casePage: link },
  ],
  'split-notice': [
    {
      to: company,
      ticketNumber,
      originNumber: 'C-2026-000007',
      message: '東北に置く拠点の候補についても、ご相談したいと考えています。',
      consultantName,
      firstResponseDueAt: new Date('2026-11-24T08:00:00Z'),
      casePage: link,
    },
    { to: town, ticketNumber: 'M-2026-000002', originNumber: 'M-2026-000001', message: '広報の進め方について。', casePage: link },
  ],
  'form-confirmation': [{ link: formLink }, { link: formLink, reminds: true }],
  invitation: [
    { readerName: '新人 一郎', url: accessUrl, validUntil: new Date('2026-11-23T01:00:00Z'), as: 'staff' },
    { readerName: '担当 花子', url: accessUrl, validUntil: new Date('2026-11-23T01:00:00Z'), as: 'contact' },
  ],
  'password-reset': (['staff', 'contact'] as const).map((as) => ({
    readerName: as === 'staff' ? '新人 一郎' : '担当 花子',
    url: accessUrl,
    validUntil: new Date('2026-11-20T02:00:00Z'),
    as,
  })),
  'password-changed': (['staff', 'contact'] as const).map((as) => ({
    readerName: as === 'staff' ? '新人 一郎' : '担当 花子',
    changedAt: new Date('2026-11-20T01:12:00Z'),
    url: 'https://desk.example/password-reset',
    as,
  })),
  'password-set': [{ readerName: '新人 一郎', changedAt: new Date('2026-11-20T01:12:00Z'), url: 'https://desk.example/password-reset' }],
  'second-factor-set-up': [{ readerName: '新人 一郎', changedAt: new Date('2026-11-20T01:12:00Z'), url: 'https://desk.example/sign-in' }],
  'second-factor-removed': [{ readerName: '新人 一郎', changedAt: new Date('2026-11-20T01:12:00Z'), url: 'https://desk.example/sign-in' }],
  'recovery-code-used': [{ readerName: '新人 一郎', changedAt: new Date('2026-11-20T01:12:00Z'), url: 'https://desk.example/sign-in' }],
  'recovery-codes-renewed': [{ readerName: '新人 一郎', changedAt: new Date('2026-11-20T01:12:00Z'), url: 'https://desk.example/sign-in' }],
  'access-given': [
    {
      readerName: '見本 統括',
      byName: '管理 太郎',
      memberName: '新人 一郎',
      role: 'consultant',
      giving: 'added',
      givenAt: new Date('2026-11-20T01:12:00Z'),
      url: 'https://desk.example/desk/people',
    },
    {
      readerName: '見本 統括',
      byName: '管理 太郎',
      memberName: '新人 一郎',
      role: 'supervisor',
      giving: 'role',
      givenAt: new Date('2026-11-20T01:12:00Z'),
      url: 'https://desk.example/desk/people',
    },
    {
      readerName: '見本 統括',
      byName: '管理 太郎',
      memberName: '新人 一郎',
      role: 'supervisor',
      giving: 'password',
      givenAt: new Date('2026-11-20T01:12:00Z'),
      url: 'https://desk.example/desk/people',
    },
  ],
  'token-made': [
    {
      readerName: '新人 一郎',
      tokenName: '週次の集計',
      reason: 'reporting',
      madeAt: new Date('2026-11-20T01:12:00Z'),
      expiresAt: new Date('2027-03-31T14:59:59Z'),
    },
    { readerName: '新人 一郎', tokenName: '連携', reason: 'integration', madeAt: new Date('2026-11-20T01:12:00Z'), expiresAt: null },
  ],
  'substitute-notice': [
    {
      readerName: consultantName,
      absentName: '佐藤 花子',
      absences: [
        { startsOn: '2026-11-25', endsOn: '2026-11-27' },
        { startsOn: '2026-12-04', endsOn: '2026-12-04' },
      ],
      deskUrl: 'https://desk.example/desk/tickets?view=standing_in',
    },
    { readerName: consultantName, absentName: '佐藤 花子', absences: [], deskUrl: 'https://desk.example/desk/tickets?view=standing_in' },
  ],
  'erasure-receipt': [
    { to: { name: '山田 花子' }, requestedAt: new Date('2026-11-20T02:30:00Z'), settledBy: new Date('2026-12-07T09:00:00Z') },
  ],
  'erasure-notice': [{ to: { name: '山田 花子' }, grantedAt: new Date('2026-11-20T02:30:00Z') }],
  'one-time-code': [{ to: company, code: '042917', mark: 'KTRW', validUntil: new Date('2026-11-20T01:10:00Z') }],
  'worker-referral': [
    { verified: false, ticketNumber: 'W-2026-000001', desks: migrationDesks, verification: link },
    { verified: true, to: { name: '田中 次郎' }, ticketNumber: 'W-2026-000001', desks: migrationDesks, casePage: link },
  ],
  'assignment-notice': [
    { to: company, ticketNumber, consultantName, firstResponseDueAt: new Date('2026-11-24T08:00:00Z'), casePage: link },
    { to: town, ticketNumber: 'M-2026-000002', consultantName, casePage: link },
  ],
  'new-assignment': [
    {
      consultantName,
      ticketNumber,
      audience: 'corporate',
      topics: ['corp.destination', 'corp.rules'],
      firstResponseDueAt: new Date('2026-11-24T08:00:00Z'),
      fastPass: true,
      deskUrl,
    },
    {
      consultantName,
      ticketNumber,
      audience: 'municipal',
      topics: [],
      firstResponseDueAt: new Date('2026-11-24T08:00:00Z'),
      fastPass: false,
      deskUrl,
    },
  ],
  'consultant-message': [
    {
      to: company,
      ticketNumber,
      subject: 'ご要望の確認',
      body: 'お世話になっております。\n\n次の点をお聞かせください。\n・席数\n・時期',
      consultantName,
    },
    { to: company, ticketNumber, subject: 'ご要望の確認', body: 'お席の数をお聞かせください。', consultantName, casePage: link },
  ],
  'passed-case-request': [
    { kind: 'filed', prefecture: '福島県', municipality: '会津若松市', verified: false, link },
    { kind: 'filed', prefecture: '福島県', municipality: '会津若松市', verified: true, to: town, link },
    { kind: 'forwarded', prefecture: '福島県', municipality: '会津若松市', verified: true, to: town, link },
  ],
  'passed-case-receipt': [
    { ticketNumber: 'M-2026-000003', dueAt: link.validUntil, verified: false, verification: link },
    { ticketNumber: 'M-2026-000003', dueAt: link.validUntil, verified: true, to: prefecture, municipality: '会津若松市' },
  ],
  'passed-case-outcome': [
    { to: prefecture, ticketNumber: 'M-2026-000003', municipality: '会津若松市', answer: 'confirmed' },
    { to: prefecture, ticketNumber: 'M-2026-000003', municipality: '会津若松市', answer: 'corrected' },
    {
      to: prefecture,
      ticketNumber: 'M-2026-000003',
      municipality: '会津若松市',
      answer: 'declined',
      reason: '今年度は受け入れの体制が整っておりません。',
    },
  ],
  shortlist: [
    {
      to: company,
      ticketNumber,
      candidates: [
        {
          name: '会津若松市',
          prefecture: '福島県',
          note: '実証の場をお探しでしたので、まず挙げました。',
          wished: ['ICT企業向けのオフィスがあります。', 'スマートシティの実証に参加できます。'],
          related: ['大学：ご希望の「理工系・IT人材」に関連します。'],
          beside: ['交通アクセス：自治体の自己評価は「大きな強み」です。'],
        },
        { name: '北海道', prefecture: '北海道', wished: [], related: [], beside: [] },
      ],
      note: 'まずは会津若松市がお勧めです。',
      disclosure: 'blind',
      link,
      consultantName,
    },
    {
      to: company,
      ticketNumber,
      candidates: [{ name: '白浜町', prefecture: '和歌山県', wished: ['海辺のオフィスです。'], related: [], beside: [] }],
      disclosure: 'open',
      link,
    },
  ],
  enquiry: [
    { disclosure: 'blind', to: town, reference, company: wish, link },
    { disclosure: 'open', to: { organization: '会津若松市' }, reference, companyName: '株式会社むすび', company: coded, link },
  ],
  'question-notice': [
    {
      consultantName,
      ticketNumber,
      municipality: '会津若松市',
      question: '何名でお越しの予定ですか。',
      answerer: '企画課 田中 一郎',
      deskUrl,
    },
  ],
  'enquiry-reply': [
    { to: town, reference, question: '何名でお越しの予定ですか。', reply: '10名ほどを予定しています。', link },
    { to: town, reference, question: '時期はいつ頃ですか。', reply: '来年の春を考えています。', link, standsStill: true },
  ],
  'consent-request': [
    { to: company, ticketNumber, municipality: '会津若松市', message: 'ぜひお会いしたいと存じます。', link, consultantName },
  ],
  'enquiry-declined': [
    { to: company, ticketNumber, municipality: '会津若松市', message: '今年度は空きがございません。', consultantName },
    { to: company, ticketNumber, municipality: '会津若松市' },
  ],
  reminder: ([3, 7] as const).flatMap((step): MessageProps['reminder'][] => [
    { about: 'shortlist', step, to: company, ticketNumber, link },
    { about: 'shortlist', step, to: company, ticketNumber, stillOpen: ['白浜町', '会津若松市'], link },
    { about: 'enquiry', step, to: town, reference, link },
    { about: 'enquiry', step, to: town, reference: { ...reference, repliedOn: '2026-11-30' }, link },
    { about: 'passed-case', step, to: town, link },
    { about: 'consent', step, to: company, ticketNumber, municipality: '会津若松市', link },
    ...(step === 7 ? [{ about: 'enquiry', step, noneBefore: true, to: town, reference, link } as const] : []),
  ]),
  introduction: [
    { side: 'company', to: company, ticketNumber, casePage: link, other: { ...town, email: 'suzuki@city.example', phone: '0242-00-0000' } },
    { side: 'municipality', to: town, reference, other: { ...company, email: 'hanako@company.example' } },
  ],
  'after-meeting-survey': [{ to: company, ticketNumber, metAt: new Date('2026-11-20T05:00:00Z'), meetingKind: 'online', consultantName }],
  ...meetingSamples,
  aftercare: ([30, 90, 180] as const).flatMap((days): MessageProps['aftercare'][] => [
    { side: 'company', to: company, days, openedOn: '2026-10-01', counterpart: '会津若松市', ticketNumber },
    { side: 'municipality', to: town, reference, days, openedOn: '2026-10-01', counterpart: '株式会社むすび' },
  ]),
  'expiry-notice': [
    { about: 'shortlist', to: company, ticketNumber },
    {
      about: 'shortlist',
      to: company,
      ticketNumber,
      inPart: {
        answered: [
          { name: '会津若松市', interest: 'interested' },
          { name: '白浜町', interest: 'declined' },
        ],
        open: ['北九州市', '熱海市'],
      },
    },
    { about: 'enquiry', side: 'company', to: company, ticketNumber, municipality: '会津若松市' },
    { about: 'enquiry', side: 'municipality', to: town, reference },
    { about: 'consent', side: 'company', to: company, ticketNumber, municipality: '会津若松市' },
    { about: 'consent', side: 'municipality', to: town, reference },
  ],
  'new-link': [
    { purpose: 'verify', ticketNumber, link },
    { purpose: 'interest', to: company, ticketNumber, link },
    { purpose: 'consent', to: company, ticketNumber, link },
    { purpose: 'meeting', to: company, ticketNumber, link },
    { purpose: 'answer', to: town, reference, link },
    { purpose: 'answer', to: town, reference, link, standsStill: true },
    { purpose: 'passed', to: town, link },
    { purpose: 'profile', to: town, link },
    { purpose: 'case', to: company, ticketNumber, link },
  ],
  'test-mail': [
    {
      name: '佐藤 太郎',
      blockLabel: '受付のお知らせ：書き出し',
      message: {
        subject: 'ご相談を受け付けました（受付番号 C-2026-000001）',
        blocks: [
          { kind: 'greeting', lines: ['山田 花子 様'] },
          { kind: 'paragraph', text: 'このたびはご相談をお寄せいただき、誠にありがとうございます。' },
        ],
        signedBy: '鈴木 次郎',
      },
    },
  ],
  ...seriesSamples,
  'manual-follow-up': [
    { to: company, ticketNumber, subject: 'その後のご様子伺い', body: 'その後いかがでしょうか。', consultantName, casePage: link },
    { to: town, subject: '視察の件', body: '日程をお知らせください。', casePage: link },
  ],
}
