/** A key by which the API knows a repeat. Of random bytes: browsers give UUIDs only where the page came over TLS or from the same machine. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
