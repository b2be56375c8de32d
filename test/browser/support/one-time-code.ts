import type { Page } from 'playwright-core'
import type { Mailbox } from '../../../bin/demo/mailbox.ts'

/** Has a code sent from the page that asks for one, and types it as it stands in the mail. */
export async function typeCode(page: Page, mailbox: Mailbox, email: string): Promise<void> {
  await page.locator('form[action$="/codes"] button').click()
  await page.fill('#code', await codeIn(mailbox, email))
  await Promise.all([page.waitForEvent('load'), page.locator('form[action$="/proof"] button').click()])
}

/** The code in the next mail to this address that has one. */
export async function codeIn(mailbox: Mailbox, email: string): Promise<string> {
  const mail = await mailbox.take(email, '確認コード')
  const code = /\b\d{6}\b/u.exec(mail.text)?.[0]
  if (code === undefined) throw new Error('the mail has no code')
  return code
}
