import type { FastifyInstance } from 'fastify'
import { browserScript, browserScriptPath, places, placesPath } from './browser-script.ts'
import { icon, iconPath } from './mark.ts'
import { packOnce, sendPacked, type PackedFile } from './packed.ts'
import { stylesheet, stylesheetPath } from './stylesheet.ts'

const files = [
  { path: stylesheetPath, type: 'text/css; charset=utf-8', content: stylesheet },
  { path: browserScriptPath, type: 'text/javascript; charset=utf-8', content: browserScript },
  { path: placesPath, type: 'application/json; charset=utf-8', content: places },
  { path: iconPath, type: 'image/svg+xml', content: icon },
]

/** Packing takes longer than all else at the start of an api: once for every api of this process, and not before there is one. */
let packedFiles: readonly (Pick<(typeof files)[number], 'path' | 'type'> & { packed: PackedFile })[] | undefined

/** What pages load. Each file's path changes with its content, so browsers may keep it for good. */
export function addAssets(app: FastifyInstance): void {
  packedFiles ??= files.map(({ path, type, content }) => ({ path, type, packed: packOnce(content) }))
  for (const { path, type, packed } of packedFiles) {
    app.get(path, { schema: { hide: true }, config: { outsideApi: true }, logLevel: 'warn' }, (_request, reply) =>
      sendPacked(reply.type(type).header('cache-control', 'public, max-age=31536000, immutable'), packed),
    )
  }
}
