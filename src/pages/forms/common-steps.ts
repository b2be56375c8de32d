import {
  languages,
  preferredContacts,
  stages,
  supports,
  topics,
  type Audience,
  type PreferredContact,
  type Support,
  type Topic,
} from '../../catalog/desk-codes.ts'
import { stageWords, workerStageWords } from '../../catalog/stage-words.ts'
import { topicWords } from '../../catalog/topic-words.ts'
import type { Sentence } from '../../errors.ts'
import { consentBlock } from './consent-block.ts'
import { undecided, type Field, type Option } from './fields.ts'
import { fieldsBlock } from './fields-block.ts'
import { put, reviewStep, type Block, type Step } from './form.ts'

const supportHints: Readonly<Record<Support, Sentence>> = {
  individual: { ja: '専任コンサルタントが個別にお話を伺います', en: 'A consultant talks it over with you' },
  support: { ja: '社内規程など、企業内の体制づくりをお手伝いします', en: 'Help with in-house rules and the like' },
  matching: { ja: '強みとニーズを照らし合わせ、相手をご紹介します', en: 'We match strengths with needs and suggest whom to meet' },
  strategy: { ja: '地域の強みを確かめ、進め方を共に考えます', en: 'We look at your strengths and plan with you' },
  publicity: { ja: '企業への情報発信をお手伝いします', en: 'We help you to be known to companies' },
}

const contactHints: Readonly<Record<PreferredContact, Sentence>> = {
  email: { ja: 'メールでのやりとり', en: 'By e-mail' },
  phone: { ja: '電話番号の入力が必要です', en: 'Needs your telephone number' },
  online: { ja: 'Web会議の日時をメールでご相談します', en: 'We arrange the time by e-mail' },
}

function withHints<Code extends string>(
  list: readonly { readonly code: Code; readonly ja: string; readonly en: string }[],
  hints: Readonly<Record<Code, Sentence>>,
): Option[] {
  return list.map(({ code, ja, en }) => ({ code, ja, en, hint: hints[code] }))
}

/** As those who have it would say it, in the place of the name the ministry gave it. */
function inWords<Code extends string>(list: readonly { readonly code: Code }[], words: Readonly<Record<Code, Sentence>>): Option[] {
  return list.map(({ code }) => ({ code, ...words[code] }))
}

/** What the answers are used for: a consultant takes the case of an organisation, a worker is told the desks that help with moving. */
const reasons = {
  organization: {
    topics: {
      ja: '当てはまるものをすべて選んでください。その分野に詳しいコンサルタントが担当します。',
      en: 'Choose all that apply: a consultant who knows the field takes your case.',
    },
    stage: { ja: '最初のご連絡でお話しする内容を、段階に合わせて準備します。', en: 'So that our first answer fits where you are.' },
  },
  worker: {
    topics: {
      ja: '当てはまるものをすべて選んでください。どのようなお困りごとが多いかの集計に使います。',
      en: 'Choose all that apply: we count what people struggle with.',
    },
    stage: {
      ja: 'どの段階の方からのご相談が多いかの集計にだけ使います。ご案内の内容は変わりません。',
      en: 'We only count where those who ask us stand: what we tell you is the same.',
    },
  },
} as const satisfies Record<string, Record<'topics' | 'stage', Sentence>>

/**
 * What is asked about and where the sender stands, with the message that opens the ticket. A worker is not asked for a kind of support:
 * there is one.
 */
export function consultationStep(
  audience: Audience,
  messageHelp: Sentence,
  example: { topic: Topic; support?: Support; message: string },
): Step {
  const why = reasons[audience === 'worker' ? 'worker' : 'organization']
  const { support } = example
  const fields: Field[] = [
    {
      path: 'topics',
      kind: 'many',
      label: { ja: 'お困りのこと', en: 'What you struggle with' },
      why: why.topics,
      options: inWords(
        topics.filter((topic) => topic.audience === audience),
        topicWords,
      ),
      example: [example.topic],
    },
    ...(support === undefined ? [] : [supportsField(audience, support)]),
    {
      path: 'stage',
      kind: 'one',
      as: 'radios',
      label: { ja: 'いまの段階', en: 'Where you stand' },
      ...(audience === 'worker' ? { preset: undecided.code } : { required: true }),
      why: why.stage,
      options: audience === 'worker' ? [...inWords(stages, workerStageWords), undecided] : inWords(stages, stageWords),
      example: 'planning',
    },
    {
      path: 'message',
      kind: 'paragraph',
      label: { ja: 'ご相談内容の詳細', en: 'Your message' },
      required: true,
      help: messageHelp,
      max: 10_000,
      rows: 7,
      example: example.message,
    },
  ]
  return {
    code: 'consultation',
    title: { ja: 'ご相談について', en: 'What you want to ask' },
    blocks: [fieldsBlock(fields)],
  }
}

function supportsField(audience: Audience, example: Support): Field {
  return {
    path: 'supports',
    kind: 'many',
    label: { ja: 'ご希望の支援', en: 'What you would like from us' },
    isExplained: true,
    options: withHints(
      supports.filter((support) => (support.audiences as readonly Audience[]).includes(audience)),
      supportHints,
    ),
    example: [example],
  }
}

const waysToReach: readonly Field[] = [
  {
    path: 'contact.phone',
    kind: 'tel',
    label: { ja: '電話番号', en: 'Telephone' },
    isPrivate: true,
    autocomplete: 'tel',
    help: {
      ja: '電話でのご連絡をご希望の場合は、入力してください。例：0242-00-0000',
      en: 'Needed if you want to be called. Example: 0242-00-0000',
    },
    example: '0242-00-0000',
  },
  {
    path: 'preferredContact',
    kind: 'one',
    as: 'radios',
    label: { ja: 'ご希望の連絡方法', en: 'How to reach you' },
    required: true,
    options: withHints(preferredContacts, contactHints),
    example: 'email',
  },
]

const addressHelp = {
  organization: {
    ja: '受付のお知らせと、お手続きの専用リンクをお送りします。部署共用のアドレスでも構いません。',
    en: 'We send the receipt and all links to it. An address your department shares will do.',
  },
  worker: {
    ja: '受付のお知らせとご案内、お手続きの専用リンクをお送りします。ご本人だけがお読みになる個人のアドレスをお勧めします。',
    en: 'We send the receipt, our answer and all links to it. Best give a personal address that only you read.',
  },
} as const satisfies Record<string, Sentence>

/** What is asked of whom we write to; nobody calls a worker, who is written one mail. `aboutAddress` right after their address. */
export function contactFields(organization: boolean, aboutAddress: readonly Field[] = []): readonly Field[] {
  const ofOrganization: Field[] = [
    {
      path: 'contact.department',
      kind: 'text',
      label: { ja: '部署', en: 'Department' },
      isPrivate: true,
      max: 200,
      example: '企画課',
    },
    {
      path: 'contact.title',
      kind: 'text',
      label: { ja: '役職', en: 'Title' },
      isPrivate: true,
      max: 100,
      autocomplete: 'organization-title',
      example: '係長',
    },
  ]
  return [
    {
      path: 'contact.name',
      kind: 'text',
      label: { ja: 'お名前', en: 'Your name' },
      required: true,
      isPrivate: true,
      max: 100,
      autocomplete: 'name',
      help: { ja: '例：佐藤 花子。旧字体・異体字もそのままご入力いただけます。', en: 'Example: Hanako Sato' },
      example: '佐藤 花子',
    },
    {
      path: 'contact.nameKana',
      kind: 'text',
      label: { ja: 'ふりがな', en: 'Name in kana' },
      help: {
        ja: '例：さとう はなこ。カタカナで入力された場合は、ひらがなに直してお預かりします。ローマ字のお名前の方は、空欄のままで構いません。',
        en: 'In hiragana or katakana; katakana becomes hiragana. Leave it empty if your name has no reading in kana.',
      },
      isPrivate: true,
      isReading: true,
      max: 100,
      example: 'さとう はなこ',
    },
    ...(organization ? ofOrganization : []),
    {
      path: 'contact.email',
      kind: 'email',
      label: { ja: 'メールアドレス', en: 'E-mail address' },
      required: true,
      isPrivate: true,
      autocomplete: 'email',
      help: organization ? addressHelp.organization : addressHelp.worker,
      example: 'hanako@example.jp',
    },
    ...aboutAddress,
    ...(organization ? waysToReach : []),
    {
      path: 'contact.language',
      kind: 'one',
      as: 'radios',
      label: { ja: 'メールの言語', en: 'Language of our mails' },
      options: languages,
      example: 'ja',
    },
  ]
}

/** Says how a worker is reached without asking: the desks that help with moving are told by mail. */
const byMail: Block = {
  owns: () => false,
  write: (_answers, body) => put(body, 'preferredContact', 'email'),
  controlAt: () => undefined,
  render: () => '',
  review: () => [],
  example: new Map(),
}

/** Who we write to; `aboutAddress` is asked right after their address. */
export function contactStep(organization: boolean, aboutAddress: readonly Field[] = []): Step {
  return {
    code: 'contact',
    title: { ja: 'ご連絡先', en: 'Your contact details' },
    lead: organization
      ? {
          ja: 'ご担当者の情報は、引き合わせが決まるまで相手方にお伝えしません。',
          en: 'The other side is told none of this before you are introduced.',
        }
      : {
          ja: '移住の窓口と制度のご案内をメールでお送りするためにのみ利用し、自治体や企業にはお伝えしません。お電話は差し上げません。',
          en: 'Used only to tell you by mail which desks help with moving; no municipality or company is told, and nobody calls you.',
        },
    blocks: [fieldsBlock(contactFields(organization, aboutAddress)), ...(organization ? [] : [byMail])],
  }
}

/** All answers once more, and the consent. */
export function review(audience: Audience): Step {
  return {
    code: reviewStep,
    title: { ja: '送信前の確認', en: 'Check and send' },
    lead: {
      ja: 'まだ送信されていません。内容をご確認のうえ、下のボタンで送信してください。',
      en: 'Nothing has been sent yet. Check your answers and send them below.',
    },
    blocks: [consentBlock(audience)],
  }
}
