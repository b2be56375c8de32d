import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { reachOf } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { findStaff } from '../people/read-staff.ts'
import { digestOf, makeSecret } from '../people/secrets.ts'
import { deskUrlOf } from '../tickets/desk-url.ts'
import { deleteFeed, findFeed, findFeedOwner, listMeetingsForFeed, saveFeed } from './calendar-feeds.store.ts'
import { feedText, joinLine, locationOf, meetingTitle } from './calendar-text.ts'

const daysOfPast = 60

const feedNames = { ja: '相談窓口の面談', en: 'Meetings of the desk' } as const

/** Makes the address of one's own calendar feed; an older one ends with it. Only here is it told: its digest is stored. */
export async function makeCalendarFeed(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  actor: SignedInActor,
): Promise<{ url: string; createdAt: Date }> {
  const token = makeSecret()
  const createdAt = await db.transaction(async (tx) => {
    const now = await readNow(tx)
    await saveFeed(tx, { staffId: actor.id, tokenHash: digestOf(token), createdAt: now })
    const details = { staffId: actor.id }
    await recordEvent(tx, { type: 'calendar_feed.made', actor, ticketId: null, subjectId: actor.id, details, at: now })
    return now
  })
  return { url: `${config.PUBLIC_URL}/calendar/${token}.ics`, createdAt }
}

/** When one's feed was made; null when there is none. */
export async function readCalendarFeed({ db }: Pick<Deps, 'db'>, actor: SignedInActor): Promise<Date | null> {
  return (await findFeed(db, actor.id))?.createdAt ?? null
}

/** Ends one's feed at once; without one nothing happens. */
export async function revokeCalendarFeed({ db }: Pick<Deps, 'db'>, actor: SignedInActor): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    if (!(await deleteFeed(tx, actor.id))) return
    const details = { staffId: actor.id }
    await recordEvent(tx, { type: 'calendar_feed.revoked', actor, ticketId: null, subjectId: actor.id, details, at: now })
  })
}

/**
 * The calendar behind a feed's token: when, how and where, and the ticket's number, with the way to it at the desk, as the entries mailed
 * to its reader say it. No organisation, no person, no words, and no number to call: whoever hosts the reader's calendar keeps a copy, and
 * they read the rest at the desk. Who gives a reason to open a ticket is not told where. In their language. NotFound (404) for an unknown
 * token.
 */
export async function writeCalendarFeed({ db, config }: Pick<Deps, 'db' | 'config'>, token: string): Promise<string> {
  const staffId = await findFeedOwner(db, digestOf(token))
  if (staffId === undefined) throw new NotFound({ ja: 'カレンダー', en: 'calendar' })
  const now = await readNow(db)
  const reader = await findStaff(db, staffId)
  const language = reader?.language ?? 'ja'
  const readsMeetings = reader !== undefined && reachOf('readMeeting', reader.role) === 'all'
  const meetings = await listMeetingsForFeed(db, staffId, new Date(now.getTime() - daysOfPast * 86_400_000))
  const entries = meetings.flatMap(({ id, kind, startsAt, minutes, revision, ticketNumber, place, joinUrl }) =>
    startsAt === null
      ? []
      : [
          {
            meetingId: id,
            revision,
            startsAt,
            minutes,
            summary: `${meetingTitle(kind, language)}${ticketNumber}`,
            ...(readsMeetings && locationOf({ place, joinUrl })),
            ...(readsMeetings && place && joinUrl && { description: joinLine(joinUrl, language) }),
            url: deskUrlOf(config, ticketNumber),
          },
        ],
  )
  return feedText(feedNames[language], entries, now)
}
