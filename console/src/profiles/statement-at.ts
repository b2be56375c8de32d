import { byName, isFields, isRows, type Fields } from './rebase-profile.ts'

/** What is stated at the end of a way down from the profile, as `Contested` names it; undefined: nothing. */
export function statementAt(within: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return within
  if (isRows(within)) return statementAt(byName(within).get(key), rest)
  return isFields(within) ? statementAt(within[key], rest) : undefined
}

/** The profile with something else stated there; undefined: taken away. */
export function withStatementAt<Profile extends object>(profile: Profile, path: readonly string[], statement: unknown): Profile {
  return put(profile, path, statement) as Profile // what is put was stated there by somebody
}

function put(within: unknown, [key, ...rest]: readonly string[], statement: unknown): unknown {
  if (key === undefined) return statement
  const isWholeRow = rest.length === 0 && isFields(statement)
  if (isRows(within) && (within.length > 0 || isWholeRow)) return putRow(within, key, rest, statement)
  if (within === undefined && isWholeRow) return [statement]
  const fields: Fields = isFields(within) ? within : {}
  const changed = put(fields[key], rest, statement)
  return Object.fromEntries(Object.entries({ ...fields, [key]: changed }).filter(([, value]) => value !== undefined))
}

function putRow(rows: readonly Fields[], name: string, rest: readonly string[], statement: unknown): readonly unknown[] {
  const named = byName(rows)
  const changed = put(named.get(name), rest, statement)
  if (changed === undefined) return rows.filter((row) => row !== named.get(name))
  return named.has(name) ? rows.map((row) => (row === named.get(name) ? changed : row)) : [...rows, changed]
}
