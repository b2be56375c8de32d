/** How the mail server is reached, read out of `SMTP_URL`. */
export interface SmtpServerAddress {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (`smtps://`). */
  readonly secure: boolean
  /** Do not send unless STARTTLS succeeds. */
  readonly requireTLS: boolean
  readonly ignoreTLS: boolean
  readonly auth?: { readonly user: string; readonly pass: string }
}

/**
 * Reads `smtp://user:pass@host:port` or `smtps://…`. TLS is required, except to this very machine, where nobody can
 * listen in; `?ignoreTLS=true` states that the way to another host is closed too (a container network).
 */
export function readSmtpUrl(smtpUrl: string): SmtpServerAddress {
  const url = new URL(smtpUrl)
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') throw new RangeError('SMTP_URL must begin with smtp:// or smtps://')
  const unknown = [...url.searchParams.keys()].filter((name) => name !== 'ignoreTLS')
  if (unknown.length > 0) throw new RangeError(`SMTP_URL has parameters nothing reads: ${unknown.join(', ')}`)
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1')
  const ignoreTLS = !secure && (isLoopback(host) || url.searchParams.get('ignoreTLS') === 'true')
  return {
    host,
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && !ignoreTLS,
    ignoreTLS,
    ...(url.username ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } } : {}),
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/u.test(host)
}
