import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareDataFolder } from '../../src/embedded/data-folder.ts'
import { userMay } from '../../src/embedded/os-user.ts'
import { randomSecret, readOrCreatePrivateFile } from '../../src/embedded/private-files.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { asRoot, nobody } from '../support/os-users.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const modeOf = (path: string): number => statSync(path).mode & 0o777

describe('the data folder', () => {
  it('is closed to others when it is made', () => {
    const folder = join(temporaryFolder(), 'a', 'b', '.data')
    const { logs } = prepareDataFolder(folder)
    expect(modeOf(folder)).toBe(asRoot ? 0o711 : 0o700)
    expect(modeOf(logs)).toBe(0o700)
  })

  itOnlyWhen(asRoot, 'who may pass through the data folder of root (this run is not by root)')(
    'lets the user of the database pass through when root made it, and look at nothing',
    () => {
      const folder = join(temporaryFolder(), '.data')
      prepareDataFolder(folder)
      expect([userMay(nobody, 'enter', folder), userMay(nobody, 'read', folder)]).toEqual([true, false])
    },
  )

  it('stays as it is when it holds something already', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'kept'), '')
    chmodSync(folder, 0o750)
    prepareDataFolder(folder)
    expect(modeOf(folder)).toBe(0o750)
  })

  it('is refused by name when it is no folder', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(() => prepareDataFolder(join(file, '.data'))).toThrow(`DATA_DIR ${join(file, '.data')} cannot be written`)
  })
})

describe('a private file', () => {
  it('is made once, for us alone to read', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'secret')
    const first = readOrCreatePrivateFile(file, randomSecret)
    expect(first.length).toBeGreaterThanOrEqual(32)
    expect(readOrCreatePrivateFile(file, randomSecret)).toBe(first)
    expect([modeOf(file), readdirSync(folder)]).toEqual([0o600, ['secret']])
  })

  it('is the same for two who make it at once', () => {
    const file = join(temporaryFolder(), 'secret')
    const outer = readOrCreatePrivateFile(file, () => readOrCreatePrivateFile(file, () => 'inner') && 'outer')
    expect([outer, readOrCreatePrivateFile(file, randomSecret)]).toEqual(['inner', 'inner'])
  })

  it('is not half there when making it fails', () => {
    const folder = join(temporaryFolder(), 'sub')
    mkdirSync(folder)
    const fail = (): string => {
      throw new Error('no randomness')
    }
    expect(() => readOrCreatePrivateFile(join(folder, 'secret'), fail)).toThrow('no randomness')
    expect(readdirSync(folder)).toEqual([])
  })
})
