import { loadConfig } from '../src/config.ts'
import { CannotStart } from '../src/embedded/cannot-start.ts'
import { prepareStatistics } from '../src/evidence/import-statistics.ts'
import { readTableFile } from '../src/evidence/table-file.ts'
import { UnusableTable } from '../src/evidence/unusable-table.ts'
import { fileNamed, sayImported } from './imported.ts'
import { runTool } from './run-tool.ts'
import { withDesk } from './with-desk.ts'

/** `npm run import:statistics -- FILE`: the public table SSDSE-A becomes the next version of evidence, beside a running desk or without one. */
await runTool([CannotStart, UnusableTable], async () => {
  const file = fileNamed(process.argv.slice(2), 'npm run import:statistics -- FILE')
  const { config } = loadConfig()
  const statistics = prepareStatistics(readTableFile(file))
  const { levelCount } = statistics
  sayImported(await withDesk(config, { mayBegin: true }, statistics.save), {
    ja: `導出した強みのレベル ${levelCount}件`,
    en: `${levelCount} levels derived`,
  })
})
