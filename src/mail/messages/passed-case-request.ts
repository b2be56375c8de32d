import type { PassedCaseKind } from '../../catalog/passed-case-codes.ts'
import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { caseLabels, closing, heading, opening, paragraph, strangersNote, wayToCase, wayToVerification } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * To a municipality: its prefecture filed for it, or forwarded a case; please confirm. None of the prefecture's words stand in it, and to
 * an address nobody has proved no name of a person either: whoever typed it must not be able to send words through the desk.
 */
export type PassedCaseRequestProps = {
  readonly kind: PassedCaseKind
  readonly prefecture: string
  readonly municipality: string
  readonly link: MailedLink
} & ({ readonly verified: false } | { readonly verified: true; readonly to: Addressee })

export function passedCaseRequest(props: PassedCaseRequestProps, wording: Wording): Message {
  const { say } = wording
  const municipality = wording.place(props.municipality)
  const prefecture = wording.place(props.prefecture)
  return {
    subject: say(`${prefecture}からのご相談について、ご確認のお願い`, `Please confirm: a case ${prefecture} passed on to you`),
    blocks: [
      ...opening(
        props.verified ? props.to : { organization: municipality },
        happened(props, wording),
        wording,
        props.verified ? 'known' : 'first',
      ),
      paragraph(
        say(
          `${municipality}のご担当の方に内容をご確認いただくまでは、登録内容への反映や企業へのご紹介の手続きを進めることはございません。`,
          `Nothing goes on before somebody at ${municipality} has confirmed it: nothing is entered in its profile, and no company is told.`,
        ),
      ),
      ...(props.verified
        ? [
            heading(say('ご確認の方法', 'How to confirm')),
            {
              kind: 'list' as const,
              items: [
                say('次のページで、送られた内容をすべてご覧いただけます。', 'On the following page you see all that was stated.'),
                say(
                  'ご確認のうえ、「この内容で進める」「訂正して進める」「進めない」のいずれかをお選びください。',
                  'Then choose: go on with it as it is, go on with corrections, or it shall not go on.',
                ),
              ],
            },
            ...wayToCase(say(...caseLabels.passed), props.link, wording),
            paragraph(say('リンクを開いただけでは、確認したことにはなりません。', 'Opening the link alone confirms nothing.')),
            closing(wording),
          ]
        : [
            paragraph(
              say(
                'お心当たりがある場合は、次のリンクを開き、画面のボタンを押してください。アドレスの確認がお済みになると、同じページで内容をご覧いただけます。',
                'If this is yours to answer, open the following link and press the button on the page. Once your address is confirmed, the same page shows you what was stated.',
              ),
            ),
            ...wayToVerification(props.link, wording, { passableThen: true }),
            strangersNote(wording),
          ]),
    ],
  }
}

function happened({ kind, ...named }: PassedCaseRequestProps, { say, place }: Wording): string {
  const [prefecture, municipality] = [place(named.prefecture), place(named.municipality)]
  return kind === 'filed'
    ? say(
        `${prefecture}の担当部署から、${municipality}に代わって、当窓口へのご相談が送られました。`,
        `An office of ${prefecture} has sent us a form for ${municipality}.`,
      )
    : say(
        `${prefecture}の担当部署から、当窓口へのご相談を${municipality}に引き継ぎたいとのお申し出がありました。`,
        `An office of ${prefecture} would like to pass its case with us on to ${municipality}.`,
      )
}
