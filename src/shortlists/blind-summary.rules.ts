import type { FieldFault, Sentence } from '../errors.ts'
import { companyNameKey } from '../organizations/company-name.rules.ts'

/** Whatever could tell a municipality which company a blind enquiry comes from. */
export interface CompanyIdentity {
  /** As the desk knows it and as its form spells it. */
  readonly companyNames: readonly string[]
  readonly corporateNumber: string | null
  readonly ticketNumber: string
  /** Exact head count: the other side is told its band only. */
  readonly employees: number
  /** Name of the prefecture of its head office, e.g. 東京都. */
  readonly prefecture: string
  /** Names of the municipalities its head office is said to be in, e.g. 会津若松市. */
  readonly headquarters: readonly string[]
  readonly people: readonly {
    readonly name: string
    readonly nameKana: string | null
    readonly email: string
    readonly phone: string | null
  }[]
}

const kinds = {
  company_name: { ja: '企業名', en: "the company's name" },
  person: { ja: '担当者の氏名', en: "a contact's name" },
  email: { ja: 'メールアドレスまたはそのドメイン', en: 'an e-mail address or its domain' },
  web_address: { ja: 'ウェブサイトのアドレスまたはドメイン', en: 'a web address or domain' },
  number: { ja: '電話番号・法人番号などの番号', en: 'a telephone, corporate or other long number' },
  ticket_number: { ja: '受付番号', en: 'a ticket number' },
  address: { ja: '所在地', en: 'a postal address or building' },
  file_name: { ja: 'ファイル名', en: 'a file name' },
  head_count: { ja: '正確な従業員数', en: 'the exact head count' },
} as const satisfies Record<string, Sentence>

export type IdentifyingKind = keyof typeof kinds

/** Mail providers and role addresses that thousands share: they name nobody. */
const sharedDomains = new Set([
  'gmail',
  'googlemail',
  'yahoo',
  'outlook',
  'hotmail',
  'icloud',
  'docomo',
  'ezweb',
  'au',
  'softbank',
  'nifty',
])
const sharedLocalParts = new Set([
  'info',
  'contact',
  'mail',
  'office',
  'sales',
  'support',
  'admin',
  'desk',
  'recruit',
  'telework',
  'soumu',
  'jinji',
  'kikaku',
])
const sharedNameWords = new Set([
  'inc',
  'ltd',
  'llc',
  'corp',
  'corporation',
  'company',
  'group',
  'holdings',
  'japan',
  'tokyo',
  'systems',
  'system',
  'solutions',
  'the',
  'and',
])
const secondLevels = new Set(['co', 'ne', 'or', 'ac', 'go', 'gr', 'ed', 'lg', 'ad', 'com', 'net', 'org'])

const patterns: readonly (readonly [IdentifyingKind, RegExp])[] = [
  ['email', /[^\s@]+@[^\s@]+/u],
  ['web_address', /https?:|www\.|\/\/[a-z0-9]/u],
  [
    'web_address',
    /(?<![a-z0-9-])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)*\.(?:jp|com|net|org|info|biz|io|co|dev|app|ai|me|tv|cc|inc|tokyo|osaka|cloud|online|site|shop|tech|xyz|us|uk|cn|kr|tw|eu|de|fr)(?![a-z0-9-])/u,
  ],
  ['ticket_number', /(?<![a-z0-9])[mcw][\s-]*\d{4}[\s-]*\d{6,}/u],
  ['number', /\d(?:[\s()./-]*\d){8,}/u],
  [
    'address',
    /〒|\d{3}-\d{4}(?!\d)|[\d一二三四五六七八九十]+丁目|\d+番地|\d+番\d+号|(?:ビル|タワー|ヒルズ|マンション)\s*\d+\s*(?:階|f|号)/u,
  ],
  ['file_name', /[^\s/\\]+\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|zip|jpe?g|png|gif|heic|eml|msg|key|numbers|pages|odt|ods)(?![a-z0-9])/u],
]

/**
 * What in `text` identifies the company, by kind; empty when nothing does. Widths, case, kana and marks between letters make no difference.
 * A single character of a name (the family name 林) is not looked for by itself: it stands in too many common words.
 */
export function identifyingKinds(text: string, identity: CompanyIdentity): IdentifyingKind[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const squashed = squash(text)
  const found = new Set<IdentifyingKind>()
  for (const [kind, words] of wordsOf(identity)) {
    if (words.some((word) => word !== '' && squashed.includes(word))) found.add(kind)
  }
  for (const [kind, pattern] of patterns) {
    if (pattern.test(plain)) found.add(kind)
  }
  const latinWords = new Set(plain.match(/[a-z]+/gu))
  if (identity.companyNames.flatMap(latinPartsOf).some((word) => latinWords.has(word))) found.add('company_name')
  if (namesHeadCount(plain, identity.employees)) found.add('head_count')
  return [...found]
}

/** The fault of a text that was to say nothing about who the company is, naming the kinds of what it says; none when it keeps silent. */
export function blindFaults(field: string, text: string, identity: CompanyIdentity): FieldFault[] {
  const found = identifyingKinds(text, identity)
  if (found.length === 0) return []
  return [
    {
      field,
      code: 'identifies_company',
      message: {
        ja: `企業を特定できる内容（${found.map((kind) => kinds[kind].ja).join('、')}）が含まれています。取り除いてください。`,
        en: `Contains what identifies the company (${found.map((kind) => kinds[kind].en).join(', ')}); remove it.`,
      },
    },
  ]
}

function wordsOf(identity: CompanyIdentity): [IdentifyingKind, string[]][] {
  const { companyNames, corporateNumber, ticketNumber, prefecture, headquarters, people } = identity
  return [
    ['company_name', companyNames.flatMap((name) => [squash(name), squash(companyNameKey(name))])],
    ['address', [squash(prefecture), ...headquarters.flatMap(placeWords)]],
    ['person', people.flatMap(({ name, nameKana }) => [...namesIn(name), ...namesIn(nameKana ?? '')])],
    ['email', people.flatMap(({ email }) => addressWords(email))],
    ['number', [corporateNumber ?? '', ...people.map(({ phone }) => (phone ?? '').replaceAll(/\D/gu, ''))]],
    ['ticket_number', [squash(ticketNumber)]],
  ]
}

/** 会津若松市 and 会津若松; of a name as short as 津市 or 中央区 only the whole: the rest stands in too many words. */
function placeWords(municipality: string): string[] {
  const bare = municipality.slice(0, -1)
  return bare.length < 3 ? [squash(municipality)] : [squash(bare)]
}

/** Latin words within a name (Zulu of Zulu秘密): as words of their own they stand out in Japanese text, unless many companies have them. */
function latinPartsOf(name: string): string[] {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]{3,}/gu) ?? []
  return words.filter((word) => !sharedNameWords.has(word))
}

/** From this size on a head count in a text is the company's own and no wish; five people may be the team that comes. */
const tellingHeadCount = 20

/** `plain` gives the number itself as a head count, before 名 or after 従業員数; 80 of 180 is another number. */
function namesHeadCount(plain: string, employees: number): boolean {
  const digits = plain.replaceAll(/(?<=\d),(?=\d{3})/gu, '')
  const number = `(?<!\\d)${employees}(?!\\d)`
  if (new RegExp(`(?:従業員|社員|職員)[^\\d\\n]{0,8}${number}`, 'u').test(digits)) return true
  return employees > tellingHeadCount && new RegExp(`${number}\\s*(?:名|人|people|employees|staff)`, 'u').test(digits)
}

/** The whole name and its parts of two characters or more. */
function namesIn(name: string): string[] {
  return [
    squash(name),
    ...name
      .normalize('NFKC')
      .split(/\s+/u)
      .map(squash)
      .filter((part) => Array.from(part).length >= 2),
  ]
}

/** The address, its local part and its domain by themselves, unless they are shared by many. */
function addressWords(email: string): string[] {
  const [localPart = '', domain = ''] = email.toLowerCase().split('@')
  const labels = domain.split('.').slice(0, -1)
  const registered = labels.findLast((label) => !secondLevels.has(label)) ?? ''
  return [
    squash(email),
    sharedDomains.has(registered) ? '' : squash(domain),
    sharedDomains.has(registered) || registered.length < 3 ? '' : squash(registered),
    sharedLocalParts.has(localPart) || localPart.length < 3 ? '' : squash(localPart),
  ]
}

/** Letters and digits alone: widths and case alike, katakana as hiragana, nothing between them. */
function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u30A1-\u30F6]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
