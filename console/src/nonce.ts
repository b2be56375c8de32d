import { setNonce } from 'get-nonce'

/** What the content security policy lets styles in by; libraries that write styles get it before they start. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

setNonce(nonce)
