import { labelOf } from '../../catalog/code-list.ts'
import { sequences } from '../../catalog/sequence-codes.ts'
import type { FollowUpRow } from '../../follow-ups/follow-ups.store.ts'
import { blueprints } from '../../sequences/blueprints.ts'
import type { Language } from '../language.ts'
import { wording } from './ticket-wording.ts'

/** What a mail that is not written yet is called: the sequence it belongs to. */
export function mailName({ kind, details }: Pick<FollowUpRow, 'kind' | 'details'>, language: Language): string {
  const fitting = sequences.filter(({ code }) => blueprints[code].kinds.some((known) => known.kind === kind))
  const { code } = fitting.find((sequence) => sequence.code === details.about) ?? fitting[0] ?? {}
  return code ? labelOf(sequences, code, language) : wording.byHand[language]
}
