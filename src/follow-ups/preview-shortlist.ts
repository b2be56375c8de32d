import { deadlineAfter } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import type { ComposedMail } from '../mail/compose.ts'
import type { SignedInActor } from '../people/actor.ts'
import { nothingTold, type CandidatePortrait } from '../shortlists/candidate-portrait.rules.ts'
import { shortlistFacts, type MunicipalityFacts } from '../shortlists/mail-facts.ts'
import { readCandidatePortraits } from '../shortlists/read-candidate-portraits.ts'
import { readShortlist } from '../shortlists/read-shortlists.ts'
import { businessDaysToAnswer } from '../shortlists/shortlist.rules.ts'
import { readWording } from '../texts/read-wording.ts'
import { present } from './draft.ts'
import { linkIn, maskedLink } from './masked-link.ts'
import { writeShortlist } from './shortlist-drafts.ts'

export interface ShortlistPreview {
  /** As the company's applicant would get it now, links masked. */
  readonly mail: ComposedMail
  /** What the page behind its link says of each candidate, in the consultant's order. */
  readonly candidates: readonly { readonly municipality: MunicipalityFacts; readonly portrait: CandidatePortrait }[]
}

/** What a company sees of a shortlist, dispatched already or not; nothing is sent. NotFound (404) when there is none. */
export async function previewShortlist({ db, config, log }: Deps, actor: SignedInActor, id: string): Promise<ShortlistPreview> {
  await readShortlist(db, actor, id)
  return db.transaction(async (tx) => {
    const facts = present(await shortlistFacts(tx, id), 'the shortlist')
    const portraits = await readCandidatePortraits(tx, id)
    const { language } = facts.applicant
    const wording = await readWording(tx, { kind: 'shortlist', language }, { log, config })
    const endsAt = facts.expiresAt ?? deadlineAfter(await readNow(tx), businessDaysToAnswer)
    return {
      mail: writeShortlist(facts, wording, linkIn(language, maskedLink(config, endsAt))),
      candidates: facts.candidates.map(({ candidateId, municipality }) => ({
        municipality,
        portrait: portraits.get(candidateId)?.portrait ?? nothingTold,
      })),
    }
  })
}
