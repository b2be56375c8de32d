import { labelOf } from './code-list.ts'
import { localGovernments, romanNameOf, type LocalGovernment } from './local-governments.ts'
import { prefectures } from './prefectures.ts'

/** By what pages and mails call local governments in Japanese: 福島県 会津若松市, 会津若松市, 福島県. */
const byJapaneseName: ReadonlyMap<string, readonly LocalGovernment[]> = (() => {
  const found = new Map<string, LocalGovernment[]>()
  const note = (name: string, government: LocalGovernment) => found.set(name, [...(found.get(name) ?? []), government])
  for (const government of localGovernments) {
    note(government.name, government)
    if (government.kind === 'municipality') note(`${labelOf(prefectures, government.prefecture, 'ja')} ${government.name}`, government)
  }
  return found
})()

/** The local government of a Japanese name, where that names only one. */
export function governmentNamed(name: string): LocalGovernment | undefined {
  const [found, other] = byJapaneseName.get(name) ?? []
  return other ? undefined : found
}

/**
 * 会津若松市 as Aizuwakamatsu-shi, 福島県 会津若松市 as Aizuwakamatsu-shi, Fukushima; where several are called so, as far as they are read
 * alike. Whatever is no local government stays as it is.
 */
export function romanPlaceNamed(name: string): string {
  const named = byJapaneseName.get(name) ?? []
  const [roman, other] = new Set(named.map(({ code }) => romanNameOf(code)))
  if (roman === undefined || other !== undefined) return name
  return name.includes(' ') ? `${roman}, ${labelOf(prefectures, named[0]?.prefecture ?? '', 'en')}` : roman
}
