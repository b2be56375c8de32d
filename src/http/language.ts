import type { FastifyRequest } from 'fastify'

export type Language = 'ja' | 'en'

/** Japanese unless `Accept-Language` prefers English. */
export function languageOf(request: FastifyRequest): Language {
  const ranked = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([0-9.]+)$/u.exec(parameter)?.[1]).find((found) => found !== undefined)
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language, weight }) => (language === 'ja' || language === 'en') && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return ranked[0]?.language === 'en' ? 'en' : 'ja'
}

/** A path or address of our own that keeps the language. */
export function inLanguage(path: string, language: Language): string {
  if (language === 'ja') return path
  const [bare = '', fragment] = path.split('#')
  return `${bare}${bare.includes('?') ? '&' : '?'}lang=en${fragment === undefined ? '' : `#${fragment}`}`
}
