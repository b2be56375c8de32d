interface WrongField {
  readonly field: string
  readonly message: string
}

/** What the API says went wrong (RFC 9457), in the reader's language. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  readonly code: string
  readonly fields: readonly WrongField[]

  constructor(status: number, code: string, title: string, fields: readonly WrongField[] = []) {
    super(title)
    this.status = status
    this.code = code
    this.fields = fields
  }

  static async of(response: Response): Promise<ApiProblem> {
    try {
      const { code, title, errors } = (await response.json()) as { code: string; title: string; errors?: WrongField[] }
      return new ApiProblem(response.status, code, title, errors)
    } catch {
      return new ApiProblem(response.status, 'unreadable', response.statusText)
    }
  }
}

/** No answer of the API came. */
export class Unreached extends Error {}
