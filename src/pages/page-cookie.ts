import type { Deps } from '../deps.ts'

/**
 * What a cookie of the pages tells of the browser that keeps it: the form it began, the receipt of one it sent, the code it asked for, that
 * somebody answered in it.
 */
type Told = 'form' | 'receipt' | 'code' | 'answered'

/** How a cookie of the pages is called; where the desk is reached by https, browsers take it over nothing else. */
export function pageCookieOf({ config }: Pick<Deps, 'config'>, told: Told): { readonly name: string; readonly secure: boolean } {
  const secure = isSecure({ config })
  return { name: secure ? `__Secure-musubi-${told}` : `musubi_${told}`, secure }
}

/** Whether cookies are to be sent by https alone. */
export function isSecure({ config }: Pick<Deps, 'config'>): boolean {
  return config.PUBLIC_URL.startsWith('https:')
}
