import type { Operation } from '../session/use-operations.ts'

/** The screens beside the queues by name. */
export const sectionWords = {
  phoneForm: { ja: '電話で受けた相談を登録', en: 'New ticket from a call' },
  tasks: { ja: '対応事項', en: 'Tasks' },
  board: { ja: '打診ボード', en: 'Enquiries' },
  proposals: { ja: '登録内容の変更案', en: 'Proposed changes' },
  reports: { ja: '集計', en: 'Reports' },
  workload: { ja: '担当の状況', en: 'Workload' },
  people: { ja: '窓口の職員', en: 'People' },
  cannedTexts: { ja: '定型文', en: 'Canned texts' },
  texts: { ja: 'メールの文面', en: 'Texts of mails' },
  sequences: { ja: 'メールの流れ', en: 'Sequences of mails' },
  ledger: { ja: 'メール台帳', en: 'Mail ledger' },
  suppressions: { ja: '配信停止', en: 'Suppressions' },
  mailbox: { ja: '受け止めたメール', en: 'Caught mails' },
  audit: { ja: '監査', en: 'Audit' },
  queue: { ja: '処理の状況', en: 'Queue' },
  tokens: { ja: 'APIトークン', en: 'API tokens' },
  settings: { ja: '設定', en: 'Settings' },
} as const

interface Section {
  readonly to: `/${string}`
  readonly name: keyof typeof sectionWords
  /** The operation without which the screen is of no use. */
  readonly needs: Operation
}

/** Screens beside the queues, by what they are about: the work itself, who does it, its mails, how the desk runs. */
export const sectionGroups = [
  [
    { to: '/phone-form', name: 'phoneForm', needs: 'createTicket' },
    { to: '/tasks', name: 'tasks', needs: 'listTasks' },
    { to: '/board', name: 'board', needs: 'listEnquiries' },
    { to: '/proposals', name: 'proposals', needs: 'listProposals' },
    { to: '/canned-texts', name: 'cannedTexts', needs: 'listCannedTexts' },
  ],
  [
    { to: '/workload', name: 'workload', needs: 'readWorkload' },
    { to: '/people', name: 'people', needs: 'listStaff' },
    { to: '/reports', name: 'reports', needs: 'readFunnel' },
  ],
  [
    { to: '/texts', name: 'texts', needs: 'listTextBlocks' },
    { to: '/sequences', name: 'sequences', needs: 'listSequences' },
    { to: '/ledger', name: 'ledger', needs: 'readMailLedger' },
    { to: '/suppressions', name: 'suppressions', needs: 'listSuppressions' },
    { to: '/mailbox', name: 'mailbox', needs: 'listCaughtMails' },
  ],
  [
    { to: '/audit', name: 'audit', needs: 'listAudit' },
    { to: '/queue', name: 'queue', needs: 'readQueue' },
    { to: '/tokens', name: 'tokens', needs: 'listTokens' },
    { to: '/settings', name: 'settings', needs: 'changeSettings' },
  ],
] as const satisfies readonly (readonly Section[])[]
