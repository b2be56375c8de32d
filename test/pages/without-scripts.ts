import type { TestDesk } from '../support/desk.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

export const secretWords = '秘密の相談内容'

/** Forms of browsers without scripts at a desk that asks for proof of work, which wait for their sender's mailbox to speak. */
export function withoutScripts(desk: () => TestDesk) {
  let people = 0
  return { sendWithoutScript, mailTo }

  /** Sends the worker's form without a script; the address of its contact comes back. */
  async function sendWithoutScript({ email = `clerk-${(people += 1)}@town.example`, query = '', takesCookies = false } = {}) {
    const answers = new Map([
      ...exampleAnswers('worker'),
      ['message', [secretWords]] as const,
      ['contact.name', ['秘密 太郎']] as const,
      ['contact.email', [email]] as const,
      ['contact.language', [query ? 'en' : 'ja']] as const,
    ])
    const visitor = await fillUntil(await new Visitor(desk(), { takesCookies }).open(`/forms/worker${query}`), answers, 'review')
    const sent = visitor.enter({ 'formConsent.accepted': 'yes' }).fields('send')
    await visitor.send(sent)
    return { email, visitor, sent }
  }

  async function mailTo(email: string, nth = 0) {
    await desk().settled()
    const mail = (await desk().mailsTo(email))[nth]
    if (!mail) throw new Error(`${email} got no mail`)
    const [, path = ''] = /http:\/\/[^/\s]+(\/f\/[\w-]+)/u.exec(mail.text ?? '') ?? []
    const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(mail.text ?? '') ?? []
    return { mail, path, code }
  }
}
