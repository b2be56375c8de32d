import { html } from 'ghtml'
import { desk } from '../catalog/desk.ts'
import { browserScriptPath } from './browser-script.ts'
import type { DeskContact } from '../desk-contact.ts'
import type { Sentence } from '../errors.ts'
import { deskContactLines } from './desk-contact.ts'
import { keptWordsNotice, type KeptWords } from './kept-words.ts'
import { inLanguage, langOf, otherLanguage, wordsIn, type Language } from './language.ts'
import { withPlainLinks } from '../plain-links.ts'
import { withJapaneseMarked } from './japanese-words.ts'
import { iconPath, mark } from './mark.ts'
import { stylesheetPath } from './stylesheet.ts'
import { unbrokenEnd } from './unbroken-end.ts'

// `!${…}` puts its value in unescaped: here only ever with what `html` itself returned, or the mark.

/** A wrong field of a form: `field` is the id of its control, the text says what to do. */
export interface FormError {
  readonly field: string
  readonly ja: string
  readonly en: string
}

/** A page in one language. */
export interface PageContent {
  readonly title: string
  /** HTML. */
  readonly body: string
  /** Wrong fields of the form in the body, listed before it. */
  readonly errors?: readonly FormError[]
  /** Path of the case page it leads back to. */
  readonly back?: string
  /** Instead, its reader is told that their mails have the way, and has it mailed once more by a form sent to this path. */
  readonly backByMail?: string
  /** HTML above the heading: where in a form one is. */
  readonly above?: string
  /** A page that is read by everybody and may be found by search engines. */
  readonly isPublic?: boolean
  /** It shows nothing anybody typed and may be compressed (decision 0027). */
  readonly isPackable?: boolean
  /** The browser may keep it, with what was typed on it, for its own Back; otherwise it is kept nowhere. */
  readonly isKeptForBack?: boolean
  /** `start` brings its own heading; `text` is a column of it, `wide` takes the width of the page, `sheet` is printed on one page of A4. */
  readonly shape?: 'text' | 'wide' | 'sheet' | 'start'
  /**
   * How the reader gets the page in the other language: by its address; by sending a form of it, where an address would lose what was
   * typed; or not at all, where the page is the answer to something done.
   */
  readonly switchBy?: 'address' | 'none' | SwitchByForm
  /** The page's path with its query, where the page is another without that. */
  readonly ownPath?: string
  /** What the browser keeps of what is typed, where a script runs. */
  readonly words?: KeptWords
  /** Paths of the scripts that improve the page. */
  readonly scripts?: readonly string[]
}

/**
 * The switch is a button of the form with this id, and sends `switch`. Who presses Enter in a field means the form's own button instead.
 */
interface SwitchByForm {
  readonly form: string
  readonly enter: { readonly name: string; readonly value: string }
}

/** A page, to be written in the language its reader asks for. */
export type Page = (language: Language) => PageContent

const wording = {
  error: { ja: 'エラー：', en: 'Error: ' },
  skip: { ja: '本文へ移動', en: 'Skip to the content' },
  check: { ja: '入力内容をご確認ください', en: 'Please check what you entered' },
  separator: { ja: '｜', en: ' | ' },
  home: { ja: 'トップページ', en: 'Start page' },
  code: { ja: 'リンクコードの入力', en: 'Type a link code from our mail' },
  privacy: { ja: '個人情報の取扱い', en: 'Personal data' },
  staff: { ja: '窓口職員用サインイン', en: 'Sign in (staff of the desk)' },
  api: { ja: 'APIの説明', en: 'API' },
  more: { ja: 'ご案内', en: 'More' },
  back: { ja: 'ご相談のページへ戻る', en: 'Back to the page of your case' },
  backByMail: {
    ja: 'これまでのやりとりや予定は、ご本人の「ご相談のページ」でご覧いただけます。受付のお知らせなど、当窓口からのメールのリンクからお開きください。メールが見つからない場合は、このリンクをお送りしたメールアドレスへ改めてお送りします。',
    en: 'All that was said, and what comes next, is on the page of your own case: the links in our other mails to you, such as the acknowledgement, lead there. If you cannot find one, we mail the link once more, to the address this one went to.',
  },
  mailBack: { ja: 'ご相談のページのリンクをメールで受け取る', en: 'Mail me the link to the page of my case' },
} as const

/** What every page says of the desk; `sampleNote` where it was filled to be tried. */
interface DeskSaid {
  readonly contact: DeskContact
  readonly sampleNote: Sentence | null
}

/** What the switch says, in the language it leads to. */
const switchWords = { ja: '日本語', en: 'English' } as const

/** A whole page in one language; scripts only where the page names them. */
export function renderPage(content: PageContent, language: Language, { contact, sampleNote }: DeskSaid): string {
  const { title, body, errors = [], shape = 'text', isPublic = false, words: kept } = content
  const scripts = [...(content.scripts ?? []), ...(kept ? [browserScriptPath] : [])]
  const words = wordsIn(wording, language)
  const heading = shape === 'start' ? '' : html`<h1>${title}</h1>`
  const page = withPlainLinks(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          !${isPublic ? '' : '<meta name="robots" content="noindex" />'}
          <title>${errors.length > 0 ? words.error : ''}${title}${words.separator}${desk[language]}</title>
          <link rel="stylesheet" href="${stylesheetPath}" />
          <link rel="icon" href="${iconPath}" type="image/svg+xml" />
          !${scripts.map((path) => html`<script type="module" src="${path}"></script>`).join('')}
        </head>
        <body class="${shape}">
          <a class="skip" href="#main">${words.skip}</a>
          <header class="top">
            <div class="row">
              <a class="home" href="${inLanguage('/', language)}">!${mark}<span class="name">!${nameOf(language)}</span></a>
              !${languageSwitch(content, language)}
            </div>
          </header>
          <main id="main" tabindex="-1" !${kept ? html`data-words="${kept.key}" data-taken="${kept.isTaken ? 'yes' : 'no'}"` : ''}>
            !${wayBack(content, language)} !${errorSummary(errors, language)} !${content.above ?? ''} !${heading} !${body}
            !${kept ? keptWordsNotice(language) : ''} !${wayBackByMail(content, language)}
          </main>
          <footer class="foot">
            <div class="row">
              <p class="desk">
                <strong>${desk[language]}</strong><br />
                !${deskContactLines(contact, language)}
              </p>
              <nav aria-label="${words.more}">
                <ul>
                  <li><a href="${inLanguage('/', language)}">${words.home}</a></li>
                  <li><a href="${inLanguage('/code', language)}">${words.code}</a></li>
                  <li><a href="${inLanguage('/privacy', language)}">${words.privacy}</a></li>
                  !${
                    shape === 'start'
                      ? html`<li><a href="/docs" hreflang="en">${words.api}</a></li>
                          <li><a href="${inLanguage('/sign-in', language)}">${words.staff}</a></li>`
                      : ''
                  }
                </ul>
              </nav>
              !${sampleNote === null ? '' : html`<p>${sampleNote[language]}</p>`}
            </div>
          </footer>
        </body>
      </html> `,
  )
  return language === 'en' ? withJapaneseMarked(page) : page
}

/** The desk's name, with the places where a narrow page breaks it. HTML. */
function nameOf(language: Language): string {
  return html`${desk[language]}`.replace('テレワーク', '<wbr />テレワーク<wbr />')
}

function languageSwitch({ switchBy = 'address', ownPath }: PageContent, language: Language): string {
  const other = otherLanguage(language)
  if (switchBy === 'none') return ''
  const address = ownPath === undefined ? `?lang=${other}` : inLanguage(ownPath, other)
  if (switchBy === 'address') return html`<a class="switch" href="${address}" lang="${other}" hreflang="${other}">${switchWords[other]}</a>`
  const { form, enter } = switchBy
  // Enter in a field presses the form's first button, which this one would be.
  return html`<button class="unseen" form="${form}" name="${enter.name}" value="${enter.value}" tabindex="-1" aria-hidden="true"></button>
    <button class="switch" form="${form}" name="switch" value="${other}" lang="${other}">${switchWords[other]}</button>`
}

function wayBack({ back, shape }: PageContent, language: Language): string {
  // A sheet of paper leads nowhere.
  if (back === undefined || shape === 'sheet') return ''
  return html`<p class="way-back"><a href="${inLanguage(back, language)}">${wording.back[language]}</a></p>`
}

function wayBackByMail({ backByMail, shape }: PageContent, language: Language): string {
  if (backByMail === undefined || shape === 'sheet') return ''
  return html`<form class="by-mail" method="post" action="${backByMail}">
    !${languageField(language)}
    <p class="hint">${wording.backByMail[language]}</p>
    <p><button class="plain">${wording.mailBack[language]}</button></p>
  </form>`
}

function errorSummary(errors: readonly FormError[], language: Language): string {
  if (errors.length === 0) return ''
  const items = errors.map((error) => html`<li><a href="#${error.field}">!${unbrokenEnd(error[language])}</a></li>`)
  // Focused without a script, so that a keyboard goes on, and a screen reader reads on, from what is wrong.
  return html`<div class="errors" role="alert" aria-labelledby="errors-title" tabindex="-1" autofocus>
    <h2 id="errors-title">${wording.check[language]}</h2>
    <ul>
      !${items.join('')}
    </ul>
  </div>`
}

/** The sentence at the wrong control itself; give the control `aria-describedby="{id}-error"`. */
export function errorAt(id: string, errors: readonly FormError[], language: Language): string {
  const error = errors.find(({ field }) => field === id)
  return error ? html`<p class="error" id="${id}-error">!${unbrokenEnd(error[language])}</p>` : ''
}

/** Attributes that tie a control to its hint and its error, or nothing. */
export function describedBy(id: string, errors: readonly FormError[], hintId?: string): string {
  const wrong = errors.some(({ field }) => field === id)
  const ids = [...(hintId === undefined ? [] : [hintId]), ...(wrong ? [`${id}-error`] : [])]
  if (ids.length === 0) return ''
  const invalid = wrong ? ' aria-invalid="true"' : ''
  return html` !${invalid} aria-describedby="${ids.join(' ')}"`
}

/** The hidden field with which a form keeps the page's language. */
export function languageField(language: Language): string {
  return language === 'ja' ? '' : html`<input type="hidden" name="lang" value="${language}" />`
}

/** A row of a definition list; nothing when there is nothing to say. `language`: of the page, where the detail is somebody's own words. */
export function definition(term: string, detail: string | null, language: Language = 'ja'): string {
  return detail
    ? html`<dt>${term}</dt>
        <dd !${langOf(detail, language)}>${detail}</dd>`
    : ''
}

/** Somebody's own words under a heading of the page's `language`, or nothing. */
export function quotation(heading: string, words: string | null, language: Language): string {
  return words?.trim()
    ? html`<h2>${heading}</h2>
        <blockquote !${langOf(words, language)}>${words}</blockquote>`
    : ''
}
