import type { Sentence } from '../../errors.ts'
import { deskVariables, type Variable } from './block-variables.ts'
import type { TextBlock } from './text-block.ts'

/** Characters a text may have; a list may have so many lines. */
export const textAtMost = 2000
const itemsAtMost = 12

/** What is wrong with a text, and where: `line` and `column` count characters from 1; 0 when it is about the whole text. */
export interface TextFault {
  readonly line: number
  readonly column: number
  readonly code: TextFaultCode
  readonly message: Sentence
}

export type TextFaultCode =
  | 'text_empty'
  | 'text_too_long'
  | 'text_too_many_lines'
  | 'text_tag'
  | 'text_filter'
  | 'text_variable_unknown'
  | 'text_variable_missing'
  | 'text_not_a_variable'
  | 'text_braces'
  | 'text_characters'

/** Whatever looks like a part of a template; what is in none of these is plain text. */
const markup = /\{\{[^{}]*\}\}|\{%[^{}]*%\}|[{}｛｝]+|\{?%\}/gu
const variableInBraces = /^\{\{ *([^\s|]*) *\}\}$/u
const name = /^[A-Za-z][A-Za-z0-9]*$/u
const unwanted = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u

/** Whatever leaves a mark on paper: blanks, marks of direction and characters of no width are none. */
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{C}\u2800]/u

/** The names a text of this block may use. */
export function variablesOf(block: TextBlock): readonly Variable[] {
  return [...block.variables, ...deskVariables]
}

/** Every variable a text names, in order, each once. */
export function variablesIn(body: string): string[] {
  const named = Array.from(body.matchAll(/\{\{ *([A-Za-z][A-Za-z0-9]*) *\}\}/gu), ([, found = '']) => found)
  return [...new Set(named)]
}

/**
 * Everything wrong with a text for this block: only plain words and `{{variable}}` may stand in it, with variables of the block, and
 * what the block must say. An empty list means that it can be filled in whatever the case is.
 */
export function judgeText(block: TextBlock, body: string): TextFault[] {
  const allowed = variablesOf(block)
  return [...judgeWhole(block, body), ...judgeMarkup(body, allowed), ...judgeMissing(block, body)]
}

function judgeWhole({ isList }: TextBlock, body: string): TextFault[] {
  const faults: TextFault[] = []
  const about = (code: TextFaultCode, ja: string, en: string) => faults.push({ line: 0, column: 0, code, message: { ja, en } })
  if (!visible.test(body)) about('text_empty', '本文を入力してください。', 'Write some text.')
  if (body.length > textAtMost) about('text_too_long', `${textAtMost}文字以下にしてください。`, `At most ${textAtMost} characters.`)
  if (isList && body.split('\n').length > itemsAtMost) {
    about('text_too_many_lines', `1行に1項目、${itemsAtMost}行以下にしてください。`, `One item per line, at most ${itemsAtMost} lines.`)
  }
  const at = body.search(unwanted)
  if (at >= 0) {
    faults.push({
      ...placeOf(body, at),
      code: 'text_characters',
      message: {
        ja: `${placeJa(body, at)}に使えない制御文字があります。取り除いてください。`,
        en: `Remove the control character at ${placeEn(body, at)}.`,
      },
    })
  }
  return faults
}

function judgeMarkup(body: string, allowed: readonly Variable[]): TextFault[] {
  const names = allowed.map((one) => `{{${one}}}`)
  const hint = { ja: `使える変数: ${names.join('、')}`, en: `Variables you may use: ${names.join(', ')}.` }
  return Array.from(body.matchAll(markup)).flatMap((found): TextFault[] => {
    const verdict = judgePart(found[0], allowed)
    if (!verdict) return []
    const { code, ja, en } = verdict
    const message = { ja: `${placeJa(body, found.index)}：${ja}${hint.ja}`, en: `${placeEn(body, found.index)}: ${en} ${hint.en}` }
    return [{ ...placeOf(body, found.index), code, message }]
  })
}

function judgePart(part: string, allowed: readonly Variable[]): { code: TextFaultCode; ja: string; en: string } | undefined {
  if (part.startsWith('{%') || part.endsWith('%}')) {
    return { code: 'text_tag', ja: '{% … %} のタグは使えません。', en: 'Tags {% … %} are not allowed.' }
  }
  if (!(part.startsWith('{{') && part.endsWith('}}') && part.length >= 4)) {
    return {
      code: 'text_braces',
      ja: '波かっこは {{変数}} の形だけで、半角で、開きと閉じを二つずつ使います。',
      en: 'Braces stand around variables only, two on each side: {{variable}}.',
    }
  }
  if (part.includes('|')) return { code: 'text_filter', ja: '「|」によるフィルターは使えません。', en: 'Filters with “|” are not allowed.' }
  const named = variableInBraces.exec(part)?.[1]
  if (named === undefined || !name.test(named)) {
    return {
      code: 'text_not_a_variable',
      ja: '{{ }} の中には変数名を一つだけ書いてください。',
      en: 'Write one name of a variable between {{ and }}.',
    }
  }
  if ((allowed as readonly string[]).includes(named)) return undefined
  return {
    code: 'text_variable_unknown',
    ja: `「${named}」という変数は、この文面では使えません。`,
    en: `“${named}” is no variable of this text.`,
  }
}

function judgeMissing({ required }: TextBlock, body: string): TextFault[] {
  const named = variablesIn(body)
  return required
    .filter((one) => !named.includes(one))
    .map((one) => ({
      line: 0,
      column: 0,
      code: 'text_variable_missing',
      message: { ja: `この文面には {{${one}}} が必要です。`, en: `This text must say {{${one}}}.` },
    }))
}

function placeOf(body: string, at: number): { line: number; column: number } {
  const before = body.slice(0, at).split('\n')
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 }
}

function placeJa(body: string, at: number): string {
  const { line, column } = placeOf(body, at)
  return `${line}行目${column}文字目`
}

function placeEn(body: string, at: number): string {
  const { line, column } = placeOf(body, at)
  return `line ${line}, character ${column}`
}
