import { maskWords } from '../../http/mask.ts'
import { isCoded } from '../explain/wording.ts'
import type { Contribution, Fact, FoundWords, Reason, Violation } from '../result.schemas.ts'

// What a run quotes of the words of both sides is hidden before it is shown or put into sentences: codes, figures and days stay.

/** A day is no words, and neither is a code. */
function isWords(criterion: string): boolean {
  return criterion !== 'office_from' && !isCoded(criterion)
}

function maskFact(criterion: string, fact: Fact): Fact {
  return typeof fact === 'string' && isWords(criterion) ? maskWords(fact) : fact
}

function maskFound(words: FoundWords): FoundWords {
  const { asked, found, partly, denied } = words
  const inPart = partly && { partly: partly.map(maskWords) }
  const leftOut = denied && { denied: denied.map(maskWords) }
  return { ...words, asked: maskWords(asked), found: found.map(maskWords), ...inPart, ...leftOut }
}

function maskReason(criterion: string, reason: Reason): Reason {
  switch (reason.kind) {
    case 'strength':
      return {
        ...reason,
        note: reason.note === null ? null : maskWords(reason.note),
        words: reason.words && maskFound(reason.words),
      }
    case 'words':
      return { ...reason, words: maskFound(reason.words) }
    case 'office':
    case 'place':
    case 'company': {
      const stated = reason.stated === null ? null : maskFact(criterion, reason.stated)
      const facts = { stated, target: maskFact(criterion, reason.target) }
      if (reason.kind !== 'office') return { ...reason, ...facts }
      return { ...reason, ...facts, office: reason.office === null ? null : maskWords(reason.office) }
    }
    case 'base':
      return reason
  }
}

export function maskContribution(contribution: Contribution): Contribution {
  return { ...contribution, reason: maskReason(contribution.criterion, contribution.reason) }
}

export function maskViolation(violation: Violation): Violation {
  const { criterion, required, stated } = violation
  return { ...violation, required: maskFact(criterion, required), stated: maskFact(criterion, stated) }
}
