import { join } from 'node:path'
import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { randomSecret, readOrCreatePrivateFile } from '../embedded/private-files.ts'
import { currentProfile, findMunicipalityByCode, type MunicipalityRow } from '../organizations/read-organization.ts'
import { stateProfileWithin } from '../organizations/state-profile.ts'
import { system, type SignedInActor } from '../people/actor.ts'
import { createStaff } from '../people/create-staff.ts'
import { findOrCreateContact } from '../people/find-or-create-contact.ts'
import { giveContactAccess } from '../suppressions/contact-standing.ts'
import { findStaffByEmail } from '../people/read-staff.ts'
import { verifyContactWithin } from '../people/verify-contact.ts'
import { vouchForContactWithin } from '../people/vouch-for-contact.ts'
import { hasTickets } from '../tickets/read-tickets.ts'
import { receiveForm } from '../tickets/receive-form.ts'
import { addCannedText, listCannedTexts } from '../texts/canned/canned-texts.ts'
import { demoForms } from './demo-forms.ts'
import { demoMunicipalities } from './demo-municipalities.ts'
import { demoContactMunicipality, demoContactOf, demoMailboxOf, demoStaff, demoWriter } from './demo-people.ts'
import { demoTexts } from './demo-texts.ts'

export interface DemoAccount {
  role: string
  name: string
  email: string
  password: string
}

/**
 * Fills an empty desk so that it can be tried: people, a dozen municipalities, texts they share, some tickets. Does nothing once there is a
 * ticket; cut off in the middle, it goes on where it stopped. Accounts have random passwords, kept in `DATA_DIR/demo-accounts.json` (mode
 * 600).
 */
export async function seedDemo(deps: Pick<Deps, 'db' | 'config'>): Promise<void> {
  if (await hasTickets(deps.db)) return
  const accounts = demoAccountsIn(deps.config.DATA_DIR)
  const passwordOf = new Map(accounts.map(({ email, password }) => [email, password]))
  for (const person of demoStaff) {
    if (await findStaffByEmail(deps.db, person.email)) continue
    await createStaff(deps, system, { ...person, password: passwordOf.get(person.email) ?? randomSecret() })
  }
  const contactIds = await deps.db.transaction(seedMunicipalities)
  const contactId = contactIds.get(demoContactMunicipality)
  const contactPassword = passwordOf.get(demoContactOf(demoContactMunicipality).email)
  if (contactId && contactPassword) await giveContactAccess(deps, system, { contactId, password: contactPassword })
  await seedTexts(deps)
  await deps.db.transaction(seedTickets)
}

function demoAccountsIn(folder: string): DemoAccount[] {
  const make = () => {
    const contact = { role: 'contact', ...demoContactOf(demoContactMunicipality) }
    const people = [...demoStaff, contact].map(({ role, name, email }) => ({ role, name, email, password: randomSecret() }))
    return `${JSON.stringify(people, null, 2)}\n`
  }
  return JSON.parse(readOrCreatePrivateFile(join(folder, 'demo-accounts.json'), make)) as DemoAccount[]
}

/**
 * Profiles, one representative with a proved address each, and the proved mailbox of their office; answers the representatives' ids by
 * municipality code.
 */
async function seedMunicipalities(tx: Transaction): Promise<Map<string, string>> {
  const now = await readNow(tx)
  const contactIds = new Map<string, string>()
  for (const { code, profile } of demoMunicipalities) {
    const municipality = await requireMunicipality(tx, code)
    if (!(await currentProfile(tx, municipality.id))) await stateProfileWithin(tx, system, municipality.id, profile, 'seed', now)
    const contact = await findOrCreateContact(tx, { organizationId: municipality.id, ...demoContactOf(code) }, now)
    await vouchForContactWithin(tx, system, contact.id, now)
    const mailbox = await findOrCreateContact(tx, { organizationId: municipality.id, ...demoMailboxOf(code) }, now)
    await verifyContactWithin(tx, system, mailbox.id, 'staff', now)
    contactIds.set(code, contact.id)
  }
  return contactIds
}

async function requireMunicipality(tx: Transaction, code: string): Promise<MunicipalityRow> {
  const municipality = await findMunicipalityByCode(tx, code)
  if (!municipality) throw new Error(`demo municipality ${code} is not in the database`)
  return municipality
}

async function seedTexts(deps: Pick<Deps, 'db'>): Promise<void> {
  const writer = await findStaffByEmail(deps.db, demoWriter)
  if (!writer) throw new Error(`${demoWriter} of the demo is not in the database`)
  const { id, role, name } = writer
  const actor: SignedInActor = { kind: 'staff', id, role, name, reach: 'all', substituteFor: [] }
  const kept = new Set((await listCannedTexts(deps, actor)).map((text) => text.name))
  for (const text of demoTexts) if (!kept.has(text.name)) await addCannedText(deps, actor, { ...text, shared: true })
}

async function seedTickets(tx: Transaction): Promise<void> {
  const now = await readNow(tx)
  for (const form of demoForms()) await receiveForm(tx, system, form, 'form', now)
}
