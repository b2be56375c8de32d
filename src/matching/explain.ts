/** Everything the engine says in words, in one place to import from; the sentences are in `explain/`. */
export { type BySide, explainScore, strongestReasons, weakestPoints } from './explain/candidate.ts'
export { explainContribution } from './explain/contribution.ts'
export { freeWishIn, questionFor, questionThatMovesMost } from './explain/questions.ts'
export { explainViolation } from './explain/violation.ts'
export { criterionName } from './explain/wording.ts'
