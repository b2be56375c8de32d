// Starts the cluster of a folder, says what it started, and stays until it is ended.
import { startPostgres } from '../../../src/embedded/postgres.ts'

const [dataDir = '', sharedRoot = ''] = process.argv.slice(2)
const server = await startPostgres({ dataDir, durable: false, ...(sharedRoot && { sharedRoot }) })
process.stdout.write(`${JSON.stringify(server)}\n`)
setInterval(() => undefined, 1000)
