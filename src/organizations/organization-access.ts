import { NotFound } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'

export const organizationWord = { ja: '組織', en: 'organisation' }
export const municipalityWord = { ja: '自治体', en: 'local government' }
export const companyWord = { ja: '企業', en: 'company' }
export const profileWord = { ja: 'プロフィール', en: 'profile' }
export const proposalWord = { ja: '登録内容の変更案', en: 'proposal' }

/** A contact sees their own organisation only, and may not even learn that another one is known to the desk. */
export function requireOwnOrganization(actor: SignedInActor, organizationId: string, word: { ja: string; en: string }): void {
  if (actor.kind === 'contact' && actor.organizationId !== organizationId) throw new NotFound(word)
}
