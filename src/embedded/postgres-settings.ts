import { readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LOG_LIMIT = 10 * 1024 * 1024
const throwAway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
}

/** The settings a cluster of ours is started with (values need no quoting in a shell). */
export function settingsFor(durable: boolean, port: number): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements and error details carry personal data, which has no place in a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable ? {} : throwAway),
  }
}

const logIn = (home: string): string => join(home, 'server.log')

/** Puts a log grown too long aside (one old one is kept) and returns where the next line will begin. */
export function beginLog(home: string): number {
  const size = statSync(logIn(home), { throwIfNoEntry: false })?.size ?? 0
  if (size < LOG_LIMIT) return size
  renameSync(logIn(home), `${logIn(home)}.1`)
  return 0
}

/** The last lines of the log, of those after `position`. */
export function endOfLog(home: string, position = 0): string {
  if (!statSync(logIn(home), { throwIfNoEntry: false })) return ''
  return readFileSync(logIn(home)).subarray(position).toString('utf8').trimEnd().split('\n').slice(-15).join('\n')
}
