import { z } from 'zod'
import { eventSchema, showEvent } from '../events/events.view.ts'
import { maskWords } from '../http/mask.ts'
import type { SignedInActor } from '../people/actor.ts'
import { attemptSchema, followUpSchema, isHiddenFrom, showFollowUp } from './follow-up.view.ts'
import type { MailStory } from './read-story.ts'

export const storySchema = followUpSchema
  .extend({
    attempts: z.array(
      attemptSchema.extend({
        response: z.string().nullable().describe("The server's own words; hidden from auditors, they may repeat an address"),
        messageId: z.string().nullable().describe('Message-ID it was written under; null when it was never written'),
      }),
    ),
    plannedBy: eventSchema
      .nullable()
      .describe('The event it follows; null for one added by hand, brought by the calendar, or older than this record'),
    history: z.array(eventSchema).describe('What happened to it: put off, held, paused, cancelled, sent …'),
    messageId: z.string().describe('The same each time it is sent; before the first attempt, the one it will have'),
  })
  .meta({ id: 'MailStory' })

/** The story as `actor` may read it. */
export function showStory(story: MailStory, actor: SignedInActor): z.infer<typeof storySchema> {
  const { attempts, plannedBy, history, messageId } = story
  const shown = showFollowUp(story, actor)
  const kept = new Map(attempts.map((attempt) => [attempt.attempt, attempt]))
  return {
    ...shown,
    attempts: shown.attempts.map((attempt) => {
      const { response = null, messageId: wentAs = null } = kept.get(attempt.attempt) ?? {}
      return { ...attempt, response: response !== null && isHiddenFrom(story, actor) ? maskWords(response) : response, messageId: wentAs }
    }),
    plannedBy: plannedBy ? showEvent(plannedBy) : null,
    history: history.map(showEvent),
    messageId,
  }
}
