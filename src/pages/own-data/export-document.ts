import { html } from 'ghtml'
import { desk } from '../../catalog/desk.ts'
import { wordsIn, type Language } from '../language.ts'
import { personList, recordGroups } from './own-data-records.ts'
import { wording } from './own-data-wording.ts'
import type { OwnData } from './read-own-data.ts'

/** Everything kept of a person as a document to keep and to read without the desk: it loads nothing. */
export function exportDocument(data: OwnData, language: Language): string {
  const words = wordsIn(wording, language)
  const sections = recordGroups(data, language, { inFull: true }).map(
    ({ title, count, body }) =>
      html`<h2>${words.counted(title, count)}</h2>
        !${body}`,
  )
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${words.title} – ${desk[language]}</title>
        <style>
          body {
            max-width: 46rem;
            margin: 2rem auto;
            padding: 0 1rem;
            font: 1rem/1.8 sans-serif;
          }
          dt {
            color: #555;
          }
          dd,
          blockquote {
            white-space: pre-wrap;
          }
          li strong {
            margin-right: 1rem;
          }
        </style>
      </head>
      <body>
        <h1>${words.title}</h1>
        <p>${desk[language]}</p>
        <h2>${words.person}</h2>
        !${personList(data, language)} !${sections.join('')}
      </body>
    </html> `
}
