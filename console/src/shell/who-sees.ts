import type { Schemas } from '../api/client.ts'
import type { sectionWords } from './section-catalog.ts'

export type StaffRole = Schemas['StaffMemberWithLoad']['role']

/** Which roles see the screens that not everybody at the desk sees. */
export const whoSees: Partial<Record<keyof typeof sectionWords, readonly StaffRole[]>> = {
  phoneForm: ['consultant', 'supervisor', 'administrator'],
  cannedTexts: ['consultant', 'supervisor', 'administrator'],
  workload: ['supervisor', 'administrator', 'auditor'],
  reports: ['supervisor', 'administrator', 'auditor'],
  mailbox: ['supervisor', 'administrator'],
  audit: ['administrator', 'auditor'],
  queue: ['administrator', 'auditor'],
  tokens: ['administrator'],
  settings: ['administrator'],
}
