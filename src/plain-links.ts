/** A link of HTML written by our templates: its value holds no raw quotation mark, for these escape it. */
const link = /(?<=\s)(?:href|src|action|formaction)="[^"]*"/gu

/**
 * HTML whose links say `?lang=en`, not `?lang&#61;en`. The templates escape `=` for the sake of attributes without quotation marks, which
 * ours all have; gateways and people who read the source of a mail take the longer form for another address. Everything else stays
 * escaped, and browsers see the same page.
 */
export function withPlainLinks(html: string): string {
  return html.replace(link, (attribute) => attribute.replaceAll('&#61;', '='))
}
