/** The parts of a profile an organisation is asked about one by one, whether they are still right. */
export const profileBlocks = {
  municipality: ['strengths', 'offices', 'facts', 'needs'],
  company: ['company', 'aims', 'needs', 'plans'],
} as const

/** The block a field of a proposal (`strengths.smart_city`, `plans.headCount`, `industry` …) is asked about in. */
export function blockOfField(kind: keyof typeof profileBlocks, field: string): ProfileBlock {
  const [member = ''] = field.split('.')
  if (kind === 'municipality') {
    if (member === 'projects') return 'facts'
    return profileBlocks.municipality.find((block) => block === member) ?? 'facts'
  }
  if (member === 'needs') return 'needs'
  if (member === 'purposes' || member === 'presence') return 'aims'
  return member === 'plans' || member === 'sites' || member === 'disclosure' ? 'plans' : 'company'
}

export type ProfileBlock = (typeof profileBlocks)[keyof typeof profileBlocks][number]
