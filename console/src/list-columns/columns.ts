import type { Schemas } from '../api/client.ts'

export type Column = NonNullable<Schemas['TicketQueue']['columns']>[number]

interface Trait {
  readonly ja: string
  readonly en: string
  /** CSS pixels it needs at least. */
  readonly width: number
  /** Its share of the room that is left; 0: none. */
  readonly share: number
  /** The order its heading sorts by. */
  readonly sort?: 'due' | 'received' | 'updated'
}

/** Every column a list can have, in the order they are offered. */
export const columnTraits = {
  number: { ja: '受付番号', en: 'Number', width: 130, share: 0 },
  applicant: { ja: '相談者', en: 'Applicant', width: 180, share: 1 },
  subject: { ja: '相談の内容', en: 'Subject', width: 220, share: 2 },
  status: { ja: '状態', en: 'Status', width: 120, share: 0 },
  assignee: { ja: '担当者', en: 'Consultant', width: 110, share: 0 },
  due: { ja: '回答の期限', en: 'Due', width: 170, share: 0, sort: 'due' },
  last_word: { ja: '最後のやりとり', en: 'Last word', width: 190, share: 0 },
  priority: { ja: '優先', en: 'Priority', width: 120, share: 0 },
  audience: { ja: '相談区分', en: 'Audience', width: 110, share: 0 },
  topics: { ja: '課題', en: 'Topics', width: 180, share: 1 },
  stage: { ja: '段階', en: 'Stage', width: 90, share: 0 },
  prefecture: { ja: '都道府県', en: 'Prefecture', width: 100, share: 0 },
  received: { ja: '受付', en: 'Received', width: 160, share: 0, sort: 'received' },
  updated: { ja: '更新', en: 'Changed', width: 160, share: 0, sort: 'updated' },
} as const satisfies Record<Column, Trait>

export const allColumns = Object.keys(columnTraits) as Column[] // the keys of the record above

/** What a list begins with when columns are asked for. */
export const firstColumns: readonly Column[] = ['applicant', 'subject', 'status', 'assignee', 'due']

const boxWidth = 40

/** The columns as CSS lays them out, behind the box that selects; and how wide they are at least, in pixels. */
export function layOut(columns: readonly Column[]): { template: string; width: number } {
  const tracks = columns.map((column) => {
    const { width, share } = columnTraits[column]
    return share > 0 ? `minmax(${String(width)}px, ${String(share)}fr)` : `${String(width)}px`
  })
  const width = columns.reduce((sum, column) => sum + columnTraits[column].width, boxWidth)
  return { template: [`${String(boxWidth)}px`, ...tracks].join(' '), width }
}
