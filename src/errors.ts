/** A sentence in both languages of the desk. */
export interface Sentence {
  readonly ja: string
  readonly en: string
}

/** One wrong field of a request: where it is (`contact.email`, `needs.2.code`) and what to do about it. */
export interface FieldFault {
  readonly field: string
  readonly code: string
  readonly message: Sentence
}

/**
 * An answer that is not the wished-for one but is no defect either. `code` is stable and part of the API;
 * the one mapper in `src/http/problem.ts` turns it into RFC 9457 `application/problem+json`.
 */
export class DeskError extends Error {
  readonly status: number
  readonly code: string
  readonly sentence: Sentence
  /** Further members of the problem document; never personal data. */
  readonly members: Readonly<Record<string, unknown>>

  constructor(status: number, code: string, sentence: Sentence, members: Readonly<Record<string, unknown>> = {}) {
    super(`${code}: ${sentence.en}`)
    this.status = status
    this.code = code
    this.sentence = sentence
    this.members = members
  }
}

/** 422 naming every wrong field. */
export class InvalidInput extends DeskError {
  readonly faults: readonly FieldFault[]

  constructor(faults: readonly FieldFault[]) {
    super(422, 'invalid_input', { ja: '入力内容に誤りがあります。', en: 'The request has fields that need to be corrected.' })
    this.faults = faults
  }
}

export class NotFound extends DeskError {
  constructor(what: Sentence) {
    super(404, 'not_found', { ja: `${what.ja}が見つかりません。`, en: `There is no such ${what.en}.` })
  }
}

export class Forbidden extends DeskError {
  constructor(sentence: Sentence = { ja: 'この操作を行う権限がありません。', en: 'Your role does not allow this.' }, code = 'forbidden') {
    super(403, code, sentence)
  }
}

export class NotSignedIn extends DeskError {
  constructor() {
    super(401, 'not_signed_in', { ja: 'サインインしてください。', en: 'Sign in first (POST /api/v1/session) or send an API token.' })
  }
}

/** 409: the thing is not in a state where this is possible. `members` name what is. */
export class Conflict extends DeskError {
  constructor(code: string, sentence: Sentence, members: Readonly<Record<string, unknown>> = {}) {
    super(409, code, sentence, members)
  }
}
