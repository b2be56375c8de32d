import { maskWords } from '../http/mask.ts'
import type { CompanyProfile, MunicipalityProfile, Office, Project, StatedStrength } from './profile.schemas.ts'
import type { ProposedField } from './organizations.table.ts'

// Profiles without the words somebody wrote into them: codes, figures and days stay.

export function maskStrength(strength: StatedStrength): StatedStrength {
  return strength.note === undefined ? strength : { ...strength, note: maskWords(strength.note) }
}

export function maskOffice(office: Office): Office {
  return { ...office, name: maskWords(office.name) }
}

export function maskProject({ name, note }: Project): Project {
  return { name: maskWords(name), ...(note !== undefined && { note: maskWords(note) }) }
}

/** A target of words is masked; the day of an office's opening is text, too, and stays. */
export function maskNeed<Need extends { code: string; target?: unknown }>(need: Need): Need {
  return typeof need.target === 'string' && need.code !== 'office_from' ? { ...need, target: maskWords(need.target) } : need
}

/** Facts are codes and yes or no, and stay. */
export function maskMunicipalityProfile({ strengths, offices, needs, projects, facts }: MunicipalityProfile): MunicipalityProfile {
  return {
    strengths: strengths.map(maskStrength),
    offices: offices.map(maskOffice),
    needs: needs.map(maskNeed),
    ...(projects !== undefined && { projects: projects.map(maskProject) }),
    ...(facts !== undefined && { facts }),
  }
}

export function maskCompanyProfile(profile: CompanyProfile): CompanyProfile {
  return { ...profile, needs: profile.needs.map(maskNeed) }
}

/** The name of a proposed field; that of an office or a project holds its name. */
export function maskFieldName(field: string): string {
  const [list = '', ...name] = field.split('.')
  return list === 'offices' || list === 'projects' ? `${list}.${maskWords(name.join('.'))}` : field
}

export function maskProposedField({ field, current, proposed }: ProposedField): ProposedField {
  const mask = maskOfList[field.split('.')[0] ?? ''] ?? ((value: unknown) => value)
  return {
    field: maskFieldName(field),
    current: current === null ? null : mask(current),
    proposed: proposed === null ? null : mask(proposed),
  }
}

const maskOfList: Readonly<Record<string, (value: unknown) => unknown>> = {
  strengths: (value) => maskStrength(value as StatedStrength),
  offices: (value) => maskOffice(value as Office),
  needs: (value) => maskNeed(value as { code: string; target?: unknown }),
  projects: (value) => maskProject(value as Project),
}
