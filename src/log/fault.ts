/** What a log may say of an error: its kind, its code and where it arose. Messages may repeat what a person wrote, so they stay out. */
export interface LoggedFault {
  type: string
  code: string | undefined
  /** The innermost frames of its stack. */
  at: string[]
}

export function faultOf(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { type: typeof error, code: undefined, at: [] }
  const frames = error.stack?.split('\n').filter((line) => /^ +at /u.test(line)) ?? []
  const at = frames.slice(0, 5).map((line) => line.trim())
  return { type: error.name, code: codeOf(error), at }
}

/** The code an error carries (SQLSTATE, `ECONNREFUSED`, …), its own or that of what caused it. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : codeOf(error.cause)
}
