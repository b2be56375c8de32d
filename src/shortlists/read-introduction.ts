import type { Reader } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { readNotes } from '../tickets/read-correspondence.ts'
import { enquiryForReading } from './case-access.ts'
import { findIntroducedContacts, listOutcomes, listProvisions, type OutcomeRow } from './introductions.store.ts'
import { showIntroduction, type IntroductionView } from './introduction.view.ts'
import { introductionFacts } from './mail-facts.ts'

/** An introduction as `actor` may see it. NotFound (404) when there is none for them. */
export async function readIntroduction(reader: Reader, actor: SignedInActor, id: string): Promise<IntroductionView> {
  const facts = await introductionFacts(reader, id)
  if (!facts) throw new NotFound({ ja: '引き合わせ', en: 'introduction' })
  const found = await enquiryForReading(reader, actor, facts.enquiryId)
  const outcomes = await listOutcomes(reader, id)
  const reasons = await readNotes(
    reader,
    outcomes.flatMap(({ correctionNoteId }) => correctionNoteId ?? []),
  )
  return showIntroduction(facts, { outcomes, reasons }, await listProvisions(reader, id), found, actor)
}

/** What came of an introduction, also what was recorded by mistake. */
export function readOutcomes(reader: Reader, id: string): Promise<OutcomeRow[]> {
  return listOutcomes(reader, id)
}

/** The contacts an introduction named to each other; undefined when there is none with this id. */
export function readIntroducedContacts(reader: Reader, id: string): ReturnType<typeof findIntroducedContacts> {
  return findIntroducedContacts(reader, id)
}
