import type { MessageKind } from '../compose.ts'
import { textBlockCodes, type TextBlockCode } from './text-blocks.ts'

/** Messages whose blocks are not named after them, or that close with the words of `mail.closing`. */
const closed: readonly MessageKind[] = [
  'assignment-notice',
  'shortlist',
  'enquiry',
  'enquiry-reply',
  'consent-request',
  'enquiry-declined',
  'reminder',
  'introduction',
  'after-meeting-survey',
  'aftercare',
  'meeting-offer',
  'meeting-offer-reminder',
  'meeting-confirmation',
  'meeting-moved',
  'meeting-cancelled',
  'meeting-missed',
  'meeting-reminder',
  'expiry-notice',
  'waiting-reminder',
  'waiting-resolved',
  'profile-check',
  'handover-request',
  'passed-case-request',
  'passed-case-receipt',
  'passed-case-outcome',
  'split-notice',
  'erasure-receipt',
]

/** The messages a block stands in. */
export function messagesWith(code: TextBlockCode): readonly MessageKind[] {
  if (code === 'mail.closing') return closed
  const family = code.split('.')[0] ?? ''
  return [family === 'expiry' ? 'expiry-notice' : (family as MessageKind)]
}

const blocksByMessage = Map.groupBy(
  textBlockCodes.flatMap((code) => messagesWith(code).map((kind) => ({ kind, code }))),
  ({ kind }) => kind,
)

/** The blocks a message may ask for. */
export function blocksOf(kind: MessageKind): TextBlockCode[] {
  return (blocksByMessage.get(kind) ?? []).map(({ code }) => code)
}
