import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { enquiryTable, withEnquiry, type EnquiryReference } from '../enquiry-reference.ts'
import { closing, opening, ownNameOf, paragraph, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * The time to answer has passed: told to the company (its shortlist, the municipality's silence, or its own after the municipality's yes)
 * or to the municipality (its own silence, or the company's after its yes).
 */
export type ExpiryNoticeProps =
  | { readonly about: 'shortlist'; readonly to: Addressee; readonly ticketNumber: string }
  | {
      readonly about: 'enquiry' | 'consent'
      readonly side: 'company'
      readonly to: Addressee
      readonly ticketNumber: string
      readonly municipality: string
    }
  | {
      readonly about: 'enquiry' | 'consent'
      readonly side: 'municipality'
      readonly to: Addressee
      readonly reference: EnquiryReference
    }

export function expiryNotice(props: ExpiryNoticeProps, wording: Wording): Message {
  const { subject, ended, next } = describe(props, wording)
  const which = 'reference' in props ? [enquiryTable(props.reference, wording)] : []
  return { subject, blocks: [...opening(props.to, ended, wording), ...which, paragraph(next), closing(wording)] }
}

function describe(props: ExpiryNoticeProps, wording: Wording): { subject: string; ended: string; next: string } {
  const { say } = wording
  if (props.about === 'shortlist') {
    const { ticketNumber } = props
    return {
      subject: withNumber(say('候補自治体のご案内の期限が過ぎました', 'The time to answer our list has passed'), ticketNumber, wording),
      ended: wording.text('expiry.shortlist.opening', { ticketNumber }),
      next: wording.text('expiry.shortlist.closing', { ticketNumber }),
    }
  }
  if (props.about === 'consent') return describeMissedConsent(props, wording)
  if (props.side === 'company') {
    const { ticketNumber, municipality } = props
    return {
      subject: withNumber(say(`${municipality}への打診の期限が過ぎました`, `No answer from ${municipality}`), ticketNumber, wording),
      ended: wording.text('expiry.company.opening', { ticketNumber, municipality }),
      next: wording.text('expiry.company.closing', { ticketNumber, municipality }),
    }
  }
  const municipality = ownNameOf(props.to, wording)
  return {
    subject: withEnquiry(say('打診へのご回答の期限が過ぎました', 'The time to answer our enquiry has passed'), props.reference, wording),
    ended: wording.text('expiry.municipality.opening', { municipality }),
    next: wording.text('expiry.municipality.closing', { municipality }),
  }
}

function describeMissedConsent(
  props: Extract<ExpiryNoticeProps, { readonly side: string }>,
  wording: Wording,
): { subject: string; ended: string; next: string } {
  const { say } = wording
  if (props.side === 'company') {
    const { ticketNumber, municipality } = props
    return {
      subject: withNumber(say('開示のご同意の期限が過ぎました', 'The time to consent has passed'), ticketNumber, wording),
      ended: wording.text('expiry.consent.company.opening', { ticketNumber, municipality }),
      next: wording.text('expiry.consent.company.closing', { ticketNumber, municipality }),
    }
  }
  const municipality = ownNameOf(props.to, wording)
  return {
    subject: withEnquiry(
      say('受け入れをご希望いただいた打診について', 'About the company you would have welcomed'),
      props.reference,
      wording,
    ),
    ended: wording.text('expiry.consent.municipality.opening', { municipality }),
    next: wording.text('expiry.consent.municipality.closing', { municipality }),
  }
}
