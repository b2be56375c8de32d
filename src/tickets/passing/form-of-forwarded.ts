import type { ContactRow } from '../../people/read-contacts.ts'
import type { Form, MunicipalForm } from '../intake.schemas.ts'
import type { TicketRow } from '../tickets.store.ts'

/**
 * What of a prefecture's case goes to a municipality it is forwarded to: what its form asks for. Its strengths, offices and people do not.
 */
export function sharedOf({ form }: Pick<TicketRow, 'form'>): Pick<MunicipalForm, 'topics' | 'supports' | 'stage' | 'message'> {
  const { topics, supports, stage, message } = form as MunicipalForm // a case of a prefecture came by the form of local governments
  return { topics, supports, stage, message }
}

/** The form a municipality's own ticket is made of once it has confirmed a forwarded case, with its own contact and consent. */
export function formOfForwarded({
  source,
  municipalityCode,
  note,
  contact,
  formConsentVersion,
}: {
  source: TicketRow
  municipalityCode: string
  note: string
  contact: ContactRow
  formConsentVersion: string
}): Form {
  const { message, ...shared } = sharedOf(source)
  const { name, nameKana, title, department, email, phone, language } = contact
  return {
    audience: 'municipal',
    ...shared,
    message: note === '' ? message : `${note}\n\n${message}`,
    municipalityCode,
    contact: {
      name,
      email,
      language,
      ...(nameKana && { nameKana }),
      ...(title && { title }),
      ...(department && { department }),
      ...(phone && { phone }),
    },
    preferredContact: 'email',
    strengths: [],
    offices: [],
    needs: [],
    formConsent: { version: formConsentVersion, accepted: true },
  }
}
