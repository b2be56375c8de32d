import { labelOf } from '../../catalog/code-list.ts'
import { lines, occupancies, officeForms, officeNeeds } from '../../catalog/matching-codes.ts'
import { withoutLimit } from '../../catalog/need-names.ts'
import { factInWords } from '../../matching/explain/wording.ts'
import type { Fact } from '../../matching/result.schemas.ts'
import type { Office } from '../../organizations/profile.schemas.ts'
import type { Language } from '../language.ts'

const wording = {
  line: { ja: (name: string, fact: string) => `${name}\u00A0${fact}`, en: (name: string, fact: string) => `${name}: ${fact}` },
  comma: { ja: '・', en: ', ' },
} as const

/** What a municipality says of one of its offices, a phrase each: its form first, then what is known of its size, lines and rent. */
export function officePhrases(office: Office, language: Language): string[] {
  const { seats, privateRooms, hasPrivateRooms, meetingRooms, security, mbps, rentYenMonth, trialStay, from } = office
  const listed = (list: typeof lines | typeof occupancies, codes: readonly string[] | undefined) =>
    (codes ?? []).map((code) => labelOf(list, code, language)).join(wording.comma[language]) || undefined
  const known = (need: (typeof officeNeeds)[number]['code'], fact: Fact | undefined): string[] => {
    if (fact === undefined) return []
    const name = withoutLimit(labelOf(officeNeeds, need, language), language)
    return [wording.line[language](name, factInWords(fact, need, language))]
  }
  return [
    labelOf(officeForms, office.form, language),
    ...known('office_seats', seats),
    ...(privateRooms === undefined ? known('office_has_private_rooms', hasPrivateRooms) : known('office_private_rooms', privateRooms)),
    ...known('office_meeting_rooms', meetingRooms),
    ...known('office_security', security),
    ...known('office_line', listed(lines, office.lines)),
    ...known('office_mbps', mbps),
    ...known('office_rent', rentYenMonth),
    ...known('office_trial_stay', trialStay),
    ...known('office_from', from),
    ...known('office_occupancy', listed(occupancies, office.occupancies)),
  ]
}
