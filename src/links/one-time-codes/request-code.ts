import { randomUUID } from 'node:crypto'
import type { Deps } from '../../deps.ts'
import { DeskError } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { lockContactWithin } from '../../people/verify-contact.ts'
import { linkSecretOf } from '../../people/link-secret.ts'
import type { OpenedLink } from '../open-case-link.ts'
import { codeOf, codesAnHour, digestOfCode, digestOfOrigin, minutesOfCode } from './one-time-code.rules.ts'
import { countCodesFrom, countCodesTo, insertCode } from './one-time-codes.store.ts'

const minuteMs = 60_000

/**
 * Mails the reader of a link a code, by which they show once more that the address is theirs; earlier codes do not count any more.
 * `from` is the network address that asks. DeskError `too_many_codes` (429) beyond what an hour allows.
 */
export async function requestCode(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  { contact, actor, link, now }: OpenedLink,
  from: string,
): Promise<void> {
  const secret = linkSecretOf(config)
  const askedFrom = digestOfOrigin(secret, from)
  const hourAgo = new Date(now.getTime() - 60 * minuteMs)
  await db.transaction(async (tx) => {
    // Whoever asks for the same contact waits for its turn, so that nobody counts past the other.
    await lockContactWithin(tx, contact.id)
    const toAddress = await countCodesTo(tx, contact.email, hourAgo)
    const fromAddress = await countCodesFrom(tx, askedFrom, hourAgo)
    if (toAddress >= codesAnHour.toAddress || fromAddress >= codesAnHour.fromAddress) throw tooManyCodes
    const id = randomUUID()
    await insertCode(tx, {
      id,
      contactId: contact.id,
      codeHash: digestOfCode(secret, id, codeOf(secret, id)),
      askedFrom,
      createdAt: now,
      expiresAt: new Date(now.getTime() + minutesOfCode * minuteMs),
    })
    await recordEvent(tx, {
      type: 'code.requested',
      actor,
      // An enquiry belongs to the company's ticket: the code of its municipality is no part of that.
      ticketId: link.purpose === 'answer' ? null : link.ticketId,
      subjectId: contact.id,
      details: { codeId: id, contactId: contact.id },
      at: now,
    })
  })
}

const tooManyCodes = new DeskError(429, 'too_many_codes', {
  ja: '確認コードの送信が続いたため、しばらくお送りできません。1時間ほどおいて、もう一度お試しください。お急ぎの場合は、お手元のメールにご返信ください。',
  en: 'Too many codes were asked for. Wait an hour and try again, or reply to one of our mails.',
})
