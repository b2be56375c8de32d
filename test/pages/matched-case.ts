import { load, type CheerioAPI } from 'cheerio'
import { dispatched, openCase, type Case } from '../shortlists/scene.ts'
import type { TestApp } from '../support/app.ts'
import { get, newLink } from './browser.ts'

/** Three towns of the list: the first says much of itself, the second little, the third nothing. */
export const towns = ['363421', '202142', '015784'] as const

const [first, second] = towns

/** A desk whose towns have stated what they offer. */
export async function stateTowns(desk: TestApp): Promise<void> {
  const supervisor = await desk.staff('supervisor')
  const state = async (code: string, body: object) => {
    const answer = await supervisor.request('PUT', `/api/v1/municipalities/${code}/profile`, body)
    if (answer.statusCode !== 200) throw new Error(answer.body)
  }
  await state(first, {
    strengths: [
      { code: 'satellite_office', level: 5, note: '古民家を改修したオフィスに、IT企業が入居しています' },
      { code: 'support_measures', level: 4, note: '改修費の一部を<b>補助</b>します' },
      { code: 'smart_city', level: 1 },
    ],
    offices: [{ name: '古民家オフィス', form: 'renovated', seats: 12, privateRooms: 2, mbps: 1000, rentYenMonth: 50_000, trialStay: true }],
    needs: [],
    facts: { subsidy: true, nursery: true, taxRelief: false, transport: ['airport'] },
  })
  await state(second, { strengths: [{ code: 'smart_city', level: 5 }], offices: [], needs: [] })
}

/** A company with wishes of every kind, or those given, matched by the engine, and its shortlist of the towns. */
export async function matchedCase(desk: TestApp, wished?: readonly object[]): Promise<Case & { shortlistId: string }> {
  const needs = wished ?? [
    { code: 'satellite_office', importance: 5 },
    { code: 'smart_city', importance: 4 },
    { code: 'office_seats', importance: 4, target: 20 },
    { code: 'office_mbps', importance: 3, target: 500 },
    { code: 'subsidy', importance: 3 },
    { code: 'words', importance: 2, target: '海の近くで働けること' },
  ]
  const found = await openCase(desk, { form: { needs } })
  const run = (await found.consultant.request('POST', `/api/v1/tickets/${found.number}/matches`)).json()
  const shortlistId = await dispatched(found, { runId: run.id, municipalityCodes: [...towns] })
  return { ...found, runId: run.id, shortlistId }
}

/** The path of the page its company gets by mail. */
export async function interestPath(desk: TestApp, found: Case & { shortlistId: string }): Promise<string> {
  const { applicantId: contactId, ticketId, shortlistId } = found
  return (await newLink(desk, { purpose: 'interest', contactId, ticketId, shortlistId })).path
}

interface Looking {
  status?: number
  headers?: Record<string, string>
}

/** A page as a parser that follows the HTML standard sees it. */
export async function look(desk: TestApp, url: string, { status = 200, headers = {} }: Looking = {}): Promise<CheerioAPI> {
  const answer = await get(desk, url, headers)
  if (answer.statusCode !== status) throw new Error(`${answer.statusCode}: ${answer.body}`)
  return load(answer.body)
}

/** What a page says at a place of it, without breaks. */
export function said(page: CheerioAPI, where: string): string {
  return page(where).text().replaceAll(/\s+/gu, ' ').trim()
}
