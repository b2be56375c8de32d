import { submitPage } from '../../bin/demo/case-page.ts'
import { answered } from '../../bin/demo/desk-client.ts'
import { townHall } from '../../bin/demo/forms.ts'
import { linkIn } from '../../bin/demo/mailbox.ts'
import { enquiryNumber } from '../../src/catalog/enquiry-number.rules.ts'
import { stageShortlist, townsListed, type MatchDesk, type StagedShortlist } from '../../test/browser/support/match.ts'
import { besideCall, besideTicket, type Caller, type Pair } from './pair.ts'

const [first, second, third] = townsListed
const contactOf = (code: string) => `contact-${code}@municipality.example`

/** A company's case that went all the way, and what its towns see of it. */
export interface UsedCase {
  readonly number: string
  readonly email: string
  readonly own: string
}

/** Pages of cases in which everything happened: lists and enquiries answered, an introduction, and much that was said. */
export async function stageUsed(desk: MatchDesk, caller: Caller): Promise<{ pairs: readonly Pair[]; used: UsedCase }> {
  const list = await stageShortlist(desk, 'bench-used')
  const own = linkIn(await desk.mailbox.take(list.email, '専任コンサルタント'))
  const answer = { [`interest.${first}`]: 'interested', [`interest.${second}`]: 'interested', [`interest.${third}`]: 'declined' }
  await submitPage(list.link, { ...answer, [`reason.${third}`]: '今回は見送ります。' })
  const introduced = await acceptedEnquiry(desk, list, first)
  await submitPage(introduced.consent, { consent: 'give' })
  await desk.mailbox.take(list.email, '引き合わせ')
  const accepted = await acceptedEnquiry(desk, list, second)
  await talkAt(desk, list.number, own)
  const town = await stageTown(desk)
  const [company, hall] = [await cookieOf(own), await cookieOf(town.own)]
  const ofEnquiry = (id: string) => ({ path: `/enquiries/${id}`, named: '/enquiries/{id}' })
  const pairs = [
    besideTicket(caller, 'own case, used', { page: own, number: list.number }),
    besideTicket(caller, 'own case, town', { page: town.own, number: town.number }),
    besideCall(caller, 'shortlist, used', {
      page: list.link,
      path: `/shortlists/${list.shortlistId}`,
      named: '/shortlists/{id}',
      cookie: company,
    }),
    besideCall(caller, 'enquiry, used', { page: introduced.link, ...ofEnquiry(introduced.id), cookie: hall }),
    besideCall(caller, 'consent, used', { page: introduced.consent, ...ofEnquiry(introduced.id), cookie: company }),
    besideCall(caller, 'used link', { page: introduced.consent, ...ofEnquiry(introduced.id) }),
    besideCall(caller, 'consent, second', { page: accepted.consent, ...ofEnquiry(accepted.id) }),
  ]
  return { pairs, used: { number: list.number, email: list.email, own } }
}

/** An enquiry of the list that its town accepts: its page, and the page that asks the company for its consent. */
async function acceptedEnquiry(desk: MatchDesk, { shortlistId, email }: StagedShortlist, code: string) {
  const seen = answered(await desk.supervisor.GET('/api/v1/shortlists/{id}', { params: { path: { id: shortlistId } } }))
  const id = seen.candidates.find(({ municipality }) => municipality.code === code)?.enquiry?.id
  if (id === undefined) throw new Error(`interest made no enquiry to ${code}`)
  const link = linkIn(await desk.mailbox.take(contactOf(code), enquiryNumber(id)))
  await submitPage(link, { answer: 'accept', message: 'ぜひ一度お話をお聞かせください。' })
  return { id, link, consent: linkIn(await desk.mailbox.take(email, '開示')) }
}

/** Both sides write, one of them as much as a message holds. */
async function talkAt({ supervisor }: MatchDesk, number: string, own: string): Promise<void> {
  const words = [
    '視察の日程をご相談したいです。',
    '社内で検討しております。',
    '海の近くの拠点を希望します。\n'.repeat(1000).slice(0, 10_000),
  ]
  for (const message of words) {
    await submitPage(`${own}/messages`, { message, key: crypto.randomUUID() })
    const body = { direction: 'out', subject: 'ご相談の件', body: 'ご連絡ありがとうございます。候補日を三つお送りします。' } as const
    answered(await supervisor.POST('/api/v1/tickets/{number}/messages', { params: { path: { number } }, body }))
  }
}

/** A town that was sent all the enquiries of this bench, and accepted most, files a form itself. */
async function stageTown({ everyone, mailbox }: MatchDesk): Promise<{ number: string; own: string }> {
  const contact = { ...townHall.contact, email: contactOf(first) }
  const body = { ...townHall, municipalityCode: first, contact }
  const { number } = answered(await everyone.POST('/api/v1/intake/municipal', { body })).ticket
  return { number, own: linkIn(await mailbox.take(contact.email, '受け付けました')) }
}

/** The cookie of a browser in which the page of this case was opened: it sees what the reader's used links were for. */
async function cookieOf(own: string): Promise<string> {
  const answer = await fetch(own)
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (answer.status !== 200 || cookie === undefined) throw new Error(`the page of the case answered ${answer.status}`)
  return cookie
}
