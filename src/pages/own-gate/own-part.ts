import type { CaseLinkPurpose } from '../../links/case-links.table.ts'

/**
 * The pages that ask for a one-time code: personal data, the profile of one's organisation, whom introductions named, and the page of
 * one act once its link was used; each behind links of these purposes.
 */
const purposesOf = {
  data: ['case', 'profile'],
  profile: ['case', 'profile'],
  contact: ['answer', 'case'],
  act: ['interest', 'answer', 'consent', 'meeting', 'passed'],
} as const satisfies Record<string, readonly CaseLinkPurpose[]>
export type OwnPart = keyof typeof purposesOf

const isPart = (said: string | undefined): said is OwnPart => said !== undefined && Object.hasOwn(purposesOf, said)

/** The page somebody asks for; where they name none that is there, the first behind a link of this purpose. */
export function partOf(said: string | undefined, purpose: CaseLinkPurpose): OwnPart {
  if (isPart(said)) return said
  return purpose === 'answer' ? 'contact' : 'data'
}

export function isBehind(part: OwnPart, purpose: CaseLinkPurpose): boolean {
  return purposesOf[part].some((one) => one === purpose)
}

/** Where the page is, behind the link of this path; that of one act is the link's own. */
export function pathOfPart(path: string, part: OwnPart): string {
  return part === 'act' ? path : `${path}/${part}`
}
