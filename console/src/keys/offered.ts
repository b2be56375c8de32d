/** What screens offer by a key of it. It tells whoever listens when something comes or goes, and draws nobody else. */
export class Offered<Key, Thing> {
  readonly #things = new Map<Key, Thing>()
  #asRead: ReadonlyMap<Key, Thing> | undefined
  readonly #listeners = new Set<() => void>()

  /** Gives what takes it back, unless something else has taken its place. */
  add(key: Key, thing: Thing): () => void {
    this.#things.set(key, thing)
    this.#tell()
    return () => {
      if (this.#things.get(key) !== thing) return
      this.#things.delete(key)
      this.#tell()
    }
  }

  /** The same map until something comes or goes. */
  readonly all = (): ReadonlyMap<Key, Thing> => (this.#asRead ??= new Map(this.#things))

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #tell(): void {
    this.#asRead = undefined
    for (const listener of this.#listeners) listener()
  }
}
