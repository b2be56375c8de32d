import { html } from 'ghtml'
import type { Language } from '../catalog/desk-codes.ts'
import type { Block, LinkedItem } from './blocks.ts'
import { unitsOf } from './fold.ts'
import { layoutWords, type LayoutWords } from './layout-words.ts'
import { withPlainLinks } from '../plain-links.ts'
import { harmless, oneLine, typedAddress, webAddress } from './plain-text.ts'

// `!${…}` puts its value in unescaped: here only ever with what `html` itself returned.

const body = 'margin:0;padding:24px 16px;background:#ffffff;color:#1f2328;font-family:sans-serif;font-size:16px;line-height:1.8'
const column = 'max-width:640px;margin:0 auto'
/** Lines break where `phrases` lets them, and elsewhere only when a phrase is longer than the line. */
const phrased = 'word-break:keep-all;overflow-wrap:anywhere'
const heading = `margin:32px 0 8px;font-size:17px;line-height:1.5;border-left:4px solid #0b5cad;padding-left:10px;${phrased}`
const button =
  'display:inline-block;padding:12px 24px;border-radius:6px;background:#0b5cad;color:#ffffff;font-weight:bold;text-decoration:none'
const plainLink = 'color:#0b5cad'
const quotation = 'margin:8px 0;padding:8px 16px;border-left:3px solid #8c959f;background:#f6f8fa'
const term = 'padding:6px 16px 6px 0;text-align:left;vertical-align:top;white-space:nowrap;font-weight:bold'
const detail = `padding:6px 0;text-align:left;vertical-align:top;${phrased}`
const address = 'margin:4px 0 16px;font-size:13px;word-break:break-all'
const code = 'font-family:monospace;font-size:20px;letter-spacing:2px'
const footStyle = 'margin-top:40px;padding-top:16px;border-top:1px solid #8c959f;font-size:14px'

/** The HTML of a message: readable without images or style sheets, nothing loaded from anywhere, every text escaped. */
export function renderHtml(subject: string, blocks: readonly Block[], language: Language, foot: readonly string[]): string {
  const words = layoutWords[language]
  return withPlainLinks(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${subject}</title>
        </head>
        <body style="${body}">
          <div lang="${language}" style="${column}">
            !${blocks.map((block) => htmlOf(block, words, language)).join('\n')}
            <div style="${footStyle}">!${foot.map((line) => html`${line}`).join('<br />')}</div>
          </div>
        </body>
      </html> `,
  )
}

function htmlOf(block: Block, words: LayoutWords, language: Language): string {
  switch (block.kind) {
    case 'greeting':
      return html`<p>!${withBreaks(block.lines.map(oneLine).join('\n'))}</p>`
    case 'heading':
      return html`<h2 style="${heading}">!${phrases(oneLine(block.text), language)}</h2>`
    case 'paragraph':
      return html`<p>!${withBreaks(block.text)}</p>`
    case 'list': {
      const items = block.items.map((item) => html`<li>!${itemOf(item)}</li>`).join('')
      return block.ordered
        ? html`<ol>
            !${items}
          </ol>`
        : html`<ul>
            !${items}
          </ul>`
    }
    case 'definitions': {
      const rows = block.entries.map(
        (entry) =>
          html`<tr>
            <th scope="row" style="${term}">${oneLine(entry.term)}</th>
            <td style="${detail}">!${phrases(harmless(entry.detail), language)}</td>
          </tr>`,
      )
      return html`<table style="border-collapse:collapse">
        !${rows.join('')}
      </table>`
    }
    case 'quotation':
      return html`<blockquote style="${quotation}">!${withBreaks(block.text)}</blockquote>`
    case 'link': {
      const url = webAddress(block.url)
      return html`<p style="margin:16px 0 4px"><a href="${url}" style="${block.quiet ? plainLink : button}">${oneLine(block.label)}</a></p>
        <p style="${address}">${url}</p>`
    }
    case 'code':
      return html`<p>
        ${words.byHand}<br />${words.page}${words.colon}${typedAddress(block.page)}<br />${words.code}${words.colon}<span style="${code}"
          >${oneLine(block.code)}</span
        >
      </p>`
  }
}

function itemOf(item: string | LinkedItem): string {
  if (typeof item === 'string') return withBreaks(item)
  const url = webAddress(item.url)
  return html`!${withBreaks(item.text)}<br /><a href="${url}" style="${plainLink}">${url}</a>`
}

/**
 * Text of several lines, escaped, with the places between phrases (文節) at which a line of Japanese may break; other languages break at
 * their blanks.
 */
function phrases(text: string, language: Language): string {
  if (language !== 'ja') return withBreaks(text)
  return text
    .split('\n')
    .map((line) =>
      unitsOf(line)
        .map((unit) => html`${unit}`)
        .join('<wbr>'),
    )
    .join('<br>')
}

/** Text of several lines, escaped, with its line breaks. */
function withBreaks(text: string): string {
  return harmless(text)
    .split('\n')
    .map((line) => html`${line}`)
    .join('<br>')
}
