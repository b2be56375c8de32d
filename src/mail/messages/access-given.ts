import { roles, type StaffRole } from '../../catalog/desk-codes.ts'
import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** What an administrator did to somebody's account. */
export type AccessGiving = 'added' | 'role' | 'password'

export interface AccessGivenProps {
  readonly readerName: string
  /** Who did it, and to whom. */
  readonly byName: string
  readonly memberName: string
  readonly role: StaffRole
  readonly giving: AccessGiving
  readonly givenAt: Date
  /** Where the members of the desk are listed; http(s). */
  readonly url: string
}

/** To the other administrators and supervisors: somebody can sign in, or see more, than before. */
export function accessGiven(props: AccessGivenProps, wording: Wording): Message {
  const { readerName, byName, memberName, role, giving, givenAt, url } = props
  const { say, instant } = wording
  const label = roles.find(({ code }) => code === role)
  const as = say(label?.ja ?? role, (label?.en ?? role).toLowerCase())
  const what =
    giving === 'added'
      ? say(`${byName}さんが、${memberName}さんを${as}として加えました`, `${byName} added ${memberName} as ${as}`)
      : giving === 'role'
        ? say(`${byName}さんが、${memberName}さんの役割を${as}に変えました`, `${byName} made ${memberName} ${as}`)
        : say(`${byName}さんが、${memberName}さんのパスワードを設定しました`, `${byName} set the password of ${memberName}`)
  return {
    subject: say(`職員の利用権限が変わりました：${memberName}さん`, `What ${memberName} may do at the desk has changed`),
    isForStaff: true,
    blocks: [
      ...opening({ name: readerName }, say(`${instant(givenAt)}に、${what}。`, `At ${instant(givenAt)}, ${what}.`), wording, 'staff'),
      paragraph(
        say(
          'お心当たりがない場合は、本人と、ほかの管理者または統括責任者に確かめてください。記録は監査で確認できます。',
          'If you know nothing of this, ask the person, and another administrator or supervisor. The audit shows it.',
        ),
      ),
      { kind: 'link', label: say('窓口の職員', 'Members of the desk'), url, quiet: true },
    ],
  }
}
