import { enquiryNumber } from '../../catalog/enquiry-number.rules.ts'
import type { EnquiryReference } from '../../mail/enquiry-reference.ts'
import { deskUrlOf } from '../../tickets/desk-url.ts'
import { unsubscribeUrl } from '../unsubscribe.ts'
import { shortCodeOf } from '../../links/case-link.rules.ts'
import { caseLinkUrl, codePageOf } from '../../links/make-case-link.ts'
import { formLinkOf } from '../../links/waiting-forms/read-waiting-form.ts'

/** Whom and what the samples of mails speak of. */
export const ticketNumber = 'C-2026-000001'
/** Where the desk of the samples is. */
export const sampleOrigin = 'https://desk.example'
/** Links are made by what makes them for real, so that samples cannot show addresses the desk does not have. */
const config = { PUBLIC_URL: sampleOrigin, LINK_SECRET: 'the secret of the samples, which opens nothing' }
const validUntil = new Date('2026-12-04T09:00:00Z')
const key = { id: '0199aaaa-0000-7000-8000-000000000001', purpose: 'interest' } as const
export const link = {
  url: caseLinkUrl(config, key),
  code: shortCodeOf(config.LINK_SECRET, key),
  codePage: codePageOf(config),
  validUntil,
}
export const formLink = { ...formLinkOf(config, key.id), validUntil }
export const deskUrl = deskUrlOf(config, ticketNumber)
export const deskListUrl = deskUrlOf(config)
export const deskUrlOfTicket = (number: string) => deskUrlOf(config, number)
export const unsubscribing = unsubscribeUrl(config, key.id)
export const company = { organization: '株式会社むすび', department: '総務部', title: '課長', name: '山田 花子' }
export const town = { organization: '会津若松市', department: '企業立地課', name: '鈴木 一郎' }
export const prefecture = { organization: '福島県', department: '地域振興課', name: '渡部 美咲' }
export const reference: EnquiryReference = {
  number: enquiryNumber('0199aaaa-0000-7000-8000-00000a7f3a2c'),
  sentOn: '2026-11-20',
  industry: 'G',
}
export const consultantName = '佐藤 太郎'

/** Where a password is chosen. */
export const accessUrl = `${sampleOrigin}/a/Zk3yPq8W0mXcVb7Rt5Ns1Lh9Jd2Gf4Aa6Eu0Oi8Yw2Q`
