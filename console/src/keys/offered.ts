/** What screens offer by a key of it, which is another whenever something comes or goes. It tells whoever listens, and draws nobody else. */
export class Offered<Key, Thing> {
  #things: ReadonlyMap<Key, Thing> = new Map()
  readonly #listeners = new Set<() => void>()

  /** Gives what takes it back, unless something else has taken its place. */
  add(key: Key, thing: Thing): () => void {
    this.#become(new Map(this.#things).set(key, thing))
    return () => {
      if (this.#things.get(key) !== thing) return
      const others = new Map(this.#things)
      others.delete(key)
      this.#become(others)
    }
  }

  readonly all = (): ReadonlyMap<Key, Thing> => this.#things

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #become(things: ReadonlyMap<Key, Thing>): void {
    this.#things = things
    for (const listener of this.#listeners) listener()
  }
}
