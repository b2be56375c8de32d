import { deadlineAfter } from '../calendar/business-time.rules.ts'
import type { Disclosure } from '../catalog/matching-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import type { ComposedMail } from '../mail/compose.ts'
import type { SignedInActor } from '../people/actor.ts'
import { nothingTold, type CandidatePortrait } from '../shortlists/candidate-portrait.rules.ts'
import { tryChange, type ShortlistChange } from '../shortlists/change-shortlist.ts'
import { tryDraft, type NewShortlist } from '../shortlists/draft-shortlist.ts'
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
  readonly candidates: readonly { readonly municipality: MunicipalityFacts; readonly note: string; readonly portrait: CandidatePortrait }[]
  /** The words above them. */
  readonly note: string
  /** What an enquiry that comes of it says of the company to a municipality. */
  readonly enquiry: {
    readonly disclosure: Disclosure
    readonly summary: string
    /** A consultant wrote it for this list; otherwise it is composed of the profile. */
    readonly isWritten: boolean
    /** What was written tells by now which company it is, so that the composed one stands in its place. */
    readonly isHeldBack: boolean
  }
}

/** What a company sees of a shortlist, dispatched already or not; nothing is sent. NotFound (404) when there is none. */
export function previewShortlist(deps: Deps, actor: SignedInActor, id: string): Promise<ShortlistPreview> {
  return deps.db.transaction((tx) => previewWithin(deps, tx, actor, id))
}

/**
 * The same of a list that has not left the desk, as it would be with a change nobody has saved yet: nothing is stored. Faults and
 * conflicts as of changing it.
 */
export function previewChange(deps: Deps, actor: SignedInActor, id: string, change: ShortlistChange): Promise<ShortlistPreview> {
  return tryChange(deps, actor, id, change, (tx) => previewWithin(deps, tx, actor, id))
}

/** The same of a list nobody has drafted yet: nothing is stored. Faults and conflicts as of drafting it. */
export function previewNew(deps: Deps, actor: SignedInActor, number: string, input: NewShortlist): Promise<ShortlistPreview> {
  return tryDraft(deps, actor, { number, input }, (tx, id) => previewWithin(deps, tx, actor, id))
}

async function previewWithin({ config, log }: Deps, tx: Transaction, actor: SignedInActor, id: string): Promise<ShortlistPreview> {
  const shortlist = await readShortlist(tx, actor, id)
  const facts = present(await shortlistFacts(tx, id), 'the shortlist')
  const portraits = await readCandidatePortraits(tx, id)
  const { language } = facts.applicant
  const wording = await readWording(tx, { kind: 'shortlist', language }, { log, config })
  const endsAt = facts.expiresAt ?? deadlineAfter(await readNow(tx), businessDaysToAnswer)
  return {
    mail: writeShortlist(facts, wording, linkIn(language, maskedLink(config, endsAt))),
    note: facts.note,
    candidates: facts.candidates.map(({ candidateId, municipality, note }) => ({
      municipality,
      note,
      portrait: portraits.get(candidateId)?.portrait ?? nothingTold,
    })),
    enquiry: {
      disclosure: shortlist.disclosure,
      summary: shortlist.enquirySummary,
      isWritten: shortlist.enquirySummaryWritten,
      isHeldBack: shortlist.enquirySummaryHeldBack,
    },
  }
}
