import { html } from 'ghtml'
import { renderSVG } from 'uqr'

/** A QR code of `text` as a drawing within the page, black on white in every colour scheme, with `label` for those who do not see it. */
export function qrCode(text: string, label: string): string {
  // Its margin of four modules and correction of 15 % are what cameras of any telephone read.
  const drawing = renderSVG(text, { ecc: 'M', border: 4 })
  return drawing.replace('<svg ', html`<svg class="qr" role="img" aria-label="${label}" shape-rendering="crispEdges" `)
}
