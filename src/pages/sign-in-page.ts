import { html } from 'ghtml'
import { accountField } from './account-field.ts'
import { stepTo } from './after-sign-in.ts'
import { inLanguage, wordsIn } from './language.ts'
import { languageField, type FormError, type Page } from './layout.ts'

const wording = {
  title: { ja: '窓口職員用サインイン', en: 'Sign in (staff of the desk)' },
  lead: {
    ja: '相談窓口の職員と、利用を認められた組織の担当者のためのページです。ご相談にアカウントは要りません。',
    en: 'For the staff of the desk, and contacts of organisations who were given access. To ask the desk something you need no account.',
  },
  password: { ja: 'パスワード', en: 'Password' },
  forgotten: { ja: 'パスワードをお忘れの方', en: 'Forgotten your password?' },
  button: { ja: 'サインイン', en: 'Sign in' },
} as const

export const wrongCredentials: FormError = {
  field: 'email',
  ja: 'メールアドレスまたはパスワードが違います。',
  en: 'The e-mail address or the password is wrong.',
}

/** Where staff sign in; afterwards to `next`, a path of our own. */
export function signInPage(next: string, email = '', errors: readonly FormError[] = []): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    return {
      title: words.title,
      body: html`<p>${words.lead}</p>
        <form method="post" action="/sign-in" novalidate>
          !${languageField(language)}
          <input type="hidden" name="next" value="${next}" />
          !${accountField(email, errors, language)}
          <div class="field">
            <label for="password">${words.password}</label>
            <input type="password" id="password" name="password" required autocomplete="current-password" />
          </div>
          <button type="submit">${words.button}</button>
        </form>
        <p><a href="${inLanguage('/password-reset', language)}">${words.forgotten}</a></p>`,
      errors,
      ownPath: stepTo('/sign-in', next),
    }
  }
}
