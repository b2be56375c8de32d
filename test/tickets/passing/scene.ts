import { load } from 'cheerio'
import type { LightMyRequestResponse } from 'fastify'
import type { ArrivedMail, TestDesk } from '../../support/desk.ts'
import { contactForm, municipalForm } from '../../support/forms.ts'
import { get, post } from '../../pages/browser.ts'

/** Words only the prefecture's form says, which must reach nobody before they should. */
export const statedWords = { note: '猪苗代湖畔の実証フィールド', message: '湖畔に企業を呼びたいと市から伺っています。' }

let prefectures = 0

/** A form the prefecture of 会津若松市 files for it. */
export function filedForm(changes: Record<string, unknown> = {}) {
  prefectures += 1
  return municipalForm({
    filedBy: { prefecture: '07', contact: { name: '渡部 美咲', department: '地域振興課', email: `misaki-${prefectures}@pref.example` } },
    contact: contactForm({ name: '会津 太郎', department: '企業立地課', email: `taro-${prefectures}@city.example` }),
    message: statedWords.message,
    strengths: [{ code: 'smart_city', level: 5, note: statedWords.note }],
    ...changes,
  })
}

export const emailsOf = (form: ReturnType<typeof filedForm>) => {
  const { filedBy, contact } = form as unknown as { filedBy: { contact: { email: string } }; contact: { email: string } } // as written above
  return { prefecture: filedBy.contact.email, town: contact.email }
}

/** Path of the link in a mail. */
export function pathIn(mail: ArrivedMail): string {
  const link = /https?:\/\/\S+\/l\/[\w-]+/u.exec(mail.text ?? '')?.[0]
  if (!link) throw new Error(`no link in “${mail.subject}”`)
  return new URL(link).pathname
}

/** The newest mail to an address with these words in its subject. */
export async function mailTo(desk: TestDesk, address: string, words: string): Promise<ArrivedMail> {
  await desk.settled()
  const found = (await desk.mailsTo(address)).findLast(({ subject }) => subject?.includes(words))
  if (!found) throw new Error(`${address} got no mail about ${words}`)
  return found
}

/** What the consent box of a page sends. */
export async function consentOn(desk: TestDesk, path: string): Promise<Record<string, string>> {
  const version = load((await get(desk, path)).body)('input[name="formConsent.version"]').val()
  return { 'formConsent.version': String(version), 'formConsent.accepted': 'yes' }
}

/** The owner of an address nobody has proved presses the button of the page. */
export function prove(desk: TestDesk, path: string): Promise<LightMyRequestResponse> {
  return post(desk, path)
}
