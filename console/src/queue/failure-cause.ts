import type { Schemas } from '../api/client.ts'

/** Why a job failed, as far as somebody who runs the desk can do something about it; `ours`: they cannot. */
export type FailureCause = (typeof causes)[number]['cause'] | 'mailAway' | 'unreached' | 'ours'

type Failure = Pick<Schemas['JobFailure'], 'fault' | 'code' | 'place'>

/** By code (SQLSTATE, Node.js, Nodemailer, postgres.js) or kind of error; the first that holds. */
const causes = [
  { cause: 'mailRefused', codes: /^(?:EAUTH|EOAUTH2|EENVELOPE|EMESSAGE|ETLS|EREQUIRETLS|EPROTOCOL)$/u },
  { cause: 'databaseFull', codes: /^53/u },
  { cause: 'databaseAway', codes: /^(?:08.{3}|57P0\d|CONNECTION_(?:CLOSED|ENDED|DESTROYED|REFUSED))$/u },
  { cause: 'busy', codes: /^(?:40001|40P01|55P03)$/u },
  { cause: 'tooSlow', codes: /^(?:57014|25P0[34]|ETIMEDOUT|CONNECT_TIMEOUT|UND_ERR_\w+_TIMEOUT)$|Timeout/u },
  { cause: 'redisAway', codes: /^(?:MaxRetriesPerRequestError|ReplyError|AbortError|NR_CLOSED)$/u },
] as const

const mailCodes = /^(?:ECONNECTION|ESOCKET|EDNS)$/u
const networkCodes = /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE)$/u

export function causeOf({ fault, code, place }: Failure): FailureCause {
  const said = code ?? fault
  const known = causes.find(({ codes }) => codes.test(said))
  if (known) return known.cause
  if (mailCodes.test(said)) return 'mailAway'
  if (networkCodes.test(said)) return place?.includes('src/mail/') ? 'mailAway' : 'unreached'
  return 'ours'
}
