import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { visitorOf } from './home.routes.ts'

const pagesOfContact = new Forbidden({
  ja: 'ここは相談窓口の職員のための画面です。ご自身の相談の経過・打診・登録内容は、窓口からのメールにあるリンクのページでご覧ください。リンクが見当たらないときは、窓口にご連絡ください。改めてお送りします。',
  en: 'This is where the staff of the desk work. Your own case, enquiries and profile are on the pages behind the links in the desk’s mails. If you cannot find a link, tell the desk and it sends you another.',
})

/** Who of the desk is signed in; undefined when nobody is. Throws Forbidden to people of organisations, who have pages of their own. */
export async function colleagueOf(request: FastifyRequest, deps: Deps): Promise<SignedInActor | undefined> {
  const visitor = await visitorOf(request, deps)
  if (visitor?.kind === 'contact') throw pagesOfContact
  return visitor
}
