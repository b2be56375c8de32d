import { ConfigError, loadConfig } from '../src/config.ts'
import { prepareDatabase } from './preparation.ts'

try {
  const { config, warnings } = loadConfig()
  for (const warning of warnings) console.warn(warning)
  if (!config.DATABASE_URL)
    throw new ConfigError(['DATABASE_URL: required here; `npm start` without it brings a database along and migrates it'])
  await prepareDatabase({ config, urls: { directUrl: config.DATABASE_DIRECT_URL ?? config.DATABASE_URL, appUrl: config.DATABASE_URL } })
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exitCode = 1
}
