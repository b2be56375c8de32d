import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** In this order they make one sheet. */
const parts = ['base', 'frame', 'forms', 'cards', 'start', 'case', 'own', 'candidates', 'sheet'] as const

/** One sheet for all pages: system fonts, contrasts of 4.5:1 and more, nothing loaded from elsewhere. Comments and indents stay behind. */
export const stylesheet: string = parts
  .map((name) => readFileSync(new URL(`style/${name}.css`, import.meta.url), 'utf8'))
  .join('')
  .replaceAll(/\/\*.*?\*\//gsu, '')
  .replaceAll(/\s*\n\s*/gu, '\n')

/** Changes with its content, so that browsers may keep it for good. */
export const stylesheetPath = `/assets/pages-${createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)}.css`
