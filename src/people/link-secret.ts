import type { Config } from '../config.ts'

/** The secret all links and seals are derived from. Throws when the process was started without one. */
export function linkSecretOf({ LINK_SECRET }: Pick<Config, 'LINK_SECRET'>): string {
  if (!LINK_SECRET) throw new Error('LINK_SECRET is missing: no link of a case can be made or read')
  return LINK_SECRET
}
