/** A challenge as the desk gives it: hexadecimal nonce and salt, and what the right key begins with. */
interface ProofChallenge {
  readonly parameters: {
    readonly nonce: string
    readonly salt: string
    readonly cost: number
    readonly keyLength: number
    readonly keyPrefix: string
    readonly expiresAt: number
  }
  readonly signature: string
}

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))

/** Tries one counter after the other until the key derived from it begins as it must; the browser derives keys beside the page. */
async function solveChallenge({ parameters }: ProofChallenge): Promise<{ counter: number; derivedKey: string }> {
  const { nonce, salt, cost, keyLength, keyPrefix } = parameters
  const start = bytesOf(nonce)
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost }
  const password = new Uint8Array(start.length + 4)
  password.set(start)
  for (let counter = 0; ; counter += 1) {
    new DataView(password.buffer).setUint32(start.length, counter)
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
    const derivedKey = hexOf(new Uint8Array(await crypto.subtle.deriveBits(derivation, key, keyLength * 8)))
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey }
  }
}

/** A solved challenge and until when it is taken, in milliseconds since 1970. */
async function proveWork(url: string): Promise<{ payload: string; until: number }> {
  const challenge = (await (await fetch(url)).json()) as ProofChallenge
  const solution = await solveChallenge(challenge)
  return { payload: btoa(JSON.stringify({ challenge, solution })), until: challenge.parameters.expiresAt * 1000 }
}

/**
 * Works from when the page is opened, and puts what came of it into the form when it is sent. Where that fails (no secure connection, no
 * network), the form goes without, and the desk asks to confirm it by mail.
 */
export function proveOnSending(form: HTMLFormElement): void {
  const url = form.dataset['proof'] ?? ''
  const field = form.elements.namedItem('proof') as HTMLInputElement
  const told = document.createElement('p')
  told.className = 'hint'
  told.setAttribute('role', 'status')
  form.append(told)
  const orNothing = () => proveWork(url).catch(() => undefined)
  let proving = orNothing()
  let proved = false
  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null
    if (proved || (button && button.value !== 'send')) return
    event.preventDefault()
    told.textContent = form.dataset['proving'] ?? ''
    void proving
      .then((proof) => (proof && proof.until < Date.now() ? (proving = orNothing()) : proof))
      .then((proof) => {
        field.value = proof?.payload ?? ''
        proved = true
        // A form is not sent from within its own submit event, in which this still runs when the work was done before.
        setTimeout(() => form.requestSubmit(button))
      })
  })
}
