import { typedIn, type Answers } from './answers.ts'

export const nameIn = (path: string, index: number, field: string) => `${path}.${index}.${field}`

/** The entry taken away last travels along under this name instead of a number: with one press it is back. */
export const removed = 'removed'
/** Which one it was. */
export const removedName = (path: string) => `${path}.${removed}`

/** What a list of entries holds after a press, and the id of what its reader is led to: the entry that came, or that one went. */
export interface MovedEntries {
  readonly answers: Answers
  readonly ledTo: string
}

/** What the buttons `add:{list}`, `remove:{list}.{index}` and `restore:{list}` make of the answers; undefined for any other. */
export function moveEntries(answers: Answers, go: string): MovedEntries | undefined {
  const [verb = '', of = ''] = go.split(':')
  if (verb === 'add') return { answers: withEntryAdded(answers, of), ledTo: `${of}.${countSaid(answers, of)}` }
  if (verb === 'restore') return { answers: withEntryRestored(answers, of), ledTo: `${of}.${typedIn(answers, removedName(of))}` }
  const [, list = '', index = ''] = verb === 'remove' ? (/^(\w+)\.(\d{1,3})$/u.exec(of) ?? []) : []
  return list === '' ? undefined : { answers: withEntryRemoved(answers, list, Number(index)), ledTo: removedName(list) }
}

/** The answers with one more entry, empty. */
function withEntryAdded(answers: Answers, path: string): Answers {
  return new Map([...answers, [`${path}.count`, [String(countSaid(answers, path) + 1)]]])
}

/** The answers without the entry at `index`, which travels along to be brought back; those behind it move up. */
function withEntryRemoved(answers: Answers, path: string, index: number): Answers {
  const moved = [...answers].flatMap(([name, values]): [string, readonly string[]][] => {
    const entry = entryOf(name, path)
    if (entry === undefined) return isOfRemoved(name, path) ? [] : [[name, values]]
    const [at, field] = entry
    if (at === index) return [[`${removedName(path)}.${field}`, values]]
    return [[at > index ? nameIn(path, at - 1, field) : name, values]]
  })
  const wasSaid = moved.some(([name, values]) => isOfRemoved(name, path) && values.some((value) => value !== ''))
  const kept = wasSaid ? [...moved, [removedName(path), [String(index)]] as const] : moved.filter(([name]) => !isOfRemoved(name, path))
  return new Map([...kept, [`${path}.count`, [String(Math.max(0, countSaid(answers, path) - 1))]]])
}

/** The answers with the entry taken away last where it was. */
function withEntryRestored(answers: Answers, path: string): Answers {
  const said = Number(answers.get(removedName(path))?.at(-1) ?? Number.NaN)
  if (!Number.isInteger(said)) return answers
  const index = Math.min(Math.max(said, 0), countSaid(answers, path))
  const moved = [...answers].flatMap(([name, values]): [string, readonly string[]][] => {
    if (name === removedName(path)) return []
    if (isOfRemoved(name, path)) return [[nameIn(path, index, name.slice(removedName(path).length + 1)), values]]
    const [at, field] = entryOf(name, path) ?? []
    return [[at !== undefined && field !== undefined && at >= index ? nameIn(path, at + 1, field) : name, values]]
  })
  return new Map([...moved, [`${path}.count`, [String(countSaid(answers, path) + 1)]]])
}

/** Which entry a control is of, and its field; undefined for any other control. */
function entryOf(name: string, path: string): [at: number, field: string] | undefined {
  const [, at = '', field = ''] = (name.startsWith(`${path}.`) ? /^(\d+)\.(.+)$/u.exec(name.slice(path.length + 1)) : null) ?? []
  return at === '' ? undefined : [Number(at), field]
}

function isOfRemoved(name: string, path: string): boolean {
  return name === removedName(path) || name.startsWith(`${removedName(path)}.`)
}

function countSaid(answers: Answers, path: string): number {
  const count = Number(answers.get(`${path}.count`)?.at(-1) ?? 0)
  return Number.isInteger(count) ? count : 0
}
