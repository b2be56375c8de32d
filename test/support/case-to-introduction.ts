import type { CaseParts, Town } from './case.ts'
import { plantWords } from './planted.ts'
import { firstOf, type Signed, type Signer } from './signed.ts'

interface Stage {
  ticket: string
  runId: string
  contact: Signed
  blind: Town
  introduced: Town
  further(): Promise<{ ticket: string; runId: string }>
}

/** A draft, a dispatched list, and enquiries at every step. */
export async function carryToIntroduction(
  as: Signer,
  { key, author, consultant }: CaseParts,
  { ticket, runId, contact, blind, introduced, further }: Stage,
) {
  const say = (about: string) => plantWords(key, about)
  const notesAbout = (codes: string[]) => codes.map((code) => ({ municipalityCode: code, note: say('candidate') }))
  const draft = async (codes: string[], of = { ticket, runId }): Promise<string> => {
    const list = { runId: of.runId, municipalityCodes: codes, note: say('shortlist'), candidateNotes: notesAbout(codes) }
    return (await as.ask(author, 'POST', `/tickets/${of.ticket}/shortlists`, list)).id
  }
  const dispatched = async (codes: string[], of = { ticket, runId }): Promise<string> => {
    const id = await draft(codes, of)
    await as.ask(consultant, 'PUT', `/shortlists/${id}/dispatch`)
    return id
  }
  const enquire = async (town: Town, of = { ticket, runId }, by = contact): Promise<string> => {
    const id = await dispatched([town.code], of)
    const interest = { interest: 'interested', reason: say('interest') }
    const seen = await as.ask(by, 'PUT', `/shortlists/${id}/candidates/${town.code}/interest`, interest)
    return firstOf(seen.candidates).enquiry.id
  }
  const answer = async (town: Town, id: string, given: string) =>
    as.ask(town.contact, 'PUT', `/enquiries/${id}/answer`, { answer: given, message: say(`answer-${given}`) })

  const enquiries = {
    sent: await enquire(blind, await further()),
    asked: await enquire(blind, await further()),
    accepted: await enquire(blind, await further()),
    introduced: await enquire(introduced),
    answeredByDesk: await enquire(introduced, await further(), consultant),
  }
  const asked = await answer(blind, enquiries.asked, 'ask')
  await answer(blind, enquiries.accepted, 'accept')
  await answer(introduced, enquiries.introduced, 'accept')
  await as.ask(consultant, 'PUT', `/enquiries/${enquiries.answeredByDesk}/answer`, { answer: 'decline', message: say('answer-decline') })
  const ended = await as.ask(contact, 'PUT', `/enquiries/${enquiries.introduced}/disclosure-consent`)
  const visit = { kind: 'site_visit', on: '2020-01-06' }
  const { id: outcomeId } = await as.ask(consultant, 'POST', `/introductions/${ended.introductionId}/outcomes`, visit)
  return {
    shortlists: { draft: await draft([blind.code]), dispatched: await dispatched([blind.code, introduced.code]) },
    enquiries,
    questionId: firstOf(asked.questions).id,
    introductionId: ended.introductionId,
    outcomeId,
    companyWords: ['shortlist', 'candidate', 'interest', 'subject', 'message', 'meeting-place', 'meeting-note'].map(say),
    townWords: ['answer-ask', 'answer-accept', 'answer-decline'].map(say),
  }
}
