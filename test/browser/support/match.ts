import type { CorporateBody } from '../../../bin/demo/forms.ts'
import { submitPage } from '../../../bin/demo/case-page.ts'
import { answered, connect, signIn, type DeskClient } from '../../../bin/demo/desk-client.ts'
import { linkIn, openMailbox, type Mailbox } from '../../../bin/demo/mailbox.ts'
import { enquiryNumber } from '../../../src/catalog/enquiry-number.rules.ts'
import type { DemoAccount } from '../../../src/seed/seed-demo.ts'

/** A desk somebody works at while organisations read its pages. */
export interface MatchDesk {
  readonly url: string
  readonly supervisor: DeskClient
  readonly everyone: DeskClient
  readonly mailbox: Mailbox
}

/** One company's ticket with a shortlist in its mailbox. */
export interface StagedShortlist {
  readonly number: string
  readonly shortlistId: string
  readonly email: string
  /** Address of the page of its case. */
  readonly own: string
  /** Address of the page behind the link of its mail. */
  readonly link: string
}

export async function openMatchDesk(url: string, folder: string, accounts: readonly DemoAccount[]): Promise<MatchDesk> {
  const account = accounts.find(({ role }) => role === 'supervisor')
  if (!account) throw new Error('the desk has no supervisor')
  return { url, supervisor: await signIn(url, account), everyone: connect(url), mailbox: openMailbox(`${folder}/mails`) }
}

/** Two towns of the seed whose representatives answer, and one that states more of itself than they do. */
export const townsListed = ['072028', '304018', '363421'] as const
type TownListed = (typeof townsListed)[number]

/** Where the representative of a town of the seed gets their mails. */
export const addressOf = (town: TownListed) => `contact-${town}@municipality.example`

const wished: Pick<CorporateBody, 'topics' | 'supports' | 'stage' | 'preferredContact' | 'message' | 'formConsent'> = {
  topics: ['corp.destination'],
  supports: ['matching'],
  stage: 'planning',
  preferredContact: 'email',
  message: '拠点の候補を知りたいです。',
  formConsent: { version: '2026-11', accepted: true },
}

/** What names the company and must not be on any page of a municipality. */
export const secrets = ['株式会社みなとシステムズ', 'みなと', '佐藤 花子', '花子', 'jinji', '人事部長', 'C-2026'] as const

/** What a staged case may have other than the others. */
interface Staged {
  disclosure?: 'blind' | 'open'
  /** What it wishes for in its own words. */
  wish?: string
  /** The consultant's words in its enquiries. */
  summary?: string
  plans?: CorporateBody['plans']
}

function companyForm(key: string, disclosure: 'blind' | 'open', wish: string, plans?: CorporateBody['plans']): CorporateBody {
  return {
    ...wished,
    contact: { name: '佐藤 花子', department: '人事部', title: '人事部長', email: `jinji@${key}.example`, phone: '03-1234-5678' },
    company: { name: `株式会社みなとシステムズ${key}`, industry: 'G', employees: 123, prefecture: '13', headquarters: '131130' },
    purposes: ['open_innovation', 'talent'],
    presence: ['satellite_office', 'workation'],
    needs: [
      { code: 'smart_city', importance: 5, target: 'スマートシティの実証事業' },
      { code: 'satellite_office', importance: 4, target: wish },
      { code: 'office_seats', importance: 4, target: 20 },
      { code: 'office_mbps', importance: 3, target: 1000 },
      { code: 'distance', importance: 3, target: 300 },
      { code: 'subsidy', importance: 3 },
      { code: 'nursery', importance: 2 },
      { code: 'medical_care', importance: 2 },
      { code: 'words', importance: 3, target: wish },
    ],
    plans: plans ?? { headCount: 7, localHiring: true },
    disclosure,
  }
}

/** States what the third town offers, so that a page has everything on it that a page can have. */
export async function stateTown({ supervisor }: MatchDesk): Promise<void> {
  answered(
    await supervisor.PUT('/api/v1/municipalities/{code}/profile', {
      params: { path: { code: '363421' } },
      body: {
        strengths: [
          { code: 'satellite_office', level: 5, note: '見本：古民家を改修したオフィスに、IT企業が入居しています' },
          { code: 'nature_resort', level: 4, note: '見本：山と川に囲まれた環境です' },
          { code: 'support_measures', level: 4, note: '見本：改修費の一部を補助します' },
          { code: 'smart_city', level: 2 },
        ],
        offices: [
          {
            name: '見本：古民家オフィス',
            form: 'renovated',
            seats: 12,
            privateRooms: 2,
            mbps: 1000,
            rentYenMonth: 50_000,
            trialStay: true,
          },
          { name: '見本：コワーキング館', form: 'coworking', seats: 30, meetingRooms: 3, security: true, lines: ['optical_fibre'] },
        ],
        needs: [{ code: 'industry', importance: 3, target: ['G'] }],
        facts: {
          subsidy: true,
          nursery: true,
          visitTour: true,
          taxRelief: false,
          transport: ['airport', 'expressway'],
          talentFields: ['designers'],
        },
      },
    }),
  )
}

/** A company files its form: the address of the page that asks it to prove its mail address. */
export async function stageUnproved({ everyone, mailbox }: MatchDesk, key: string): Promise<string> {
  const form = companyForm(key, 'blind', '海や山の近くで働けること')
  answered(await everyone.POST('/api/v1/intake/corporate', { body: form }))
  return linkIn(await mailbox.take(form.contact.email, '受け付けました'))
}

/** A company files its form and proves its address: the address of the page of its case. `key` tells companies apart. */
export async function stageCase({ everyone, mailbox }: MatchDesk, key: string): Promise<{ number: string; email: string; own: string }> {
  const form = companyForm(key, 'blind', '海や山の近くで働けること')
  const { email } = form.contact
  const { number } = answered(await everyone.POST('/api/v1/intake/corporate', { body: form })).ticket
  const own = linkIn(await mailbox.take(email, '受け付けました'))
  await submitPage(own, {})
  return { number, email, own }
}

/** A company files its form, proves its address, is matched, and gets its shortlist by mail. `key` tells companies apart. */
export async function stageShortlist(
  desk: MatchDesk,
  key: string,
  { disclosure = 'blind', wish = '海や山の近くで働けること', summary, plans }: Staged = {},
): Promise<StagedShortlist> {
  const { supervisor, everyone, mailbox } = desk
  const form = companyForm(key, disclosure, wish, plans)
  const { email } = form.contact
  const { number } = answered(await everyone.POST('/api/v1/intake/corporate', { body: form })).ticket
  const own = linkIn(await mailbox.take(email, '受け付けました'))
  await submitPage(own, {})
  const ticket = { params: { path: { number } } }
  answered(await supervisor.POST('/api/v1/tickets/{number}/assignment/auto', ticket))
  const run = answered(await supervisor.POST('/api/v1/tickets/{number}/matches', ticket))
  const note = 'ご希望の「実証事業」と「海や山の近く」の両方に目配りして選びました。\n神山町は、まず視察をお勧めします。'
  const draft = await supervisor.POST('/api/v1/tickets/{number}/shortlists', {
    ...ticket,
    body: { runId: run.id, municipalityCodes: [...townsListed], note, ...(summary !== undefined && { summary }) },
  })
  const { id } = answered(draft)
  answered(await supervisor.PUT('/api/v1/shortlists/{id}/dispatch', { params: { path: { id } } }))
  return { number, shortlistId: id, email, own, link: linkIn(await mailbox.take(email, '候補自治体のご案内')) }
}

/** The company is interested in one town, the first if none is named, whose representative gets the enquiry: the address of its page. */
export async function stageEnquiry(
  desk: MatchDesk,
  { link, shortlistId }: StagedShortlist,
  town: TownListed = townsListed[0],
): Promise<{ id: string; link: string }> {
  await submitPage(link, { [`interest.${town}`]: 'interested' })
  return takeEnquiry(desk, shortlistId, town)
}

/** The enquiry a shortlist made for one town, and the address of its page; other cases write to that town, too. */
export async function takeEnquiry(
  desk: MatchDesk,
  shortlistId: string,
  town: TownListed = townsListed[0],
): Promise<{ id: string; link: string }> {
  const seen = answered(await desk.supervisor.GET('/api/v1/shortlists/{id}', { params: { path: { id: shortlistId } } }))
  const enquiry = seen.candidates.find(({ municipality }) => municipality.code === town)?.enquiry
  if (!enquiry) throw new Error('interest made no enquiry')
  const mail = await desk.mailbox.take(addressOf(town), enquiryNumber(enquiry.id))
  return { id: enquiry.id, link: linkIn(mail) }
}

/** The town accepts, and the company is asked for its consent: the address of that page. */
export async function stageConsent(desk: MatchDesk, { email }: StagedShortlist, enquiryLink: string): Promise<string> {
  await submitPage(enquiryLink, { answer: 'accept', message: 'ぜひ一度お話をお聞かせください。\n視察のご案内もできます。' })
  return linkIn(await desk.mailbox.take(email, '開示'))
}

/** Both are introduced: the addresses of the page the town’s enquiry went to, and of the company’s own case, whose reader has this mail address. */
export async function stageIntroduction(
  desk: MatchDesk,
  key: string,
  town: TownListed,
): Promise<{ enquiry: string; own: string; email: string }> {
  const staged = await stageShortlist(desk, key)
  const { link } = await stageEnquiry(desk, staged, town)
  await submitPage(await stageConsent(desk, staged, link), { consent: 'give' })
  await desk.mailbox.take(addressOf(town), 'お引き合わせ')
  return { enquiry: link, own: staged.own, email: staged.email }
}
