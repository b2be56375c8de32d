import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sides, variableLabels } from '../../../src/mail/text-blocks/block-variables.ts'
import { fillIn } from '../../../src/mail/text-blocks/fill-in.ts'
import { judgeText, textAtMost, variablesIn, variablesOf } from '../../../src/mail/text-blocks/judge-text.rules.ts'
import { messagesWith } from '../../../src/mail/text-blocks/block-messages.ts'
import { textBlock, textBlockCodes, textLanguages } from '../../../src/mail/text-blocks/text-blocks.ts'
import { messageKinds } from '../../../src/mail/compose.ts'

const opening = textBlock('consent-request.opening')
const codesOf = (body: string, block = opening) => judgeText(block, body).map(({ code }) => code)
const good = '打診しておりました{{municipality}}から、ご回答をいただきました。'

describe('the blocks as delivered', () => {
  it.each(textBlockCodes)('%s keeps to its own rules in both languages, and stands in a message there is', (code) => {
    const block = textBlock(code)
    for (const language of textLanguages) expect(judgeText(block, block[language]), language).toEqual([])
    for (const kind of messagesWith(code)) expect(messageKinds).toContain(kind)
  })

  it.each(textBlockCodes)('%s has only variables of its side', (code) => {
    const block = textBlock(code)
    for (const variable of block.variables) {
      expect(sides[block.side] as readonly string[]).toContain(variable)
      expect(variableLabels[variable].ja).not.toBe('')
    }
    expect(block.variables).toEqual(expect.arrayContaining([...block.required]))
  })

  it('cannot name the company to the municipality of an enquiry, nor give it a ticket number, nor anything of the form to a stranger', () => {
    expect(sides.municipality).not.toContain('company')
    expect(sides.municipality).not.toContain('ticketNumber')
    expect(sides.introducedMunicipality).not.toContain('ticketNumber')
    expect(sides.stranger).toEqual(['ticketNumber'])
    expect(sides.anyone).toEqual([])
  })
})

describe('judging a text', () => {
  it('lets plain words and the variables of the block pass, with blanks in the braces or without', () => {
    for (const body of [
      good,
      '{{ municipality }}より。',
      `${good}\n\n{{desk}}（{{hours}}）`,
      '割引 50% の % と $ と <b>も、ただの文字です。{{municipality}}',
    ]) {
      expect(judgeText(opening, body), body).toEqual([])
    }
  })

  it('names the place and the variables there are, in both languages', () => {
    expect(judgeText(opening, `${good}\nご担当の{{company}}様`)).toEqual([
      {
        line: 2,
        column: 5,
        code: 'text_variable_unknown',
        message: {
          ja: '2行目5文字目：「company」という変数は、この文面では使えません。使える変数: {{ticketNumber}}、{{municipality}}、{{desk}}、{{hours}}',
          en: 'line 2, character 5: “company” is no variable of this text. Variables you may use: {{ticketNumber}}, {{municipality}}, {{desk}}, {{hours}}.',
        },
      },
    ])
  })

  it.each([
    ['a tag', `${good}{% for x in y %}`, 'text_tag'],
    ['half a tag', `${good}%}`, 'text_tag'],
    ['a filter', `${good}{{ municipality | upcase }}`, 'text_filter'],
    ['a property', `${good}{{ municipality.size }}`, 'text_not_a_variable'],
    ['an index', `${good}{{ municipality[0] }}`, 'text_not_a_variable'],
    ['a comparison', `${good}{{ municipality == desk }}`, 'text_not_a_variable'],
    ['a literal', `${good}{{ "x" }}`, 'text_not_a_variable'],
    ['nothing in braces', `${good}{{}}`, 'text_not_a_variable'],
    ['control of blanks', `${good}{{- municipality -}}`, 'text_not_a_variable'],
    ['an inherited name', `${good}{{constructor}}`, 'text_variable_unknown'],
    ['a Japanese name', `${good}{{自治体}}`, 'text_not_a_variable'],
    ['braces left open', `${good}{{municipality`, 'text_braces'],
    ['braces closed too often', `${good}}}`, 'text_braces'],
    ['one brace', `${good}{municipality}`, 'text_braces'],
    ['three braces', `${good}{{{municipality}}}`, 'text_braces'],
    ['full-width braces', `${good}｛｛municipality｝｝`, 'text_braces'],
    ['a control character', `${good}\u202E`, 'text_characters'],
    ['half a character', `${good}\uD800`, 'text_characters'],
    ['what it must say left out', 'ご回答をいただきました。', 'text_variable_missing'],
    ['nothing', ' \n', 'text_empty'],
    ['nothing to be seen', '\u200B\u3000\u2060\n\u3164', 'text_empty'],
    ['too much', good + 'あ'.repeat(textAtMost), 'text_too_long'],
  ])('refuses %s', (_what, body, code) => {
    expect(codesOf(body)).toContain(code)
  })

  it('refuses more lines than a list can have', () => {
    const list = textBlock('after-meeting-survey.questions')
    expect(codesOf('x\n'.repeat(12).trimEnd(), list)).toEqual([])
    expect(codesOf('x\n'.repeat(13).trimEnd(), list)).toEqual(['text_too_many_lines'])
  })

  it('agrees with LiquidJS: what passes can be filled in, and gives the words with the values in their places', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '{{municipality}}',
        '{{ desk }}',
        '{{',
        '}}',
        '{',
        '}',
        '{%',
        '%}',
        '|',
        '-',
        '.',
        ' ',
        '\n',
        'municipality',
        '"',
        '{{x}}',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    )
    const values = Object.fromEntries(variablesOf(opening).map((name) => [name, `<{{${name}}}>`]))
    let passed = 0
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const body = `{{municipality}}${parts.join('')}`
        if (judgeText(opening, body).length > 0) return
        passed += 1
        for (const name of variablesIn(body)) expect(values).toHaveProperty(name)
        const expected = body.replace(/\{\{ *(\w+) *\}\}/gu, (_, name: string) => values[name] ?? '')
        expect(fillIn(body, values)).toBe(expected)
      }),
      { numRuns: 3000 },
    )
    expect(passed).toBeGreaterThan(50)
  })
})
