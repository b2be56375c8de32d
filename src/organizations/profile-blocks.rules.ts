/** The parts of a profile an organisation is asked about one by one, whether they are still right. */
export const profileBlocks = {
  municipality: ['strengths', 'offices', 'facts', 'needs'],
  company: ['company', 'aims', 'needs', 'plans'],
} as const

export type ProfileBlock = (typeof profileBlocks)[keyof typeof profileBlocks][number]
