import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import type { DataFolder } from './data-folder.ts'

/** What `npm start` says when everything runs: where the desk is, where its mails go, how to sign in. */
export function welcome(config: Config, folder: DataFolder, startedWithinMs: number): string {
  const mails = config.SMTP_URL
    ? 'sent by SMTP_URL  （SMTP_URL のサーバーから送信されます）'
    : `kept, not sent: ${folder.mails}  and  ${config.PUBLIC_URL}/mails  （送信されず、ここに保存されます）`
  return [
    '',
    `Musubi is ready (${(startedWithinMs / 1000).toFixed(1)} s).  準備ができました。`,
    '',
    `  Address   アドレス      ${config.PUBLIC_URL}`,
    `  Console   相談デスク    ${config.PUBLIC_URL}/desk`,
    `  API docs  API文書       ${config.PUBLIC_URL}/docs`,
    `  Mails     メール        ${mails}`,
    `  Sign in   サインイン    ${signIn(config, folder)}`,
    `  Data      データ        ${folder.folder}`,
    '',
    'Ctrl-C stops everything.  Ctrl-C ですべて終了します。',
    '',
  ].join('\n')
}

function signIn(config: Config, folder: DataFolder): string {
  if (config.embedded && existsSync(folder.demoAccounts)) return `with an account in ${folder.demoAccounts}  （アカウントの一覧）`
  if (config.ADMIN_EMAIL) return `as ${config.ADMIN_EMAIL} with ADMIN_PASSWORD`
  return 'set ADMIN_EMAIL and ADMIN_PASSWORD and start again to get a first administrator  （最初の管理者を作成します）'
}
