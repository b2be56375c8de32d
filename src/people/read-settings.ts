import type { Reader } from '../db/client.ts'
import { selectSettings, type SettingsRow } from './settings.store.ts'

export type { SettingsRow } from './settings.store.ts'

/** How the desk is set to work at this moment. */
export function readSettings(reader: Reader): Promise<SettingsRow> {
  return selectSettings(reader)
}
