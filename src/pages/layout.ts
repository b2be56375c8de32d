import { html } from 'ghtml'
import { desk } from '../catalog/desk.ts'
import { stylesheetPath } from './stylesheet.ts'

// `!${…}` puts its value in unescaped: here only ever with what `html` itself returned.

/** A wrong field of a form: `field` is the id of its control, the text says what to do. */
export interface FormError {
  readonly field: string
  readonly ja: string
  readonly en: string
}

export interface Page {
  readonly title: string
  /** The same in a short English line. */
  readonly english: string
  /** HTML. */
  readonly body: string
  /** Wrong fields of the form in the body, listed before it. */
  readonly errors?: readonly FormError[]
}

/** A whole page: Japanese first, a line of English under the heading, no scripts. */
export function renderPage({ title, english, body, errors = [] }: Page): string {
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${errors.length > 0 ? 'エラー：' : ''}${title}｜${desk.ja}</title>
        <link rel="stylesheet" href="${stylesheetPath}" />
      </head>
      <body>
        <a class="skip" href="#main">本文へ移動</a>
        <header>
          <p>${desk.ja}</p>
        </header>
        <main id="main">
          !${errorSummary(errors)}
          <h1>${title}</h1>
          <p class="en" lang="en">${english}</p>
          !${body}
        </main>
        <footer>${desk.ja}　受付時間：${desk.hours.ja}<br /><span lang="en">${desk.en}. ${desk.hours.en}.</span></footer>
      </body>
    </html> `
}

function errorSummary(errors: readonly FormError[]): string {
  if (errors.length === 0) return ''
  const items = errors.map(({ field, ja, en }) => html`<li><a href="#${field}">${ja}</a> <span lang="en">${en}</span></li>`)
  return html`<div class="errors" role="alert" aria-labelledby="errors-title" tabindex="-1">
    <h2 id="errors-title">入力内容をご確認ください</h2>
    <ul>
      !${items.join('')}
    </ul>
  </div>`
}

/** The sentence at the wrong control itself; give the control `aria-describedby="{id}-error"`. */
export function errorAt(id: string, errors: readonly FormError[]): string {
  const error = errors.find(({ field }) => field === id)
  return error ? html`<p class="error" id="${id}-error">${error.ja}</p>` : ''
}

/** Attributes that tie a control to its error, or nothing. */
export function invalidAttributes(id: string, errors: readonly FormError[]): string {
  return errors.some(({ field }) => field === id) ? html` aria-invalid="true" aria-describedby="${id}-error"` : ''
}

/** A row of a definition list; nothing when there is nothing to say. */
export function definition(term: string, detail: string | null): string {
  return detail
    ? html`<dt>${term}</dt>
        <dd>${detail}</dd>`
    : ''
}

/** Somebody's own words under a heading, or nothing. */
export function quotation(heading: string, words: string | null): string {
  return words?.trim()
    ? html`<h2>${heading}</h2>
        <blockquote>${words}</blockquote>`
    : ''
}
