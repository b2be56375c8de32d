import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { html } from 'ghtml'
import { describe, expect, it } from 'vitest'
import { compose } from '../src/mail/compose.ts'
import { wordingOf } from '../src/mail/text-blocks/wording.ts'
import { withPlainLinks } from '../src/plain-links.ts'
import { company, consultantName, link, ticketNumber } from '../src/follow-ups/samples/sample-people.ts'

describe('links of our HTML', () => {
  it('say what an address says, in a mail', () => {
    const casePage = { ...link, url: 'https://desk.example/l/abc?lang=en&part=2' }
    const words = { to: company, subject: 'x', body: 'x', ticketNumber, consultantName, casePage }
    const mail = compose('consultant-message', words, wordingOf({ language: 'en' }))
    expect(mail.html).toContain('<a href="https://desk.example/l/abc?lang=en&#38;part=2"')
  })

  it('leave everything else escaped as it was', () => {
    const typed = `" onclick="steal()" href="x&#61;1`
    const written = withPlainLinks(html`<a href="${typed}" title="${typed}">${typed}</a>`)
    expect(written).toBe(html`<a href="!${'&#34; onclick=&#34;steal()&#34; href=&#34;x&#38;#61;1'}" title="${typed}">${typed}</a>`)
  })

  it('may say so because no template leaves the quotation marks of an attribute away', () => {
    const folder = fileURLToPath(new URL('../src/', import.meta.url))
    const bare = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')] as const)
      .filter(([, text]) => text.includes("from 'ghtml'"))
      .flatMap(([name, text]) => [...text.matchAll(/<[a-z][^<>`]*\s[a-z-]+=!?\$\{/gu)].map(([found]) => `${name}: ${found}`))
    expect(bare).toEqual([])
  })
})
