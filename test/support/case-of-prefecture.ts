import { localGovernments } from '../../src/catalog/local-governments.ts'
import type { Case, CaseParts } from './case.ts'
import { municipalForm } from './forms.ts'
import { plantPerson } from './planted.ts'
import type { Signer } from './signed.ts'

/** Three tickets of the prefecture `blind` lies in, one of them forwarded to another municipality of it. */
export async function stagePrefecture(
  as: Signer,
  { key, author, consultant, places }: CaseParts,
): Promise<Pick<Case, 'prefectureTicket' | 'mergeTickets' | 'forwardedId'>> {
  const governments = localGovernments.filter(({ prefecture }) => prefecture === places.blind.slice(0, 2))
  const municipalityCode = governments.find(({ kind }) => kind === 'prefecture')?.code
  const { person } = plantPerson(`Ken${key}`, 'prefecture.example')
  const file = async (): Promise<string> => {
    const { ticket } = await as.ask(null, 'POST', '/intake/municipal', municipalForm({ contact: person, municipalityCode }))
    await as.ask(author, 'PUT', `/tickets/${ticket.number}/assignment`, { consultantId: consultant.id })
    return ticket.number
  }
  const prefectureTicket = await file()
  const other = governments.find(({ kind, code }) => kind !== 'prefecture' && code !== places.blind)
  const { id: forwardedId } = await as.ask(author, 'POST', `/tickets/${prefectureTicket}/passed-cases`, {
    municipalityCode: other?.code,
    contact: { name: '受入 花子', email: `hanako.${key.toLowerCase()}@town.example` },
  })
  return { prefectureTicket, forwardedId, mergeTickets: [await file(), await file()] }
}
