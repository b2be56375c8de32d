import { html } from 'ghtml'

/** A table under column headings; `none` in words where there is no row. Rows are HTML. */
export function listTable(headings: readonly string[], rows: readonly string[], none: string): string {
  if (rows.length === 0) return html`<p>${none}</p>`
  return html`<table>
    <thead>
      <tr>
        !${headings.map((heading) => html`<th scope="col">${heading}</th>`).join('')}
      </tr>
    </thead>
    <tbody>
      !${rows.join('')}
    </tbody>
  </table>`
}
