import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import { notYourDoing } from './not-your-doing.ts'
import type { SecondFactorChangedProps } from './second-factor-set-up.ts'

/** After the recovery codes of its reader were made anew. */
export function recoveryCodesRenewed({ readerName, changedAt, url }: SecondFactorChangedProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('リカバリーコードを作り直しました', 'Your recovery codes were renewed'),
    blocks: [
      ...opening(
        { name: readerName },
        say(
          `${instant(changedAt)}に、お使いのアカウントのリカバリーコードが作り直されました。以前のコードはすべて使えなくなっています。`,
          `At ${instant(changedAt)} the recovery codes of your account were made anew. All earlier ones count no more.`,
        ),
        wording,
        'first',
      ),
      paragraph(notYourDoing(wording)),
      { kind: 'link', label: say('サインイン', 'Sign in'), url, quiet: true },
    ],
  }
}
