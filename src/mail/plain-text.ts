/** Characters a terminal, a mail reader or a header would act on instead of showing, but for line feeds. */
const acting = /(?!\n)[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** Text as it may stand in a mail: lines end with LF, nothing in it acts, no lone surrogates. */
export function harmless(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replaceAll('\t', ' ').replace(acting, '').toWellFormed()
}

/** Text as it may stand in a header: harmless and on one line, blanks at its ends gone. */
export function oneLine(text: string): string {
  return harmless(text.replace(/[\n\u2028\u2029]/gu, ' '))
    .replaceAll('\n', ' ')
    .replace(/ {2,}/gu, ' ')
    .trim()
}

/** An address a reader may be sent to. Throws RangeError unless it is http(s) without blanks. */
export function webAddress(url: string): string {
  if (!/^https?:\/\/[^\s<>"\p{Cc}]+$/u.test(url) || !URL.canParse(url)) throw new RangeError('a link in a mail must be an http(s) address')
  return url
}

/** The address as people type it: gateways that strip links leave it alone. */
export function typedAddress(url: string): string {
  return webAddress(url).replace(/^https?:\/\//u, '')
}
