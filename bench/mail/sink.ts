import { createServer, type AddressInfo } from 'node:net'

/**
 * A mail server that takes everything at once and keeps nothing but when each mail came. Like those in use it lets commands follow each
 * other, and answers them together (RFC 2920).
 */
export interface Sink {
  readonly port: number
  /** When each mail was taken, in milliseconds of `performance.now()`. */
  readonly taken: readonly number[]
  close(): void
}

export async function startSink(): Promise<Sink> {
  const taken: number[] = []
  const server = createServer((socket) => {
    let pending = ''
    let inMail = false
    socket.on('error', () => {})
    socket.write('220 sink\r\n')
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      pending += chunk
      let answers = ''
      for (;;) {
        const ending = inMail ? '\r\n.\r\n' : '\r\n'
        const end = pending.indexOf(ending)
        if (end < 0) break
        const line = pending.slice(0, end)
        pending = pending.slice(end + ending.length)
        if (inMail) taken.push(performance.now())
        inMail = !inMail && /^data/iu.test(line)
        answers += inMail ? '354 go on\r\n' : /^ehlo/iu.test(line) ? '250-sink\r\n250 PIPELINING\r\n' : '250 fine\r\n'
      }
      if (answers !== '') socket.write(answers)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return { port: (server.address() as AddressInfo).port, taken, close: () => void server.close() }
}
