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

/**
 * Who is asked to confirm what a prefecture filed is somebody else than who filed it: nobody confirms for a municipality but itself. Where
 * the address named looks like another one of the prefecture, it has to say that it is not.
 */
export function requireAnotherContact(form: unknown, report: Report): void {
  const filer = emailAddress.safeParse(memberOf(memberOf(memberOf(form, 'filedBy'), 'contact'), 'email'))
  const named = emailAddress.safeParse(memberOf(memberOf(form, 'contact'), 'email'))
  if (!filer.success || !named.success) return
  if (filer.data === named.data) return report(['contact', 'email'], 'filer_is_contact')
  const isConfirmed = memberOf(memberOf(form, 'filedBy'), 'contactConfirmed') === true
  if (looksLikePrefectures(named.data, filer.data) && !isConfirmed) report(['filedBy', 'contactConfirmed'], 'address_of_prefecture')
}

/** `pref.fukushima.lg.jp` and the like, with what lies below: domains prefectures have of old and on LGWAN. */
const prefecturalDomain = /(?:^|\.)(?:pref\.[a-z]+|metro\.tokyo)(?:\.lg)?\.jp$/u

/**
 * Whether an address named for a municipality looks like one of the prefecture that files: it is of the filer's own domain, or of a
 * prefecture's. Some town halls do write from such a one, so this is asked about and never refused.
 */
export function looksLikePrefectures(named: string, filer: string): boolean {
  const [one, other] = [domainOf(named), domainOf(filer)]
  if (one === '' || other === '') return false
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`) || prefecturalDomain.test(one)
}

function domainOf(address: string): string {
  return address.split('@')[1] ?? ''
}
