import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To a member of the desk: on which days they stand in for a colleague, or that they do not any more. */
export interface SubstituteNoticeProps {
  readonly readerName: string
  readonly absentName: string
  /** First and last days (`YYYY-MM-DD`), both included, the earliest first; none: their standing in was called off. */
  readonly absences: readonly { readonly startsOn: string; readonly endsOn: string }[]
  /** Where the colleague's tickets are worked on meanwhile; http(s). */
  readonly deskUrl: string
}

export function substituteNotice({ readerName, absentName, absences, deskUrl }: SubstituteNoticeProps, wording: Wording): Message {
  const { say, row } = wording
  const name = { name: readerName }
  if (absences.length === 0) {
    return {
      subject: say(`${absentName}さんの不在中の代理は取りやめになりました`, `You do not stand in for ${absentName} any more`),
      isForStaff: true,
      blocks: opening(
        name,
        say(
          `${absentName}さんの不在の予定が変わり、代理をお願いする日はなくなりました。`,
          `The absences of ${absentName} were changed; there is no day left on which you stand in.`,
        ),
        wording,
        'staff',
      ),
    }
  }
  return {
    subject: say(`${absentName}さんの不在中の代理のお願い`, `You stand in for ${absentName}`),
    isForStaff: true,
    blocks: [
      ...opening(
        name,
        say(
          `${absentName}さんの不在中の代理に指定されましたので、お知らせします。`,
          `While ${absentName} is away, you have been named to stand in.`,
        ),
        wording,
        'staff',
      ),
      { kind: 'definitions', entries: [{ term: say('不在の期間', 'Away'), detail: row(absences.map(periodIn(wording))) }] },
      paragraph(
        say(
          `この期間は、${absentName}さんの相談案件が一覧の「代理の担当」に表示され、対応できるようになります。新しい連絡や期限のお知らせも、併せてお届けします。面談を代わることが必要な場合は、別のメールでお知らせします。`,
          `On these days the tickets of ${absentName} are in your list “Standing in”, and you can work on them; you are told of answers and deadlines, too. Of meetings you are to hold another mail tells you.`,
        ),
      ),
      { kind: 'link', label: say('代理の担当を開く', 'Open “Standing in”'), url: deskUrl },
    ],
  }
}

const periodIn =
  ({ say, day }: Wording) =>
  ({ startsOn, endsOn }: SubstituteNoticeProps['absences'][number]): string =>
    startsOn === endsOn ? day(startsOn) : say(`${day(startsOn)}〜${day(endsOn)}`, `${day(startsOn)} to ${day(endsOn)}`)
