import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { closing, heading, opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the mailbox of a municipality's office in early April: who is our contact now? */
export interface HandoverRequestProps {
  readonly to: Addressee
  readonly municipality: string
  /** Whom the desk knows so far, by name and department; absent when it knows nobody. */
  readonly known?: { readonly name: string; readonly department?: string }
}

export function handoverRequest({ to, municipality, known }: HandoverRequestProps, wording: Wording): Message {
  const { say } = wording
  const named = wording.place(municipality)
  return {
    subject: say('新年度のご担当者様の確認のお願い', 'Who is our contact in the new fiscal year?'),
    blocks: [
      ...opening(to, wording.text('handover-request.opening', { organization: named }), wording),
      {
        kind: 'definitions',
        entries: [
          { term: say('団体名', 'Municipality'), detail: named },
          ...(known ? [{ term: say('これまでのご担当者', 'So far'), detail: say(`${nameOf(known)} 様`, nameOf(known)) }] : []),
        ],
      },
      heading(say('お知らせいただきたいこと', 'What we would like to know')),
      {
        kind: 'list',
        items: [
          say(
            '新しいご担当者様のご所属・お役職・お名前（変更がない場合は、その旨）',
            'Department, title and name of the new contact (or that nothing has changed)',
          ),
          say('ご連絡先のメールアドレスとお電話番号', 'Their mail address and telephone number'),
          say('進行中の件について、引継ぎの際にご留意いただきたいこと', 'Anything to know about cases under way'),
        ],
        ordered: true,
      },
      paragraph(wording.text('handover-request.closing', { organization: named })),
      closing(wording),
    ],
  }
}

function nameOf({ department, name }: { readonly name: string; readonly department?: string }): string {
  return [department, name].filter(Boolean).join(' ')
}
