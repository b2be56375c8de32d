import { addBusinessHours } from '../calendar/business-time.rules.ts'
import { firstResponseHours, owedAfterResponse, responseDueAt, type Owed } from '../tickets/lifecycle.rules.ts'

/** A message of a ticket. */
export interface Said {
  readonly id: string
  readonly direction: 'in' | 'out'
}

/** What goes along into a ticket of its own. */
export interface Part {
  /** Whether the words of the form, or a part of them, do. */
  readonly form: boolean
  readonly messages: ReadonlySet<string>
  /** What the new ticket is about. */
  readonly message: string
}

/** What stands against splitting a ticket whatever is chosen of it. */
export interface Against {
  /** Filed by its prefecture, and the municipality has not confirmed it yet. */
  readonly passedCase: boolean
  /** Why nothing may be done with the data of whoever the new ticket would be of. */
  readonly applicant: 'erased' | 'withdrawn' | null
}

/** Why a ticket must not be split so, each with what to do instead. */
export const splitRefusals = [
  {
    code: 'passed_case',
    ja: '都道府県経由のご相談の確認待ちです。市区町村の確認後に分割してください。',
    en: 'What a prefecture passed on waits to be confirmed: split it afterwards.',
  },
  {
    code: 'applicant_erased',
    ja: '相談者は個人情報の消去をお申し出のため、新しい案件の相談者にできません。別の相談者を選ぶか、分割せずにこの案件で対応してください。',
    en: 'The applicant had their data erased: choose another one, or see to it on this ticket.',
  },
  {
    code: 'consent_withdrawn',
    ja: '相談者は個人情報取扱いへの同意を撤回されているため、新しい案件の相談者にできません。別の相談者を選ぶか、分割せずにこの案件で対応してください。',
    en: 'The applicant withdrew the consent to handling their data: choose another one, or see to it on this ticket.',
  },
  {
    code: 'nothing_chosen',
    ja: '新しい案件に移す内容を選んでください。フォームのご相談か、メッセージを1件以上選ぶと分割できます。',
    en: 'Nothing is chosen: choose the words of the form, or at least one message.',
  },
  {
    code: 'nothing_stays',
    ja: 'すべてを選ぶと、この案件に何も残りません。残す内容の選択を外すか、「新しい案件の内容」をその件の部分だけにしてください。案件全体が別の件であれば、分割せずに「案件の内容を変更」や担当者の変更をご利用ください。',
    en: 'Nothing would stay here: leave out what does, or keep in the new ticket only its part of the words. If all of it is another matter, change this ticket or hand it over instead.',
  },
] as const

export type SplitRefusal = (typeof splitRefusals)[number]['code']

/** Why a ticket, whose form said `form`, must not be split so; nothing when it may. */
export function refusalsOf(form: string, said: readonly Said[], part: Part, against: Against): SplitRefusal[] {
  const isAny = part.form || said.some(({ id }) => part.messages.has(id))
  const refusals: readonly [SplitRefusal, boolean][] = [
    ['passed_case', against.passedCase],
    ['applicant_erased', against.applicant === 'erased'],
    ['consent_withdrawn', against.applicant === 'withdrawn'],
    ['nothing_chosen', !isAny],
    ['nothing_stays', isAny && !staysAny(form, said, part)],
  ]
  return refusals.flatMap(([code, holds]) => (holds ? [code] : []))
}

/** Whether a message stays that is not chosen, or words of the form. */
function staysAny(form: string, said: readonly Said[], part: Part): boolean {
  return said.some(({ id }) => !part.messages.has(id)) || !part.form || !isWithin(form, part.message)
}

/** Whether all of some words stand in others; space and the width of letters say nothing. */
function isWithin(words: string, others: string): boolean {
  const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s/gu, '')
  return bare(others).includes(bare(words))
}

type Answered = Parameters<typeof responseDueAt>[0] & { readonly fastPass: boolean }

/**
 * When the new ticket is to be answered first, and what the other one owes from then on. A word of the applicant that still waits for its
 * answer takes its due time along, if that is the earlier; once every such word has gone, nothing is owed where they came from, but for
 * the first response, which its form is owed.
 */
export function dueAfterSplit(ticket: Answered, said: readonly Said[], part: Part, now: Date): { firstDueAt: Date; owed: Partial<Owed> } {
  const fresh = addBusinessHours(now, firstResponseHours(ticket.fastPass))
  const owedBy = responseDueAt(ticket)
  const waiting = said.slice(said.findLastIndex(({ direction }) => direction === 'out') + 1)
  const gone = waiting.filter(({ id }) => part.messages.has(id))
  const formWaits = ticket.firstRespondedAt === null && part.form
  const takesDue = owedBy !== null && (gone.length > 0 || formWaits)
  const isAllGone = gone.length > 0 && gone.length === waiting.length && ticket.firstRespondedAt !== null
  return { firstDueAt: takesDue && owedBy < fresh ? owedBy : fresh, owed: isAllGone ? owedAfterResponse() : {} }
}
