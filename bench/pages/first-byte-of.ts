import { Agent, request } from 'node:http'

/** A request as it is sent, time and again. */
export interface Call {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The status it answers with; any other is a fault of the bench. */
  readonly status: number
}

const agent = new Agent({ keepAlive: true })

/** Milliseconds from sending a request on a kept connection to the first byte of its answer's body (or its end, where it has none). */
export function timeToFirstByte({ url, method = 'GET', headers = {}, body, status }: Call): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const sent = request(url, { method, headers, agent }, (answer) => {
      let first = 0
      answer.on('data', () => (first ||= performance.now()))
      answer.on('end', () => {
        if (answer.statusCode === status) resolve((first || performance.now()) - began)
        else reject(new Error(`${method} ${url} answered ${answer.statusCode}`))
      })
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
