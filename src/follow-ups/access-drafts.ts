import { readAccessLinkToMail, type AccessLinkToMail } from '../people/access-links/choose-password.ts'
import { findStaff } from '../people/read-staff.ts'
import { findToken } from '../people/read-token.ts'
import { compose } from '../mail/compose.ts'
import type { SignsInAs } from '../mail/messages/password-reset.ts'
import { cancel, present, required, send, type Draft, type Drafter } from './draft.ts'
import { mailboxOf } from './recipient.ts'

/** A link to choose a password by, as long as it opens the page. What the desk can read of the mail afterwards does not open anything. */
export const draftAccessLink: Drafter = async (followUp, { tx, config, now }) => {
  const found = await readAccessLinkToMail(tx, config, required(followUp.details.accessLinkId, 'a link'), now)
  if (!found?.counts) return cancel('expired')
  const { purpose, person, url, expiresAt } = found
  return send({
    to: mailboxOf(person),
    thread: threadOf(person),
    linkOfForm: { url, validUntil: expiresAt, code: '', codePage: config.PUBLIC_URL },
    write: (wording, link) => {
      const props = { readerName: person.name, url: link.url, validUntil: expiresAt, as: signsInAs(person) }
      return compose(purpose === 'reset' ? 'password-reset' : 'invitation', props, wording)
    },
  })
}

/** To somebody whose password was chosen anew. */
export const draftPasswordChanged: Drafter = async (followUp, { tx, config, now }) => {
  const found = await readAccessLinkToMail(tx, config, required(followUp.details.accessLinkId, 'a link'), now)
  if (!found) return cancel('not_needed')
  const props = {
    readerName: found.person.name,
    changedAt: followUp.dueAt,
    url: `${config.PUBLIC_URL}/password-reset`,
    as: signsInAs(found.person),
  }
  return send({
    to: mailboxOf(found.person),
    thread: threadOf(found.person),
    write: (wording) => compose('password-changed', props, wording),
  })
}

const accountKinds = [
  'second-factor-removed',
  'second-factor-set-up',
  'recovery-code-used',
  'recovery-codes-renewed',
  'password-set',
] as const

/** To a member of the desk whose second factor or password is another since, or whose recovery code was used. */
export const draftAccountChanged: Drafter = async (followUp, { tx, config }) => {
  const person = await findStaff(tx, required(followUp.staffId, 'a member of the desk'))
  if (!person?.active) return cancel('not_needed')
  const kind = present(
    accountKinds.find((one) => one === followUp.kind),
    'a mail about an account',
  )
  const page = kind === 'password-set' ? 'password-reset' : 'sign-in'
  const props = { readerName: person.name, changedAt: followUp.dueAt, url: `${config.PUBLIC_URL}/${page}` }
  return send({
    to: mailboxOf(person),
    thread: { side: 'colleague', staffId: person.id },
    write: (wording) => compose(kind, props, wording),
  })
}

/** To an administrator or supervisor: what another one let somebody do. */
export const draftAccessGiven: Drafter = async (followUp, { tx, config }) => {
  const { memberId, givenBy, giving } = followUp.details
  const person = await findStaff(tx, required(followUp.staffId, 'a member of the desk'))
  const [member, by] = await Promise.all([findStaff(tx, required(memberId, 'a member')), findStaff(tx, required(givenBy, 'who gave it'))])
  if (!person?.active || !member || !by) return cancel('not_needed')
  const props = {
    readerName: person.name,
    byName: by.name,
    memberName: member.name,
    role: member.role,
    giving: present(giving, 'what was given'),
    givenAt: followUp.dueAt,
    url: `${config.PUBLIC_URL}/desk/people`,
  }
  return send({
    to: mailboxOf(person),
    thread: { side: 'colleague', staffId: person.id },
    write: (wording) => compose('access-given', props, wording),
  })
}

/** To a member of the desk in whose role somebody else lets a program act. */
export const draftTokenMade: Drafter = async (followUp, { tx }) => {
  const person = await findStaff(tx, required(followUp.staffId, 'a member of the desk'))
  const token = await findToken(tx, required(followUp.details.tokenId, 'an API token'))
  if (!person?.active || !token || token.revokedAt) return cancel('not_needed')
  const { name: tokenName, expiresAt } = token
  const reason = present(followUp.details.tokenReason, 'a reason')
  const props = { readerName: person.name, tokenName, madeAt: followUp.dueAt, expiresAt, reason }
  return send({
    to: mailboxOf(person),
    thread: { side: 'colleague', staffId: person.id },
    write: (wording) => compose('token-made', props, wording),
  })
}

function signsInAs({ staffId }: AccessLinkToMail['person']): SignsInAs {
  return staffId === null ? 'contact' : 'staff'
}

function threadOf({ staffId, organizationId }: AccessLinkToMail['person']): Draft['thread'] {
  return staffId === null ? { side: 'organization', organizationId: organizationId ?? '' } : { side: 'colleague', staffId }
}
