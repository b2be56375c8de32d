import { expect, it } from 'vitest'
import { sayBriefly } from '../../console/src/parts/mail-subject.ts'
import { render } from '../../src/mail/layout.ts'
import { withNumber } from '../../src/mail/phrases.ts'
import { wordingOf } from '../../src/mail/text-blocks/wording.ts'

it.each([
  ['ja', 'ご相談を受け付けました'],
  ['en', 'We have received your enquiry'],
] as const)('a subject is said beside its ticket without what all of them have (%s)', (language, bare) => {
  const subject = withNumber(bare, 'C-2026-000001', wordingOf({ language }))
  const mail = render({ subject, blocks: [] }, { language })
  expect(mail.subject).not.toBe(bare)
  expect(sayBriefly(mail.subject)).toBe(bare)
  expect(sayBriefly(bare)).toBe(bare)
})
