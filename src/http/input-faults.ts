import type { z } from 'zod'
import type { FieldFault, Sentence } from '../errors.ts'
import { faultSentences, isFaultCode, type FaultCode } from './fault-sentences.ts'

type Issue = z.core.$ZodIssue

const typeNames: Record<string, Sentence> = {
  string: { ja: '文字（文字列）', en: 'text (a string)' },
  number: { ja: '数値', en: 'a number' },
  int: { ja: '小数点のない整数', en: 'a whole number' },
  boolean: { ja: 'true（はい）または false（いいえ）', en: 'true or false' },
  array: { ja: '一覧（配列）', en: 'a list' },
  object: { ja: '項目の組（オブジェクト）', en: 'an object' },
}

const formatNames: Record<string, Sentence> = {
  date: { ja: '日付（YYYY-MM-DD）', en: 'a date (YYYY-MM-DD)' },
  datetime: {
    ja: '日時（例: 2026-11-20T14:00:00+09:00、2026-11-20T05:00:00Z）',
    en: 'an instant with its offset (e.g. 2026-11-20T14:00:00+09:00 or 2026-11-20T05:00:00Z)',
  },
  uuid: { ja: 'ID（UUID）', en: 'an id (UUID)' },
}

/** Fields whose form a pattern describes that says nothing to a person. */
const shapeNames: Readonly<Record<string, Sentence>> = {
  email: faultSentences.email,
  phone: faultSentences.phone,
  from: faultSentences.clock,
  to: faultSentences.clock,
  'if-match': faultSentences.entity_tag,
}

/** An importance is one of two kinds, of which what is wrong with either says half. */
function isOfImportance({ path, input, code }: Issue): boolean {
  return path.at(-1) === 'importance' && input !== undefined && code !== 'unrecognized_keys'
}

function sentenceOf(issue: Issue): { code: string; message: Sentence } {
  if (isOfImportance(issue)) return { code: 'importance', message: faultSentences.importance }
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return { code: 'required', message: faultSentences.required }
      const type = typeNames[issue.expected] ?? { ja: issue.expected, en: issue.expected }
      return { code: 'wrong_type', message: { ja: `${type.ja}で指定してください。`, en: `Give ${type.en}.` } }
    }
    case 'too_big':
      return { code: 'too_big', message: boundSentence(issue.origin, issue.maximum, 'most') }
    case 'too_small':
      return { code: 'too_small', message: boundSentence(issue.origin, issue.minimum, 'least') }
    case 'invalid_value': {
      if (issue.input === undefined) return { code: 'required', message: faultSentences.required }
      const allowed = issue.values.map(String).join(', ')
      return { code: 'not_allowed', message: { ja: `次のいずれかを指定してください: ${allowed}`, en: `Give one of: ${allowed}.` } }
    }
    case 'invalid_format': {
      const shaped = shapeNames[String(issue.path.at(-1))]
      if (shaped && issue.format === 'regex') return { code: 'wrong_format', message: shaped }
      const format = formatNames[issue.format] ?? { ja: '正しい形式', en: 'the right form' }
      return { code: 'wrong_format', message: { ja: `${format.ja}で指定してください。`, en: `Give it as ${format.en}.` } }
    }
    case 'custom': {
      const code = String(issue.params?.code ?? 'invalid')
      return { code, message: isFaultCode(code) ? faultSentences[code] : { ja: '値が正しくありません。', en: 'This value is not right.' } }
    }
    default:
      return { code: 'invalid', message: { ja: '値が正しくありません。', en: 'This value is not right.' } }
  }
}

function boundSentence(origin: string, bound: number | bigint, end: 'most' | 'least'): Sentence {
  if (end === 'least' && Number(bound) === 1 && origin !== 'number' && origin !== 'int') {
    return { ja: '空欄にはできません。', en: 'Must not be empty.' }
  }
  const unit =
    origin === 'string' ? { ja: '文字', en: ' characters' } : origin === 'array' ? { ja: '件', en: ' entries' } : { ja: '', en: '' }
  const figure = bound.toLocaleString('ja-JP')
  return end === 'most'
    ? { ja: `${figure}${unit.ja}以下にしてください。`, en: `At most ${figure}${unit.en}.` }
    : { ja: `${figure}${unit.ja}以上にしてください。`, en: `At least ${figure}${unit.en}.` }
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.')
}

/**
 * Every wrong field of one failed parse (run with `reportInput`), in both languages; unknown fields are named one by one.
 * Where a need's target is not what its code takes, that alone is said of it: what the union of all targets finds wrong misleads.
 */
export function faultsOf(issues: readonly Issue[]): FieldFault[] {
  const faults = issues.flatMap(faultsOfIssue)
  const targets = new Set(faults.filter(isOfTarget).map(({ field }) => field))
  return faults.filter((one) => isOfTarget(one) || !targets.has(one.field))
}

function isOfTarget({ code }: FieldFault): boolean {
  return code.startsWith('target_')
}

function faultsOfIssue(issue: Issue): FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldOf([...issue.path, key]),
      code: 'unknown_field',
      message: faultSentences.unknown_field,
    }))
  }
  if (issue.code === 'invalid_union' && issue.input === undefined) {
    return [{ field: fieldOf(issue.path), code: 'required', message: { ja: '必須項目です。', en: 'This field is required.' } }]
  }
  return [{ field: fieldOf(issue.path), ...sentenceOf(issue) }]
}

/** A fault of one field found outside a schema, with one of the sentences of fault-sentences.ts. */
export function fault(field: string, code: FaultCode): FieldFault {
  return { field, code, message: faultSentences[code] }
}
