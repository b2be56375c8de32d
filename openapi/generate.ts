import { readFile, writeFile } from 'node:fs/promises'
import { writeDocument } from './document.ts'

/** `npm run openapi` writes the document and the client's types; `--check` only says whether the committed ones are still true. */
const { document, types } = await writeDocument()
const files = [
  { url: new URL('openapi.json', import.meta.url), text: document },
  { url: new URL('schema.d.ts', import.meta.url), text: types },
]

if (process.argv.includes('--check')) {
  const committed = await Promise.all(files.map(({ url }) => readFile(url, 'utf8').catch(() => '')))
  const stale = files.filter(({ text }, index) => text !== committed[index]).map(({ url }) => url.pathname.split('/').at(-1))
  if (stale.length > 0) {
    console.error(`openapi/: ${stale.join(' and ')} no longer say what the routes say. Run \`npm run openapi\` and commit.`)
    process.exitCode = 1
  }
} else {
  await Promise.all(files.map(({ url, text }) => writeFile(url, text)))
}
