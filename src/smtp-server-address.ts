import { isLoopback } from './loopback.ts'

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
 * listen in. `?ignoreTLS=true` waives it for a name without a dot (a service of the same container network), which is no
 * host of the internet; for any other it is refused.
 * Throws RangeError (or what URL throws) saying what is wrong, without repeating the password.
 */
export function readSmtpUrl(smtpUrl: string): SmtpServerAddress {
  const url = new URL(smtpUrl)
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') throw new RangeError('must begin with smtp:// or smtps://')
  const unknown = [...url.searchParams.keys()].filter((name) => name !== 'ignoreTLS')
  if (unknown.length > 0) throw new RangeError(`has parameters nothing reads: ${unknown.join(', ')}`)
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1')
  const waived = url.searchParams.get('ignoreTLS') === 'true'
  if (waived && !secure && !isLoopback(host) && !/^[a-z][a-z0-9_-]*$/iu.test(host)) {
    throw new RangeError(
      'ignoreTLS is for a service of the same container network, whose name has no dot; to any other host TLS is required',
    )
  }
  const ignoreTLS = !secure && (isLoopback(host) || waived)
  return {
    host,
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && !ignoreTLS,
    ignoreTLS,
    ...(url.username ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } } : {}),
  }
}
