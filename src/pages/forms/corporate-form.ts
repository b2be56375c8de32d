import { industries } from '../../catalog/industries.ts'
import { disclosures, occupancies, officeNeeds, placeNeeds, presences, purposes } from '../../catalog/matching-codes.ts'
import { prefectures } from '../../catalog/prefectures.ts'
import { corporateFormSchema } from '../../tickets/intake.schemas.ts'
import { askedOncePicked, pickBlock, type Card, type CardGroup } from './cards-block.ts'
import { consultationStep, contactStep, review } from './common-steps.ts'
import { officeNeedWords, placeNeedWords } from './company-need-words.ts'
import { fieldsBlock } from './fields-block.ts'
import type { Field } from './fields.ts'
import type { FormDescription } from './form.ts'
import { needUses } from './need-uses.ts'
import { importanceScale } from './scales.ts'
import { strengthGroups } from './strength-groups.ts'
import { labelOfNeed, targetFieldsOf, whyOfNeed } from './targets.ts'
import { weighBlock } from './weigh-block.ts'

const needWords = { ...officeNeedWords, ...placeNeedWords }
const wordsOfNeed = (code: string) => (Object.hasOwn(needWords, code) ? needWords[code as keyof typeof needWords] : undefined)

const cardsOf = (needs: readonly { readonly code: keyof typeof needWords }[]): Card[] =>
  needs.map(({ code }) => {
    const { explains, forExample } = needWords[code]
    return { code, label: labelOfNeed(code), explains, example: forExample, why: needUses[code] }
  })

const needGroups: readonly CardGroup[] = [
  { title: { ja: 'オフィスの条件', en: 'The office' }, cards: cardsOf(officeNeeds) },
  { title: { ja: '場所・地域の条件', en: 'The place' }, cards: cardsOf(placeNeeds) },
  ...strengthGroups('need'),
]

const company: readonly Field[] = [
  {
    path: 'company.name',
    kind: 'text',
    label: { ja: '企業名', en: 'Name of the company' },
    required: true,
    max: 200,
    autocomplete: 'organization',
    help: { ja: '例：見本ソフト株式会社', en: 'Example: 見本ソフト株式会社' },
    example: '見本ソフト株式会社',
  },
  {
    path: 'company.corporateNumber',
    kind: 'corporate_number',
    label: { ja: '法人番号', en: 'Corporate number' },
    help: {
      ja: '13桁の番号です。以前のご相談と結び付けるために使います。おわかりになる場合のみご入力ください。',
      en: '13 digits (法人番号). It connects this form with earlier ones. Leave it empty if you do not have it at hand.',
    },
    example: '9000000000000',
  },
  {
    path: 'company.industry',
    kind: 'one',
    as: 'list',
    label: { ja: '業種', en: 'Industry' },
    required: true,
    why: { ja: '同じ業種の受入れを望む自治体を探すために使います。', en: 'To find municipalities that look for your industry.' },
    options: industries,
    example: 'G',
  },
  {
    path: 'company.employees',
    kind: 'whole',
    label: { ja: '従業員数', en: 'Employees' },
    required: true,
    why: {
      ja: '企業規模を条件とする自治体と照らし合わせます。匿名の打診では「21〜\u2060100人」のような区分だけを伝えます。',
      en: 'Compared with what municipalities look for. In blind enquiries only a band such as 21–100 is told.',
    },
    unit: { ja: '人', en: 'people' },
    example: '80',
  },
  {
    path: 'company.prefecture',
    kind: 'one',
    as: 'list',
    label: { ja: '本社の都道府県', en: 'Prefecture of the headquarters' },
    required: true,
    options: prefectures,
    example: '13',
  },
  {
    path: 'company.headquarters',
    kind: 'place',
    among: 'municipality',
    label: { ja: '本社の市区町村', en: 'Municipality of the headquarters' },
    help: {
      ja: '漢字・ひらがな・コードのいずれでも検索できます（例：渋谷、しぶや、13113）。',
      en: 'Search by name in Latin letters, kanji or kana, or by code (Shibuya, 渋谷, しぶや, 13113).',
    },
    why: { ja: '候補地までの距離と移動時間を計算するために使います。', en: 'Distances and travel times are counted from there.' },
    example: '東京都 渋谷区',
  },
]

const aims: readonly Field[] = [
  {
    path: 'purposes',
    kind: 'many',
    label: { ja: '期待すること', en: 'What you hope for' },
    why: {
      ja: '選ばれた目的に関わる強みを持つ自治体を優先します。',
      en: 'Municipalities with strengths that serve these aims are preferred.',
    },
    options: purposes,
    example: ['open_innovation'],
  },
  {
    path: 'presence',
    kind: 'many',
    label: { ja: '希望する形', en: 'How you would like to be there' },
    why: { ja: '同じ形の受入れを望む自治体を優先します。', en: 'Municipalities that look for the same are preferred.' },
    options: presences,
    example: ['satellite_office'],
  },
]

const plans: readonly Field[] = [
  {
    path: 'plans.headCount',
    kind: 'whole',
    label: { ja: '進出する人数', en: 'People who would come' },
    why: { ja: '人数を条件とする自治体と照らし合わせます。', en: 'Compared with what municipalities look for.' },
    unit: { ja: '人', en: 'people' },
    example: '5',
  },
  {
    path: 'plans.months',
    kind: 'whole',
    label: { ja: '滞在・入居の期間', en: 'For how long' },
    unit: { ja: 'か月', en: 'months' },
    example: '24',
  },
  {
    path: 'plans.occupancies',
    kind: 'many',
    label: { ja: 'オフィスの使い方', en: 'How the office would be staffed' },
    help: { ja: '常駐型：社員が住んで働く／循環型：社員が交代で滞在する', en: 'Resident: staff live there. Rotating: staff take turns.' },
    options: occupancies,
    example: ['rotating'],
  },
  { path: 'plans.localHiring', kind: 'yes_no', label: { ja: '地元での採用', en: 'Local hiring' }, example: 'yes' },
  { path: 'plans.sideJobs', kind: 'yes_no', label: { ja: '地元企業での兼業・副業', en: 'Side jobs for local firms' }, example: '' },
  { path: 'plans.community', kind: 'yes_no', label: { ja: '地域活動への参加', en: 'Part in the community' }, example: 'yes' },
  {
    path: 'sites.own',
    kind: 'places',
    label: { ja: '本社以外の自社拠点', en: 'Other sites of yours' },
    help: { ja: '1行に1つ、市区町村の名前でご入力ください。', en: 'One municipality a line.' },
    why: { ja: '自社拠点の近さを重視する場合に、距離を計算します。', en: 'For distances, if nearness to your sites matters.' },
    example: '宮城県 仙台市',
  },
  {
    path: 'sites.customers',
    kind: 'places',
    label: { ja: '近くにあるとよい取引先の所在地', en: 'Customers you want to be near to' },
    help: { ja: '1行に1つ、市区町村の名前でご入力ください。', en: 'One municipality a line.' },
    example: '福島県 郡山市',
  },
  {
    path: 'disclosure',
    kind: 'one',
    as: 'radios',
    label: { ja: '打診のときの社名の扱い', en: 'Whether you are named in enquiries' },
    preset: 'blind',
    options: disclosures.map(({ code, ja, en }) => ({
      code,
      ja: code === 'blind' ? `${ja}（社名を伏せる）` : ja,
      en: code === 'blind' ? `${en} (without your name)` : `${en} (with your name)`,
      hint:
        code === 'blind'
          ? {
              ja: '自治体には、業種、従業員数・進出する人数・席数の区分、ご希望の項目とその重視の度合い、企業を特定できない概要だけを伝え、社名は貴社の同意のあとに伝えます',
              en: 'Municipalities learn your industry, bands of your head count, of who would come and of seats, the kinds of your wishes, how much each matters to you, and a summary that does not tell who you are; your name only after you consent',
            }
          : {
              ja: '打診のときに社名とご計画を伝えます。具体的な返答を得やすくなります',
              en: 'Your name and plans are told with the enquiry, which gets more definite answers',
            },
    })),
    example: 'blind',
  },
]

/** The form of companies. */
export const corporateForm: FormDescription = {
  audience: 'corporate',
  title: { ja: '企業のご相談', en: 'Companies' },
  schema: corporateFormSchema,
  steps: [
    {
      code: 'company',
      title: { ja: '会社について', en: 'Your company' },
      lead: {
        ja: '入力はおよそ10分です。送信するまで、ご相談としては届かず、当窓口の者が内容を見ることもありません。途中の内容の保存については、画面の下でご案内しています。',
        en: 'It takes about 10 minutes. Nobody here reads anything before you send it; the foot of the page tells how long what you type is kept.',
      },
      blocks: [fieldsBlock(company)],
    },
    consultationStep(
      'corporate',
      {
        ja: '検討の背景、時期、気になっている地域など、自由にお書きください。',
        en: 'The background, when you want to begin, regions you have in mind: as you like.',
      },
      { topic: 'corp.destination', support: 'matching', message: '実証に参加できる拠点の候補を知りたいです。' },
    ),
    { code: 'aims', title: { ja: '目的と形', en: 'Aims' }, blocks: [fieldsBlock(aims)] },
    {
      code: 'needs',
      title: { ja: '拠点に求めること', en: 'What you look for' },
      lead: {
        ja: '大切にしたいものだけを選んでください（5つほどが目安です）。選ばれたものに合う自治体ほど、候補の上位になります。どのくらい重視するかは、次の画面で伺います。',
        en: 'Choose only what matters, about five: municipalities that suit it rank higher. How much each matters comes next.',
      },
      blocks: [
        pickBlock('needs', { ja: '拠点に求めること', en: 'What you look for' }, needGroups, ['office_seats', 'smart_city', 'distance']),
      ],
    },
    {
      code: 'weights',
      title: { ja: '重視の度合い', en: 'How much each matters' },
      lead: {
        ja: '「必須」は、満たさない自治体を候補から外してよい場合にだけお選びください。「最も重視する」なら、満たさない自治体も理由とともに候補に残ります。',
        en: 'Choose “must-have” only if a municipality that fails it may be left out. With “matters most” it stays among the candidates, with the reason.',
      },
      ...askedOncePicked('needs', needGroups),
      blocks: [
        weighBlock({
          path: 'needs',
          groups: needGroups,
          scale: importanceScale,
          fieldsOf: (code) => targetFieldsOf(code, wordsOfNeed(code)?.example ?? '実証実験に参加できること', wordsOfNeed(code)?.unit),
          whyOf: (code) => whyOfNeed(code, 'municipality'),
          example: new Map([
            ['office_seats.importance', ['must']],
            ['office_seats.target', ['10']],
            ['smart_city.importance', ['5']],
            ['smart_city.target', ['市民参加型の実証']],
            ['distance.importance', ['2']],
            ['distance.target', ['300']],
          ]),
        }),
      ],
    },
    {
      code: 'plans',
      title: { ja: '計画と社名の扱い', en: 'Plans, and your name' },
      lead: {
        ja: '自治体の側の希望と照らし合わせます。未定のものは空欄のままで構いません。',
        en: 'Compared with what municipalities look for. Leave open what is undecided.',
      },
      blocks: [fieldsBlock(plans)],
    },
    contactStep(true),
    review('corporate'),
  ],
}
