import { randomUUID } from 'node:crypto'
import { formatInstantEn, formatInstantJa } from '../../calendar/japanese-date.rules.ts'
import type { Deps } from '../../deps.ts'
import { DeskError, type Sentence } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { linkSecretOf } from '../../people/link-secret.ts'
import { digestOf } from '../../people/secrets.ts'
import { lockContactWithin } from '../../people/verify-contact.ts'
import type { OpenedLink } from '../open-case-link.ts'
import { refuseCode, type Refusal, type UsedShare } from './code-shares.rules.ts'
import { codeOf, codesAnHourFromNetwork, digestOfCode, digestOfOrigin, hourMs, minuteMs, minutesOfCode } from './one-time-code.rules.ts'
import { insertCode, listCodesTo, listTimesFrom } from './one-time-codes.store.ts'

/** Who asks for a code. */
export interface Asking {
  /** Network address. */
  readonly from: string
  /** The secret the browser keeps. */
  readonly browser: string
}

/**
 * Mails the reader of a link a code, by which they show once more that the address is theirs; earlier codes of this browser do not count any
 * more. DeskError `too_many_codes` (429), which says from when on there are more, once the share of the browser, its network or the address
 * is used up.
 */
export async function requestCode(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  { contact, actor, link, now }: OpenedLink,
  { from, browser }: Asking,
): Promise<void> {
  const secret = linkSecretOf(config)
  const asking = { askedFrom: digestOfOrigin(secret, from), askedBy: digestOf(browser) }
  await db.transaction(async (tx) => {
    // Whoever asks for the same contact waits for its turn, so that nobody counts past the other.
    await lockContactWithin(tx, contact.id)
    const toAddress = await listCodesTo(tx, contact.email, new Date(now.getTime() - 24 * hourMs))
    const fromNetwork = await listTimesFrom(tx, asking.askedFrom, new Date(now.getTime() - hourMs), codesAnHourFromNetwork)
    const refusal = refuseCode({ toAddress, fromNetwork }, asking, now)
    if (refusal) throw tooManyCodes(refusal, now)
    const id = randomUUID()
    await insertCode(tx, {
      id,
      contactId: contact.id,
      codeHash: digestOfCode(secret, id, codeOf(secret, id)),
      ...asking,
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

const reasons: Readonly<Record<UsedShare, Sentence>> = {
  browser: {
    ja: 'このブラウザーから確認コードを続けてお求めになったため、しばらくお送りできません。',
    en: 'This browser asked for many codes.',
  },
  network: {
    ja: 'お使いの回線から確認コードが続けて求められたため、しばらくお送りできません。携帯電話の回線など、別の回線からはすぐにお求めいただけます。',
    en: 'Many codes were asked for from your network. From another one, such as that of a mobile telephone, you can ask at once.',
  },
  address: {
    ja: 'このメールアドレスへの確認コードの送信が続いたため、しばらくお送りできません（リンクをお持ちの別の方が求めた場合もあります）。',
    en: 'Many codes were asked for to this address, perhaps by somebody else who has the link.',
  },
}

function tooManyCodes({ at, share }: Refusal, now: Date): DeskError {
  // Told to the minute, and not before it is true.
  const told = new Date(Math.ceil(at.getTime() / minuteMs) * minuteMs)
  const { ja, en } = reasons[share]
  return new DeskError(
    429,
    'too_many_codes',
    {
      ja: `${ja}次の確認コードは、${formatInstantJa(told)}以降にお送りできます。`,
      en: `${en} There is another code from ${formatInstantEn(told)} on.`,
    },
    { retryAfter: Math.ceil((at.getTime() - now.getTime()) / 1000) },
  )
}
