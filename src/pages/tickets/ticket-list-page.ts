import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import { ticketStatuses } from '../../catalog/desk-codes.ts'
import type { TicketRow } from '../../tickets/tickets.store.ts'
import { inLanguage, wordsIn, type Language } from '../language.ts'
import type { Page } from '../layout.ts'
import { instantIn } from '../wording.ts'
import { wording } from './ticket-wording.ts'
import { listTable } from '../list-table.ts'

/** More tickets than this many of a kind are not listed. */
export const ticketsAtMost = 100

/**
 * The unfinished tickets of a member of the desk, and those nobody has; no personal data. Each list has one more than is shown when there
 * are more.
 */
export function ticketListPage({ mine, unassigned }: Readonly<Record<'mine' | 'unassigned', readonly TicketRow[]>>): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    return {
      title: words.list,
      body: html`!${part(words.mine, mine, language)} !${part(words.unassigned, unassigned, language)}`,
    }
  }
}

function part(heading: string, tickets: readonly TicketRow[], language: Language): string {
  const words = wordsIn(wording, language)
  const rows = tickets.slice(0, ticketsAtMost).map(({ number, status, firstRespondedAt, firstResponseDueAt, nextResponseDueAt }) => {
    const due = firstRespondedAt === null ? firstResponseDueAt : nextResponseDueAt
    return html`<tr>
      <td><a href="${inLanguage(`/tickets/${number}`, language)}">${number}</a></td>
      <td>${labelOf(ticketStatuses, status, language)}</td>
      <td>${due === null ? '' : instantIn(language, due)}</td>
    </tr>`
  })
  return html`<section>
    <h2>${heading}</h2>
    !${listTable([words.number, words.status, words.due], rows, words.none)}
    !${tickets.length > ticketsAtMost ? html`<p class="hint">${words.more(ticketsAtMost)}</p>` : ''}
  </section>`
}
