import postgres from 'postgres'

/** What is called out whenever there is something new to read. */
export const channel = 'musubi_live'

export interface Listening {
  /** Makes sure that the connection listens, opening it anew when it was lost. Throws while the database is away. */
  keep(): Promise<void>
  close(): Promise<void>
}

/** Milliseconds after which a connection that says nothing is asked whether it is still there. */
const trust = 10_000

/**
 * The one connection of a process that listens. `url` must lead to PostgreSQL itself: behind a pooler by transactions nothing is ever
 * heard. `onNotice` is called when something was called out, and when the connection was lost, after which it may have been missed.
 */
export function listen(url: string, onNotice: () => void): Listening {
  let listeningSince: number | undefined
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connection: { application_name: 'musubi listening' },
    onnotice: () => {},
    onclose: () => {
      listeningSince = undefined
      onNotice()
    },
    // Known to the client, which uses it for its own way of listening, but not to its types; that way gives up when reconnecting fails.
    ...({ onnotify: onNotice } as object),
  })
  return {
    async keep() {
      if (listeningSince !== undefined && performance.now() - listeningSince < trust) return
      listeningSince = undefined
      await sql.unsafe(`listen ${channel}`)
      listeningSince = performance.now()
    },
    close: () => sql.end({ timeout: 1 }),
  }
}
