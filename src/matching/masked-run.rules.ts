import { maskWords } from '../http/mask.ts'
import type { Contribution, Fact, Reason, Violation } from './result.schemas.ts'

// What a run quotes of the words of both sides is hidden before it is shown or put into sentences: codes, figures and days stay.

const notWords = new Set(['industry', 'office_from'])

function maskFact(criterion: string, fact: Fact): Fact {
  return typeof fact === 'string' && !notWords.has(criterion) ? maskWords(fact) : fact
}

function maskReason(criterion: string, reason: Reason): Reason {
  switch (reason.kind) {
    case 'strength':
      return {
        ...reason,
        note: reason.note === null ? null : maskWords(reason.note),
        words: reason.words && { ...reason.words, asked: maskWords(reason.words.asked), found: reason.words.found.map(maskWords) },
      }
    case 'office':
    case 'company': {
      const stated = reason.stated === null ? null : maskFact(criterion, reason.stated)
      const facts = { stated, target: maskFact(criterion, reason.target) }
      if (reason.kind === 'company') return { ...reason, ...facts }
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
