import type { CodeEntry } from '../../catalog/code-list.ts'
import { industries } from '../../catalog/industries.ts'
import {
  companyNeeds,
  lines,
  municipalNeeds,
  occupancies,
  officeForms,
  presences,
  talentFields,
  transportHubs,
} from '../../catalog/matching-codes.ts'
import { withoutLimit, withoutUnit } from '../../catalog/need-names.ts'
import type { Sentence } from '../../errors.ts'
import { targetKindOf } from '../../organizations/profile.rules.ts'
import type { Field } from './fields.ts'

/** Twenty divisions, as people look for them; the first and the last letter of each group. */
const industryGroups: readonly (readonly [from: string, to: string, title: Sentence])[] = [
  ['G', 'L', { ja: '情報通信・流通・金融・専門サービス', en: 'Information, trade, finance and professional services' }],
  ['A', 'F', { ja: '農林漁業・建設・製造・エネルギー', en: 'Primary sector, construction, manufacturing and energy' }],
  ['M', 'T', { ja: '宿泊・生活・教育・医療・その他', en: 'Hospitality, living, education, health and other services' }],
]

const lists = {
  industries: industryGroups.flatMap(([from, to, group]) =>
    industries.filter(({ code }) => code >= from && code <= to).map((industry) => ({ ...industry, group })),
  ),
  presences,
  office_forms: officeForms,
  occupancies,
  lines,
  transport_hubs: transportHubs,
  talent_fields: talentFields,
} as const satisfies Record<string, readonly CodeEntry[]>

const entries: ReadonlyMap<string, CodeEntry> = new Map([...companyNeeds, ...municipalNeeds].map((need) => [need.code, need]))

/** A need without the limit its figure is under. */
export function labelOfNeed(code: string): Sentence {
  const { ja, en } = entries.get(code) ?? { ja: code, en: code }
  return { ja: withoutLimit(ja, 'ja'), en: withoutLimit(en, 'en') }
}

const soughtInWords = {
  label: { ja: '具体的に求めること', en: 'What exactly you look for' },
  help: {
    ja: '任意です。お書きいただくと、言葉の近い自治体を優先します。',
    en: 'As you like. If you say it, municipalities whose words come near are preferred.',
  },
} as const

/** The fields a need's target is asked with, as its code takes it. Their paths lie below the entry. */
export function targetFieldsOf(code: string, example: string, unit?: Sentence): readonly Field[] {
  const kind = targetKindOf(code)
  const { ja, en } = entries.get(code) ?? { ja: code, en: code }
  const label = { ja, en }
  switch (kind) {
    case 'none':
      return []
    case 'number':
      return unit
        ? [
            {
              path: 'target',
              kind: 'whole',
              label: { ja: withoutUnit(ja, 'ja'), en: withoutUnit(en, 'en') },
              required: true,
              example,
              unit,
            },
          ]
        : [{ path: 'target', kind: 'whole', label, required: true, example }]
    case 'date':
      return [
        {
          path: 'target',
          kind: 'day',
          label,
          required: true,
          example,
          help: { ja: `例：${example}、2027年4月1日`, en: `Example: ${example}` },
        },
      ]
    case 'words':
      return [{ path: 'target', kind: 'text', label, required: true, example, max: 500 }]
    case 'words_or_level':
      return [{ path: 'target', kind: 'text', ...soughtInWords, example, max: 500 }]
    case 'range':
      return [
        {
          path: 'target.min',
          kind: 'whole',
          label: { ja: '従業員数の最少', en: 'At least' },
          example,
          unit: { ja: '人', en: 'employees' },
        },
        {
          path: 'target.max',
          kind: 'whole',
          label: { ja: '従業員数の最多', en: 'At most' },
          example: '300',
          unit: { ja: '人', en: 'employees' },
        },
      ]
    case 'industries':
    case 'presences':
    case 'office_forms':
    case 'occupancies':
    case 'lines':
    case 'transport_hubs':
    case 'talent_fields':
      return [{ path: 'target', kind: 'many', label, required: true, options: lists[kind], example: [example] }]
  }
}

/** Whom a need is set against: those a company looks for, and those a municipality does. */
const sought = {
  municipality: { ja: '自治体', en: 'municipalities' },
  company: { ja: '企業', en: 'companies' },
} as const satisfies Record<string, Sentence>

/** How matching judges a need, by the kind its catalog entry says, in words about whom its audience looks for. */
export function whyOfNeed(code: string, of: keyof typeof sought): Sentence {
  const kind = [...companyNeeds, ...municipalNeeds].find((need) => need.code === code)
  const who = sought[of]
  switch (kind && 'kind' in kind ? kind.kind : 'level') {
    case 'range':
      return {
        ja: `条件を満たす${who.ja}を最も高く評価し、条件から離れるほど低くします。「必須」にすると、満たさないことが明らかな${who.ja}は候補から外れます。`,
        en: `Best when met, less the further off. As a must-have, ${who.en} known to fail it are left out.`,
      }
    case 'flag':
      return {
        ja: `あるかどうかで比べます。「必須」にすると、ないことが明らかな${who.ja}は候補から外れます。`,
        en: `Either there or not. As a must-have, ${who.en} known to lack it are left out.`,
      }
    case 'set':
      return {
        ja: '選ばれたもののいずれかに当てはまるかで比べます。「必須」にすると、当てはまらないことが明らかな相手は候補から外れます。',
        en: 'Met by any of those chosen. As a must-have, those known to meet none are left out.',
      }
    case 'text':
      return {
        ja: `書かれた言葉と、${who.ja}が述べていることの近さで比べます。`,
        en: `Compared with what ${who.en} say of themselves.`,
      }
    default:
      return {
        ja: '自治体が述べる強みと公的な統計から水準を読み取り、高いほど上位に置きます。「必須」にすると、弱いことが明らかな自治体は候補から外れます。',
        en: 'The higher the level, from what municipalities state and from public figures, the higher they rank. As a must-have, those known to be weak are left out.',
      }
  }
}
