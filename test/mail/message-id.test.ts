import { describe, expect, it } from 'vitest'
import { domainOf, messageId, threadId } from '../../src/mail/message-id.ts'

const ticketId = '01890a5d-ac96-774b-bcce-b302099a8057'
const enquiryId = '01890a5d-ac96-774b-bcce-b302099a8058'
const domain = 'musubi.example'

describe('ids of mails', () => {
  it('a follow-up has the same Message-ID each time it is sent', () => {
    expect(messageId(ticketId, domain)).toBe(`<fu.${ticketId}@${domain}>`)
  })

  it('each side has a conversation of its own, which tells no id', () => {
    const ids = [
      threadId({ side: 'applicant', ticketId, domain }),
      threadId({ side: 'staff', ticketId, domain }),
      threadId({ side: 'municipality', enquiryId, domain }),
      threadId({ side: 'municipality', enquiryId: ticketId, domain }),
    ]
    expect(new Set(ids).size).toBe(4)
    for (const id of ids) {
      expect(id).toMatch(/^<th\.[0-9a-f]{32}@musubi\.example>$/u)
      expect(id).not.toContain(ticketId.slice(0, 8))
    }
    expect(threadId({ side: 'applicant', ticketId, domain })).toBe(ids[0])
  })

  it('nothing but a uuid and a domain gets into an id', () => {
    for (const id of ['', 'x', `${ticketId}>`, `${ticketId}\r\n`, 'C-2026-000001'])
      expect(() => messageId(id, domain), id).toThrow(RangeError)
    for (const host of ['', 'a b', 'a>b', 'musubi.example\r\nX: y']) expect(() => messageId(ticketId, host), host).toThrow(RangeError)
  })

  it('the domain is that of the desk’s address', () => {
    expect(domainOf('地方創生テレワーク相談窓口 <desk@Musubi.example>')).toBe('musubi.example')
    expect(domainOf('desk@musubi.example')).toBe('musubi.example')
    expect(() => domainOf('相談窓口')).toThrow(RangeError)
  })
})
