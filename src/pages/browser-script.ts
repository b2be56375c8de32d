import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { placesFile } from './forms/find-places.rules.ts'

/** In this order they make one script; each may use what those before it define. */
const parts = [
  '../catalog/search-grams.rules.ts',
  '../catalog/letter-variants.rules.ts',
  '../catalog/office-of-place.rules.ts',
  '../catalog/check-digits.ts',
  '../catalog/roman-names.rules.ts',
  'forms/tidy.rules.ts',
  'forms/match-places.rules.ts',
  'forms/draft-days.rules.ts',
  'browser/shared-device.ts',
  'browser/draft.ts',
  'browser/words.ts',
  'browser/corporate-number.ts',
  'browser/places.ts',
  'browser/proof.ts',
  'browser/start.ts',
] as const

const withoutModules = (source: string) => source.replaceAll(/^import .*$/gmu, '').replaceAll(/^export /gmu, '')
const withoutComments = (source: string) => source.replaceAll(/^\s*\/\*\*.*?\*\/\s*$/gmsu, '').replaceAll(/^\s*\/\/.*$/gmu, '')

/**
 * The one script of the pages: files of browser/, and rules they share with the server, without their types, one behind the other. It
 * only makes better what works without it. The type check holds its authors to modules; browsers get a single file.
 */
export const browserScript: string = parts
  .map((path) => withoutComments(withoutModules(stripTypeScriptTypes(readFileSync(new URL(path, import.meta.url), 'utf8')))))
  .join('\n')
  .replaceAll(/[ \t]+$/gmu, '')
  .replaceAll(/\n{2,}/gu, '\n')

/** The places the script suggests, fetched when somebody begins to type one. */
export const places: string = placesFile()

const hashed = (ending: string, content: string) => `/assets/${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${ending}`

export const browserScriptPath: string = hashed('js', browserScript)
export const placesPath: string = hashed('json', places)
