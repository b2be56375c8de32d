import type { Schemas } from '../api/client.ts'

export type Scope = Schemas['Token']['scopes'][number]

/** What a token may be limited to, in words. */
export const scopeWords = {
  'tickets:read': { ja: '案件を読む', en: 'Read tickets' },
  'tickets:write': { ja: '案件を変更する', en: 'Change tickets' },
  'organizations:read': { ja: '組織を読む', en: 'Read organisations' },
  'organizations:write': { ja: '組織を変更する', en: 'Change organisations' },
  'matching:read': { ja: 'マッチングを読む', en: 'Read matching' },
  'matching:write': { ja: 'マッチングを行う', en: 'Match' },
  'people:read': { ja: '職員・設定を読む', en: 'Read people and settings' },
  'people:write': { ja: '職員・設定を変更する', en: 'Change people and settings' },
} as const satisfies Record<Scope, { ja: string; en: string }>

export const scopes = Object.keys(scopeWords) as Scope[]
