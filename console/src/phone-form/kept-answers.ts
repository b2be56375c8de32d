import { noAnswers, type Answers } from './answers.ts'

const keptAs = 'musubi.phone-form'

/** What was typed, and the key by which it makes one ticket. */
export interface Kept {
  readonly answers: Answers
  readonly key: string
}

/**
 * What `staffId` typed in this tab and has not filed. It outlives a reload and nothing else: a caller’s data is left neither on the device nor to
 * whoever signs in next, so the storage of the tab keeps it, not that of the browser.
 */
export function keptAnswers(staffId: string): Kept | undefined {
  try {
    const { by, answers, key } = JSON.parse(sessionStorage.getItem(keptAs) ?? '{}')
    return by === staffId ? { answers: { ...noAnswers, ...answers }, key } : undefined
  } catch {
    return undefined
  }
}

export function keepAnswers(staffId: string, kept: Kept): void {
  sessionStorage.setItem(keptAs, JSON.stringify({ by: staffId, ...kept }))
}

export function forgetAnswers(): void {
  sessionStorage.removeItem(keptAs)
}
