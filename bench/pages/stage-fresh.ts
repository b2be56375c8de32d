import { answered } from '../../bin/demo/desk-client.ts'
import { linkIn } from '../../bin/demo/mailbox.ts'
import { bodyOf } from '../../src/pages/forms/form.ts'
import { corporateForm } from '../../src/pages/forms/corporate-form.ts'
import { minato, minatoAnswers } from '../../test/browser/support/minato.ts'
import { stageConsent, stageEnquiry, stageShortlist, townsListed, type MatchDesk } from '../../test/browser/support/match.ts'
import type { Call } from './first-byte-of.ts'
import { besideCall, besideTicket, type Caller, type Pair } from './pair.ts'

/** Pages of cases in which nothing happened but what they need to have something to show. */
export async function stageFresh(desk: MatchDesk, caller: Caller): Promise<readonly Pair[]> {
  const { url, headers } = caller
  const one = await stageShortlist(desk, 'bench-one')
  const ownCase = linkIn(await desk.mailbox.take(one.email, '専任コンサルタント'))
  const two = await stageShortlist(desk, 'bench-two')
  const enquiry = await stageEnquiry(desk, two)
  const three = await stageShortlist(desk, 'bench-three')
  const accepted = await stageEnquiry(desk, three)
  const consent = await stageConsent(desk, three, accepted.link)
  const { runId } = answered(await desk.supervisor.GET('/api/v1/shortlists/{id}', { params: { path: { id: one.shortlistId } } }))
  const compared = townsListed.slice(0, 2)
  const ofEnquiry = (id: string) => ({ path: `/enquiries/${id}`, named: '/enquiries/{id}' })
  return [
    besideCall(caller, 'start', { page: `${url}/`, path: '/settings' }),
    { name: 'form step', page: formPage(url, 'needs'), ...keeping(url, one.number, headers) },
    { name: 'review', page: formPage(url, 'contact'), ...keeping(url, one.number, headers) },
    besideTicket(caller, 'receipt', { page: await receiptOf(url), number: one.number }),
    // It reads the form that waits, which the API shows nobody.
    besideCall(caller, 'confirm form', { page: await confirmationOf(url, desk), path: '/settings' }),
    besideCall(caller, 'shortlist', { page: one.link, path: `/shortlists/${one.shortlistId}`, named: '/shortlists/{id}' }),
    besideCall(caller, 'comparison', {
      page: `${one.link}/comparison?${compared.map((code) => `with=${code}`).join('&')}`,
      path: `/runs/${runId}/comparison?municipalities=${compared.join(',')}`,
      named: '/runs/{runId}/comparison',
    }),
    besideCall(caller, 'enquiry', { page: enquiry.link, ...ofEnquiry(enquiry.id) }),
    besideCall(caller, 'sheet', { page: `${enquiry.link}/sheet`, ...ofEnquiry(enquiry.id) }),
    besideCall(caller, 'consent', { page: consent, ...ofEnquiry(accepted.id) }),
    besideTicket(caller, 'own case', { page: ownCase, number: one.number }),
  ]
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

/** Sends the form as browsers without scripts do where a proof is asked for: the address in the mail its sender confirms it by. */
async function confirmationOf(url: string, { mailbox }: MatchDesk): Promise<string> {
  const answer = await fetch(`${url}/forms/corporate`, { method: 'POST', headers: asForm, body: fieldsAt('review', 'mail') })
  if (!answer.ok) throw new Error(`the form answered ${answer.status}`)
  const { text } = await mailbox.take(minato.email, 'ご確認ください')
  const path = /\/f\/[\w-]+/u.exec(text)?.[0]
  if (path === undefined) throw new Error('the mail has no link to confirm a form')
  return `${url}${path}`
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
