import type { EventType } from './event-types.ts'

/** What happens with every mail and no room reacts to: a job for each would cost as much again as sending it. */
export const unheard: ReadonlySet<string> = new Set<EventType>(['follow_up.sent'])
