import { inLanguage, type Language } from '../http/language.ts'
import type { Config } from '../config.ts'
import { codePageOf } from '../links/make-case-link.ts'
import type { MailedLink } from '../mail/blocks.ts'

/** A link that opens nobody's case: for what the desk reads of a mail. */
export function maskedLink(config: Pick<Config, 'PUBLIC_URL'>, validUntil: Date): MailedLink {
  return { url: `${config.PUBLIC_URL}/l/********`, code: '****-****-****', codePage: codePageOf(config), validUntil }
}

/** A link whose pages are in the language of the mail it stands in. */
export function linkIn(language: Language, link: MailedLink): MailedLink {
  return { ...link, url: inLanguage(link.url, language), codePage: inLanguage(link.codePage, language) }
}

/** An address to unsubscribe at that unsubscribes nobody. */
export function maskedUnsubscribeUrl({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): string {
  return `${PUBLIC_URL}/u/********`
}
