import { describe, expect, it } from 'vitest'
import { compose } from '../../src/mail/compose.ts'
import { deliveredWording } from '../../src/mail/text-blocks/wording.ts'
import { consultantName, deskUrl, ticketNumber } from '../../src/follow-ups/samples/sample-people.ts'

const words = 'どの地域がよいか、候補や支援を知りたい'
const unfolded = (text: string) => text.replaceAll(/\n　?/gu, '')

describe('a topic in mails to consultants', () => {
  it('is said in words that can be understood without the catalog', () => {
    const props = { audience: 'corporate', topics: ['corp.destination'], firstResponseDueAt: new Date(0), fastPass: false } as const
    const { text } = compose('new-assignment', { ...props, consultantName, ticketNumber, deskUrl }, deliveredWording)
    expect(unfolded(text)).toContain(`具体の行動（${words}）`)
  })
})
