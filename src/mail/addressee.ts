import type { Language } from '../catalog/desk-codes.ts'
import { romanPlaceNamed } from '../catalog/place-names.ts'
import { dutyIn, isPart, isWhole, nameOfPart, nameOfPerson, nameOfWhole } from './names.rules.ts'

/** Who a message is for, as it stands in its greeting. */
export interface Addressee {
  readonly organization?: string
  readonly department?: string
  readonly title?: string
  readonly name?: string
}

/** The lines a letter opens with. */
export function greetingLines(to: Addressee, language: Language): string[] {
  return language === 'en' ? salutation(to) : addressLines(to)
}

/**
 * The lines a Japanese letter opens with: a person is 様, an organisation or a department without a person is 御中, never both,
 * and nobody known is greeted as a reader of the desk. Honorifics that were typed behind a name are not repeated.
 */
export function addressLines(to: Addressee): string[] {
  const { organization, department, name, isPlace, duty } = known(to)
  if (duty) return [organization, listed([department, duty.place], ' '), `${duty.duty}ご担当者 様`].filter((line) => line !== '')
  if (name && !isPlace) {
    return [organization, [department, nameOfPart(to.title)].filter(Boolean).join(' '), `${name} 様`].filter((line) => line !== '')
  }
  // What stands in the place of a name may repeat the department, or name one.
  const places = listed([organization, department, name], ' ')
  return [places ? `${places} 御中` : 'ご相談者様']
}

/**
 * In English: names as they were typed, since nobody told whether they are Ms or Mr; honorifics typed behind them are left out. A
 * municipality by its Latin name.
 */
function salutation(to: Addressee): string[] {
  const { department, name, isPlace, duty, ...told } = known(to)
  const organization = romanPlaceNamed(told.organization)
  if (name && !duty && !isPlace) {
    const place = [department, nameOfPart(to.title)].filter(Boolean).join(', ')
    return [organization, place, `Dear ${name},`].filter((line) => line !== '')
  }
  const places = listed([organization, department, duty ? duty.place : name], ', ')
  return [...(places ? [places] : []), 'Dear Sir or Madam,']
}

/** What was typed, without honorifics, and what its name stands for. */
function known(to: Addressee) {
  const organization = nameOfWhole(to.organization)
  const department = nameOfPart(to.department)
  const whole = nameOfWhole(to.name)
  const isOrganization = whole === organization || isWhole(whole)
  const name = isOrganization ? whole : nameOfPerson(to.name)
  const isPlace = isOrganization || [organization, department].includes(name) || isPart(name)
  return { organization, department, name, isPlace, duty: isPlace ? undefined : dutyIn(name) }
}

function listed(places: readonly string[], between: string): string {
  return [...new Set(places)].filter((place) => place !== '').join(between)
}
