import type { Schemas } from '../api/client.ts'

/** What the desk's feed tells: that something happened, who is at a ticket, that too much was missed to be told, or that it was asked for. */
export type Told =
  | { readonly name: 'happened'; readonly data: Schemas['FeedEntry'] }
  | { readonly name: 'presence'; readonly data: Schemas['Presence'] }
  | { readonly name: 'refetch'; readonly data: null }
  /** The stream does not come through: who is where is not told by itself. */
  | { readonly name: 'asked'; readonly data: null }
