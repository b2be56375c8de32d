import { connect } from 'node:net'

/** What a scanner said of a file; `away`: it said nothing that counts, and is asked again. */
export type ScanAnswer = 'clean' | 'found' | 'away'

const patienceMs = 20_000
const chunkBytes = 64 * 1024

/** Whether an address can be that of a scanner: `tcp://host:port`. Throws with what is wrong. */
export function readClamdUrl(url: string): { host: string; port: number } {
  const { protocol, hostname, port, pathname } = new URL(url)
  if (protocol !== 'tcp:' || hostname === '' || !(pathname === '' || pathname === '/'))
    throw new Error('tcp://host:3310, the address of clamd')
  return { host: hostname.replace(/^\[|\]$/gu, ''), port: port === '' ? 3310 : Number(port) }
}

/** Lets clamd look at bytes (`INSTREAM`: chunks with their length in front, an empty one ends). Never throws. */
export function scanByClamd(url: string, bytes: Buffer): Promise<ScanAnswer> {
  return new Promise((resolve) => {
    const socket = connect(readClamdUrl(url))
    let answer = ''
    const end = (said: ScanAnswer) => {
      socket.destroy()
      resolve(said)
    }
    socket.setTimeout(patienceMs, () => end('away'))
    socket.on('error', () => end('away'))
    socket.on('data', (data) => {
      answer += data.toString('latin1')
      if (answer.includes('\0')) end(meaningOf(answer))
    })
    socket.on('close', () => end(meaningOf(answer)))
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        const chunk = bytes.subarray(at, at + chunkBytes)
        const length = Buffer.alloc(4)
        length.writeUInt32BE(chunk.length)
        socket.write(length)
        socket.write(chunk)
      }
      socket.write(Buffer.alloc(4))
    })
  })
}

/** `stream: OK`, or `stream: Eicar-Test-Signature FOUND`; anything else (a limit, a defect) decides nothing. */
function meaningOf(answer: string): ScanAnswer {
  const said = answer.replace(/\0.*$/su, '').trim()
  if (/^stream: OK$/u.test(said)) return 'clean'
  return /^stream: .+ FOUND$/u.test(said) ? 'found' : 'away'
}
