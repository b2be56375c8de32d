/** What a municipality states of itself, part by part, as its form asks for it. */
export const profileMembers = ['strengths', 'offices', 'projects', 'facts', 'needs'] as const

export type ProfileMember = (typeof profileMembers)[number]
