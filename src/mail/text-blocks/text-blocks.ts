import { languageCodes, type Language } from '../../catalog/desk-codes.ts'
import { caseBlocks } from './case-blocks.ts'
import { introductionBlocks } from './introduction-blocks.ts'
import { meetingBlocks } from './meeting-blocks.ts'
import { organizationBlocks } from './organization-blocks.ts'
import { reminderBlocks } from './reminder-blocks.ts'
import type { TextBlock } from './text-block.ts'
import { ticketBlocks } from './ticket-blocks.ts'
import { waitingBlocks } from './waiting-blocks.ts'

/** Every block supervisors may edit, by its code, with the words it is delivered with. What is legal or technical in a message is none. */
export const textBlocks = {
  ...ticketBlocks,
  ...waitingBlocks,
  ...meetingBlocks,
  ...caseBlocks,
  ...reminderBlocks,
  ...organizationBlocks,
  ...introductionBlocks,
} as const

export type TextBlockCode = keyof typeof textBlocks

export const textBlockCodes = Object.keys(textBlocks) as readonly TextBlockCode[]

/** A text is there in every language people are written to in. */
export const textLanguages = languageCodes
export type TextLanguage = Language

export function isTextBlockCode(code: string): code is TextBlockCode {
  return Object.hasOwn(textBlocks, code)
}

export function textBlock(code: TextBlockCode): TextBlock {
  return textBlocks[code]
}
