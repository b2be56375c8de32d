import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { opening, paragraph, withNumber } from '../phrases.ts'

/** The time to answer has passed: told to the company (its shortlist, or the municipality's silence) or to the municipality. */
export type ExpiryNoticeProps =
  | { readonly about: 'shortlist'; readonly to: Addressee; readonly ticketNumber: string }
  | {
      readonly about: 'enquiry'
      readonly side: 'company'
      readonly to: Addressee
      readonly ticketNumber: string
      readonly municipality: string
    }
  | { readonly about: 'enquiry'; readonly side: 'municipality'; readonly to: Addressee }

export function expiryNotice(props: ExpiryNoticeProps): Message {
  if (props.about === 'shortlist') {
    return {
      subject: withNumber('候補自治体のご案内の期限が過ぎました', props.ticketNumber),
      blocks: [
        ...opening(props.to, '先日お送りした候補自治体のご案内は、ご回答の期限を過ぎましたので、いったん終了とさせていただきました。'),
        paragraph('引き続きご検討中の場合や、条件を改めてのご提案をご希望の場合は、このメールにご返信ください。改めてご案内いたします。'),
      ],
    }
  }
  if (props.side === 'company') {
    return {
      subject: withNumber(`${props.municipality}への打診の期限が過ぎました`, props.ticketNumber),
      blocks: [
        ...opening(
          props.to,
          `${props.municipality}へ打診しておりましたが、期限までにご回答をいただけませんでしたので、いったん終了とさせていただきました。`,
        ),
        paragraph('改めての打診や、ほかの候補自治体のご提案も承ります。ご希望がございましたら、このメールにご返信ください。'),
      ],
    }
  }
  return {
    subject: '打診へのご回答の期限が過ぎました',
    blocks: [
      ...opening(props.to, '先日お送りした企業からの打診は、ご回答の期限を過ぎましたので、いったん終了とさせていただきました。'),
      paragraph('引き続きご検討中の場合は、このメールにご返信ください。企業の意向を確かめたうえで、改めてご連絡いたします。'),
    ],
  }
}
