import { findLocalGovernment } from '../../catalog/local-governments.ts'
import { emailAddress } from '../../http/fields.schemas.ts'
import { memberOf, type Report } from '../../http/refinements.ts'

/** A prefecture files for its own municipalities, and never for itself: then it simply leaves `filedBy` out. */
export function requireOwnMunicipality(form: unknown, report: Report): void {
  const prefecture = memberOf(memberOf(form, 'filedBy'), 'prefecture')
  const code = memberOf(form, 'municipalityCode')
  const municipality = typeof code === 'string' ? findLocalGovernment(code) : undefined
  if (typeof prefecture !== 'string' || !municipality) return
  if (municipality.kind === 'prefecture') report(['municipalityCode'], 'filed_for_prefecture')
  else if (municipality.prefecture !== prefecture) report(['municipalityCode'], 'not_of_prefecture')
}

/** Who is asked to confirm what a prefecture filed is somebody else than who filed it: nobody confirms for a municipality but itself. */
export function requireAnotherContact(form: unknown, report: Report): void {
  const filer = emailAddress.safeParse(memberOf(memberOf(memberOf(form, 'filedBy'), 'contact'), 'email'))
  const named = emailAddress.safeParse(memberOf(memberOf(form, 'contact'), 'email'))
  if (filer.success && named.success && filer.data === named.data) report(['contact', 'email'], 'filer_is_contact')
}
