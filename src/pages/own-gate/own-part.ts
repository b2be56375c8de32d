/** The pages of one's own that ask for a one-time code: personal data, and the profile of one's organisation. */
export const ownParts = ['data', 'profile'] as const
export type OwnPart = (typeof ownParts)[number]
