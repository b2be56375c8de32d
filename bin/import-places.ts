import { loadConfig } from '../src/config.ts'
import { CannotStart } from '../src/embedded/cannot-start.ts'
import { preparePlaces } from '../src/evidence/import-places.ts'
import { readTableFile } from '../src/evidence/table-file.ts'
import { UnusableTable } from '../src/evidence/unusable-table.ts'
import { fileNamed, sayImported } from './imported.ts'
import { runTool } from './run-tool.ts'
import { withDesk } from './with-desk.ts'

/** `npm run import:places -- FILE`: where the municipalities are becomes a part of the next version of evidence, beside a running desk or without one. */
await runTool([CannotStart, UnusableTable], async () => {
  const file = fileNamed(process.argv.slice(2), 'npm run import:places -- FILE')
  const { config } = loadConfig()
  const places = preparePlaces(readTableFile(file))
  const { wards } = places
  sayImported(await withDesk(config, { mayBegin: true }, places.save), {
    ja: wards > 0 ? `政令指定都市の区 ${wards}行は除外` : '緯度・経度',
    en: wards > 0 ? `${wards} rows of wards left out` : 'latitudes and longitudes',
  })
})
