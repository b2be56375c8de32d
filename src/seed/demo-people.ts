import type { NewStaff } from '../people/staff.schemas.ts'

/** Who wrote the texts the desk shares. */
export const demoWriter = 'supervisor@desk.example'

/** Members of a demo desk; every name and address is a sample (example domains reach nobody). */
export const demoStaff: readonly Omit<NewStaff, 'password'>[] = [
  { name: '見本 管理者', email: 'admin@desk.example', role: 'administrator' },
  { name: '見本 統括', email: demoWriter, role: 'supervisor' },
  {
    name: '見本 相談員一',
    email: 'consultant1@desk.example',
    role: 'consultant',
    skills: { audiences: ['corporate'], topics: ['corp.destination', 'corp.entry'], prefectures: ['07', '30', '40'] },
    capacity: 20,
  },
  {
    name: '見本 相談員二',
    email: 'consultant2@desk.example',
    role: 'consultant',
    skills: { audiences: ['corporate', 'worker'], topics: ['corp.rules', 'corp.management'], prefectures: ['13', '28'] },
    capacity: 15,
  },
  {
    name: '見本 相談員三',
    email: 'consultant3@desk.example',
    role: 'consultant',
    skills: { audiences: ['municipal'], topics: ['muni.offering', 'muni.outreach', 'muni.aftercare'], prefectures: ['01', '20', '36'] },
    capacity: 20,
  },
  { name: '見本 監査', email: 'auditor@desk.example', role: 'auditor' },
]

/** The municipality whose contact can sign in. */
export const demoContactMunicipality = '072028'

/** The sample contact of a municipality. */
export function demoContactOf(code: string) {
  return { name: '見本 担当', department: '見本課', email: `contact-${code}@municipality.example` }
}

/** The sample mailbox of its office, which stays when people move. */
export function demoMailboxOf(code: string) {
  return { name: '見本課 代表', department: '見本課', email: `office-${code}@municipality.example`, roleMailbox: true }
}
