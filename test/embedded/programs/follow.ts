// Follows its parent; how it ends depends on the argument.
import { appendFileSync } from 'node:fs'
import { followParent } from '../../../src/embedded/follow-parent.ts'

const [manner = '', file = ''] = process.argv.slice(2)
const endings: Record<string, () => Promise<void>> = {
  polite: async () => appendFileSync(file, 'stopped\n'),
  hanging: () => new Promise(() => undefined),
  failing: () => Promise.reject(new Error('could not stop')),
}
followParent(endings[manner] ?? (async () => undefined), { within: 300 })
setInterval(() => undefined, 1000)
process.send?.('ready')
process.stdout.write('following\n')
process.on('message', () => process.send?.('still here'))
