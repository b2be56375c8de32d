import { openPage, submitPage } from './case-page.ts'
import { answered } from './desk-client.ts'
import { companies } from './forms.ts'
import { linkIn } from './mailbox.ts'
import type { Match } from './matching.ts'
import type { Stage } from './stage.ts'
import { must } from './transcript.ts'

const townContact = (code: string) => `contact-${code}@municipality.example`

/** The blind company gets its shortlist, is reminded, and says which town interests it. Answers the enquiry's id. */
export async function shortlist(stage: Stage, match: Match): Promise<string> {
  const { supervisor, transcript, mailbox } = stage
  const [chosen = '', ...others] = match.first
  const company = companies[0]?.form
  if (!company) throw new Error('no company')
  transcript.chapter('The shortlist 候補自治体の紹介')
  const draft = answered(
    await supervisor.POST('/api/v1/tickets/{number}/shortlists', {
      params: { path: { number: match.number } },
      body: { runId: match.runId, municipalityCodes: match.first, note: 'ご希望に近い順にご紹介します。' },
    }),
  )
  const params = { path: { id: draft.id } }
  answered(await supervisor.PUT('/api/v1/shortlists/{id}/dispatch', { params }))
  const mail = await mailbox.take(company.contact.email, '候補自治体のご案内')
  transcript.note('supervisor', `dispatches the shortlist of ${match.first.length} to ${company.company.name}`, [`mail: ${mail.subject}`], {
    shortlistId: draft.id,
  })

  await stage.moveClockTo('2027-01-15T02:00:00Z')
  const reminder = await mailbox.take(company.contact.email, 'お願い')
  transcript.note('three business days pass', 'the company has not answered', [`mail: ${reminder.subject}`])

  const link = linkIn(mail)
  await openPage(link)
  await submitPage(link, {
    [`interest.${chosen}`]: 'interested',
    ...Object.fromEntries(
      others.flatMap((code) => [
        [`interest.${code}`, 'declined'],
        [`reason.${code}`, '今回は見送ります。'],
      ]),
    ),
  })
  const again = await openPage(link)
  must(again.includes('回答'), 'a repeat says that it was answered')
  const after = answered(await supervisor.GET('/api/v1/shortlists/{id}', { params }))
  const candidate = after.candidates.find(({ municipality }) => municipality.code === chosen)
  must(candidate?.enquiry !== null && candidate !== undefined, 'interest makes an enquiry')
  transcript.note(
    company.company.name,
    'answers by the link in its mail',
    after.candidates.map(({ municipality, interest }) => `${municipality.name}: ${interest?.interest}`),
  )
  return candidate.enquiry.id
}

/** The municipality gets a blind enquiry, asks back, and accepts. */
export async function enquiry(stage: Stage, enquiryId: string, code: string): Promise<void> {
  const { supervisor, transcript, mailbox } = stage
  const company = companies[0]?.form
  transcript.chapter('The enquiry 打診')
  const mail = await mailbox.take(townContact(code), '打診')
  const raw = JSON.stringify(mail)
  for (const secret of [company?.company.name, company?.contact.name, 'demo-trials', company?.message, 'C-2027-']) {
    must(secret !== undefined && !raw.includes(secret), 'a blind enquiry tells nothing that names the company')
  }
  transcript.note('the desk', `carries the wish to ${mail.to[0]?.name ?? code}`, [
    `mail: ${mail.subject}`,
    'company name, contact, domain, message and ticket number are nowhere in it',
  ])

  const link = linkIn(mail)
  await openPage(link)
  await submitPage(link, { answer: 'ask', message: '何名ほどで、いつ頃からのご希望でしょうか。' })
  const params = { path: { id: enquiryId } }
  const asked = answered(await supervisor.GET('/api/v1/enquiries/{id}', { params }))
  const [question] = asked.questions
  must(question !== undefined && asked.status === 'asked', 'the question stands in the enquiry')
  transcript.note('the municipality', 'asks back', [question.question])
  answered(
    await supervisor.PUT('/api/v1/enquiries/{id}/questions/{questionId}/reply', {
      params: { path: { id: enquiryId, questionId: question.id } },
      body: { reply: '十名ほどで、来春からを考えています。' },
    }),
  )
  const reply = await mailbox.take(townContact(code), '回答')
  transcript.note('the consultant', 'relays the reply', [`mail: ${reply.subject}`])
  await submitPage(linkIn(reply), { answer: 'accept', message: 'ぜひお話ししたいです。' })
  const accepted = answered(await supervisor.GET('/api/v1/enquiries/{id}', { params }))
  must(accepted.status === 'accepted', 'a blind company is asked before it is named')
  transcript.note('the municipality', 'accepts', ['the company is not named yet: its disclosure consent is asked for'])
}

/** The company consents, and both sides get each other's contact. Answers the introduction's id. */
export async function introduction(stage: Stage, enquiryId: string, code: string): Promise<string> {
  const { supervisor, transcript, mailbox } = stage
  const company = companies[0]?.form
  if (!company) throw new Error('no company')
  transcript.chapter('The introduction 引き合わせ')
  const request = await mailbox.take(company.contact.email, '開示')
  await submitPage(linkIn(request), { consent: 'give' })
  transcript.note(company.company.name, 'gives its disclosure consent by the link', [`mail: ${request.subject}`])
  const { introductionId } = answered(await supervisor.GET('/api/v1/enquiries/{id}', { params: { path: { id: enquiryId } } }))
  must(introductionId !== null, 'consent makes the introduction')
  const seen = answered(await supervisor.GET('/api/v1/introductions/{id}', { params: { path: { id: introductionId } } }))
  must(seen.provisions?.length === 2, 'both provisions to a third party are recorded')
  const toCompany = await mailbox.take(company.contact.email, '引き合わせ')
  const toTown = await mailbox.take(townContact(code), '引き合わせ')
  must(toTown.text.includes(company.contact.email) && toCompany.text.includes(townContact(code)), 'each gets the contact of the other')
  transcript.note(
    'the desk',
    'introduces them',
    [`mail to ${company.contact.email}`, `mail to ${townContact(code)}`, 'two records of provision (第三者提供記録)'],
    { introductionId },
  )
  return introductionId
}
