/** How far an attempt had come when it ended: setting up the session, the sender, the recipient, the leave to send the words, the words. */
export const sendPhases = ['connection', 'sender', 'recipient', 'data', 'content'] as const
export type SendPhase = (typeof sendPhases)[number]

/** What became of one attempt. `response` and `reason` are the server's words and may repeat the recipient's address. */
export type SendResult =
  | { readonly outcome: 'sent'; readonly response: string }
  /**
   * Certainly not delivered; another attempt makes sense. Without `code` the server was not reached or said nothing. `serverMayBeAway`:
   * it may not be about the mail, so that others would fare no better; whether it is, only asking the server tells.
   */
  | {
      readonly outcome: 'later'
      readonly phase: SendPhase
      readonly code: number | undefined
      readonly response: string
      readonly serverMayBeAway: boolean
    }
  /** The server refuses this mail for good; when the mailbox does not exist, every other one to it, too. */
  | {
      readonly outcome: 'refused'
      readonly phase: SendPhase
      readonly code: number
      readonly response: string
      readonly mailboxIsGone: boolean
    }
  /** The words were on their way when the answer failed to come: delivered or not, nobody knows. */
  | { readonly outcome: 'unknown'; readonly phase: SendPhase; readonly reason: string }

/** Refusals of the session (going away, wrong password, TLS wanted, wrong order): they say nothing about the mail. */
const sessionCodes = new Set([421, 503, 530, 534, 535, 538])

const phaseOfCommand: Readonly<Record<string, SendPhase>> = { 'MAIL FROM': 'sender', 'RCPT TO': 'recipient', DATA: 'data' }

/** What an error of the transport says of the attempt. Pure. */
export function judgeError(error: unknown, bodyWasRead: boolean): SendResult {
  const { responseCode: code, command = '' } = error as { responseCode?: number; command?: string }
  const response = wordsOf(error)
  const phase = bodyWasRead ? 'content' : (phaseOfCommand[command] ?? 'connection')
  if (code === undefined && bodyWasRead) return { outcome: 'unknown', phase, reason: response }
  const isAboutMail = phase !== 'connection' && !sessionCodes.has(code ?? 0)
  if (code !== undefined && code >= 500 && code <= 599 && isAboutMail) {
    return { outcome: 'refused', phase, code, response, mailboxIsGone: phase === 'recipient' && tellsOfNoMailbox(code, response) }
  }
  return { outcome: 'later', phase, code, response, serverMayBeAway: !isAboutMail || code === undefined }
}

/**
 * RFC 3463: 5.1.1 no such mailbox, 5.1.6 it has moved, 5.1.10 its domain takes no mail. Other enhanced codes (5.7.1: policy, 5.2.2: full)
 * say nothing of the kind; a plain 550 at the recipient is how servers without them say it.
 */
function tellsOfNoMailbox(code: number, response: string): boolean {
  const [, enhanced] = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/u.exec(response) ?? []
  return enhanced ? ['5.1.1', '5.1.6', '5.1.10'].includes(enhanced) : code === 550
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { response } = error as { response?: unknown }
  return typeof response === 'string' ? response : error.message
}
