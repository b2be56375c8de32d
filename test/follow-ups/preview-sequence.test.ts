import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SequenceCode } from '../../src/catalog/sequence-codes.ts'
import { wordingOf } from '../../src/mail/text-blocks/wording.ts'
import { sampleMail, samplesOf } from '../../src/follow-ups/samples/sample-mails.ts'
import { placeOf, samplesOfStep } from '../../src/follow-ups/samples/samples-of-step.rules.ts'
import { blueprints } from '../../src/sequences/blueprints.ts'
import type { SequenceStep } from '../../src/sequences/definition.schemas.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

interface Previewed {
  readonly reader: string
  readonly subject: string
  readonly text: string
}

const delivered = Object.entries(blueprints) as [SequenceCode, { definition: { steps: readonly SequenceStep[] } }][]
const japanese = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u

let desk: TestDesk
let consultant: Person
beforeAll(async () => {
  desk = await startDesk()
  consultant = await desk.staff('consultant')
})
afterAll(() => desk.close())

async function previewed(sequence: SequenceCode, step: string, language: 'ja' | 'en' = 'ja'): Promise<Previewed[]> {
  const { steps } = blueprints[sequence].definition
  const answer = await consultant.request('POST', `/api/v1/sequences/${sequence}/preview`, { step, steps, language })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ items: Previewed[] }>().items
}

describe('the preview of a sequence', () => {
  it('shows what each side is asked 30, 90 and 180 days after an opening, whole and under its own subject', async () => {
    const [month, half] = [await previewed('aftercare', 'aftercare-30'), await previewed('aftercare', 'aftercare-180')]
    expect(month.map(({ reader }) => reader)).toEqual(['company', 'municipality'])
    expect(half.map(({ reader }) => reader)).toEqual(['company', 'municipality'])
    const [company, town] = half
    expect(company?.subject).toContain('開設から半年のご様子伺い')
    expect(company?.text).toContain('お伺いしたいこと')
    expect(company?.text).not.toBe(month[0]?.text)
    expect(town?.text).toMatch(/^会津若松市/u)
    // Its readers may unsubscribe, at an address that unsubscribes nobody here.
    expect(company?.text).toContain('/u/********')
  })

  it('shows the mail to an address nobody proved beside the one to who is known, with links that open nothing', async () => {
    const mails = await previewed('acknowledgement', 'acknowledgement')
    expect(mails.map(({ reader }) => reader)).toEqual(['company', 'unproven'])
    for (const { text } of mails) {
      expect(text).toContain('/l/********')
      expect(text).not.toContain('desk.example')
    }
  })

  it('is in English for who asks for English', async () => {
    const [mail] = await previewed('waiting-applicant', 'reminder-7', 'en')
    expect(mail?.text).toContain('Dear ')
  })

  it.each(delivered)('of %s in English shows English samples throughout', async (sequence, { definition: { steps } }) => {
    for (const { code } of steps) {
      for (const { subject, text } of await previewed(sequence, code, 'en')) {
        // The official name of a municipality stands beside its Latin one where it is to be shown to others.
        const said = `${subject}\n${text}`.replaceAll('(会津若松市)', '')
        expect(said.match(japanese), `${code}: ${said}`).toBeNull()
      }
    }
  })

  it('is of a step that stands among those that are given', async () => {
    const answer = await consultant.request('POST', '/api/v1/sequences/survey/preview', { step: 'gone', steps: [] })
    expect(answer.statusCode).toBe(404)
  })
})

const wording = wordingOf({ contact: { mail: 'desk@musubi.example', phone: '03-0000-0000', postal: '東京都' } })

describe('every sequence as it is delivered', () => {
  it.each(delivered)('%s has a mail to show for each of its steps, and no two steps show the same', (code, { definition: { steps } }) => {
    const shown = steps.map((step) =>
      samplesOfStep(code, placeOf(step, steps), samplesOf(step.kind)).map(({ sample }) => sampleMail(sample, wording).text),
    )
    for (const mails of shown) expect(mails).not.toEqual([])
    const all = shown.flat()
    expect(new Set(all).size).toBe(all.length)
  })

  it('names the end of a wait in its last reminder, be it the only one', () => {
    const only: SequenceStep = { code: 'reminder-5', kind: 'waiting-reminder', unit: 'business_days', count: 5 }
    const [first] = samplesOfStep('waiting-applicant', placeOf(only, [only]), samplesOf('waiting-reminder'))
    expect(first?.sample[1]).toMatchObject({ turn: 'first', resolvedOn: expect.any(String) })
  })
})
