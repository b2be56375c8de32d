import type { Language } from '../catalog/desk-codes.ts'

/** Who a message is for, as it stands in its greeting. */
export interface Addressee {
  readonly organization?: string
  readonly department?: string
  readonly title?: string
  readonly name?: string
}

/** Honorifics people type behind names, and names that are a place in the organisation rather than a person's. */
const typedHonorific = /(?:[\s　]*(?:御中|様|さま)|[\s　]+殿)$/u
const nameOfPlace = /(?:課|係|局|窓口|センター|推進室|政策室|対策室|戦略室|企画室)$/u
const nameOfAnybody = /^ご?担当(?:者|の方)?$/u

/** The lines a letter opens with. */
export function greetingLines(to: Addressee, language: Language): string[] {
  return language === 'en' ? salutation(to) : addressLines(to)
}

/**
 * The lines a Japanese letter opens with: a person is 様, an organisation or a department without a person is 御中, never both,
 * and nobody known is greeted as a reader of the desk. Honorifics that were typed behind a name are not repeated.
 */
export function addressLines(to: Addressee): string[] {
  const organization = bare(to.organization)
  const department = bare(to.department)
  const name = bare(to.name)
  if (name && nameOfAnybody.test(name)) return [organization, department, 'ご担当者 様'].filter((line) => line !== '')
  if (name && !isPlace(name, organization, department)) {
    return [organization, [department, bare(to.title)].filter(Boolean).join(' '), `${name} 様`].filter((line) => line !== '')
  }
  // What stands in the place of a name may repeat the department, or name one.
  const places = [...new Set([organization, department, name])].filter((place) => place !== '')
  return [places.length > 0 ? `${places.join(' ')} 御中` : 'ご相談者様']
}

/** In English: names as they were typed, since nobody told whether they are Ms or Mr; honorifics typed behind them are left out. */
function salutation(to: Addressee): string[] {
  const organization = bare(to.organization)
  const department = bare(to.department)
  const name = bare(to.name)
  if (name && !nameOfAnybody.test(name) && !isPlace(name, organization, department)) {
    const place = [department, bare(to.title)].filter(Boolean).join(', ')
    return [organization, place, `Dear ${name},`].filter((line) => line !== '')
  }
  const places = [...new Set([organization, department, nameOfAnybody.test(name) ? '' : name])].filter((place) => place !== '')
  return [...(places.length > 0 ? [places.join(', ')] : []), 'Dear Sir or Madam,']
}

function isPlace(name: string, organization: string, department: string): boolean {
  return name === organization || name === department || nameOfPlace.test(name)
}

function bare(text: string | undefined): string {
  return (text ?? '').trim().replace(typedHonorific, '').trim()
}
