import { html } from 'ghtml'
import { addCalendarDays } from '../calendar/business-time.rules.ts'
import { formatDayEn, formatDayJa } from '../calendar/japanese-date.rules.ts'
import { labelOf } from '../catalog/code-list.ts'
import { consentTexts, currentConsentVersionOf, type ConsentText } from '../catalog/consent-texts.ts'
import { desk } from '../catalog/desk.ts'
import { audienceCodes, audiences } from '../catalog/desk-codes.ts'
import type { DeskContact } from '../desk-contact.ts'
import { consentParts, consentWording } from './consent-parts.ts'
import { deskContactLines } from './desk-contact.ts'
import { wordsIn, type Language } from './language.ts'
import { definition, type Page } from './layout.ts'
import { noteNotice } from './notices.ts'
import { keptFor, privacyWording, safeguards } from './privacy-wording.ts'

/** Who answers for the desk, as its settings state it. */
export interface Operator {
  readonly name: string | undefined
  readonly contact: DeskContact
}

const isInForce = ({ audience, version }: ConsentText) => currentConsentVersionOf(audience) === version

/**
 * Who runs the desk, what it uses personal data for, how long it keeps them and how safe, and whom to ask; at the end what was in force
 * before.
 */
export function privacyPage(operator: Operator): Page {
  return (language) => {
    const words = wordsIn(privacyWording, language)
    const superseded = consentTexts.filter((text) => !isInForce(text)).toReversed()
    return {
      title: consentWording.title[language],
      isPublic: true,
      isPackable: true,
      body: html`<p class="lead">${words.lead}</p>
        <h2>${words.operator}</h2>
        !${operatorOf(operator, language)}
        !${audienceCodes
          .flatMap((audience) => consentTexts.filter((text) => text.audience === audience && isInForce(text)))
          .map((text) => section(text, words.from(dayIn(text.date, language)), language))
          .join('')}
        <h2>${words.kept}</h2>
        <dl>!${keptFor.map(([what, howLong]) => definition(what[language], howLong[language], language)).join('')}</dl>
        <h2>${words.safeguards}</h2>
        <ul class="plain-list">
          !${safeguards.map((one) => html`<li>${one[language]}</li>`).join('')}
        </ul>
        <h2>${words.contact}</h2>
        <p>${words.contactLead}</p>
        <p>${desk[language]}<br />!${deskContactLines(operator.contact, language)}</p>
        !${superseded.length === 0 ? '' : earlier(superseded, language)}`,
    }
  }
}

function operatorOf({ name, contact }: Operator, language: Language): string {
  const words = wordsIn(privacyWording, language)
  const missing = [
    ...(name === undefined ? [privacyWording.noOperator] : []),
    ...(contact.postal === undefined ? [privacyWording.noAddress] : []),
  ]
  const known = definition(words.name, name ?? null, language) + definition(words.address, contact.postal ?? null, language)
  return html`!${known === '' ? '' : html`<dl>!${known}</dl>`} !${missing.length === 0 ? '' : noteNotice(language, ...missing)}`
}

function section(text: ConsentText, inForce: string, language: Language): string {
  return html`<section class="consent">
    <h2>${labelOf(audiences, text.audience, language)}${consentWording.version[language](text.version)}</h2>
    <p class="hint">${inForce}</p>
    !${consentParts(text, language)}
  </section>`
}

/** What those agreed to who sent a form before, set apart from what is in force. */
function earlier(texts: readonly ConsentText[], language: Language): string {
  const words = wordsIn(privacyWording, language)
  const sections = texts.map((text) => section(text, words.until(dayIn(text.date, language), dayIn(lastDayOf(text), language)), language))
  return html`<details class="fold">
    <summary>${words.earlier}</summary>
    <p>${words.earlierLead}</p>
    !${sections.join('')}
  </details>`
}

/** The day before the version that followed it. */
function lastDayOf({ audience, version, date }: ConsentText): string {
  const ofAudience = consentTexts.filter((text) => text.audience === audience)
  const next = ofAudience[ofAudience.findIndex((text) => text.version === version) + 1]
  return next ? addCalendarDays(next.date, -1) : date
}

function dayIn(day: string, language: Language): string {
  return language === 'en' ? formatDayEn(day) : formatDayJa(day)
}
