import { dayInJapan } from '../calendar/business-time.rules.ts'
import { formatDayEn, formatDayJa } from '../calendar/japanese-date.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../errors.ts'
import { listOfType } from '../events/events.store.ts'
import { eraseAnswererOfMails, eraseFileOfMails, eraseMailsOfMessage } from '../follow-ups/erase-mails.ts'
import type { SignedInActor } from '../people/actor.ts'
import { erasableAnswerer } from '../shortlists/erase-answerer.ts'
import { answerOnce, digestOfRequest } from '../tickets/answer-once.ts'
import { erasableAtTickets, eraseSaidWithin, findSaid, type Erasable, type Said } from '../tickets/erase-words.ts'

/** What was erased, and when. */
export interface Erasure {
  readonly id: string
  readonly erasedAt: string
}

interface Asked {
  readonly said: Said
  readonly id: string
  readonly reason: string
  readonly idempotencyKey: string | undefined
}

const erasables: Readonly<Record<Said, Erasable>> = { ...erasableAtTickets, enquiry_answerer: erasableAnswerer }

/**
 * Erases the words of one message or note, one file, or who was said to have answered, for a reason, for good: also what waits in mails,
 * and what is kept of mails that went. With an idempotency key the same request is answered as before. NotFound; Conflict (409)
 * `already_erased` with when (`erasedAt`) and by whom (`erasedBy`), `gives_reason`; the errors of `requireReach`.
 */
export async function eraseSaid({ db }: Pick<Deps, 'db'>, actor: SignedInActor, { idempotencyKey, ...asked }: Asked): Promise<Erasure> {
  return db.transaction(async (tx) => {
    const { said, id, reason } = asked
    const now = await readNow(tx)
    const { ticketId, messageId } = await findSaid(tx, actor, erasables[said], id)
    const work = async (): Promise<Erasure> => {
      // Mails first, as everywhere: whoever sends one holds it while reading what it says.
      if (said === 'message') await eraseMailsOfMessage(tx, actor, { ticketId, messageId: id, now })
      if (said === 'attachment' && messageId !== null) await eraseFileOfMails(tx, messageId, now)
      if (said === 'enquiry_answerer') await eraseAnswererOfMails(tx, id)
      if (!(await eraseSaidWithin(tx, actor, erasables[said], { said, id, ticketId, reason, now }))) {
        const event = (await listOfType(tx, [id], `${said}.erased`)).at(-1)
        // Nobody was ever said to have answered.
        if (!event) throw new NotFound(erasables[said].words)
        throw alreadyErased(event.occurredAt, event.actorId)
      }
      return { id, erasedAt: now.toISOString() }
    }
    if (idempotencyKey === undefined) return work()
    const request = { route: `erasure:${actor.id}`, key: idempotencyKey, bodyDigest: digestOfRequest(asked), now }
    return answerOnce(tx, request, work)
  })
}

function alreadyErased(at: Date, by: string | null): Conflict {
  const day = dayInJapan(at)
  return new Conflict(
    'already_erased',
    {
      ja: `すでに消去されています（${formatDayJa(day)}）。今の操作では何も変わっていません。画面を読み込み直してください。`,
      en: `It was erased already (${formatDayEn(day)}). Nothing was changed by this; load the screen anew.`,
    },
    { erasedAt: at.toISOString(), erasedBy: by },
  )
}
