import { html } from 'ghtml'
import { wordsIn, type Language } from '../language.ts'
import { languageField } from '../layout.ts'
import { instantIn } from '../wording.ts'

const wording = {
  title: { ja: '団体・企業の登録内容の確認と変更', en: 'What your organisation states' },
  why: {
    ja: '登録内容は、団体・企業の代表として当窓口が確認した方にだけお見せしています。お名前やアドレスだけでは、代表の方かどうかを確かめられないためです。',
    en: 'It is shown to those the desk has recognised as speaking for the organisation: a name and an address alone do not say so.',
  },
  ask: {
    ja: 'ご担当の方は、次のボタンで確認をご依頼ください。担当者が、電話などでお確かめします。確認が済むと、ご相談のページから開けるようになります。',
    en: 'If you speak for it, ask us to recognise you. We make sure of it, by telephone for instance; then it opens from the page of your case.',
  },
  button: { ja: '代表としての確認を依頼する', en: 'Ask to be recognised' },
  asked: {
    ja: (time: string) => `${time}に、確認のご依頼を受け付けました。担当者が確かめています。`,
    en: (time: string) => `You asked on ${time} to be recognised. We are seeing to it.`,
  },
} as const

/** Said after the button was pressed. */
export const recognitionDone = {
  ja: '代表としての確認のご依頼を受け付けました。担当者が、電話などでお確かめします。',
  en: 'We have received your wish to be recognised, and make sure of it, by telephone for instance.',
} as const

/** Why somebody does not see the profile yet, and the button that asks the desk to recognise them, or since when they wait. HTML. */
export function recognition(askedAt: Date | null, path: string, language: Language): string {
  const words = wordsIn(wording, language)
  const ask = html`<p>${words.ask}</p>
    <form method="post" action="${path}/recognition">
      !${languageField(language)}
      <p class="acts"><button class="second">${words.button}</button></p>
    </form>`
  return html`<section>
    <h3>${words.title}</h3>
    <p>${words.why}</p>
    !${askedAt === null ? ask : html`<p class="waiting">${words.asked(instantIn(language, askedAt))}</p>`}
  </section>`
}
