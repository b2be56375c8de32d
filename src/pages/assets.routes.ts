import type { FastifyInstance } from 'fastify'
import { browserScript, browserScriptPath, places, placesPath } from './browser-script.ts'
import { icon, iconPath } from './mark.ts'
import { packOnce, sendPacked } from './packed.ts'
import { stylesheet, stylesheetPath } from './stylesheet.ts'

const files = [
  { path: stylesheetPath, type: 'text/css; charset=utf-8', content: stylesheet },
  { path: browserScriptPath, type: 'text/javascript; charset=utf-8', content: browserScript },
  { path: placesPath, type: 'application/json; charset=utf-8', content: places },
  { path: iconPath, type: 'image/svg+xml', content: icon },
]

/** What pages load. Each file's path changes with its content, so browsers may keep it for good. */
export function addAssets(app: FastifyInstance): void {
  for (const { path, type, content } of files) {
    const packed = packOnce(content)
    app.get(path, { schema: { hide: true }, config: { outsideApi: true }, logLevel: 'warn' }, (_request, reply) =>
      sendPacked(reply.type(type).header('cache-control', 'public, max-age=31536000, immutable'), packed),
    )
  }
}
