/** Something started that has to be stopped. */
export interface Service {
  readonly name: string
  stop(): Promise<void>
}

/** Thrown out of a start that is to end before it is complete. */
export class StartCutShort extends Error {}

export interface Shutdown {
  /** Notes a service; the last one noted is stopped first. */
  add: (service: Service) => void
  /** Whether the end has been asked for: what dies now is not to be started again. */
  isEnding: () => boolean
  /** Throws StartCutShort when the end has been asked for. */
  goOn: () => void
  /** Waits for `work`, but no longer than until the end is asked for (then StartCutShort). */
  unlessEnding: <T>(work: Promise<T>) => Promise<T>
  /**
   * Asks for the end: lets the step of the start that is under way finish, stops all services, then calls `exit`. False when it has been
   * asked for before.
   */
  end: (code: number) => boolean
  /** Begins the start. What it throws is told and ends everything with code 1. */
  run: (start: () => Promise<void>) => void
}

/** The one way in which `npm start` ends, whoever asks for it and however far the start has come. */
export function createShutdown(exit: (code: number) => void, tell: (error: unknown) => void): Shutdown {
  const services: Service[] = []
  const { promise: asked, reject: ask } = Promise.withResolvers<never>()
  // Nobody may be waiting for it.
  asked.catch(() => undefined)
  let starting = Promise.resolve()
  let ending = false

  const stopAll = async (code: number): Promise<void> => {
    await starting
    let worst = code
    for (const service of services.toReversed()) {
      try {
        await service.stop()
      } catch (error) {
        tell(error)
        worst = 1
      }
    }
    exit(worst)
  }
  const end = (code: number): boolean => {
    if (ending) return false
    ending = true
    ask(new StartCutShort())
    void stopAll(code)
    return true
  }
  return {
    add: (service) => void services.push(service),
    isEnding: () => ending,
    goOn() {
      if (ending) throw new StartCutShort()
    },
    unlessEnding: (work) => Promise.race([work, asked]),
    end,
    run(start) {
      starting = start().catch((error: unknown) => {
        // Once the end is asked for, what fails does so because of it (Ctrl-C reaches the programs a step has started, too).
        if (!ending) tell(error)
        end(1)
      })
    },
  }
}
