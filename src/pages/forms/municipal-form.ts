import { municipalNeeds, type MunicipalNeed } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'
import { municipalFormSchema } from '../../tickets/intake.schemas.ts'
import { askedOncePicked, pickBlock, type CardGroup } from './cards-block.ts'
import { consultationStep, review } from './common-steps.ts'
import { filerStep, prefectureBlock } from './filer-block.ts'
import { fieldsBlock } from './fields-block.ts'
import type { Field } from './fields.ts'
import type { FormDescription } from './form.ts'
import { factsFields, officeFields } from './municipal-facts.ts'
import { municipalContactSteps } from './municipal-contact-steps.ts'
import { needUses } from './need-uses.ts'
import { repeatedBlock } from './repeated-block.ts'
import { importanceScale, levelScale } from './scales.ts'
import { strengthGroups } from './strength-groups.ts'
import { labelOfNeed, targetFieldsOf, whyOfNeed } from './targets.ts'
import { weighBlock } from './weigh-block.ts'

const needWords: Readonly<Record<MunicipalNeed, { readonly explains: Sentence; readonly example: string; readonly unit?: Sentence }>> = {
  industry: { explains: { ja: '来てほしい業種がある場合に。', en: 'If you look for certain industries.' }, example: 'G' },
  presence: {
    explains: { ja: '来てほしい形（サテライトオフィスなど）がある場合に。', en: 'If you look for a certain way of coming.' },
    example: 'satellite_office',
  },
  occupancy: {
    explains: { ja: '常駐を望むか、交代での滞在でもよいか。', en: 'Whether staff should stay, or may take turns.' },
    example: 'resident',
  },
  company_size: { explains: { ja: '企業の規模に希望がある場合に。', en: 'If size matters.' }, example: '10' },
  head_count: {
    explains: { ja: '来てほしい人数の下限がある場合に。', en: 'If a certain number of people should come.' },
    example: '3',
    unit: { ja: '人', en: 'people' },
  },
  length_of_stay: {
    explains: { ja: '滞在・入居の期間に希望がある場合に。', en: 'If they should stay for some time.' },
    example: '12',
    unit: { ja: 'か月', en: 'months' },
  },
  local_hiring: { explains: { ja: '地元の人を雇ってほしい場合に。', en: 'If local people should be hired.' }, example: '' },
  side_jobs: { explains: { ja: '地元企業の仕事を手伝ってほしい場合に。', en: 'If staff should also work for local firms.' }, example: '' },
  community: {
    explains: { ja: '祭りや清掃など、地域の活動に加わってほしい場合に。', en: 'If they should take part in local life.' },
    example: '',
  },
}

const needGroups: readonly CardGroup[] = [
  {
    title: { ja: '来てほしい企業', en: 'The company' },
    cards: municipalNeeds.map(({ code }) => ({ code, label: labelOfNeed(code), explains: needWords[code].explains, why: needUses[code] })),
  },
]

const strengths = strengthGroups('strength')

const project: readonly Field[] = [
  { path: 'name', kind: 'text', label: { ja: '事業の名称', en: 'Name' }, required: true, max: 100, example: 'スマートシティ推進事業' },
  {
    path: 'note',
    kind: 'text',
    label: { ja: 'どのような事業ですか', en: 'What it is about' },
    max: 500,
    example: '市民のデータを活用した実証を企業と進めています',
  },
]

/** The form of local governments. */
export const municipalForm: FormDescription = {
  audience: 'municipal',
  title: { ja: '自治体のご相談', en: 'Local governments' },
  schema: municipalFormSchema,
  steps: [
    {
      code: 'municipality',
      title: { ja: '自治体について', en: 'Your local government' },
      lead: {
        ja: '入力は10〜15分です。送信するまで、ご相談としては届かず、当窓口の者が内容を見ることもありません。途中の内容の保存については、画面の下でご案内しています。',
        en: 'It takes 10 to 15 minutes. Nobody here reads anything before you send it; the foot of the page tells how long what you type is kept.',
      },
      blocks: [
        fieldsBlock([
          {
            path: 'municipalityCode',
            kind: 'place',
            among: 'any',
            label: { ja: '自治体名', en: 'Name of the local government' },
            required: true,
            help: {
              ja: '漢字・ひらがな・全国地方公共団体コードのいずれでも検索できます（例：会津、あいづ、07202）。',
              en: 'Search by name in Latin letters, kanji or kana, or by code (Aizu, 会津, あいづ, 07202).',
            },
            example: '福島県 会津若松市',
          },
        ]),
        prefectureBlock,
      ],
    },
    filerStep,
    consultationStep(
      'municipal',
      {
        ja: '取組みの状況、時期、企業に期待することなど、自由にお書きください。',
        en: 'What you do already, when, what you hope for: as you like.',
      },
      { topic: 'muni.outreach', support: 'matching', message: 'サテライトオフィスに企業を呼びたいと考えています。' },
    ),
    {
      code: 'strengths',
      title: { ja: '地域の強み', en: 'Your strengths' },
      lead: {
        ja: '自信のあるものだけを選んでください（5つほどが目安です）。どのくらいの強みかは、次の画面で伺います。',
        en: 'Choose only what you are sure of, about five. How strong each is comes next.',
      },
      blocks: [pickBlock('strengths', { ja: '地域の強み', en: 'Your strengths' }, strengths, ['smart_city', 'ict_office'])],
    },
    {
      code: 'levels',
      title: { ja: '強みの水準', en: 'How strong' },
      lead: {
        ja: '公的な統計とあわせて、企業の希望と照らし合わせます。根拠となる事業や実績を添えると、紹介の理由としてお伝えできます。',
        en: 'Set against companies’ wishes, beside public figures. What you add about it can be given to companies as the reason.',
      },
      ...askedOncePicked('strengths', strengths),
      blocks: [
        weighBlock({
          path: 'strengths',
          groups: strengths,
          scale: levelScale,
          fieldsOf: () => [
            {
              path: 'note',
              kind: 'text',
              label: { ja: '根拠・具体例', en: 'What it rests on' },
              max: 500,
              example: 'スマートシティの実証フィールド',
            },
          ],
          whyOf: () => ({
            ja: 'この強みを求める企業に、水準に応じて紹介します。',
            en: 'Proposed to companies that look for it, according to its level.',
          }),
          example: new Map([
            ['smart_city.level', ['5']],
            ['smart_city.note', ['スマートシティの実証フィールド']],
            ['ict_office.level', ['4']],
          ]),
        }),
      ],
    },
    {
      code: 'offices',
      title: { ja: 'オフィス', en: 'Offices' },
      lead: {
        ja: '企業が使える施設があれば、ご登録ください。席数や賃料などの条件と、1件ずつ照らし合わせます。なければ、そのまま次へお進みください。',
        en: 'Enter offices companies can use: they are compared one by one with what companies require. If there are none, continue.',
      },
      blocks: [
        repeatedBlock({
          path: 'offices',
          title: { ja: '企業が使える施設', en: 'Offices companies can use' },
          lead: { ja: '施設ごとに追加してください（50件まで）。', en: 'Add each of them, up to 50.' },
          one: { ja: (number) => `施設 ${number}`, en: (number) => `Office ${number}` },
          add: { ja: '施設を追加する', en: 'Add an office' },
          remove: { ja: '削除', en: 'Remove' },
          fields: officeFields,
          max: 50,
        }),
      ],
    },
    {
      code: 'facts',
      title: { ja: '事業と地域の条件', en: 'Projects and facts' },
      lead: {
        ja: 'わからないものは「未定・わからない」のままで構いません。「いいえ」とは区別して扱います。',
        en: 'Leave open what you do not know: it is not taken for “no”.',
      },
      blocks: [
        repeatedBlock({
          path: 'projects',
          title: { ja: '進行中の事業', en: 'Projects under way' },
          lead: {
            ja: '企業が加われる事業があれば追加してください。企業が書いた希望の言葉と照らし合わせます。',
            en: 'Add projects companies can join: they are compared with what companies wish for in words.',
          },
          one: { ja: (number) => `事業 ${number}`, en: (number) => `Project ${number}` },
          add: { ja: '事業を追加する', en: 'Add a project' },
          remove: { ja: '削除', en: 'Remove' },
          fields: project,
          max: 50,
        }),
        fieldsBlock(factsFields),
      ],
    },
    {
      code: 'needs',
      title: { ja: '企業への希望', en: 'Whom you look for' },
      lead: {
        ja: '大切にしたいものだけを選んでください。選ばなくても構いません。双方の希望が合う組み合わせほど、紹介の順が上がります。',
        en: 'Choose only what matters. You may choose none. Pairs that suit both sides rank higher.',
      },
      blocks: [pickBlock('needs', { ja: '企業への希望', en: 'Whom you look for' }, needGroups, ['industry', 'head_count'])],
    },
    {
      code: 'weights',
      title: { ja: '希望の度合い', en: 'How much each matters' },
      lead: {
        ja: '「必須」は、満たさない企業を紹介の対象から外してよい場合にだけお選びください。',
        en: 'Choose “must-have” only if a company that fails it need not be introduced at all.',
      },
      ...askedOncePicked('needs', needGroups),
      blocks: [
        weighBlock({
          path: 'needs',
          groups: needGroups,
          scale: importanceScale,
          fieldsOf: (code) => targetFieldsOf(code, needWords[code as MunicipalNeed].example, needWords[code as MunicipalNeed].unit), // only ever codes of the groups above
          whyOf: (code) => whyOfNeed(code, 'company'),
          example: new Map([
            ['industry.importance', ['4']],
            ['industry.target', ['G']],
            ['head_count.importance', ['2']],
            ['head_count.target', ['3']],
          ]),
        }),
      ],
    },
    ...municipalContactSteps,
    review('municipal'),
  ],
}
