import { html } from 'ghtml'

/** What browsers that break Japanese by phrases set on a line of its own behind a quotation: 「20席以上」⏎に対し. */
const particle = /」(?:[にをがはのとへも]|で(?!す))/gu

/** A sentence in which each Japanese quotation keeps the particle behind it. HTML. */
export function unbrokenQuotes(sentence: string): string {
  return html`${sentence}`.replace(particle, '<span class="unbroken">$&</span>')
}
