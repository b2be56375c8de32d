import { answered } from '../../bin/demo/desk-client.ts'
import { linkIn } from '../../bin/demo/mailbox.ts'
import type { Instance } from '../../bin/demo/instance.ts'
import { bodyOf } from '../../src/pages/forms/form.ts'
import { corporateForm } from '../../src/pages/forms/corporate-form.ts'
import { minatoAnswers } from '../../test/browser/support/minato.ts'
import { openMatchDesk, stageConsent, stageEnquiry, stageShortlist, stateTown, townsListed } from '../../test/browser/support/match.ts'
import type { Call } from './first-byte-of.ts'

/** A page, and the call of the API it is held against. */
export interface Pair {
  readonly name: string
  readonly page: Call
  readonly api: Call
  /** Which call that is. */
  readonly beside: string
}

/** Brings a case to where each page has something to show. */
export async function stagePages({ url, dataDir, accounts }: Instance): Promise<readonly Pair[]> {
  const desk = await openMatchDesk(url, dataDir, accounts)
  await stateTown(desk)
  const one = await stageShortlist(desk, 'bench-one')
  const ownCase = linkIn(await desk.mailbox.take(one.email, '専任コンサルタント'))
  const two = await stageShortlist(desk, 'bench-two')
  const enquiry = await stageEnquiry(desk, two)
  const three = await stageShortlist(desk, 'bench-three')
  const accepted = await stageEnquiry(desk, three)
  const consent = await stageConsent(desk, three, accepted.link)
  const { runId } = answered(await desk.supervisor.GET('/api/v1/shortlists/{id}', { params: { path: { id: one.shortlistId } } }))
  const headers = { cookie: await sessionCookie(url, accounts), 'accept-language': 'ja' }
  const reading = (path: string): Call => ({ url: `${url}${path}`, headers, status: 200 })
  const opening = (address: string): Call => ({ url: address, headers: { 'accept-language': 'ja' }, status: 200 })
  const besideCall = (name: string, page: string, path: string, named = path): Pair => ({
    name,
    page: opening(page),
    api: reading(`/api/v1${path}`),
    beside: `GET ${named}`,
  })
  const compared = townsListed.slice(0, 2)
  return [
    besideCall('start', `${url}/`, '/settings'),
    { name: 'form step', page: formPage(url, 'needs'), ...keeping(url, one.number, headers) },
    { name: 'review', page: formPage(url, 'contact'), ...keeping(url, one.number, headers) },
    besideCall('receipt', await receiptOf(url), `/tickets/${one.number}`, '/tickets/{number}'),
    besideCall('shortlist', one.link, `/shortlists/${one.shortlistId}`, '/shortlists/{id}'),
    besideCall(
      'comparison',
      `${one.link}/comparison?${compared.map((code) => `with=${code}`).join('&')}`,
      `/runs/${runId}/comparison?municipalities=${compared.join(',')}`,
      '/runs/{runId}/comparison',
    ),
    besideCall('enquiry', enquiry.link, `/enquiries/${enquiry.id}`, '/enquiries/{id}'),
    besideCall('sheet', `${enquiry.link}/sheet`, `/enquiries/${enquiry.id}`, '/enquiries/{id}'),
    besideCall('consent', consent, `/enquiries/${accepted.id}`, '/enquiries/{id}'),
    besideCall('own case', ownCase, `/tickets/${one.number}`, '/tickets/{number}'),
  ]
}

async function sessionCookie(url: string, accounts: Instance['accounts']): Promise<string> {
  const { email, password } = accounts.find(({ role }) => role === 'supervisor') ?? { email: '', password: '' }
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** The form filled in up to the step `at`, and its button to go on. */
function fieldsAt(at: string, go: string): string {
  const answers = [...minatoAnswers].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
  return new URLSearchParams([...answers, ['key', crypto.randomUUID()], ['step', at], ['go', go]]).toString()
}

const asForm = { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'ja' }

function formPage(url: string, at: string): Call {
  return { url: `${url}/forms/corporate`, method: 'POST', headers: asForm, body: fieldsAt(at, 'next'), status: 200 }
}

/** A step keeps what was typed so far at the desk, as this call does for a consultant; the API has no forms in steps. */
function keeping(url: string, number: string, headers: Call['headers']): Pick<Pair, 'api' | 'beside'> {
  return {
    api: {
      url: `${url}/api/v1/tickets/${number}/drafts/note`,
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ body: JSON.stringify(bodyOf(corporateForm, minatoAnswers)) }),
      status: 200,
    },
    beside: 'PUT /tickets/{number}/drafts/note',
  }
}

/** Files the form by its page: the address of the receipt. */
async function receiptOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/forms/corporate`, {
    method: 'POST',
    headers: asForm,
    body: fieldsAt('review', 'send'),
    redirect: 'manual',
  })
  const receipt = answer.headers.get('location')
  if (answer.status !== 303 || receipt === null) throw new Error(`the form answered ${answer.status}`)
  return new URL(receipt, url).href
}
