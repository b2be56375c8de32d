/** Which text is open. */
export interface TextsSearch {
  block?: string
  in?: 'ja' | 'en'
}

export function readTextsSearch({ block, in: language }: Record<string, unknown>): TextsSearch {
  return { ...(typeof block === 'string' && { block }), ...(language === 'en' && { in: 'en' as const }) }
}
