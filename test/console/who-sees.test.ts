import { expect, it } from 'vitest'
import { sectionGroups } from '../../console/src/shell/section-catalog.ts'
import { whoSees } from '../../console/src/shell/who-sees.ts'
import { reachOf } from '../../src/people/access.policy.ts'

const roles = ['consultant', 'supervisor', 'administrator', 'auditor'] as const

it('names the roles that see a screen as the access policy has them, of every screen that somebody does not see', () => {
  const sections = sectionGroups.flatMap((group): readonly (typeof group)[number][] => group)
  for (const { name, needs } of sections) {
    const allowed = roles.filter((role) => reachOf(needs, role) !== 'none')
    expect([name, whoSees[name] ?? roles]).toEqual([name, allowed])
  }
})
