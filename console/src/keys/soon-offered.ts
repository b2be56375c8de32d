/**
 * What somebody asked for that the part of the desk they are led to will offer. It is done as soon as that is there; whoever does
 * anything else meanwhile did not want it any more.
 */
export class SoonOffered {
  #wanted: string | undefined

  want(what: string): void {
    this.#wanted = what
  }

  isOffered(what: string, act: () => void): void {
    if (what !== this.#wanted) return
    this.#wanted = undefined
    // Once all that comes with it is there.
    setTimeout(act)
  }

  /** Gives what ends it. It listens before everything else, which may want something by the same press. */
  forgetWhenSomethingElseIsDone(): () => void {
    const forget = () => (this.#wanted = undefined)
    document.addEventListener('keydown', forget, { capture: true })
    document.addEventListener('pointerdown', forget, { capture: true })
    return () => {
      document.removeEventListener('keydown', forget, { capture: true })
      document.removeEventListener('pointerdown', forget, { capture: true })
    }
  }
}
