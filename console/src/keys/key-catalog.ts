/** Everything that can be done by a key or from the palette: its name in both languages and the key it has unless its user chose another. */
export const keyCatalog = {
  help: { keys: '?', group: 'everywhere', ja: 'キー操作の一覧', en: 'What the keys do' },
  search: { keys: '/', group: 'everywhere', ja: '検索する', en: 'Search' },
  palette: { keys: 'mod+k', group: 'everywhere', ja: 'コマンドパレットを開く', en: 'Open the palette' },
  next: { keys: 'j', group: 'list', ja: '次の案件へ', en: 'Next ticket' },
  previous: { keys: 'k', group: 'list', ja: '前の案件へ', en: 'Previous ticket' },
  open: { keys: 'o', group: 'list', ja: '案件を開く', en: 'Open the ticket' },
  reply: { keys: 'r', group: 'ticket', ja: '返信を書く', en: 'Write a reply' },
  note: { keys: 'n', group: 'ticket', ja: 'メモを書く', en: 'Write a note' },
  assign: { keys: 'a', group: 'ticket', ja: '担当する・担当者を決める', en: 'Take or assign' },
  split: { keys: 's', group: 'ticket', ja: '案件を分割する', en: 'Split the ticket' },
  end: { keys: 'e', group: 'ticket', ja: '案件を解決にする', en: 'Resolve' },
} as const satisfies Record<string, KeyEntry>

interface KeyEntry {
  readonly keys: string
  readonly group: KeyGroup
  readonly ja: string
  readonly en: string
}

/** What acts where a message or a note is written; never switched off. */
export const writingKeys = [
  { keys: 'Ctrl/⌘ + Enter', ja: '送る・メモを残す', en: 'Send it, keep the note' },
  { keys: 'Escape', ja: '書くところを出て案件に戻る（書いた内容は残ります）', en: 'Back to the ticket; what was written stays' },
] as const
export const writingKeysName = { ja: 'メモや返信を書くところ', en: 'Where notes and replies are written' } as const

/** What moves within every long list, which is one stop of Tab: like those of any list or grid, they are never switched off. */
export const lineKeys = [
  { keys: '↑ ↓', ja: '前・次の行へ', en: 'The line before, the next line' },
  { keys: 'Page Up / Page Down', ja: '1画面分、前・次へ', en: 'A screenful up or down' },
  { keys: 'Home / End', ja: '最初・最後の行へ', en: 'The first line, the last line' },
  { keys: '← →', ja: '行の選択欄・名前・ボタンへ', en: 'To the line’s select box, its name, its buttons' },
  {
    keys: 'Space',
    ja: '行を選ぶ・外す（案件の一覧では Shift+Space で範囲）',
    en: 'Select the line or no more (in lists of tickets, with Shift a range)',
  },
  { keys: 'Ctrl/⌘ + A', ja: '案件の一覧で、表示済みの行をすべて選ぶ', en: 'In lists of tickets, select all lines shown so far' },
  { keys: 'Enter', ja: '行を開く', en: 'Open the line' },
] as const
export const lineKeysName = { ja: '一覧・順位表の中', en: 'Within lists and rankings' } as const

export const keyGroups = {
  everywhere: { ja: 'どこでも', en: 'Everywhere' },
  list: { ja: '一覧', en: 'List' },
  ticket: { ja: '案件', en: 'Ticket' },
} as const

export type KeyGroup = keyof typeof keyGroups
export type ActionId = keyof typeof keyCatalog
export const actionIds = Object.keys(keyCatalog) as ActionId[]
