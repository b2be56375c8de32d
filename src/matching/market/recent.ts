/** Remembers what was made last, at most so many; whoever asks for what is forgotten makes it again. */
export class Recent<Made> {
  private readonly made = new Map<string, Made>()
  private readonly most: number
  constructor(most: number) {
    this.most = most
  }
  get(key: string, make: () => Made): Made {
    const known = this.made.get(key)
    const found = known ?? make()
    this.made.delete(key)
    this.made.set(key, found)
    const [oldest] = this.made.keys()
    if (this.made.size > this.most && oldest !== undefined) this.made.delete(oldest)
    return found
  }
}
