import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands between a browser and the desk, and takes every cookie out of what the desk answers: its address, and how to end it. */
export async function withoutCookies(deskUrl: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((asked, answer) => {
    const passed = request(new URL(asked.url ?? '/', deskUrl), { method: asked.method, headers: asked.headers }, (answered) => {
      const { 'set-cookie': _cookies, ...headers } = answered.headers
      answer.writeHead(answered.statusCode ?? 502, headers)
      answered.pipe(answer)
    })
    // A browser that goes away in between is nobody's fault.
    passed.on('error', () => answer.destroy())
    asked.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server that listens at a port has one
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
