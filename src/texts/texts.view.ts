import { z } from 'zod'
import { messagesWith } from '../mail/text-blocks/block-messages.ts'
import { sideLabels, sides, variableLabels, type Side } from '../mail/text-blocks/block-variables.ts'
import { variablesOf } from '../mail/text-blocks/judge-text.rules.ts'
import { textBlock, textLanguages, type TextBlockCode, type TextLanguage } from '../mail/text-blocks/text-blocks.ts'
import type { CurrentText } from './read-texts.ts'

const sentence = z.object({ ja: z.string(), en: z.string() })
const sideCodes = Object.keys(sides) as [Side, ...Side[]]

export const textSchema = z
  .object({
    block: z.string(),
    language: z.enum(textLanguages),
    version: z.int().describe('0: as delivered'),
    body: z.string(),
    statedBy: z.uuid().nullable().describe('Member of the desk'),
    statedAt: z.string().nullable(),
  })
  .meta({ id: 'Text' })

export const textBlockSchema = z
  .object({
    code: z.string(),
    label: sentence,
    side: z.object({ code: z.enum(sideCodes), ...sentence.shape }).describe('Whose eyes read it'),
    messages: z.array(z.string()).describe('Kinds of e-mails it stands in'),
    isList: z.boolean().describe('One item per line'),
    variables: z.array(z.object({ name: z.string(), required: z.boolean(), label: sentence })),
    texts: z.object({ ja: textSchema, en: textSchema }),
  })
  .meta({ id: 'TextBlock' })

export function showText({ block, language, version, body, statedBy, statedAt }: CurrentText): z.infer<typeof textSchema> {
  return { block, language, version, body, statedBy, statedAt: statedAt?.toISOString() ?? null }
}

export function showTextBlock(code: TextBlockCode, texts: Record<TextLanguage, CurrentText>): z.infer<typeof textBlockSchema> {
  const block = textBlock(code)
  return {
    code,
    label: block.label,
    side: { code: block.side, ...sideLabels[block.side] },
    messages: [...messagesWith(code)],
    isList: block.isList,
    variables: variablesOf(block).map((name) => ({ name, required: block.required.includes(name), label: variableLabels[name] })),
    texts: { ja: showText(texts.ja), en: showText(texts.en) },
  }
}
