import { html } from 'ghtml'

/**
 * A sentence that ends with an address or a number keeps the last letter of it together with the brackets and stop behind it: where a line
 * is too narrow for such a word, browsers break it anywhere, and the next line would begin with 。. HTML.
 */
export function unbrokenEnd(sentence: string): string {
  const [, before = '', end] = /^(.*)([!-~][）」』]*。)$/su.exec(sentence) ?? []
  return end === undefined ? html`${sentence}` : html`${before}<span class="unbroken">${end}</span>`
}
