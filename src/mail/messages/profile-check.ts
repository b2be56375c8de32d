import type { Addressee } from '../addressee.ts'
import type { Definition, MailedLink, Message } from '../blocks.ts'
import type { CodeEntry } from '../../catalog/code-list.ts'
import { companyNeeds, municipalNeeds, purposes, strengths } from '../../catalog/matching-codes.ts'
import { withoutLimit } from '../../catalog/need-names.ts'
import { closing, heading, opening, paragraph, wayToProfile } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** What an organisation stated of itself, as far as a mail repeats it to itself. */
export type CheckedProfile =
  | {
      readonly kind: 'municipality'
      readonly strengths: readonly string[]
      readonly needs: readonly string[]
      readonly offices: readonly string[]
    }
  | { readonly kind: 'company'; readonly purposes: readonly string[]; readonly needs: readonly string[]; readonly employees: number }

/** To an organisation's contact: is your profile still right? */
export interface ProfileCheckProps {
  readonly to: Addressee
  readonly organization: string
  /** `YYYY-MM-DD`: when it was stated or confirmed last. */
  readonly statedOn: string
  readonly profile: CheckedProfile
  /** To confirm or change it. */
  readonly profilePage: MailedLink
}

export function profileCheck(props: ProfileCheckProps, wording: Wording): Message {
  const { say } = wording
  const organization = wording.place(props.organization)
  const known = { organization, statedOn: wording.day(props.statedOn) }
  const entries = entriesOf(props.profile, wording)
  const missing = entries.filter(({ detail }) => detail === '').map(({ term }) => term)
  return {
    subject: say(`${organization}のご登録内容の確認のお願い`, `Is what we know of ${organization} still right?`),
    blocks: [
      ...opening(props.to, wording.text('profile-check.opening', known), wording),
      heading(say('ご登録内容（抜粋）', 'What we know, in brief')),
      {
        kind: 'definitions',
        entries: [{ term: say('最終確認日', 'Last confirmed'), detail: known.statedOn }, ...entries.filter(({ detail }) => detail !== '')],
      },
      ...(missing.length === 0
        ? []
        : [
            paragraph(
              say(
                `${missing.map((term) => `「${term}」`).join('')}については、まだお伺いしておりません。より適したお引き合わせのため、ご返信の際にあわせてお知らせいただけますと幸いです。`,
                `You have not told us yet: ${wording.row(missing)}. If you add it to your reply, we can make better introductions.`,
              ),
            ),
          ]),
      ...wayToProfile(props.profilePage, wording),
      paragraph(wording.text('profile-check.closing', { organization })),
      closing(wording),
    ],
  }
}

/** What is known, an empty detail where nothing is. */
function entriesOf(profile: CheckedProfile, wording: Wording): Definition[] {
  const { say, row, language } = wording
  const labels = (list: readonly CodeEntry[], codes: readonly string[]) =>
    row(codes.map((code) => withoutLimit(wording.label(list, code), language)))
  if (profile.kind === 'company') {
    return [
      { term: say('従業員数', 'Staff'), detail: say(`${profile.employees}名`, String(profile.employees)) },
      { term: say('目的', 'Purposes'), detail: labels(purposes, profile.purposes) },
      { term: say('ご希望の条件', 'Wishes'), detail: labels(companyNeeds, profile.needs) },
    ]
  }
  return [
    { term: say('強み', 'Strengths'), detail: labels(strengths, profile.strengths) },
    { term: say('拠点・オフィス', 'Offices'), detail: row(profile.offices) },
    { term: say('企業に求めること', 'Wishes'), detail: labels(municipalNeeds, profile.needs) },
  ]
}
